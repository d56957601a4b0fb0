"""Words with their place, dictionary form and part of speech."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal[
    "noun",
    "proper",
    "pronoun",
    "number",
    "verb",
    "adjective",
    "adverb",
    "auxiliary",
    "particle",
    "conjunction",
    "determiner",
    "prefix",
    "suffix",
    "interjection",
    "symbol",
    "space",
]


class Token(Struct, frozen=True, gc=False):
    """One word: offsets count code points of the string that was tokenised.

    `tag` is the analyser's own part of speech (UniDic parts for Japanese),
    `form` its conjugation form (終止形-一般, 連体形-一般 …) or "".
    """

    surface: str
    start: int
    end: int
    lemma: str
    kind: Kind
    tag: tuple[str, ...] = ()
    form: str = ""
