"""The table a language fills in: words that tell time, and the finder built from them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

Direction = Literal["past", "future"]
Grain = Literal["CE", "DE", "Y", "FY", "H", "Q", "S", "M", "WE", "W", "D", "h", "P"]
"""Century, decade, year, fiscal year, half, quarter, season, month, weekend, week, day, clock, any period."""


class TimeExpression(Struct, frozen=True, kw_only=True):
    """A time expression as it is written, before anything is counted.

    `start` and `end` are code points of the text. `year` is AD, negative BC;
    `short_year` has two digits. `until_…` is the last member of a list or range
    that was written as one (8-10日). `grain` with `base` is a relative head:
    来年 is base publication, grain Y, steps (("Y", 1),); 翌日 is base previous,
    grain D, steps (("D", 1),). `nth` counts weekdays or weeks of a month, -1 the
    last. `hint` is a direction that the expression itself carries (去る, next). `hangs` marks a head that depends
    on a noun before it (式典の前日).
    `feast` counts days from Easter Sunday ("-2" is Good Friday).
    `short_decade` is 9 for the 90s; `portion` the first or second half of a month or year; `week` counts
    weeks of a year or month, -1 the last; `turn` marks the turn of the year nearest to publication.
    `after` says how it hangs on the expression before it. `dependent` pieces
    live only when joined to another. `valid` is False for days that do not exist.
    """

    start: int
    end: int
    kind: Literal["date", "duration", "set", "vague", "stop"] = "date"
    year: int | None = None
    short_year: int | None = None
    era: str | None = None
    era_year: int | None = None
    decade: int | None = None
    short_decade: int | None = None
    century: int | None = None
    fiscal: bool = False
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    week: int | None = None
    month: int | None = None
    tenth: int | None = None
    portion: int | None = None
    feast: str | None = None
    day: int | None = None
    nth: int | None = None
    weekday: int | None = None
    weekend: bool = False
    daypart: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: bool = False
    zone: str | None = None
    until_year: int | None = None
    until_month: int | None = None
    until_day: int | None = None
    until_hour: int | None = None
    until_minute: int | None = None
    closing: bool = False
    base: Literal["publication", "previous", "either"] | None = None
    grain: Grain | None = None
    steps: tuple[tuple[str, int], ...] = ()
    hint: Direction | None = None
    mod: str | None = None
    amount: str | None = None
    window: Direction | None = None
    turn: bool = False
    anniversary: int | None = None
    hangs: bool = False
    after: Literal["range", "list"] | None = None
    dependent: bool = False
    valid: bool = True


class TimeTable(Struct, frozen=True, kw_only=True):
    """A language's words that tell time, and the functions built from them.

    `find(text)` gives the expressions in order; `direction(text, start, end,
    sentence_start, sentence_end)` reads past or future off the predicate of the
    span's own clause. `eras` maps a name to its first and last day. `speech`
    matches words of saying; `quotes` are pairs of marks. `format_date(value,
    mod)` prints. `aside_before` and `aside_after` mark a
    year that is only compared with (since 2014): no story is told in it.
    `occasion` stands between a date and the words said at its meeting.
    `foreseen` matches words that look ahead from a past time (in July it said that it would open in May).
    `habit` matches what stands before a month of every year (usually … by May).
    `verb_last`: the verb ends its clause, so that one without a tense goes on with the story told.
    `topics` stand behind a subject, right before the day of the news.
    `full_stops` end prose (headlines have none), where papers name the month of a day weeks away; empty: they do not.
    `joins_ranges`: "from A to B" is one time (in English corpora it is two).
    `parts` are the words a page puts behind a month or year for a part without days of its own (2025年末), by `mod`,
    and for its halves, FIRST and SECOND; empty: the month or year alone.
    `home` is the zone of a clock that names none, where a language is printed in one zone only.
    """

    find: Callable[[str], tuple[TimeExpression, ...]]
    direction: Callable[[str, int, int, int, int], Direction | None]
    format_date: Callable[[str, str | None], str]
    eras: dict[str, tuple[date, date | None]] = {}
    fiscal_start: int = 1
    quotes: tuple[tuple[str, str], ...] = ()
    speech: re.Pattern[str] | None = None
    aside_before: re.Pattern[str] | None = None
    aside_after: re.Pattern[str] | None = None
    occasion: re.Pattern[str] | None = None
    joins_ranges: bool = False
    parts: dict[str, str] = {}
    home: str = ""
    full_stops: str = ""
    topics: tuple[str, ...] = ()
    verb_last: bool = False
    habit: re.Pattern[str] | None = None
    foreseen: re.Pattern[str] | None = None


SLOTS: dict[str, tuple[str, ...]] = {
    "year": ("year", "short_year", "era", "decade", "short_decade", "century"),
    "month": ("month", "quarter", "half", "season", "feast"),
    "week": ("week", "weekend"),
    "part": ("tenth", "mod"),
    "day": ("day",),
    "nth": ("nth",),
    "weekday": ("weekday",),
    "daypart": ("daypart",),
    "hour": ("hour",),
    "zone": ("zone",),
}
# attrgetter reads a slot in one call, far faster than a getattr loop; the first field stands twice, so that it
# is a tuple also where there is only one.
READERS = tuple((slot, attrgetter(*fields, fields[0])) for slot, fields in SLOTS.items())
RANK = {slot: rank for rank, slot in enumerate(SLOTS)}
SLOT_OF_GRAIN = {
    "CE": "year", "DE": "year", "Y": "year", "FY": "year", "H": "month", "Q": "month", "S": "month",
    "M": "month", "WE": "week", "W": "week", "D": "day", "h": "hour", "P": "month",
}  # fmt: skip
# What a coarser piece may be continued by: 来年 + 3月, 27日 + （水）, Thursday + night.
CONTINUES: dict[str, frozenset[str]] = {
    "month": frozenset({"year"}),
    "week": frozenset({"year", "month"}),
    "part": frozenset({"year", "month"}),
    "day": frozenset({"month", "week"}),
    "nth": frozenset({"month", "year"}),
    "weekday": frozenset({"day", "week"}),
    "daypart": frozenset({"day", "weekday"}),
    "hour": frozenset({"day", "weekday", "daypart", "zone"}),
    "zone": frozenset({"hour"}),
}
# From which hour on a 12-hour clock after this part of day is meant as p.m. (今夜8時, but not 今夜1時).
LATE = {"AF": 0, "EV": 0, "NI": 5}
NOT_MERGED = frozenset({"start", "end", "kind", "dependent", "after", "valid"})


def has_value(field: object) -> bool:
    """Answer whether a field says something; hour 0 does."""
    return field is not None and field is not False and field != ()


def slots_of(expression: TimeExpression) -> list[str]:
    """List the slots an expression fills, coarse to fine."""
    found = [slot for slot, read in READERS if any(read(expression))]
    if expression.hour == 0:
        found.append("hour")
    if expression.grain is not None and SLOT_OF_GRAIN[expression.grain] not in found:
        found.append(SLOT_OF_GRAIN[expression.grain])
    return sorted(found, key=RANK.__getitem__) if len(found) > 1 else found


def joined(coarse: TimeExpression, fine: TimeExpression) -> TimeExpression | None:
    """Join two neighbours into one expression, `coarse` giving the larger unit; None if they do not fit."""
    if not {coarse.kind, fine.kind} <= {"date", "set"} or (fine.base is not None and coarse.base is not None):
        return None
    upper, lower = slots_of(coarse), slots_of(fine)
    if not upper or not lower or set(upper) & set(lower):
        return None
    if RANK[upper[-1]] > RANK[lower[0]] or upper[-1] not in CONTINUES.get(lower[0], ()):
        return None
    if coarse.until_day and fine.hour is not None:
        return None
    if (lower[0] == "day" and fine.grain == "D") or (coarse.amount and fine.amount):
        return None
    changes: dict[str, Any] = {
        field: value
        for field in TimeExpression.__struct_fields__
        if field not in NOT_MERGED and has_value(value := getattr(fine, field))
    }
    if (
        fine.hour is not None
        and not fine.meridiem
        and coarse.daypart in LATE
        and LATE[coarse.daypart] <= fine.hour < 12
    ):
        changes["hour"] = fine.hour + 12
    changes["start"], changes["end"] = min(coarse.start, fine.start), max(coarse.end, fine.end)
    changes["valid"] = coarse.valid and fine.valid
    changes["kind"] = "set" if "set" in (coarse.kind, fine.kind) else "date"
    return replace(coarse, dependent=coarse.dependent and fine.dependent, **changes)


def glued(
    pieces: list[TimeExpression], text: str, gap: re.Pattern[str], *, both_ways: bool = False
) -> list[TimeExpression]:
    """Join neighbouring pieces as far as they go, and leave out pieces that only live when joined."""
    out: list[TimeExpression] = []
    for piece in pieces:
        whole = piece
        while out and gap.fullmatch(text, out[-1].end, piece.start):
            longer = joined(out[-1], whole)
            if longer is None and both_ways:
                longer = joined(whole, out[-1])
            if longer is None:
                break
            out.pop()
            whole = longer
            piece = longer
        out.append(whole)
    return [piece for piece in out if not piece.dependent and piece.kind != "stop"]


def with_meridiem(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """Read 午後5時から6時 and 3 to 5 p.m. on one side of noon, if only one end names it."""
    if first.hour is None or second.hour is None or not first.meridiem or second.meridiem:
        return second
    if slots_of(second)[0] != "hour":
        return second
    if second.hour < 12 <= first.hour and second.hour + 12 > first.hour:
        return replace(second, hour=second.hour + 12)
    return second


def with_noon(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """Read 11時から4時 across noon: a stretch of one day does not run backwards."""
    if first.hour is None or second.hour is None or first.meridiem or second.meridiem or second.daypart:
        return second
    if slots_of(second)[0] == "hour" and second.hour < first.hour < 12:
        return replace(second, hour=second.hour + 12)
    return second


def linked(pieces: list[TimeExpression], text: str, between: re.Pattern[str]) -> tuple[TimeExpression, ...]:
    """Mark the pieces that end a range or continue a list; `between` has the groups range and list."""
    out: list[TimeExpression] = []
    for piece in pieces:
        if out and (match := between.fullmatch(text, out[-1].end, piece.start)) and match.lastgroup:
            kind: Literal["range", "list"] = "range" if match.lastgroup == "range" else "list"
            piece = with_noon(out[-1], with_meridiem(out[-1], replace(piece, after=kind)))
        out.append(piece)
    return tuple(out)
