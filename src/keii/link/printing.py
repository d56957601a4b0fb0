"""The pieces of a question as a page prints them: every relative time made absolute, or no question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.questions import Piece, QuestionTable
from keii.link.doubts import is_doubtful
from keii.model.notes import Time
from keii.model.reading import Reading
from keii.model.text import Span

YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def printed(reading: Reading, sentence: Span, pieces: Sequence[Piece], table: QuestionTable) -> str | None:
    """Print pieces with every relative time made absolute; None when one cannot be."""
    out: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
            continue
        text = absolute(reading, Span(sentence.start + piece.start, sentence.start + piece.end), table)
        if text is None:
            return None
        out.append(text)
    return "".join(out)


def absolute(reading: Reading, place: Span, table: QuestionTable) -> str | None:
    """Return the words at `place`, relative times replaced; None when a time there is not resolved."""
    at, out = place.start, []
    for time in reading.notes.times:
        span, value = part_in(time, place)
        if span is None or time.type not in ("DATE", "TIME"):
            continue
        words = reading.words(span)
        plain = table.absolute.search(words) and not table.relative.search(words) and span == time.span
        if span.start < at or (plain and YEAR.search(words)):
            continue
        new = None if value is None or is_doubtful(reading, time) else in_full(reading, time, value, table)
        if new is None or table.clinging.search(reading.article.text, place.start, span.start):
            return None
        out.append(reading.article.text[at : span.start] + new)
        at = span.end
    return "".join(out) + reading.article.text[at : place.end]


def in_full(reading: Reading, time: Time, value: str, table: QuestionTable) -> str | None:
    """Return a time with its year; None where it cannot be printed. The part of a month stays (mid-August 2010)."""
    words = reading.words(time.span)
    if time.mod is None:
        return table.print_time(value)
    if not table.absolute.search(words) or table.relative.search(words):
        return None
    language: Language = plugins.load("languages", reading.article.in_language)
    if time.begin is None and time.mod in language.times.parts:  # 9月末 is not the last ten days (9月下旬)
        return language.times.format_date(value, None) + language.times.parts[time.mod]
    return language.times.format_date(value, time.mod)


def part_in(time: Time, place: Span) -> tuple[Span | None, str | None]:
    """Return what of a time stands at `place`, and the value of that part: of a stretch cut in two, its own end."""
    if place.contains(time.span):
        return time.span, time.value
    first, _, last = (time.value or "").partition("/")
    if not time.span.overlaps(place):
        return None, None
    if not last and place.start <= time.span.start:
        return Span(time.span.start, place.end), time.value  # on Feb. 1 | next year
    if not last:
        return None, None
    span = Span(max(time.span.start, place.start), min(time.span.end, place.end))
    return span, first if span.start == time.span.start else last if span.end == time.span.end else None
