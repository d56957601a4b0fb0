"""Pages with one date made wrong: another year, month or day, or a relative word counted from the wrong day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# 2026年3月10日, 2026年3月: the parts a mutant changes
JA = re.compile(r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?")
# 10 March 2026, March 10, 2026, March 2026
EN = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)})(?: (?P<day2>\d{{1,2}}),)? (?P<year>(?:19|20)\d\d)"
)


class Mutant(Struct, frozen=True):
    """A text with one date changed: what was done, where the new words stand, and the new value."""

    kind: str
    text: str
    start: int
    end: int
    value: str


def mutants_of(text: str, start: int, end: int, language: str, *, as_of: date | None = None) -> Iterator[Mutant]:
    """Yield the mutants of each date printed with its year in text[start:end]."""
    for match in (JA if language == "ja" else EN).finditer(text, start, end):
        year, month, day = parts_of(match)
        for kind, changed in changes(year, month, day, first=match.start() % 2):
            words = printed(match, *changed, language)
            yield mutant(kind, text, match, words, iso(*changed))
        if as_of is not None and month and day:
            wrong = date(as_of.year + 1, month, min(day, 28))
            words = f"来年{month}月{wrong.day}日" if language == "ja" else f"{MONTHS[month - 1]} {wrong.day} next year"
            yield mutant("relative", text, match, words, wrong.isoformat())


def mutant(kind: str, text: str, match: re.Match[str], words: str, value: str) -> Mutant:
    """Put new words in the place of a date."""
    changed = text[: match.start()] + words + text[match.end() :]
    return Mutant(kind, changed, match.start(), match.start() + len(words), value)


def parts_of(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    """Return year, month and day of a date as printed."""
    found = match.groupdict()
    month = found["month"]
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month) if month else None
    day = found["day"] or found.get("day2")
    return int(found["year"]), number, int(day) if day else None


def changes(
    year: int, month: int | None, day: int | None, *, first: int
) -> Iterator[tuple[str, tuple[int, int | None, int | None]]]:
    """Yield another year, month and day, one of each: earlier or later, as `first` has it."""
    yield "year", (year + (-1, 1)[first], month, day)
    if month is not None:
        other = (month - 1 + (-1, 2)[first]) % 12 + 1
        yield "month", (year, other, min(day, 28) if day else None)
    if month is not None and day is not None:
        moved = date(year, month, day) + timedelta(days=(-3, 4)[first])
        yield "day", (moved.year, moved.month, moved.day)


def iso(year: int, month: int | None, day: int | None) -> str:
    """Write a date as its value."""
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def printed(match: re.Match[str], year: int, month: int | None, day: int | None, language: str) -> str:
    """Print a date in the form of the one it replaces."""
    if language == "ja":
        return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")
    name = MONTHS[(month or 1) - 1]
    if match["day2"]:
        return f"{name} {day}, {year}"
    return f"{day} {name} {year}" if day else f"{name} {year}"
