"""English: what a step in time, a duration or a recurring time says, field by field."""

from __future__ import annotations

import re

from keii.lang.en import time_words as words
from keii.lang.en.time_forms import Fields, Match
from keii.lang.en.time_numbers import amount_of, month_number, number, ordinal, possible, unit_of

PERIODS = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P1Q",
    "year": "P1Y",
    "hour": "PT1H",
    "minute": "PT1M",
    "decade": "P10Y",
}

ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "hourly": "PT1H", "biweekly": "P2W", "nightly": "XXXX-XX-XXTNI",
}  # fmt: skip


def recurring(match: Match) -> Fields:
    """every Wednesday."""
    if match["month"]:
        month, day = month_number(match["month"]), int(match["day"]) if match["day"] else None
        return {"kind": "set", "month": month, "day": day, "valid": possible(month, day)}
    if match["nights"]:
        daypart = words.DAYPARTS[match["daypart"]]
        return {"kind": "set", "weekday": words.WEEKDAYS[match["nights"].lower()], "daypart": daypart}
    if match["weekday"] or match["weekdays"]:
        return {"kind": "set", "weekday": words.WEEKDAYS[(match["weekday"] or match["weekdays"]).lower()]}
    if match["monthday"]:
        return {"kind": "set", "day": int(match["monthday"])}
    if match["adverb"]:
        return {"kind": "set", "amount": ADVERBS[match["adverb"].lower()]}
    unit = match["unit"] or match["per"] or match["rate"]
    if unit in words.DAYPARTS:
        return {"kind": "set", "daypart": words.DAYPARTS[unit]}
    if unit in words.SEASONS:
        return {"kind": "set", "season": words.SEASONS[unit]}
    if unit == "weekend":
        return {"kind": "set", "weekend": True}
    count = (match["count"] or "").strip()
    if count:
        return {"kind": "set", "amount": amount_of(2 if count == "other" else number(count), unit)}
    return {"kind": "set", "amount": PERIODS[unit]}


def anniversary(match: Match) -> Fields:
    """the 50th anniversary."""
    count = ordinal(match["count"]) if match["count"] else 200 if match["double"] else 100
    return {"kind": "duration", "amount": f"P{count}Y", "anniversary": count}


def window(match: Match) -> Fields:
    """the past three years."""
    past = match["way"] in ("past", "last", "previous")
    count = number(match["count"]) if match["count"] else None
    hold = None if match["way"] in ("previous", "following") else "past" if past else "future"
    return {"kind": "duration", "amount": amount_of(count, match["unit"]), "window": hold}


# $10 million, 44 cents a share: what "a year ago" is compared here is a quarter's figures
MONEY = re.compile(r"[$£€¥#%]|\b(?:million|billion|cents)\b")


def shift(match: Match) -> Fields:
    """three years ago, two days later."""
    way, unit = match["way"], match["unit"]
    forward = way in ("later", "after", "hence", "from now", "on")
    if match["count"] is None or unit is None:
        if way in ("ago", "from now"):
            return {"kind": "vague", "amount": "PAST_REF" if way == "ago" else "FUTURE_REF"}
        return {"base": "previous", "grain": "h"}
    count = 0.5 if match["count"].lower().startswith("half") else number(match["count"])
    size = unit_of(unit)
    if size == "TH" and count * 60 == int(count * 60) and count != int(count):
        size, count = "TM", count * 60
    if size[0] == "T":
        steps = ((size, int(count) * (1 if forward else -1)),) if count == int(count) else ()
        base = "publication" if way in ("ago", "hence", "from now") else "previous"
        return {"base": base, "grain": "h", "steps": steps}
    if size == "F":
        size, count = "W", count * 2
    if count != int(count):
        if size != "Y":
            return {"base": "previous", "grain": "h"}
        size, count = "M", count * 12
    steps = ((size, int(count) * (1 if forward else -1)),)
    if (
        way == "ago"
        and size == "Y"
        and int(count) == 1
        and MONEY.search(match.string, max(0, match.start() - 90), match.start())
    ):
        return {"base": "either", "grain": "P", "steps": steps}
    about = match["about"] or (match["so"] or "").replace(" or more", "more than")
    mod = about_of(about or None) or ("APPROX" if size == "W" else None)  # two weeks ago is no week of the calendar
    if way in ("ago", "hence", "from now"):
        same = size == "Y" and int(count) == 1 and way == "ago"
        return {"base": "publication", "grain": size, "steps": steps, "mod": mod, "window": "past" if same else None}
    if size == "Y" and int(count) == 1:
        # "up from a year earlier": the same month or quarter of the year before
        return {"base": "previous", "grain": "P" if not forward else "Y", "steps": steps}
    return {"base": "previous", "grain": size, "steps": steps}


def about_of(written: str | None) -> str | None:
    """Return BEFORE for "more than three months ago": no month is told; APPROX for "about"."""
    if written is None:
        return None
    return "BEFORE" if written.lower() in ("more than", "over", "at least", "as many as") else "APPROX"


def year_ago(_match: Match) -> Fields:
    """the year-ago quarter."""
    return {"base": "previous", "grain": "P", "steps": (("Y", -1),)}


def year_ended(match: Match) -> Fields:
    """the year ended March 31."""
    lead = re.match(r"(?:its|their) ", match.group(), re.IGNORECASE)
    return {"start": match.start() + (lead.end() if lead else 0), "kind": "duration", "amount": "P1Y"}


def duration(match: Match) -> Fields:
    """two and a half years."""
    mod = "APPROX" if match["about"] else None
    half = bool(match["and_half"] or match["half_after"])
    if match["loose"] and not match["plural"] and "-" not in match.group():
        return {"kind": "stop"}  # some day
    if match["loose"]:
        count: float | None = None
    elif match["half"]:
        count = 0.5
    else:
        count = (number(match["count"]) if match["count"] else 1) + 0.5 * half
    if match["unit"] == "second" and not match["plural"]:
        return {"kind": "stop"}
    start = match.start()
    if match["the"] and match["count"] and match.string[match.end("count")] == "-":
        start = match.start("count")  # the 30-day truce: the article is the truce's
    return {"start": start, "kind": "duration", "amount": amount_of(count, match["unit"]), "mod": mod}


def stretch(match: Match) -> Fields:
    """the first nine months."""
    return {"kind": "duration", "amount": amount_of(number(match["count"]), match["unit"])}


def plural(match: Match) -> Fields:
    """for years."""
    return {"kind": "duration", "amount": amount_of(None, (match["unit"] or match["around"]).removesuffix("s"))}
