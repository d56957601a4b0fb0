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
LONG = 12  # code points from which a phrase gains nothing by being longer
MOST = 400  # candidate phrases that are weighed


class Topic(Struct, frozen=True):
    """A phrase, and the articles (by position) whose headline or first sentences use it."""

    phrase: str
    articles: frozenset[int]
    weight: float


def find_topics(readings: Sequence[Reading], language: Language) -> tuple[Topic, ...]:
    """Weigh the noun phrases of headlines and leads, best first; each occurs in at least two articles."""
    seen: dict[str, set[int]] = {}
    people: set[str] = set()
    speaking: list[set[str]] = []
    for number, reading in enumerate(readings):
        article = reading.article
        people.update(reading.words(m.span) for m in reading.notes.mentions if m.type in ("person", "role"))
        if article.publisher:
            people.add(article.publisher.name)
        speaking.append(speakers_of(reading))
        leads = [span.of(article.text) for span in article.sentences[:LEAD]]
        for text in (article.headline, *leads):
            for phrase in language.phrases.phrases(normalize("NFC", text)):
                seen.setdefault(phrase, set()).add(number)
    enough = 2 if len(readings) < 40 else max(3, len(readings) // 40)
    topics = [
        Topic(phrase, frozenset(found), weight_of(phrase, len(found), len(readings)))
        for phrase, found in seen.items()
        if len(found) >= min(enough, len(readings))
        and is_theme(phrase, people, language)
        and 2 * sum(any(phrase in words for words in speaking[number]) for number in found) < len(found)
    ]
    return tuple(sorted(topics, key=lambda topic: (-topic.weight, topic.phrase))[:MOST])


def speakers_of(reading: Reading) -> set[str]:
    """Name those whose words an article gives, and who relays them: a source is no theme."""
    spans = [span for note in reading.notes.statements for span in (note.source, note.via) if span is not None]
    return {normalize("NFC", reading.words(span)) for span in spans}


def is_theme(phrase: str, people: set[str], language: Language) -> bool:
    """Answer whether a phrase names a matter: no person, no outlet, and nothing every news text has."""
    if language.phrases.generic.fullmatch(phrase) or phrase in people:
        return False
    return not any(phrase.endswith(name) for name in people if len(name) > 2)


def weight_of(phrase: str, count: int, total: int) -> float:
    """Return the weight of a phrase: used by many articles, and long enough to say something."""
    return count * math.log(1 + total / count) * math.sqrt(min(len(phrase), LONG))


def title_topic(
    readings: Sequence[Reading], topics: Sequence[Topic], about: str | None, language: Language
) -> tuple[str, Passage] | None:
    """Return the phrase that names the page, with a passage that uses it; None when there is none.

    With a query it is the phrase of the articles that holds the query's words, or two
    words as the articles join them; otherwise the heaviest topic.
    """
    candidates = [topic.phrase for topic in topics]
    if about:
        words = [normalize("NFKC", part.split("|")[0]) for part in about.split()]
        choices = [choice for part in about.split() for choice in normalize("NFKC", part).split("|")]
        whole = [c for c in candidates if all(word.lower() in c.lower() for word in words)]
        partly = [c for c in candidates if any(choice.lower() in c.lower() for choice in choices)]
        pair = words if len(words) > 1 else choices[:2]
        candidates = [*(whole if len(words) > 1 else ()), *joined(readings, pair, language), *partly, *choices]
    for phrase in candidates:
        passage = first_passage(readings, phrase)
        if passage:
            return phrase, passage
    return None


def joined(readings: Sequence[Reading], words: Sequence[str], language: Language) -> list[str]:
    """List the ways in which the articles join the words (「AとB」, "A and B"), the commonest first."""
    forms = [joiner.join(words) for joiner in language.phrases.joiners]
    counts = Counter({form: sum(form in reading.article.text for reading in readings) for form in forms})
    return sorted((form for form in forms if counts[form]), key=lambda form: (-counts[form], form))


def first_passage(readings: Sequence[Reading], phrase: str) -> Passage | None:
    """Return the first sentence, oldest article first, that uses the phrase as printed."""
    for reading in readings:
        for span in reading.article.sentences:
            if phrase in span.of(reading.article.text):
                return reading.article.passage(Span(span.start, span.end))
    return None
