"""An article together with what annotating found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import le
from typing import TypeVar

from msgspec import Struct

from keii.model.article import Article
from keii.model.notes import Event, Figure, Mention, Notes, Statement, Time
from keii.model.text import Passage, Span

Noted = TypeVar("Noted", Time, Mention, Figure)


def starts_of(notes: Sequence[Noted]) -> list[int] | None:
    """Return where the notes begin, None when they are in no order."""
    starts = [note.span.start for note in notes]
    return starts if all(map(le, starts, starts[1:])) else None


def within(notes: Sequence[Noted], starts: list[int] | None, span: Span) -> tuple[Noted, ...]:
    """Return the notes that lie inside `span`; asked so often that looking at each one would show."""
    start, end = span.start, span.end
    near = notes[bisect_left(starts, start) : bisect_right(starts, end)] if starts is not None else notes
    return tuple([note for note in near if start <= note.span.start and note.span.end <= end])


class Reading(Struct, frozen=True, dict=True):
    """One article and its notes; both belong to the same version of the text."""

    article: Article
    notes: Notes

    @cached_property
    def _starts(self) -> tuple[list[int] | None, list[int] | None, list[int] | None]:
        """Where times, mentions and figures begin."""
        return starts_of(self.notes.times), starts_of(self.notes.mentions), starts_of(self.notes.figures)

    def sentence(self, index: int) -> Span:
        """Return the span of the sentence `index`."""
        return self.article.sentences[index]

    def words(self, span: Span) -> str:
        """Return the words `span` covers."""
        return self.article.text[span.start : span.end]

    def passage(self, index: int) -> Passage:
        """Return the sentence `index` as a passage."""
        return self.article.passage(self.article.sentences[index])

    def times_in(self, span: Span) -> tuple[Time, ...]:
        """Return the times that lie inside `span`."""
        return within(self.notes.times, self._starts[0], span)

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that lie inside `span`."""
        return within(self.notes.mentions, self._starts[1], span)

    def figures_in(self, span: Span) -> tuple[Figure, ...]:
        """Return the figures that lie inside `span`."""
        return within(self.notes.figures, self._starts[2], span)

    def statement_of(self, index: int) -> Statement | None:
        """Return the first statement of the sentence `index`, if any."""
        return next((s for s in self.notes.statements if s.sentence == index), None)

    def statement_touching(self, index: int) -> Statement | None:
        """Return the statement of the sentence `index`, else that of a sentence beside it which this one only names
        the speaker of (「…」。Xはそう振り返る).
        """
        own = self.statement_of(index)
        if own is not None:
            return own
        span = self.sentence(index)
        beside = (s for s in self.notes.statements if abs(s.sentence - index) == 1)
        return next((s for s in beside if s.source is not None and span.contains(s.source)), None)

    def event_of(self, index: int) -> Event | None:
        """Return the main event of the sentence `index`, if annotated."""
        return self.notes.events[index] if index < len(self.notes.events) else None
