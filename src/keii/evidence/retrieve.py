"""The sentences of all sources, indexed once, and those that may carry a claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from math import log

from msgspec import Struct

from keii.evidence.amounts import Amounts, amounts_of
from keii.evidence.sentence import Sentence, language_of, open_sentence, plain
from keii.link.ranking import Index
from keii.model.notes import Figure
from keii.model.reading import Reading
from keii.model.text import ArticleId

HEADLINE_SHARE = 0.2  # what a headline's match adds to its article's sentences; it is no evidence itself


class Place(Struct, frozen=True):
    """A sentence of the library: which reading, which of its sentences."""

    reading: int
    sentence: int


class Library:
    """Sources to hold claims against. Built once with `Library.of`; nothing in it changes afterwards but its caches."""

    def __init__(self, readings: tuple[Reading, ...]):
        self.readings = readings
        self.places = tuple(
            Place(number, sentence)
            for number, reading in enumerate(readings)
            for sentence in range(len(reading.article.sentences))
        )
        self.by_id = {reading.article.id: number for number, reading in enumerate(readings)}
        self.numbers: dict[int, list[int]] = {}
        for number, place in enumerate(self.places):
            self.numbers.setdefault(place.reading, []).append(number)
        self._opened: dict[Place, Sentence] = {}
        self._plain: dict[int, str] = {}
        self._letters: dict[int, str] = {}
        self._runs: dict[str, tuple[str, ...]] = {}
        self._figures: dict[str, tuple[Figure, ...]] | None = None

    @staticmethod
    def of(readings: Sequence[Reading]) -> Library:
        """Open the sources; their words are indexed when somebody searches."""
        return Library(tuple(readings))

    @cached_property
    def index(self) -> Index:
        """The words of the sentences: a page whose drafts are its sources' own words asks for none."""
        return Index.of(
            terms_of(reading, reading.words(span)) for reading in self.readings for span in reading.article.sentences
        )

    @cached_property
    def headlines(self) -> Index:
        """The words of the headlines, which only help to rank."""
        return Index.of(terms_of(reading, reading.article.headline) for reading in self.readings)

    @cached_property
    def amounts(self) -> Amounts:
        """The figures and lengths of time of all sources, by value."""
        return Amounts(
            (number, amount)
            for number, reading in enumerate(self.readings)
            for amount in amounts_of(reading.notes.figures, reading.notes.times)
        )

    def letters(self, number: int) -> str:
        """Return the characters of one source without its blanks, headline first, for looking up figures."""
        if number not in self._letters:
            article = self.readings[number].article
            self._letters[number] = "".join(f"{article.headline} {article.text}".split()).lower()
        return self._letters[number]

    def search(self, claim: Sentence, *, only: Collection[ArticleId] | None = None, k: int = 10) -> list[Sentence]:
        """Return the `k` sentences nearest to `claim`, best first; `only` names the articles to look in."""
        numbers: set[int] | None = None
        if only is not None:
            chosen = [self.by_id[article] for article in only if article in self.by_id]
            numbers = {number for reading in chosen for number in self.numbers.get(reading, ())}
        terms = (*claim.keys, *claim.words, *bigrams(claim))
        titles = {number: score for score, number in self.headlines.search(terms)}
        hits = [
            (score + HEADLINE_SHARE * titles.get(self.places[number].reading, 0.0), number)
            for score, number in self.index.search(terms, only=numbers)
        ]
        hits.sort(key=lambda hit: (-hit[0], hit[1]))
        return [self.open(self.places[number]) for _, number in hits[:k]]

    def open(self, place: Place) -> Sentence:
        """Open one sentence for comparison (kept, as claims come back to the same ones)."""
        found = self._opened.get(place)
        if found is None:
            found = self._opened[place] = open_sentence(self.readings[place.reading], place.sentence)
        return found

    def around(self, sentence: Sentence, *, before: int = 2, after: int = 1) -> Iterator[Sentence]:
        """Yield the neighbours of a sentence, the ones before it first."""
        number = self.by_id[sentence.reading.article.id]
        last = len(sentence.reading.article.sentences) - 1
        for index in range(max(0, sentence.index - before), min(last, sentence.index + after) + 1):
            if index != sentence.index:
                yield self.open(Place(number, index))

    def rarity(self, key: str) -> float:
        """Return how much a word tells: 1 when every sentence has it."""
        return 1.0 + log((len(self.places) + 1) / (self.index.holding(key) + 1))

    def plain_text(self, number: int) -> str:
        """Return the letters of one source, headline first, for looking up names and quotations."""
        if number not in self._plain:
            article = self.readings[number].article
            self._plain[number] = plain(article.headline) + " " + plain(article.text)
        return self._plain[number]

    def has_text(self, letters: str) -> bool:
        """Answer whether any source has these letters."""
        return any(letters in self.plain_text(number) for number in range(len(self.readings)))

    def runs_of(self, pattern: re.Pattern[str]) -> tuple[str, ...]:
        """Return the different runs of letters that match `pattern` in the sources, sorted."""
        if pattern.pattern not in self._runs:
            texts = [self.plain_text(number) for number in range(len(self.readings))]
            self._runs[pattern.pattern] = tuple(sorted({run for text in texts for run in pattern.findall(text)}))
        return self._runs[pattern.pattern]

    def figures_in_unit(self, unit: str) -> tuple[Figure, ...]:
        """Return every figure of the sources in `unit`."""
        if self._figures is None:
            found: dict[str, list[Figure]] = {}
            for reading in self.readings:
                for figure in reading.notes.figures:
                    found.setdefault(figure.unit, []).append(figure)
            self._figures = {name: tuple(figures) for name, figures in found.items()}
        return self._figures.get(unit, ())


def terms_of(reading: Reading, text: str) -> Sequence[str]:
    """Return what a sentence is found by: its matter words, and letter pairs where no blanks part the words."""
    language = language_of(reading)
    table = language.compare
    if table.keys is not None:
        return table.keys(text)
    keys = [table.key(token) for token in language.tokens(text) if table.is_content(token)]
    return [*keys, *pairs(plain(text))] if table.characters else keys


def bigrams(sentence: Sentence) -> tuple[str, ...]:
    """Return the letter pairs of a sentence in a language without blanks."""
    return tuple(pairs(plain(sentence.text))) if sentence.grams else ()


def pairs(letters: str) -> list[str]:
    """Return the letter pairs of `letters`, marked apart from words."""
    return ["#" + letters[i : i + 2] for i in range(len(letters) - 1)]
