"""Anniversaries and the years beside them: 1964 + 60 = 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from keii.lang.base import WordingTable
from keii.model.notes import Time
from keii.model.text import Span

BESIDE = 24  # characters on either side of "80th anniversary" in which its event is named
SLIP = 12  # years: a printed year further off than this belongs to something else
YEARS = re.compile(r"P(\d+)Y")


class WrongYear(Struct, frozen=True):
    """An anniversary beside a year in which it does not fall; `span` covers the words that disagree."""

    span: Span
    first: int
    count: int
    year: int

    @property
    def right(self) -> int:
        """Return the year in which the anniversary falls."""
        return self.first + self.count


class Anniversary(Struct, frozen=True):
    """How many years are kept, and where the sentence says so."""

    span: Span
    count: int


class Year(Struct, frozen=True):
    """A year the sentence names, in figures or by a relative word (来年), and where."""

    span: Span
    year: int
    printed: bool


def wrong_years(words: str, times: tuple[Time, ...], wording: WordingTable) -> Iterator[WrongYear]:
    """Yield the anniversaries of a sentence that stand beside a year in which they do not fall."""
    named = years_in(words, times, wording)
    for anniversary in anniversaries_in(words, times, wording):
        found = own_year(anniversary, named) or known_year(anniversary, named, words, wording)
        if found is not None:
            yield found


def anniversaries_in(words: str, times: tuple[Time, ...], wording: WordingTable) -> Iterator[Anniversary]:
    """Yield the anniversaries of a sentence; what only lies ahead (80周年を前に) falls in no year told here."""
    for match in wording.anniversary.finditer(words):
        span = Span(*match.span())
        before, after = words[max(0, span.start - 30) : span.start], words[span.end : span.end + 12]
        count = count_of(match, times)
        if count and not wording.anniversary_ahead.search(f"{before}\0{after}"):
            yield Anniversary(span, count)


def count_of(match: re.Match[str], times: tuple[Time, ...]) -> int | None:
    """Return how many years a match counts: its figures, or what annotating made of its words (六十周年)."""
    digits = next((group for group in match.groups() if group and group.isdecimal()), None)
    if digits is not None:
        return int(digits)
    span = Span(*match.span())
    spoken = [YEARS.fullmatch(time.value or "") for time in times if time.span.overlaps(span)]
    return next((int(years[1]) for years in spoken if years), None)


def years_in(words: str, times: tuple[Time, ...], wording: WordingTable) -> list[Year]:
    """List the years a sentence names; a year that is only looked back to (2014年以来) is none of them."""
    named = [
        Year(Span(*match.span()), int(match["year"]), True)
        for match in wording.year.finditer(words)
        if not is_since(words, match.end(), wording)
    ]
    for time in times:
        if time.begin is None or not time.relative or time.anchor != "publication" or time.type not in ("DATE", "TIME"):
            continue
        if time.end is not None and time.begin.year == time.end.year:
            named.append(Year(time.span, time.begin.year, False))
    return named


def is_since(words: str, end: int, wording: WordingTable) -> bool:
    """Answer whether a year is only what something has not happened since."""
    return wording.since_year.search(f"{words[max(0, end - 12) : end - 4]}\0{words[end : end + 4]}") is not None


def own_year(anniversary: Anniversary, named: list[Year]) -> WrongYear | None:
    """Return the fault of an anniversary whose first year the sentence prints."""
    firsts = sorted({year.year for year in named if year.printed})
    pairs = [(a, b) for a in firsts for b in sorted({year.year for year in named}) if b > a]
    count = anniversary.count
    if not pairs or any(b - a == count for a, b in pairs):
        return None
    first, then = min(pairs, key=lambda pair: abs(pair[1] - pair[0] - count))
    if abs(then - first - count) > SLIP or then - first < count / 2:
        return None
    spans = [anniversary.span, *(year.span for year in named if year.year in (first, then))]
    return WrongYear(Span(min(s.start for s in spans), max(s.end for s in spans)), first, count, then)


def known_year(
    anniversary: Anniversary, named: list[Year], words: str, wording: WordingTable
) -> WrongYear | None:  # fmt: skip
    """Return the fault of an anniversary of an event in the almanac.

    The almanac is the one thing keii knows of the world: without it a page that prints
    no first year could not be checked. A name with two readings is in no almanac.
    """
    around = words[max(0, anniversary.span.start - BESIDE) : anniversary.span.end + BESIDE]
    firsts = {first for event, first in wording.almanac if event.search(around)}
    if len(firsts) != 1 or not named:
        return None
    first = firsts.pop()
    right = first + anniversary.count
    if {first, right} & {year.year for year in named}:
        return None  # the year is right, or the page prints the first year and is judged by it
    nearest = min(named, key=lambda year: abs(year.year - right))
    if abs(nearest.year - right) > SLIP:
        return None
    return WrongYear(nearest.span, first, anniversary.count, nearest.year)
