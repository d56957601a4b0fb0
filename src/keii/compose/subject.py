"""What a set of articles is about: the keywords somebody gave, else the words of most headlines and leads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from unicodedata import normalize

from keii import plugins
from keii.lang.base import Language
from keii.model.reading import Reading

HEAD, BELOW = 3, 9  # sentences from the top in which an article says what it is about, and that go on with it
MOST_ARTICLES = 0.3  # a topic word stands in the headline or lead of so many of the articles
MARKS = frozenset({"lrb", "rrb", "lsb", "rsb", "lcb", "rcb"})  # brackets in tokenised corpora
SAMPLE = 2_000  # articles looked at for topic words, evenly taken

Topic = Callable[[Reading, int], bool]


def topic_of(readings: Sequence[Reading], keywords: Sequence[str]) -> Topic:
    """Return the test whether a sentence is on the topic; when no topic can be told, every sentence is."""
    test = matcher(keywords)
    if test is not None:
        return lambda reading, index: test(reading.words(reading.sentence(index)))
    words = topic_words(readings)
    if not words:
        return lambda reading, index: True
    return lambda reading, index: not words.isdisjoint(terms_of(reading, index))


def matcher(keywords: Sequence[str]) -> Callable[[str], bool] | None:
    """Return the test whether a text uses a keyword: at the start of a Latin word, anywhere in Japanese."""
    parts = [part for word in keywords if (part := normalize("NFKC", word).strip())]
    if not parts:
        return None
    pattern = re.compile("|".join((r"\b" if p.isascii() else "") + re.escape(p) for p in parts), re.IGNORECASE)
    return lambda text: bool(pattern.search(text) or (not text.isascii() and pattern.search(normalize("NFKC", text))))


def terms_of(reading: Reading, index: int) -> tuple[str, ...]:
    """Return the terms of one sentence, in its own language."""
    language: Language = plugins.load("languages", reading.article.in_language)
    return language.terms(reading.words(reading.sentence(index)))


def topic_words(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the terms of many headlines and leads that the text below takes up: each language has its own.

    What stands only in first lines is a dateline, an outlet or a form.
    """
    found: set[str] = set()
    for code in sorted({reading.article.in_language for reading in readings}):
        own = [reading for reading in readings if reading.article.in_language == code]
        found |= words_in(own[:: max(1, len(own) // SAMPLE)], plugins.load("languages", code))
    return frozenset(found)


def words_in(readings: Sequence[Reading], language: Language) -> set[str]:
    """Return the topic words of articles of one language."""
    ahead: Counter[str] = Counter()
    below: Counter[str] = Counter()
    for reading in readings:
        texts = [reading.words(span) for span in reading.article.sentences[:BELOW]]
        ahead.update({t for text in (reading.article.headline, *texts[:HEAD]) for t in language.terms(text)})
        below.update({t for text in texts[HEAD:] for t in language.terms(text)})
    often = {
        term: count
        for term, count in ahead.items()
        if term not in MARKS and not term.isdecimal() and count <= 3 * below[term]
    }
    least = max(2, MOST_ARTICLES * len(readings), max(often.values(), default=0) / 2)
    return {term for term, count in often.items() if count >= least}
