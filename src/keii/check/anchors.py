"""What a page itself vouches for: the years that place its other dates, and the days it prints in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from keii.check.anniversaries import WrongYear, wrong_years
from keii.check.days import PrintedDay, days_in, find_days
from keii.check.overlap import terms_of
from keii.check.rule import Audit, Place
from keii.model.notes import Time
from keii.model.text import Span

SHARED = 2  # content words from which on two sentences with one month and day tell one thing
SECTION = re.compile(r"sections\[(\d+)\]")


class FullDay(Struct, frozen=True):
    """A day printed with its year, and the sentence it stands in."""

    day: PrintedDay
    place: Place


class Anchors(Struct, frozen=True):
    """The years of a page that cannot be right (they place no other date), and its days printed in full."""

    wrong: tuple[WrongYear, ...]
    days: dict[tuple[int, int], tuple[FullDay, ...]]


def anchors_of(audit: Audit) -> Anchors:
    """Collect what the sentences of a page say for sure of its dates, and what they get wrong."""
    wrong: list[WrongYear] = []
    days: dict[tuple[int, int], tuple[FullDay, ...]] = {}
    for place in audit.places:
        if not audit.wording.year.search(audit.words(place.span)):
            continue
        wrong += wrong_in(audit, place)
        for day in days_in(audit.paper.plain, place.span):
            if day.date is not None and day.month is not None and day.day is not None:
                key = (day.month, day.day)
                days[key] = (*days.get(key, ()), FullDay(day, place))
    return Anchors(tuple(wrong), days)


def wrong_in(audit: Audit, place: Place) -> Iterator[WrongYear]:
    """Yield the years of a sentence that the anniversary beside them does not allow, placed on the page."""
    start = place.span.start
    times = tuple(shifted(time, -start) for time in audit.times_in(place.span))
    for year in wrong_years(audit.words(place.span), times, audit.wording):
        yield replace(year, span=Span(start + year.span.start, start + year.span.end))


def shifted(time: Time, by: int) -> Time:
    """Return a time whose place is counted from elsewhere."""
    return replace(time, span=Span(time.span.start + by, time.span.end + by))


def has_year_near(audit: Audit, place: Place, anchors: Anchors) -> bool:
    """Answer whether a year is printed in the block, in what stands above it, or in the title; no wrong one counts."""
    page, section = audit.page, SECTION.match(place.path)
    above = [place.card.question] if place.card else []
    above += [heading for heading in (page.sections[int(section[1])].heading,) if heading] if section else []
    above += [page.title] if page.title else []
    if any(audit.wording.year.search(draft.text) for draft in above):
        return True
    block = audit.paper.blocks[place.block] if place.block < len(audit.paper.blocks) else place.span
    return any(
        not any(wrong.span.start <= block.start + match.start() < wrong.span.end for wrong in anchors.wrong)
        for match in audit.wording.year.finditer(audit.words(block))
    )


def told_in_full(audit: Audit, place: Place, time: Time, anchors: Anchors) -> str | None:
    """Return how another sentence about the same thing prints the month and day of a time, its year included."""
    if not anchors.days:
        return None
    mine = next(iter(find_days(audit.wording.relative_day.sub("", audit.words(time.span)))), None)
    if mine is None or mine.year is not None or mine.month is None or mine.day is None:
        return None
    terms = matter_of(audit, place)
    for other in anchors.days.get((mine.month, mine.day), ()):
        if len(terms & matter_of(audit, other.place)) >= SHARED:
            return audit.words(other.day.span)
    return None


def matter_of(audit: Audit, place: Place) -> frozenset[str]:
    """Return the content words of a sentence without those of its times."""
    words = audit.words(place.span)
    for time in audit.times_in(place.span):
        start, end = time.span.start - place.span.start, time.span.end - place.span.start
        words = words[:start] + " " * (end - start) + words[end:]
    return terms_of(audit.language, [words])


def is_from_wrong_year(audit: Audit, time: Time, anchors: Anchors) -> bool:
    """Answer whether a date without a year of its own was given that of a year that cannot be right."""
    if (
        time.value is None
        or time.anchor not in ("narrative", "previous")
        or audit.wording.year.search(audit.words(time.span))
    ):
        return False
    before = [wrong for wrong in anchors.wrong if wrong.span.start < time.span.start]
    return bool(before) and time.value[: len("2025")] == str(before[-1].year)
