"""Two clocks printed for one instant: 15日午前9時（日本時間15日午後11時）, "7 p.m. CET (1 p.m. EST)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct

from keii.model.notes import Time
from keii.model.text import Span

CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
# An opening bracket and the name of a zone stand between the two: （日本時間, （現地時間同日
BETWEEN = re.compile(r"[^()（）。0-9０-９]{0,14}[（(][^()（）。、,0-9０-９]{0,14}")
A_DAY, WEST, EAST, STEP = timedelta(days=1), timedelta(hours=-12), timedelta(hours=14), timedelta(minutes=15)
NEAR = timedelta(days=2)


class TwoClocks(Struct, frozen=True):
    """Two clocks that name two instants; `first` is the first one's in UTC where its zone is known."""

    span: Span
    first: str | None
    second: str


def unequal_clocks(text: str, times: Sequence[Time]) -> Iterator[TwoClocks]:
    """Yield the pairs of clocks, one in brackets behind the other, that are not the same instant."""
    clocks = [time for time in times if time.type == "TIME" and CLOCK.match(time.value or "")]
    for one, other in pairwise(clocks):
        if not BETWEEN.fullmatch(text[one.span.end : other.span.start]):
            continue
        if other.utc is None:
            one, other = other, one
        if other.utc is None or is_same_instant(one, other):
            continue
        span = Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end))
        yield TwoClocks(span, one.utc and one.utc[11:16], other.utc[11:16])


def is_same_instant(one: Time, other: Time) -> bool:
    """Answer whether two clocks can be one instant; where one names no zone, whether any zone makes them so."""
    wall, given = wall_of(one), wall_of(other)
    ahead = given - instant_of(other)  # how far the second clock's zone is ahead of UTC
    days = [given + n * A_DAY for n in range(-40, 41)]
    # A bare day in brackets was resolved by itself: what counts is the same day of the month beside the first clock.
    days = [day for day in days if abs(day - wall) <= NEAR and (day.day == given.day or other.rule == "chain")]
    if one.utc is not None:
        slack = timedelta() if abs(given - wall) <= NEAR else timedelta(hours=1)  # summer time may lie between
        return any(abs(day - ahead - instant_of(one)) <= slack for day in days)
    return any(WEST <= wall - (day - ahead) <= EAST and (wall - (day - ahead)) % STEP == timedelta() for day in days)


def wall_of(time: Time) -> datetime:
    """Return what the clock shows."""
    return datetime.fromisoformat((time.value or "")[:16])


def instant_of(time: Time) -> datetime:
    """Return the instant in UTC, as a plain datetime; a clock without zone as it stands."""
    return datetime.fromisoformat((time.utc or time.value or "")[:16])
