"""The sentences that tell a dated event, with what tells one event from another."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.link.dating import Dated, day_of
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


def find_tellings(readings: Sequence[Reading]) -> Iterator[Telling]:
    """Yield the sentences that tell a dated event, with their terms weighed by rarity."""
    words: list[tuple[int, int, tuple[str, ...]]] = []
    for number, reading in enumerate(readings):
        language: Language = plugins.load("languages", reading.article.in_language)
        for event in reading.notes.events:
            text = reading.words(reading.sentence(event.sentence))
            if event.status in LOST or (language.questions and language.questions.afterword.match(text)):
                continue
            if day_of(reading, event) is not None:
                words.append((number, event.sentence, language.terms(text)))
    holding = Counter(term for _, _, terms in words for term in set(terms))
    for number, sentence, terms in words:
        reading = readings[number]
        event = reading.notes.events[sentence]
        day = day_of(reading, event)
        if day is not None:
            span = reading.sentence(sentence)
            yield Telling(
                article=number,
                sentence=sentence,
                dated=day,
                event=event,
                actors=named_in(reading, span),
                figures=frozenset((figure.value, figure.unit) for figure in reading.figures_in(span) if figure.unit),
                terms=vector_of(terms, holding, len(words)),
                readable=is_readable(reading, span),
            )


def named_in(reading: Reading, span: Span) -> frozenset[str]:
    """Return the actors and places named in a sentence, linked where they are."""
    return frozenset(mention.actor_id or mention.name for mention in reading.mentions_in(span))


def vector_of(terms: Sequence[str], holding: Counter[str], total: int) -> dict[str, float]:
    """Return the terms of a sentence, weighed by rarity and brought to length 1."""
    weights = {term: log(1 + total / holding[term]) for term in terms}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


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
