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
# The same without names for the alternatives: a word alone tells which of them found it.
PLAIN = re.sub(r"\?P<\w+>", "?:", WORD.pattern)
WORDS = re.compile(PLAIN)
PARTED = re.compile(f"({PLAIN})")


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
def word_of(surface: str) -> tuple[str, Kind]:
    """Return stem and part of speech of a word as printed."""
    return stem(surface.lower()), kind_of(surface)


def kind_of(surface: str) -> Kind:
    """Return keii's part of speech, as far as a pattern can tell."""
    match = WORD.match(surface)
    kind = match.lastgroup if match else None
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
    pieces, end = PARTED.split(text), offset
    for gap, surface in zip(pieces[::2], pieces[1::2], strict=False):  # the text ends with a gap
        start = end + len(gap)
        end = start + len(surface)
        lemma, kind = word_of(surface)
        found.append(Token(surface, start, end, lemma, kind))
    return tuple(found)
