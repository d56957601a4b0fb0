"""Days as they are printed, possible or not: year, month, day and weekday with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from keii.check.wordings import wordings
from keii.lang.base import WordingTable
from keii.model.text import Span

# 2026-03-10, 2026/3/10, 2026.3.10, 2026-03-10T08:00; never inside a longer number or a URL's path word
NUMERIC = re.compile(
    r"(?<![\d/.\-])(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d/\-])"
)
ERAS = {"明治": (1868, 45), "大正": (1912, 15), "昭和": (1926, 64), "平成": (1989, 31), "令和": (2019, 99)}
ASCII_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


class PrintedDay(Struct, frozen=True, kw_only=True):
    """A day as printed; `day` is None in a printed month, `weekday` counts from Monday (0)."""

    span: Span
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    era_over: bool = False

    @property
    def date(self) -> date | None:
        """Return the day, or None when it is incomplete or does not exist."""
        if self.year is None or self.month is None or self.day is None or self.era_over:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Answer whether such a day can exist in the printed year (in any year, if none is printed)."""
        if self.era_over or (self.month is not None and self.month not in LONGEST):
            return False
        if self.month is None or self.day is None:
            return True
        return self.date is not None if self.year is not None else 1 <= self.day <= LONGEST[self.month]


def find_days(text: str) -> tuple[PrintedDay, ...]:
    """List the days printed in `text`, in order; where two readings overlap the longer one stays."""
    found = [numeric_day(match) for match in NUMERIC.finditer(text)]
    for table in wordings():
        for pattern in table.day_patterns:
            found += [worded_day(match, table) for match in pattern.finditer(text)]
    found.sort(key=lambda day: (day.span.start - day.span.end, day.span.start))
    kept: list[PrintedDay] = []
    for day in found:
        if not any(day.span.overlaps(other.span) for other in kept):
            kept.append(day)
    return tuple(sorted(kept, key=lambda day: day.span))


def first_day(text: str) -> date | None:
    """Return the first complete day printed in `text`, if it exists."""
    return next((day.date for day in find_days(text) if day.date), None)


def numeric_day(match: re.Match[str]) -> PrintedDay:
    """Read 2026-03-10 and its kind."""
    return PrintedDay(
        span=Span(*match.span()), year=int(match["year"]), month=int(match["month"]), day=int(match["day"])
    )


def worded_day(match: re.Match[str], table: WordingTable) -> PrintedDay:
    """Read a day printed with words of one language."""
    given = match.groupdict()
    year, over = year_of(given)
    month = given.get("month")
    word = given.get("month_word")
    weekday = given.get("weekday") or given.get("weekday2")
    end = match.end() - len(match.group()) + len(match.group().rstrip())
    return PrintedDay(
        span=Span(match.start(), end),
        year=year,
        month=table.months.get(word.lower().rstrip("."), 0) if word else number(month),
        day=number(given.get("day")),
        weekday=weekday_of(weekday, table) if weekday else None,
        era_over=over,
    )


def year_of(given: dict[str, str | None]) -> tuple[int | None, bool]:
    """Return the year of a match, and whether it lies after the end of its era."""
    era = given.get("era")
    if era is None:
        return number(given.get("year")), False
    count = 1 if given["era_year"] == "元" else number(given["era_year"]) or 0
    first, last = ERAS[era]
    return first + count - 1, not 1 <= count <= last


def number(digits: str | None) -> int | None:
    """Return the number digits stand for, full width or not."""
    return int(digits.translate(ASCII_DIGITS)) if digits else None


def weekday_of(word: str, table: WordingTable) -> int | None:
    """Return the weekday a word or its first letters name."""
    names = table.weekdays
    return next((number for number, name in enumerate(names) if name.startswith(word.lower()[: len(name)])), None)


def days_in(text: str, span: Span) -> Iterator[PrintedDay]:
    """Yield the days printed in a stretch of `text`, with offsets into the whole."""
    for day in find_days(text[span.start : span.end]):
        yield replace(day, span=Span(day.span.start + span.start, day.span.end + span.start))
