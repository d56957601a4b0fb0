"""The sentences that tell a dated event, with what tells one event from another."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from math import log, sqrt

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.link.dating import Dated, day_announced, day_of
from keii.model.notes import Event, Status
from keii.model.reading import Reading
from keii.model.text import Span

LOST = frozenset({Status.OPINION, Status.UNKNOWN, Status.PREMATURE})


class Telling(Struct, frozen=True, kw_only=True):
    """One sentence that tells a dated event."""

    article: int
    sentence: int
    dated: Dated
    event: Event
    actors: frozenset[str]
    figures: frozenset[tuple[float, str]]
    terms: dict[str, float]
    readable: bool

    @property
    def begin(self) -> dt.date:
        """The first day of the event."""
        return self.dated.begin

    @property
    def end(self) -> dt.date:
        """The last day of the event."""
        return self.dated.end


class Weights(Struct, frozen=True):
    """How rare each term is among the sentences that tell a dated event."""

    holding: Counter[str]
    total: int

    def vector(self, terms: Sequence[str]) -> dict[str, float]:
        """Return the terms of a sentence, weighed by rarity and brought to length 1."""
        weights = {term: log(1 + self.total / (self.holding[term] or 1)) for term in terms}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}


def find_tellings(readings: Sequence[Reading]) -> tuple[tuple[Telling, ...], Weights]:
    """Find the sentences that tell a dated event, and how rare their terms are."""
    found: list[tuple[int, Event, Dated, tuple[str, ...]]] = []
    for number, reading in enumerate(readings):
        language: Language = plugins.load("languages", reading.article.in_language)
        for event in reading.notes.events:
            text = reading.words(reading.sentence(event.sentence))
            if event.status in LOST or (language.questions and language.questions.afterword.match(text)):
                continue
            dated = day_of(reading, event) or day_announced(reading, event)
            if dated is not None:
                found.append((number, event, dated, language.terms(text)))
    weights = Weights(Counter(term for *_, terms in found for term in set(terms)), len(found))
    tellings = (
        telling_of(readings[number], number, event, dated, weights.vector(terms))
        for number, event, dated, terms in found
    )
    return tuple(tellings), weights


def telling_of(reading: Reading, number: int, event: Event, dated: Dated, terms: dict[str, float]) -> Telling:
    """Make the telling of one sentence."""
    span = reading.sentence(event.sentence)
    return Telling(
        article=number,
        sentence=event.sentence,
        dated=dated,
        event=event,
        actors=named_in(reading, span),
        figures=frozenset((figure.value, figure.unit) for figure in reading.figures_in(span) if figure.unit),
        terms=terms,
        readable=is_readable(reading, span),
    )


def named_in(reading: Reading, span: Span) -> frozenset[str]:
    """Return the actors and places named in a sentence, linked where they are."""
    return frozenset(mention.actor_id or mention.name for mention in reading.mentions_in(span))


def is_readable(reading: Reading, span: Span) -> bool:
    """Answer whether a sentence can stand alone: whole, of a good length, no question, nothing dangling."""
    language: Language = plugins.load("languages", reading.article.in_language)
    text = reading.words(span).strip()
    phrases = language.phrases
    if not phrases.shortest <= len(text) <= phrases.longest * 1.3 or text[-1] not in phrases.ends:
        return False
    if text[-1] in "?？" or text[0] in '「『"“(（' or phrases.dangling.match(text) or phrases.boilerplate.search(text):
        return False
    return all(text.count(opening) == text.count(close) for opening, close in phrases.quotes if opening != close)


def id_of(reading: Reading, sentence: int) -> str:
    """Return an address that survives better wording and more reports: the earliest sentence's."""
    key = f"{reading.article.id}\x1f{reading.words(reading.sentence(sentence))}"
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
