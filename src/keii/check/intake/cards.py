"""Cards, sections and entries while a page is being read, and the small steps that make records of them."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from keii.check.wordings import label_pattern
from keii.model.article import DateStamp
from keii.model.page import Draft, Precision, SourceSummary, TimelineEntry
from keii.model.text import Span

BLANKS = frozenset(" \n\t\r\f\v\u3000\u00a0\u2028\u2029\x1c\x1d\x1e\x1f\x85")


class Card:
    """A question card while the page is being read."""

    def __init__(self, question: Span | None, span: Span):
        self.question = question
        self.span = span
        self.status: Span | None = None
        self.why: Span | None = None
        self.as_of: date | None = None
        self.source_day: date | None = None
        self.bullets: list[Span] = []
        self.body: list[Span] = []
        self.refs: list[str] = []


class Part:
    """A section while the page is being read."""

    def __init__(self, heading: Span | None):
        self.heading = heading
        self.lines: list[Span] = []
        self.cards: list[str] = []


def label_end(plain: str, role: str) -> int:
    """Return where the words after a label begin (0 without label)."""
    label = label_pattern(role).match(plain)
    return label.end() if label else 0


def with_span(entry: SourceSummary[Draft], span: Span, day: date | None) -> SourceSummary[Draft]:
    """Return a source entry with its place, and a day printed elsewhere in its card."""
    stamp = entry.published or (DateStamp(day) if day else None)
    return replace(entry, span=span, published=stamp)


def entry_record(
    number: int, entry: tuple[Span | None, Span, str | None, Precision], drafts: dict[Span, Draft]
) -> TimelineEntry[Draft]:
    """Make the record of a timeline entry."""
    words, span, value, precision = entry
    return TimelineEntry[Draft](
        id=f"t{number}",
        date=value,
        precision=precision,
        status=None,
        text=drafts[span],
        date_text=drafts[words] if words else None,
    )


def words_of(plain: str, span: Span) -> str:
    """Return the words at a place on one line, without the blanks that markup left inside Japanese."""
    return words_with_places(plain, span)[0]


def words_with_places(plain: str, span: Span) -> tuple[str, tuple[int, ...]]:
    """Return the words at a place on one line, and where each letter of them stands in `plain`."""
    words: list[str] = []
    places: list[int] = []
    gap: int | None = None
    for at in range(span.start, span.end):
        letter = plain[at]
        if letter in BLANKS:
            gap = at if gap is None else gap
            continue
        if gap is not None and words and not (is_wide(words[-1]) or is_wide(letter)):
            words.append(" ")
            places.append(gap)
        gap = None
        words.append(letter)
        places.append(at)
    return "".join(words), tuple(places)


def is_wide(character: str) -> bool:
    """Answer whether a character belongs to Japanese text."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
