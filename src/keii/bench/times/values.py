"""When two TIMEX3 values mean the same: spellings, days, ranges."""

from __future__ import annotations

import calendar
import re

from msgspec import Struct

from keii.bench.times.gold import GoldSpan

PARTS = ("START", "MID", "END")
CLOCKED = ("DATE", "TIME")
SPELLINGS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(T\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:?\d\d)$", r"\1"),  # T19:30+09:00: the printed wall clock counts
        (r"T24:00", "T00:00"),
        (r"^(\d{4}-\d\d-\d\dT\d\d)$", r"\1:00"),  # 2026-03-01T19
        (r"^(\d{4}-\d\d-\d\dT\d\d:\d\d):00(?:[Z+].*)?$", r"\1"),  # 2026-03-01T19:30:00
        (r"^(T\d\d)$", r"\1:00"),  # T19
        (r"(-XX)+$", ""),  # 2026-XX-XX
        (r"^(\d{3})X$", r"\1"),  # 199X
        (r"^(\d\d)XX$", r"\1"),  # 18XX
        (r"^(\d{4})-W(\d)$", r"\1-W0\2"),  # 2026-W7
    )
)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
YEAR = re.compile(r"\d{4}")
QUARTER = re.compile(r"(?P<year>\d{4})-Q(?P<quarter>[1-4])")
HALF = re.compile(r"(?P<year>\d{4})-H(?P<half>[12])")
RANGE = re.compile(r"(?P<first>[^/]+)/(?P<last>[^/]+)")
Days = tuple[str, str | None]


class Guess(Struct, frozen=True, kw_only=True):
    """What a system found: its place, its value, its inclusive days if it says them, and why."""

    start: int
    end: int
    type: str
    value: str | None
    mod: str | None = None
    first: str | None = None
    last: str | None = None
    rule: str = ""
    anchor: str = ""


def normal(value: str | None) -> str:
    """Return a value in one spelling; what is unresolved is the empty string."""
    if value is None:
        return ""
    value = value.strip()
    if "/" in value:
        return "/".join(normal(part) for part in value.split("/"))
    for pattern, spelling in SPELLINGS:
        value = pattern.sub(spelling, value)
    return value


def days(value: str) -> Days | None:
    """Return the first and last day of a value in its normal spelling, None when they are not determinate."""
    if DAY.fullmatch(value):
        return value, value
    if (m := MONTH.fullmatch(value)) and 1 <= int(m["month"]) <= 12 and int(m["year"]):
        return f"{value}-01", last_day(m["year"], int(m["month"]))
    if YEAR.fullmatch(value):
        return f"{value}-01-01", f"{value}-12-31"
    if (m := QUARTER.fullmatch(value)) and int(m["year"]):
        last = 3 * int(m["quarter"])
        return f"{m['year']}-{last - 2:02d}-01", last_day(m["year"], last)
    if m := HALF.fullmatch(value):
        begin, end = ("01-01", "06-30") if m["half"] == "1" else ("07-01", "12-31")
        return f"{m['year']}-{begin}", f"{m['year']}-{end}"
    if m := RANGE.fullmatch(value):
        first, second = days(m["first"]), days(m["last"])
        if first and second:
            return first[0], second[1]
    return None


def last_day(year: str, month: int) -> str:
    """Return the last day of a month."""
    return f"{year}-{month:02d}-{calendar.monthrange(int(year), month)[1]:02d}"


def is_right(gold: GoldSpan, guess: Guess) -> bool:
    """Answer whether the guess means what the gold span means."""
    if gold.value is None:
        return guess.value is None
    value, asked = normal(guess.value), normal(gold.value)
    if gold.counts == "date":
        return value[:10] == gold.value[:10]
    if value and value in (asked, *map(normal, gold.alt)):
        return True
    longer = guess.end - guess.start > gold.end - gold.start
    if "/" in value and "/" not in asked and longer and asked in value.split("/"):
        return True  # one guess for a whole "from A to B"
    if gold.type in CLOCKED and ":" in asked:
        return False
    return covers_the_days(gold, guess, value)


def covers_the_days(gold: GoldSpan, guess: Guess, value: str) -> bool:
    """Answer whether the guess covers exactly the days that the gold span allows."""
    meant: Days | None = (guess.first, guess.last) if guess.first and guess.last else days(value)
    if gold.mod in PARTS:
        return bool(gold.first and guess.first and (guess.first, guess.last) == (gold.first, gold.last))
    if gold.type != "DATE" or meant is None:
        return False
    if gold.first is not None:
        return meant == (gold.first, gold.last)
    return any(
        (first is None or meant[0] == first) and (last is None or meant[1] == last) for first, last in gold.intervals
    )
