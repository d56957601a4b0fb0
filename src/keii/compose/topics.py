"""What the articles are about: the phrases that can name a page and its sections."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from msgspec import Struct

from keii.lang.base import Language
from keii.model.reading import Reading
from keii.model.text import Passage, Span

LEAD = 3  # sentences from the top in which an article says what it is about
MOST = 400  # candidate phrases that are weighed


class Topic(Struct, frozen=True):
    """A phrase, and the articles (by position) whose headline or first sentences use it."""

    phrase: str
    articles: frozenset[int]
    weight: float


def find_topics(readings: Sequence[Reading], language: Language) -> tuple[Topic, ...]:
    """Weigh the noun phrases of headlines and leads, best first; each occurs in at least two articles."""
    seen: dict[str, set[int]] = {}
    for number, reading in enumerate(readings):
        article = reading.article
        leads = [span.of(article.text) for span in article.sentences[:LEAD]]
        for text in (article.headline, *leads):
            for phrase in language.phrases.phrases(normalize("NFC", text)):
                seen.setdefault(phrase, set()).add(number)
    enough = 2 if len(readings) < 40 else 3
    topics = [
        Topic(phrase, frozenset(found), weight_of(phrase, len(found), len(readings)))
        for phrase, found in seen.items()
        if len(found) >= min(enough, len(readings))
    ]
    return tuple(sorted(topics, key=lambda topic: (-topic.weight, topic.phrase))[:MOST])


def weight_of(phrase: str, count: int, total: int) -> float:
    """Return the weight of a phrase: used by many articles, and long enough to say something."""
    return count * math.log(1 + total / count) * math.sqrt(min(len(phrase), 24))


def title_topic(readings: Sequence[Reading], topics: Sequence[Topic], about: str | None) -> tuple[str, Passage] | None:
    """Return the phrase that names the page, with a passage that uses it; None when there is none.

    With a query it is the shortest phrase of the articles that contains all of the
    query's words; otherwise the heaviest topic.
    """
    candidates = [topic.phrase for topic in topics]
    if about:
        words = [normalize("NFKC", word).lower() for word in about.split()]
        matching = [c for c in candidates if all(word in c.lower() for word in words)]
        partly = [c for c in candidates if any(word in c.lower() for word in words)]
        candidates = [*matching, *spelled(readings, about), *partly, *candidates]
    for phrase in candidates:
        passage = first_passage(readings, phrase)
        if passage:
            return phrase, passage
    return None


def spelled(readings: Sequence[Reading], about: str) -> list[str]:
    """List the query's words as the articles join them: word for word, or with the particle の."""
    words = about.split()
    joined = [about, "の".join(words), "".join(words)]
    counts = Counter({form: sum(form in reading.article.text for reading in readings) for form in joined})
    found = sorted((form for form in joined if counts[form]), key=lambda form: (-counts[form], form))
    return found or [word for word in words if any(word in reading.article.text for reading in readings)]


def first_passage(readings: Sequence[Reading], phrase: str) -> Passage | None:
    """Return the first sentence, oldest article first, that uses the phrase as printed."""
    for reading in readings:
        for span in reading.article.sentences:
            if phrase in span.of(reading.article.text):
                return reading.article.passage(Span(span.start, span.end))
    return None
