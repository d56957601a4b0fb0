"""The absolute reading of a relative date, as a page prints it beside the source's words."""

from __future__ import annotations

import re

from keii.lang.base import Language
from keii.model.notes import Time

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
    if time.type == "TIME":
        day = FULL_DAY.match(time.value)
        return language.times.format_date(day.group(), None) if day else None
    if WEEK.match(time.value):
        if time.begin is None or time.end is None:
            return None
        return language.times.format_date(f"{time.begin.isoformat()}/{time.end.isoformat()}", None)
    # 末 and "late" have no days of their own: the reading adds the month or year, not another 末.
    return language.times.format_date(time.value, time.mod if time.begin else None) or None
