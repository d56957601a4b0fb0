"""Which articles belong to a story that a few words name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from unicodedata import normalize

from msgspec import Struct

from keii import plugins
from keii.link.ranking import rarity, saturation
from keii.model.article import Article

HEADLINE, LEAD, BODY = 4.0, 2.0, 0.5  # what one occurrence counts in each place
LEAD_LENGTH = 300  # a lead is the first paragraph, at most this long
FEW = 3  # with fewer full matches than this, articles that match most words may come in
WHOLE = 0.85  # a word of five letters or more counts as found when this share of its bigrams is
IN_PASSING = 1  # a word that stands this often in the body only is no matter of the article
# 「北朝鮮の核実験」 are two words: a particle between kanji or katakana parts them
PARTICLE = re.compile(r"(?<=[一-鿿々ァ-ヺー])[のとをはがへ](?=[一-鿿々ァ-ヺー])")
FLOOR = 0.35  # an article stays out below this share of what the best ones reach
BEST = 5  # the best ones
SEASON = timedelta(days=45)  # a report is in a dense period when others stand within this distance
SEASON_GAIN = 0.25


class Word(Struct, frozen=True):
    """One word of a query: its pieces (character bigrams, or one stem) and how many must be found.

    `others` are words that may stand in its place ("strait|reef").
    """

    pieces: tuple[str, ...]
    needed: int
    others: tuple[Word, ...] = ()

    @property
    def choices(self) -> tuple[Word, ...]:
        """Return the word itself and those that may stand in its place."""
        return (self, *self.others)


class Fields(Struct, frozen=True):
    """Where the pieces of a query stand in one article."""

    article: Article
    length: float
    headline: dict[str, int]
    lead: dict[str, int]
    body: dict[str, int]

    def count(self, piece: str) -> float:
        """Return the weighted count of `piece`."""
        return HEADLINE * self.headline[piece] + LEAD * self.lead[piece] + BODY * self.body[piece]

    def has(self, word: Word) -> bool:
        """Answer whether the article deals with `word`: it opens with it, or comes back to it."""
        return self.opens_with(word) or any(
            sum(1 for piece in choice.pieces if self.count(piece) > IN_PASSING * BODY) >= choice.needed
            for choice in word.choices
        )

    def opens_with(self, word: Word) -> bool:
        """Answer whether `word` stands in the headline or the lead."""
        return any(
            sum(1 for piece in choice.pieces if self.headline[piece] or self.lead[piece]) >= choice.needed
            for choice in word.choices
        )


def select(articles: Sequence[Article], query: str, *, limit: int = 500) -> tuple[Article, ...]:
    """Return the articles about `query`, by date, then id; none when nothing matches.

    Every word of the query must stand in an article, unless few articles have
    them all. An article that names them only in passing stays out.
    """
    by_language: dict[str, list[Article]] = {}
    for article in articles:
        by_language.setdefault(article.in_language, []).append(article)
    chosen: list[Article] = []
    for code in sorted(by_language):
        chosen += best_of(by_language[code], words_of(query, code), code, limit)
    return tuple(sorted(chosen, key=place_in_time)[:limit])


def place_in_time(article: Article) -> tuple[date, str]:
    """Return what articles are ordered by; the undated come last."""
    return (article.date_published.day if article.date_published else date.max, str(article.id))


def words_of(query: str, code: str) -> tuple[Word, ...]:
    """Split `query` into words, each with the pieces that are looked for; `a|b` is one word with a choice."""
    words: list[Word] = []
    text = normalize("NFKC", query).lower()
    for part in (PARTICLE.sub(" ", text) if code == "ja" else text).split():
        choices = [word for choice in part.split("|") for word in pieces_of(choice, code)]
        if "|" in part and choices:
            words.append(Word(choices[0].pieces, choices[0].needed, tuple(choices[1:])))
        else:
            words += choices
    return tuple(dict.fromkeys(words))


def pieces_of(word: str, code: str) -> list[Word]:
    """Return what is looked for when a reader asks for `word`."""
    if code == "ja" and word.isascii():
        return [Word((word,), 1)]
    if code == "ja":
        pieces = tuple(dict.fromkeys(word[i : i + 2] for i in range(max(1, len(word) - 1))))
        return [Word(pieces, ceil(WHOLE * len(pieces)))]
    return [Word((stem,), 1) for stem in terms_of(word, code)]


def terms_of(text: str, code: str) -> tuple[str, ...]:
    """Return the content terms of `text` in the language `code`."""
    terms: tuple[str, ...] = plugins.load("languages", code).terms(text)
    return terms


def best_of(articles: Sequence[Article], words: Sequence[Word], code: str, limit: int) -> list[Article]:
    """Return the articles of one language that are about `words`, best first."""
    if not words:
        return []
    found = [fields_of(article, words, code) for article in articles]
    full = [fields for fields in found if about(fields, words, len(words))]
    if len(full) < FEW and len(words) > 1:
        full = [fields for fields in found if about(fields, words, (len(words) + 2) // 2)]
    if not full:
        return []
    scores = scores_of(full, found, words)
    best = sorted(scores, reverse=True)[:BEST]
    floor = FLOOR * sum(best) / len(best)
    ranked = sorted(zip(scores, full, strict=True), key=lambda pair: (-pair[0], *place_in_time(pair[1].article)))
    return [fields.article for score, fields in ranked if score >= floor][:limit]


def about(fields: Fields, words: Sequence[Word], needed: int) -> bool:
    """Answer whether an article has `needed` words, and at least one of them where it opens."""
    return sum(fields.has(word) for word in words) >= needed and any(fields.opens_with(word) for word in words)


def scores_of(full: Sequence[Fields], corpus: Sequence[Fields], words: Sequence[Word]) -> list[float]:
    """Return the score of each article of `full`: BM25 over the fields, more where reports stand close in time."""
    pieces = sorted({piece for word in words for choice in word.choices for piece in choice.pieces})
    # A word that most articles have still counts: the reader asked for it.
    rare = {piece: max(1.0, rarity(len(corpus), sum(1 for f in corpus if f.count(piece)))) for piece in pieces}
    mean = sum(fields.length for fields in corpus) / len(corpus) or 1.0
    days = sorted(f.article.date_published.day for f in full if f.article.date_published)
    crowd = [neighbours(fields.article, days) for fields in full]
    most = max(crowd) or 1
    return [
        sum(
            max(
                sum(rare[piece] * saturation(fields.count(piece), fields.length, mean) for piece in choice.pieces)
                for choice in word.choices
            )
            for word in words
        )
        * (1 + SEASON_GAIN * near / most)
        for fields, near in zip(full, crowd, strict=True)
    ]


def neighbours(article: Article, days: Sequence[date]) -> int:
    """Count the matching reports published around the same time."""
    if article.date_published is None:
        return 0
    day = article.date_published.day
    return bisect_right(days, day + SEASON) - bisect_left(days, day - SEASON)


def fields_of(article: Article, words: Sequence[Word], code: str) -> Fields:
    """Count the pieces of the query in the headline, the lead and the body of one article."""
    lead_end = min(article.paragraphs[0].end if article.paragraphs else LEAD_LENGTH, LEAD_LENGTH)
    parts = (article.headline, article.text[:lead_end], article.text[lead_end:])
    credit = plugins.load("languages", code).phrases.credit
    texts = [normalize("NFKC", part).lower() for part in parts]
    pieces = sorted({piece for word in words for choice in word.choices for piece in choice.pieces})
    if any(piece in text for text in texts[1:] for piece in pieces):
        texts = [texts[0], *(normalize("NFKC", credit.sub("", part)).lower() for part in parts[1:])]
    if code == "ja":
        counts = [{piece: count_of(piece, text) for piece in pieces} for text in texts]
    else:
        counts = [stems_in(text, pieces, code) for text in texts]
    return Fields(article, float(sum(map(len, texts))), *counts)


def count_of(piece: str, text: str) -> int:
    """Count a piece in Japanese text; a word in Latin letters must stand there as a word (EU, not Reuters)."""
    if not piece.isascii() or piece not in text:
        return text.count(piece)
    return len(re.findall(rf"(?<![a-z]){re.escape(piece)}(?![a-z])", text))


def stems_in(text: str, pieces: Sequence[str], code: str) -> dict[str, int]:
    """Count stems in `text`; a text without the letters of any of them is not split into words at all."""
    if not any(piece[:-1] in text for piece in pieces):  # a stem may end in i for y: "countri"
        return dict.fromkeys(pieces, 0)
    terms = terms_of(text, code)
    return {piece: terms.count(piece) for piece in pieces}
