"""English: what a relative head says (last Monday, the following year, yesterday), field by field."""

from __future__ import annotations

import re
from typing import Any

from keii.lang.en import time_words as words
from keii.lang.en.time_forms import Fields, Match
from keii.lang.en.time_numbers import amount_of, number, part_of, unit_of

CHAINED = tuple(
    "that|the same|the following|the previous|the preceding|the prior|same|following|later|earlier|previous".split("|")
)


def relative(match: Match) -> Fields:
    """last Monday, the following year, that same day, this summer."""
    how, unit = match["head"].lower(), match["unit"]
    same = bool(match["also"] and "same" in match["also"])
    part = match["part"] or ""
    start = match.start()
    if how in ("that last", "that next") and not part:  # he said that last week it rained
        how, start = how.removeprefix("that "), match.start("head") + len("that ")
    step = head_step(how)
    chained = same or how.startswith(CHAINED) or (how == "the next" and unit not in words.SEASONS)
    if how == "the":
        return bare_the(match, unit, part)
    if how in ("past", "the past") and unit in words.UNITS and unit != "weekend":
        return {"kind": "duration", "amount": amount_of(1, unit), "window": "past"}
    if how.endswith(("last", "next", "past")) and unit in words.UNITS and match.string.startswith(" of ", match.end()):
        return {"kind": "stop"}  # the last day of the trial
    fields: dict[str, Any] = {
        "start": start,
        "base": "previous" if chained else "publication",
        "mod": part_of(part) if part and unit not in ("day",) else None,
        "window": SO_FAR.get(part.lower()) if how == "this" and unit in ("week", "month", "quarter", "year") else None,
    }
    if match["beyond"] and "last" in match["beyond"]:
        step = -2
    elif match["beyond"] and "after next" in match["beyond"]:
        step = 2
    elif match["beyond"]:
        fields["end"] = match.start("beyond")
    return head_fields(fields, unit, step, how, chained)


SO_FAR = {"earlier": "past", "later": "future"}  # earlier this week: not beyond the day of publication


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
        return {"season": words.SEASONS[unit]} if is_season(match) else {"kind": "stop"}
    if unit in words.DAYPARTS:
        return {"daypart": words.DAYPARTS[unit], "dependent": True}
    if part_of(part) and unit in ("year", "month", "week", "decade", "century"):
        grain = {"year": "Y", "month": "M", "week": "W", "decade": "DE", "century": "CE"}[unit]
        return {"base": "either", "grain": grain, "mod": part_of(part)}
    if part.lower() in ("earlier in", "later in") and unit in ("day", "week", "month", "year") and not match["beyond"]:
        grain = {"day": "D", "week": "W", "month": "M", "year": "Y"}[unit]
        base = "publication" if part.lower() == "earlier in" and unit != "day" else "either"
        return {"base": base, "grain": grain, "window": SO_FAR[part.lower().removesuffix(" in")]}
    if match["beyond"] and unit in ("day", "week", "month", "year", "night"):
        step = 1 if "after" in match["beyond"] else -1
        grain = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}[unit]
        return {"base": "previous", "grain": grain, "steps": ((grain, step),), "valid": not is_counted_from(match)}
    return {"kind": "stop"}


# "the day before it was shut" may go on with the main clause; "the day after Kimura resigned" never does.
COUNTED_FROM = re.compile(r"\s+(?!(?:and|but|or|when|in|on|at|was|were|is|had|has|with|by|for|from|to|as)\b)[A-Za-z]")


def is_counted_from(match: Match) -> bool:
    """Answer whether a clause follows that tells the day to count from, which has no date of its own."""
    return COUNTED_FROM.match(match.string, match.end()) is not None


NO_SEASON = re.compile(
    r"\s+(?:[A-Z]|(?:wheat|crop|barley|coat|sports?|school|camp|house|home|collection|fashion|tyres|tires)\b)"
)


A_FALL = re.compile(r"\s+of\s+(?![12][0-9]{3}|last|this|next|'[0-9])")


IN_THE = re.compile(r"\b(?:in|by|during|since|until|through|throughout|over|late|early|for) $", re.IGNORECASE)


def is_season(match: Match) -> bool:
    """Answer whether "the fall" is a season: not the fall of a city, not the winter wheat."""
    if NO_SEASON.match(match.string, match.end()):
        return False
    if match["unit"] != "fall":
        return True
    before = match.string[max(0, match.start() - 12) : match.start()]
    return IN_THE.search(before) is not None and A_FALL.match(match.string, match.end()) is None


def year_end(_match: Match) -> Fields:
    """at year-end."""
    return {"base": "publication", "grain": "Y", "mod": "END"}


def head_fields(fields: dict[str, Any], unit: str, step: int, how: str, chained: bool) -> Fields:
    """Return the fields of a head with its unit: a weekday, month, season, part of day or plain unit."""
    lower = unit.lower().rstrip(".")
    if lower in words.WEEKDAYS:
        hint = "past" if step < 0 else "future" if step > 0 or how == "this" else None
        if chained:
            return {"base": "previous", "grain": "D", "weekday": words.WEEKDAYS[lower], "hint": hint} if step else None
        return {
            "start": fields["start"],
            "weekday": words.WEEKDAYS[lower],
            "hint": hint,
            "nth": None,
            "window": "past" if how == "this" else None,
        }
    if lower in words.MONTHS:
        month = words.MONTHS[lower]
        if chained:
            hint = "past" if step < 0 else "future" if step > 0 else None
            return {"base": "previous", "grain": "Y", "month": month, "hint": hint}
        if how.startswith("this"):
            return {"base": "publication", "grain": "Y", "month": month}
        return {"start": fields["start"], "month": month, "hint": "past" if step < 0 else "future"}
    if lower in words.SEASONS:
        if step and not chained and how != "this past":
            return {"start": fields["start"], "season": words.SEASONS[lower], "hint": "past" if step < 0 else "future"}
        hint = "past" if step < 0 else "future" if step > 0 else None
        return {**fields, "grain": "S", "season": words.SEASONS[lower], "hint": hint}
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
    counted = match["way"] == "after" and AFTER_THEM.match(match.string, match.end()) is not None
    return {"base": "previous", "grain": grain, "steps": ((grain, 1 if forward else -1),), "valid": not counted}


AFTER_THEM = re.compile(r"\s+(?:he|she|it|they|we)\b")  # "the day after he resigned": no day is told


def beside_feast(match: Match) -> Fields:
    """the week before Christmas, two days after Easter."""
    unit, feast = match["unit"], words.HOLIDAYS[match["name"].lower()]
    count = int(number(match["count"])) if match["count"] else 1
    steps = ((unit_of("day" if unit == "night" else unit), count if match["way"] == "after" else -count),)
    mod = None if unit in ("day", "night") else "APPROX"
    return {**feast, "steps": steps, "mod": mod, "daypart": "NI" if unit == "night" else None}
