"""English: what is printed behind a time and completes it: the month of a fiscal year, the far end of a range."""

from __future__ import annotations

import re
from typing import Any

from keii.lang.en import time_words as words
from keii.lang.en.time_fragments import MONTH
from keii.lang.en.time_numbers import month_number, possible

Fields = dict[str, Any] | None
Match = re.Match[str]

# next fiscal year, which starts July 1; this fiscal year, ending Sept. 30
BOUND = re.compile(
    rf",? \(?(?:(?:which|that) )?(?:will )?(?P<verb>start|begin|began|end)(?:s|ed|ing|ning)?(?: on)? (?P<month>{MONTH})"
    r"(?: (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\b)?"
)


def opening_month(match: Match) -> int | None:
    """Return the first month of a fiscal year, if its first or last day is printed behind it."""
    bound = BOUND.match(match.string, match.end())
    if bound is None:
        return None
    month, day = month_number(bound["month"]), bound["day"]
    if bound["verb"] == "end":
        return month % 12 + 1 if day is None or int(day) >= 28 else None
    return month if day in (None, "1") else None


# Monday 19 to Friday 23 October
DAY_AHEAD = re.compile(
    r" (?P<day>[0-9]{1,2})(?:st|nd|rd|th)? ?(?:to|until|-|and) ?(?:[A-Z][a-z]+day )?"
    rf"(?P<last>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})"
)


def days_ahead(match: Match, ahead: Match) -> Fields:
    """Monday 19 (to Friday 23 October)."""
    day, last, month = int(ahead["day"]), int(ahead["last"]), month_number(ahead["month"])
    month = month if day <= last else (month - 2) % 12 + 1
    weekday = words.WEEKDAYS[match.group().split()[-1].lower().rstrip(".")]
    return {"end": ahead.end("day"), "weekday": weekday, "day": day, "month": month, "valid": possible(month, day)}
