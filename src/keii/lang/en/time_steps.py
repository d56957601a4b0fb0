"""English: what a relative head, a step in time, a duration or a recurring time says, field by field."""

from __future__ import annotations

import re
from typing import Any

from keii.lang.en import time_words as words
from keii.lang.en.time_forms import Fields, Match, month_number, number, ordinal, part_of, possible

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
    if match["weekday"] or match["weekdays"]:
        return {"kind": "set", "weekday": words.WEEKDAYS[(match["weekday"] or match["weekdays"]).lower()]}
    if match["monthday"]:
        return {"kind": "set", "day": int(match["monthday"])}
    if match["adverb"]:
        return {"kind": "set", "amount": ADVERBS[match["adverb"].lower()]}
    unit = match["unit"] or match["per"]
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
    count = ordinal(match["count"]) if match["count"] else 100
    return {"kind": "duration", "amount": f"P{count}Y", "anniversary": count}


def unit_of(written: str) -> str:
    """Return the unit's letter."""
    return words.UNITS["century" if written.startswith("centur") else written.lower()]


def amount_of(count: float | None, unit: str) -> str:
    """Write P3D, PT2H, P30M; several days is PXD."""
    size = unit_of(unit)
    scale = {"DE": 10, "CE": 100, "F": 2}.get(size, 1)
    size = {"DE": "Y", "CE": "Y", "F": "W", "WE": "WE"}.get(size, size)
    if count is None:
        shown = "X"
    elif size == "Y" and count * 2 % 2 == 1 and scale == 1:
        return f"P{int(count * 12)}M"
    else:
        shown = f"{count * scale:g}"
    return f"PT{shown}{size[1]}" if size[0] == "T" else f"P{shown}{size}"


def window(match: Match) -> Fields:
    """the past three years."""
    past = match["way"] in ("past", "last", "previous")
    count = number(match["count"]) if match["count"] else None
    hold = None if match["way"] in ("previous", "following") else "past" if past else "future"
    return {"kind": "duration", "amount": amount_of(count, match["unit"]), "window": hold}


def shift(match: Match) -> Fields:
    """three years ago, two days later."""
    way, unit = match["way"], match["unit"]
    forward = way in ("later", "after", "hence", "from now", "on")
    if match["count"] is None or unit is None or unit_of(unit)[0] == "T":
        return {"base": "previous", "grain": "h"}
    count = number(match["count"])
    size = unit_of(unit)
    if size == "F":
        size, count = "W", count * 2
    if count != int(count):
        if size != "Y":
            return {"base": "previous", "grain": "h"}
        size, count = "M", count * 12
    steps = ((size, int(count) * (1 if forward else -1)),)
    if way in ("ago", "hence", "from now"):
        same = size == "Y" and int(count) == 1 and way == "ago"
        return {"base": "publication", "grain": size, "steps": steps, "window": "past" if same else None}
    if size == "Y" and int(count) == 1:
        # "up from a year earlier": the same month or quarter of the year before
        return {"base": "previous", "grain": "P" if not forward else "Y", "steps": steps}
    return {"base": "previous", "grain": size, "steps": steps}


def year_ago(_match: Match) -> Fields:
    """the year-ago quarter."""
    return {"base": "previous", "grain": "P", "steps": (("Y", -1),)}


def relative(match: Match) -> Fields:
    """last Monday, the following year, that same day, this summer."""
    how, unit = match["head"].lower(), match["unit"]
    same = bool(match["also"] and "same" in match["also"])
    part = match["part"] or ""
    step = head_step(how)
    chained = same or how.startswith(
        (
            "that",
            "the same",
            "the following",
            "the previous",
            "the preceding",
            "the prior",
            "same",
            "following",
            "later",
            "earlier",
            "previous",
        )
    )
    chained = chained or (how == "the next" and unit not in words.SEASONS)
    if how == "the":
        return bare_the(match, unit, part)
    fields: dict[str, Any] = {
        "base": "previous" if chained else "publication",
        "mod": part_of(part) if part and unit not in ("day",) else None,
    }
    if match["beyond"] and "last" in match["beyond"]:
        step = -2
    elif match["beyond"] and "after next" in match["beyond"]:
        step = 2
    elif match["beyond"]:
        fields["end"] = match.start("beyond")
    return head_fields(fields, unit, step, how, chained)


