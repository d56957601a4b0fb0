"""What the articles are about: the phrases that can name a page and its sections."""

from __future__ import annotations

import math
import re
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
SINGLE = 0.4  # what one word is worth, compared with a phrase of two: "ferry", "ferry line"
MANY = 100  # articles for each of which beyond two one more must use a phrase
BRACKETED = re.compile(r"\s?(?:[（(][^()（）]*[)）]|-LRB-.*?-RRB-)")


class Topic(Struct, frozen=True):
    """A phrase, and the articles (by position) whose headline or first sentences use it."""

    phrase: str
    articles: frozenset[int]
    weight: float


def find_topics(readings: Sequence[Reading], language: Language) -> tuple[Topic, ...]:
    """Weigh the noun phrases of headlines and leads, best first; each occurs in at least two articles."""
    seen: dict[str, set[int]] = {}
    forms: dict[str, Counter[str]] = {}
    told: set[str] = set()
    people: set[str] = set()
    places: set[str] = set()
    speaking: list[set[str]] = []
    for number, reading in enumerate(readings):
        article = reading.article
        people.update(reading.words(m.span) for m in reading.notes.mentions if m.type in ("person", "role"))
        places.update(reading.words(m.span) for m in reading.notes.mentions if m.type == "place")
        if article.publisher:
            people.add(article.publisher.name)
        speaking.append(speakers_of(reading))
        leads = [span.of(article.text) for span in article.sentences[:LEAD]]
        for text in (article.headline, *leads):
            if text in told:
                continue  # a notice under many articles, or a copy: nobody else speaks of it
            told.add(text)
            for phrase in language.phrases.phrases(bare_of(normalize("NFC", text), language)):
                seen.setdefault(phrase.lower(), set()).add(number)
                forms.setdefault(phrase.lower(), Counter())[phrase] += 1
    enough = 2 if len(readings) < MANY else max(3, len(readings) // MANY)
    topics = [
        Topic(phrase, frozenset(found), weight_of(phrase, len(found), len(readings)))
        for low, found in seen.items()
        for phrase in (commonest(forms[low]),)
        if len(found) >= min(enough, len(readings))
        and is_theme(phrase, people, language)
        and (phrase not in places or language.phrases.site.fullmatch(phrase))
        and 2 * sum(any(phrase in words for words in speaking[number]) for number in found) < len(found)
    ]
    return tuple(sorted(topics, key=lambda topic: (-topic.weight, topic.phrase))[:MOST])


def bare_of(text: str, language: Language) -> str:
    """Return the text without dateline and byline, a comma for what stands in brackets (readings, short names)."""
    return BRACKETED.sub(", ", language.phrases.clutter.sub("", text))


def commonest(forms: Counter[str]) -> str:
    """Return the form in which a phrase is printed most, in small letters where it is printed so at all."""
    return min(
        forms,
        key=lambda form: (form[:1].isupper() and form[1:] in {f[1:] for f in forms if f != form}, -forms[form], form),
    )


def speakers_of(reading: Reading) -> set[str]:
    """Name those whose words an article gives, and who relays them: a source is no theme."""
    spans = [span for note in reading.notes.statements for span in (note.source, note.via) if span is not None]
    return {normalize("NFC", reading.words(span)) for span in spans}


def is_theme(phrase: str, people: set[str], language: Language) -> bool:
    """Answer whether a phrase names a matter: no person, no outlet, and nothing every news text has."""
    if language.phrases.generic.fullmatch(phrase) or phrase in people:
        return False
    return not any(phrase.endswith(name) or phrase.startswith(name) for name in people if len(name) > 2)


def weight_of(phrase: str, count: float, total: int) -> float:
    """Return the weight of a phrase: used by many articles, and long enough to say something."""
    if phrase.isascii() and " " not in phrase:
        count *= SINGLE
    return count * math.log(1 + total / count) * math.sqrt(min(len(phrase), LONG))


def first_passage(readings: Sequence[Reading], phrase: str) -> Passage | None:
    """Return the first sentence, oldest article first, that uses the phrase as printed."""
    for reading in readings:
        for span in reading.article.sentences:
            if phrase in span.of(reading.article.text):
                return reading.article.passage(Span(span.start, span.end))
    return None
