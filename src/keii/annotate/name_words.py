"""Small questions about one word of a name: is it katakana, a country, part of a person's name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

from keii.lang.base import NameTable, Token
from keii.model.notes import Mention, MentionType
from keii.model.text import Span


@lru_cache(maxsize=50_000)
def is_katakana(word: str) -> bool:
    """Answer whether `word` is written in katakana only."""
    return all("ァ" <= sign <= "ー" or sign == "ｰ" for sign in word)


@lru_cache(maxsize=50_000)
def is_kanji(word: str) -> bool:
    """Answer whether `word` is written in kanji only."""
    return all("一" <= sign <= "鿿" or sign in "々〆ヶ" for sign in word)


@lru_cache(maxsize=50_000)
def is_latin(word: str) -> bool:
    """Answer whether `word` is written in Latin letters, full-width ones included."""
    return normalize("NFKC", word).isascii() and word[:1].isalpha()


def is_person(token: Token) -> bool:
    """Answer whether the analyser takes the word for a part of a person's name."""
    return token.kind == "proper" and token.tag[2:3] == ("人名",)


def is_place(token: Token) -> bool:
    """Answer whether the analyser takes the word for a place."""
    return token.kind == "proper" and token.tag[2:3] == ("地名",)


def is_country(token: Token, table: NameTable) -> bool:
    """Answer whether the word is a country or one of its short forms."""
    return (is_place(token) and token.tag[3] == "国") or token.surface in table.countries


def is_foreign_name(token: Token, table: NameTable) -> bool:
    """Answer whether a katakana word can only be a name: the dictionary has no such noun."""
    word = token.surface
    if not is_katakana(word) or len(word) < 2 or word in table.not_names:
        return False
    return token.kind == "proper" or (len(word) > 2 and not table.is_common(word))


def joined(words: Sequence[Token]) -> str:
    """Return the words as they are printed in a row."""
    return "".join(word.surface for word in words)


def plain_name(printed: str) -> str:
    """Return a name in its normal spelling: NFKC, one joint, single blanks."""
    return " ".join(normalize("NFKC", printed).replace("=", "＝").replace("゠", "＝").replace("·", "・").split())


def mention_of(words: Sequence[Token], kind: MentionType, *, name: str = "", end: int | None = None) -> Mention:
    """Build the mention that covers `words` (up to `end`, where a title follows)."""
    return Mention(
        span=Span(words[0].start, words[-1].end if end is None else end),
        type=kind,
        name=plain_name(name or joined(words)),
    )
