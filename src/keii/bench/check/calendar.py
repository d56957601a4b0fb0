"""Dates as gold pages print them, found by the bench's own expressions, and printed back in the same form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NAMED = "|".join(MONTHS)
SHAPES = {
    "ja day": re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
    "ja month": re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?!\d)"),
    "ja year": re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)年(?!\d|間|ぶり)"),
    "en day": re.compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{NAMED}) (?P<y>\d{{4}})\b"),
    "us day": re.compile(rf"\b(?P<m>{NAMED}) (?P<d>\d{{1,2}}), (?P<y>\d{{4}})\b"),
    "ja short": re.compile(r"(?<!\d)(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
    "en short": re.compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{NAMED})\b(?! \d{{4}})"),
    "us short": re.compile(rf"\b(?P<m>{NAMED}) (?P<d>\d{{1,2}})\b(?!,? \d{{4}}|,\d)"),
    "en month": re.compile(rf"\b(?P<m>{NAMED}) (?P<y>\d{{4}})\b"),
    "en year": re.compile(r"(?<![\d,./-])(?P<y>(?:19|20)\d\d)(?![\d,]\d|年|[-/]\d|\d)\b"),
}
WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class PrintedDate(Struct, frozen=True):
    """A date as it stands in a text: its form, where, and what it says (no year where it prints none)."""

    shape: str
    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None

    def as_date(self, year: int) -> date:
        """Return it as a day, in `year` where it prints none, the first of its month or year where it gives no day."""
        return date(self.year or year, self.month or 1, self.day or 1)

    def printed(self, *, year: int | None = None, month: int | None = None, day: int | None = None) -> str:
        """Print it in its form, with another year, month or day."""
        y, m, d = year or self.year, month or self.month or 1, day or self.day or 1
        name = MONTHS[m - 1]
        forms = {
            "ja short": f"{m}月{d}日",
            "en short": f"{d} {name}",
            "us short": f"{name} {d}",
            "ja day": f"{y}年{m}月{d}日",
            "ja month": f"{y}年{m}月",
            "ja year": f"{y}年",
            "en day": f"{d} {name} {y}",
            "us day": f"{name} {d}, {y}",
            "en month": f"{name} {y}",
            "en year": f"{y}",
        }
        return forms[self.shape]


def find_dates(text: str) -> Iterator[PrintedDate]:
    """Yield the dates of a text in order, the fullest form of each."""
    taken: list[PrintedDate] = []
    for shape, expression in SHAPES.items():
        for match in expression.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in taken):
                continue
            values = match.groupdict()
            month = values.get("m")
            number = (MONTHS.index(month) + 1 if month in MONTHS else int(month)) if month else None
            day = int(values["d"]) if values.get("d") else None
            year = int(values["y"]) if values.get("y") else None
            if is_day(year or 2024, number or 1, day or 1):
                taken.append(PrintedDate(shape, match.start(), match.end(), year, number, day))
    yield from sorted(taken, key=lambda found: found.start)


def is_day(year: int, month: int, day: int) -> bool:
    """Answer whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
