"""A rule of CHECK: what it is called, what it needs, what it finds, and the examples that hold it to that."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from keii.check.intake import PageText
from keii.check.sources import Bound
from keii.evidence.retrieve import Library
from keii.lang.base import Language, WordingTable
from keii.model.article import Problem
from keii.model.finding import Evidence, Finding, Judgement, Level, Verdict
from keii.model.notes import Statement, Time
from keii.model.page import Draft, Page, QuestionCard, Role
from keii.model.reading import Reading
from keii.model.text import Span

Need = Literal["P", "S", "M"]
NEARLY = 0.7  # alignment from which on a passage has the same words, hedge included
CLAIMS: frozenset[Role] = frozenset(
    {"lead", "why", "bullet", "body", "answer", "entry", "takeaway", "statement", "quote"}
)


class Given(Struct, frozen=True, kw_only=True):
    """A further source of an example: its text, its day, who published it."""

    text: str
    published: str | None = None
    publisher: str = "例新聞"


class Example(Struct, frozen=True, kw_only=True):
    """A page, the source it cites as [1], and the words the rule marks; no marks: it must stay silent.

    `text` is a page in Markdown (one sentence is a page, too); `published` the day of
    the source; `more` are the sources [2], [3] and so on; `as_of` the day of the page.
    """

    text: str
    source: str = ""
    published: str | None = None
    more: tuple[Given, ...] = ()
    as_of: str | None = None
    marks: tuple[str, ...] = ()


class Place(Struct, frozen=True, kw_only=True):
    """One sentence of the page: its path, its draft, its card, its block, its number in the page's reading."""

    path: str
    draft: Draft
    span: Span
    index: int
    block: int
    card: QuestionCard[Draft] | None = None

    @property
    def role(self) -> Role:
        """Return what the sentence is for."""
        return self.draft.role

    @property
    def is_claim(self) -> bool:
        """Answer whether the sentence says something that can be right or wrong."""
        return self.draft.role in CLAIMS


class Audit(Struct, frozen=True, kw_only=True):
    """Everything a rule may look at: the page, its sentences with what annotating found, and the sources.

    `garbled` are the numbers of sources that were given in a wrong encoding.
    """

    paper: PageText
    places: tuple[Place, ...]
    reading: Reading
    language: Language
    bound: Bound
    library: Library | None
    judgements: dict[int, Judgement]
    as_of: date | None
    ui: str = "en"
    unread: tuple[Problem, ...] = ()
    garbled: frozenset[int] = frozenset()
    rule: str = ""
    level: Level = Level.WARNING

    @property
    def page(self) -> Page[Draft]:
        """Return the page."""
        return self.paper.page

    @property
    def wording(self) -> WordingTable:
        """Return how the page's language words things."""
        return self.language.wording

    @property
    def claims(self) -> tuple[Place, ...]:
        """Return the sentences that say something."""
        return tuple(place for place in self.places if place.is_claim)

    def words(self, span: Span) -> str:
        """Return the words of the page at a place, markup and citations blanked."""
        return self.paper.plain[span.start : span.end]

    def times_in(self, span: Span) -> tuple[Time, ...]:
        """Return the times annotated inside a place."""
        return self.reading.times_in(span)

    def statement_of(self, place: Place) -> Statement | None:
        """Return who says what in a sentence, if somebody does (しようとしている tells an attempt, not a statement)."""
        statement = self.reading.statement_of(place.index)
        if statement is None or statement.cue is None:
            return statement
        tries = self.wording.attempt.finditer(self.words(place.span))
        ends = [place.span.start + match.end() for match in tries]
        return None if any(statement.cue.start <= end <= statement.cue.end + 1 for end in ends) else statement

    def judgement_of(self, place: Place) -> Judgement | None:
        """Return what the sources say of a sentence; None without sources."""
        return self.judgements.get(place.index)

    def is_supported(self, place: Place) -> bool:
        """Answer whether a passage carries the sentence."""
        judgement = self.judgement_of(place)
        return judgement is not None and judgement.verdict is Verdict.SUPPORTED

    def is_carried(self, place: Place) -> bool:
        """Answer whether a passage carries the sentence nearly word for word."""
        judgement = self.judgement_of(place)
        return judgement is not None and self.is_supported(place) and judgement.alignment >= NEARLY

    def in_quote(self, span: Span, place: Place) -> bool:
        """Answer whether a stretch of a sentence stands inside quotation marks."""
        words = self.words(place.span)
        return any(
            place.span.start + match.start() <= span.start and span.end <= place.span.start + match.end()
            for match in self.wording.quote.finditer(words)
        )

    def own_words(self, place: Place, cue: Span) -> Span:
        """Return the part of a sentence whose speaker may hold `cue`: what stands behind a speech that has ended."""
        words = self.words(place.span)
        ends = [place.span.start + match.end() for match in self.wording.told_before.finditer(words)]
        return Span(max((end for end in ends if end <= cue.start), default=place.span.start), place.span.end)

    def has_holder(self, place: Place, cue: Span) -> bool:
        """Answer whether a word of saying or thinking in a sentence covers the words at `cue`."""
        part = self.own_words(place, cue)
        words = self.words(part)
        start, end = cue.start - part.start, cue.end - part.start
        tries = [Span(*match.span()) for match in self.wording.attempt.finditer(words)]
        found = self.wording.holder.finditer(words[:start] + " " * (end - start) + words[end:])
        return any(not any(attempt.overlaps(Span(*match.span())) for attempt in tries) for match in found)

    def say(self, *, en: str, ja: str) -> str:
        """Return the message in the reader's language."""
        return ja if self.ui == "ja" else en

    def finding(
        self,
        path: str,
        span: Span,
        message: str,
        *,
        level: Level | None = None,
        evidence: tuple[Evidence, ...] = (),
        verdict: Verdict | None = None,
        suggestion: str | None = None,
    ) -> Finding:
        """Make a finding of the rule at work; its words are those of the page file."""
        return Finding(
            rule=self.rule,
            level=level or self.level,
            message=message,
            path=path,
            span=span,
            exact=self.paper.text[span.start : span.end],
            evidence=evidence,
            verdict=verdict,
            suggestion=suggestion,
        )


class Rule(Struct, frozen=True, kw_only=True):
    """One rule. `needs`: P the page, S source text, M source dates or other metadata."""

    id: str
    name: str
    level: Level
    needs: tuple[Need, ...]
    check: Callable[[Audit], Iterator[Finding]]
    examples: tuple[Example, ...] = ()

    @property
    def family(self) -> str:
        """Return the three letters of the rule's family."""
        return self.id[:3]

    @property
    def explanation(self) -> str:
        """Return the rule's own page: the docstring of its module."""
        return inspect.cleandoc(sys.modules[self.check.__module__].__doc__ or "")