def head_step(how: str) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    if re.search(r"\b(?:last|previous|preceding|prior|past)$", how):
        return -1
    return 1 if re.search(r"\b(?:next|following|coming|upcoming)$", how) else 0


def bare_the(match: Match, unit: str, part: str) -> Fields:
    """Read "the weekend"; "the year" alone says nothing; "the end of the year" does."""
    if unit == "weekend":
        return {"weekend": True}
    if unit in words.SEASONS and not part:
        return {"season": words.SEASONS[unit]}
    if unit in words.DAYPARTS:
        return {"daypart": words.DAYPARTS[unit], "dependent": True}
    if part_of(part) and unit in ("year", "month", "week", "decade", "century"):
        grain = {"year": "Y", "month": "M", "week": "W", "decade": "DE", "century": "CE"}[unit]
        return {"base": "either", "grain": grain, "mod": part_of(part)}
    if match["beyond"] and unit in ("day", "week", "month", "year", "night"):
        step = 1 if "after" in match["beyond"] else -1
        grain = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}[unit]
        return {"base": "previous", "grain": grain, "steps": ((grain, step),)}
    return {"kind": "stop"}


def head_fields(fields: dict[str, Any], unit: str, step: int, how: str, chained: bool) -> Fields:
    """Return the fields of a head with its unit: a weekday, month, season, part of day or plain unit."""
    lower = unit.lower().rstrip(".")
    if lower in words.WEEKDAYS:
        hint = "past" if step < 0 else "future" if step > 0 or how == "this" else None
        if chained:
            return None
        return {
            "weekday": words.WEEKDAYS[lower],
            "hint": hint,
            "nth": None,
            "window": "past" if how == "this" else None,
        }
    if lower in words.MONTHS:
        month = words.MONTHS[lower]
        if chained:
            return {"base": "previous", "grain": "Y", "month": month}
        if how.startswith("this"):
            return {"base": "publication", "grain": "Y", "month": month}
        return {"month": month, "hint": "past" if step < 0 else "future"}
    if lower in words.SEASONS:
        if step and not chained:
            return {"season": words.SEASONS[lower], "hint": "past" if step < 0 else "future"}
        return {**fields, "grain": "S", "season": words.SEASONS[lower], "steps": (("Y", step),) if step else ()}
    if lower in words.DAYPARTS:
        return {
            **fields,
            "mod": None,
            "grain": "D",
            "daypart": words.DAYPARTS[lower],
            "steps": (("D", step),) if step else (),
        }
    grain = unit_of(lower)
    size = "W" if grain == "WE" else grain
    return {**fields, "grain": grain, "steps": ((size, step),) if step else ()}


DEICTIC: dict[str, tuple[int, str | None]] = {
    "the day before yesterday": (-2, None), "the day after tomorrow": (2, None), "today": (0, None),
    "tomorrow": (1, None), "yesterday": (-1, None), "tonight": (0, "NI"), "last night": (-1, "NI"),
    "this morning": (0, "MO"), "this afternoon": (0, "AF"), "this evening": (0, "EV"),
}  # fmt: skip


def deictic(match: Match) -> Fields:
    """yesterday, tonight."""
    step, daypart = DEICTIC[(match["word"] or match["possessive"]).lower()]
    return {"base": "publication", "grain": "D", "steps": (("D", step),) if step else (), "daypart": daypart}


def beside(match: Match) -> Fields:
    """the day before, a year earlier."""
    unit, forward = match["unit"], match["way"] in ("after", "later")
    grain = "D" if unit == "night" else unit_of(unit)
    return {"base": "previous", "grain": grain, "steps": ((grain, 1 if forward else -1),)}


def duration(match: Match) -> Fields:
    """two and a half years."""
    mod = "APPROX" if match["about"] else None
    half = bool(match["and_half"] or match["half_after"])
    if match["loose"]:
        count: float | None = None
    elif match["half"]:
        count = 0.5
    else:
        count = (number(match["count"]) if match["count"] else 1) + 0.5 * half
    if match["unit"] == "second" and not match["plural"]:
        return {"kind": "stop"}
    return {"kind": "duration", "amount": amount_of(count, match["unit"]), "mod": mod}
