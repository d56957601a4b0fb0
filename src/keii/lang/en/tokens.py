"""English words by a pattern, with Snowball stems; no model is loaded."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from keii.lang.base.tokens import Kind, Token

if TYPE_CHECKING:
    from snowballstemmer.english_stemmer import EnglishStemmer

# "U.S.", "don't", "F-16", "3,000.5", "Halva's" without its 's, then single marks
WORD = re.compile(
    r"(?P<abbreviation>(?:[A-Za-z]\.){2,})"
    r"|(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:[-\u2010\u2011][^\W_]+)*(?:['\u2019](?!s\b)[^\W\d_]+)?)"
    r"|(?P<possessive>['\u2019]s\b)"
    r"|(?P<mark>[^\w\s]|_)"
)


@cache
def stemmer() -> EnglishStemmer:
    """Return the one stemmer of this process."""
    from snowballstemmer.english_stemmer import EnglishStemmer

    return EnglishStemmer()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Snowball (Porter 2) stem of one lower-cased word."""
    stemmed: str = stemmer().stemWord(word)
    return stemmed


@lru_cache(maxsize=100_000)
def word_of(surface: str, kind: str | None) -> tuple[str, Kind]:
    """Return stem and part of speech of a word as printed, found by the alternative `kind` of WORD."""
    return stem(surface.lower()), kind_of(kind, surface)


def kind_of(kind: str | None, surface: str) -> Kind:
    """Return keii's part of speech, as far as a pattern can tell."""
    if kind == "number":
        return "number"
    if kind == "mark":
        return "symbol"
    if kind == "possessive":
        return "particle"
    return "proper" if surface[0].isupper() else "noun"


def find_tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Split English `text` into words; offsets are code points of `text`, moved by `offset`; `lemma` is the stem."""
    found: list[Token] = []
    for match in WORD.finditer(text):
        surface = match.group()
        start, end = match.span()
        lemma, kind = word_of(surface, match.lastgroup)
        found.append(Token(surface, start + offset, end + offset, lemma, kind))
    return tuple(found)
