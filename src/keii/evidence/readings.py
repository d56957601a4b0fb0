"""The absolute reading of a relative date, as a page prints it beside the source's words."""

from __future__ import annotations

import re

from keii.lang.base import Language
from keii.model.notes import Time

TENTH = 10  # the last "ten days" of a month, 21 to 31, lie so many days apart
FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WEEK = re.compile(r"\d{4}-W\d{2}")
# Tuesday's vote, last week’s vote, Tuesday 's vote (tokenised), last weeks' vote: the reading follows the word
POSSESSIVE = re.compile(r" ?['’]s\b|(?<=s)['’](?!\w)")


def absolute(time: Time, language: Language) -> str | None:
    """Return the printed absolute date of a relative expression, or None where there is nothing to add."""
    if not time.relative or time.value is None or time.type not in ("DATE", "TIME"):
        return None
    # Good enough to look back by, not to print as a date of keii's own; 「60年」 may be a length of time.
    if time.anchor == "narrative" or time.rule == "two-digit-year":
        return None
    if time.rule == "clock-arithmetic":  # 3分後, 30 minutes later: the reader counts on from the clock
        return None
    if time.type == "TIME":
        day = FULL_DAY.match(time.value)
        return language.times.format_date(day.group(), None) if day else None
    if WEEK.match(time.value):
        if time.begin is None or time.end is None:
            return None
        return language.times.format_date(f"{time.begin.isoformat()}/{time.end.isoformat()}", None)
    if (part := part_of(time)) is not None:
        return language.times.format_date(time.value, None) + language.times.parts.get(part, "")
    return language.times.format_date(time.value, time.mod if time.begin else None) or None


def part_of(time: Time) -> str | None:
    """Return which part of a month or year is meant, None if none is or a printed mod tells it (上旬, early May)."""
    if time.mod not in ("START", "MID", "END"):
        return None
    if time.begin is None or time.end is None:
        return time.mod  # 末 and "late" have no days of their own
    if len(time.value or "") == len("2025") or time.end.day - time.begin.day > TENTH:
        return "FIRST" if time.mod == "START" else "SECOND"
    return None
