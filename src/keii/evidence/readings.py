"""The absolute reading of a relative date, as a page prints it beside the source's words."""

from __future__ import annotations

import re
from datetime import date, timedelta

from keii.lang.base import Language
from keii.model.notes import Time
from keii.model.reading import Reading

TENTH = 10  # the last "ten days" of a month, 21 to 31, lie so many days apart
FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d{2})")
MONTH = re.compile(r"\d{4}-\d{2}")
ROUND = 10  # days
A_QUARTER = 92  # days
PRINTED = re.compile(r"(?<!\d)\d{4}(?!\d)")
# Tuesday's vote, last week’s vote, Tuesday 's vote (tokenised), last weeks' vote: the reading follows the word
POSSESSIVE = re.compile(r" ?['’]s\b|(?<=s)['’](?!\w)")
CARRIED_LAST = re.compile(rf"(?:{POSSESSIVE.pattern})\Z")
# more than two years ago: from which year on is all it says, and the year two years ago is not it
BOUNDS = frozenset({"BEFORE", "AFTER", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "LESS_THAN", "MORE_THAN", "ON_OR_BEFORE"})


def absolute(time: Time, reading: Reading, language: Language) -> str | None:
    """Return the printed absolute date of a relative expression, or None where there is nothing to add."""
    if not time.relative or time.value is None or time.type not in ("DATE", "TIME") or time.mod in BOUNDS:
        return None
    # Good enough to look back by, not to print as a date of keii's own; 「60年」 may be a length of time.
    if time.anchor == "narrative" or time.rule == "two-digit-year":
        return None
    if time.rule == "clock-arithmetic":  # 3分後, 30 minutes later: the reader counts on from the clock
        return None
    if "-Q" in time.value and not is_quarter_just_over(time, reading):
        return None
    words = reading.words(time.span)
    if time.value[:4] in PRINTED.findall(words):
        return None
    if time.type == "TIME":
        day = FULL_DAY.match(time.value)
        return language.times.format_date(day.group(), None) if day else None
    counted = language.phrases.counted_time.search(words) is not None
    if WEEK.match(time.value):
        return week(time, reading, language, counted=counted)
    if counted and (MONTH.fullmatch(time.value) or is_round(time, reading)):
        return language.times.format_date(time.value, "APPROX")
    if language.times.parts and (part := part_of(time)) is not None:
        return language.times.format_date(time.value, None) + language.times.parts.get(part, "")
    mod = time.mod if time.begin or language.phrases.prints_parts else None
    return language.times.format_date(time.value, mod) or None


def place_of(time: Time, reading: Reading, language: Language, limit: int) -> int:
    """Return where the reading of a time goes: behind it and what clings to it (Tuesday's, 3時ごろ)."""
    text, end = reading.article.text, time.span.end
    match = POSSESSIVE.match(text, end, limit) or language.phrases.carried.match(text, end, limit)
    return match.end() if match else end


def without_carried(words: str, language: Language) -> str:
    """Return the words before a reading without what clings to the time at their end."""
    bare = CARRIED_LAST.sub("", words)
    return re.sub(rf"(?:{language.phrases.carried.pattern})\Z", "", bare)


def is_quarter_just_over(time: Time, reading: Reading) -> bool:
    """Answer whether a quarter is the last one that ended before publication.

    Of any other "first quarter" only the figures tell which year it is of; a firm's own year may have begun.
    """
    stamp = reading.article.date_published
    if stamp is None or time.end is None or time.rule != "last-complete":
        return False
    return 0 <= (stamp.day - time.end).days <= A_QUARTER


def is_round(time: Time, reading: Reading) -> bool:
    """Answer whether a day is a round number of days away: "10 days ago" is seldom the tenth."""
    stamp = reading.article.date_published
    if stamp is None or time.begin is None or time.begin != time.end or time.anchor != "publication":
        return False
    days = abs((stamp.day - time.begin).days)
    return days >= ROUND and days % 5 == 0


def week(time: Time, reading: Reading, language: Language, *, counted: bool) -> str | None:
    """Print the days of a week of the calendar; "two weeks ago" is about the day so long before publication."""
    if not counted:
        if time.begin is None or time.end is None:
            return None
        return language.times.format_date(f"{time.begin.isoformat()}/{time.end.isoformat()}", None)
    stamp, number = reading.article.date_published, WEEK.match(time.value or "")
    if stamp is None or time.anchor != "publication" or number is None:
        return None
    monday = date.fromisocalendar(int(number["year"]), int(number["week"]), 1)
    return language.times.format_date(same_weekday(stamp.day, monday).isoformat(), "APPROX")


def same_weekday(day: date, monday: date) -> date:
    """Return the day of a week that has the weekday of another day."""
    return monday + timedelta(day.isoweekday() - 1)


def part_of(time: Time) -> str | None:
    """Return which part of a month or year is meant, None if none is or a printed mod tells it (上旬, early May)."""
    if time.mod not in ("START", "MID", "END"):
        return None
    if time.begin is None or time.end is None:
        return time.mod  # 末 and "late" have no days of their own
    if len(time.value or "") == len("2025") or time.end.day - time.begin.day > TENTH:
        return "FIRST" if time.mod == "START" else "SECOND"
    return None
