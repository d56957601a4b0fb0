"""The table a language fills in for holding a sentence against a source: content words, negation, opposites."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from keii.lang.base.tokens import Token
from keii.model.text import Span

# One sound, two spellings: ヴェネズエラ and ベネズエラ, コンピューター and コンピュータ.
SPELLINGS = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"), ("ー", ""), ("ッ", ""))


def spelled(text: str) -> str:
    """Return `text` with the spellings of one sound brought to one."""
    for variant, usual in SPELLINGS:
        text = text.replace(variant, usual)
    return text


def nothing(tokens: Sequence[Token]) -> Mapping[str, int]:
    """Return no word."""
    return {}


def no_spans(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return no span."""
    return ()


def no_opposites() -> Mapping[str, frozenset[str]]:
    """Return no pair of opposites."""
    return {}


class Hedge(Struct, frozen=True):
    """What keeps a predicate from being told as done: it may be, must be, is wanted, hangs on a condition.

    `rank` orders the hedges of one kind, the surer or stricter the higher; `positive` is False for what is
    unlikely or forbidden. `told` are the words of somebody else, who may be named.
    """

    kind: Literal["epistemic", "deontic", "aim", "condition"]
    rank: int
    positive: bool
    told: bool = False


def no_predicate(text: str, tokens: Sequence[Token]) -> Token | None:
    """Find nothing."""
    return None


def no_hedge(text: str, token: Token) -> Hedge | None:
    """Find nothing."""
    return None


class CompareTable(Struct, frozen=True, kw_only=True):
    """A language's means of comparing two sentences.

    `is_content` tells the words that carry the matter. `key` is the form in which
    two words are held to be the same; `keys` lists those of the content words of a text, where
    the language has a shorter way to them than by its tokens. `negated` counts how often a key stands
    under an odd number of negations, `found_names` the spans of names as printed (full name
    in one span). `opposites` maps a key to the keys that say the contrary.
    `elided` are marks for words left out of a quotation. `reasons` are the
    sentences, by rule, that say why something was withheld. `same_names` are
    groups of names for one thing. `find_predicate` finds the word that tells what a
    sentence says of its subject, `hedge_of` what keeps a word from being told as done. `borders` finds
    where a clause ends.
    """

    is_content: Callable[[Token], bool] = lambda token: token.kind != "symbol"
    key: Callable[[Token], str] = lambda token: token.lemma
    keys: Callable[[str], Sequence[str]] | None = None
    negated: Callable[[Sequence[Token]], Mapping[str, int]] = nothing
    found_names: Callable[[Sequence[Token]], tuple[Span, ...]] = no_spans
    opposites: Callable[[], Mapping[str, frozenset[str]]] = no_opposites
    find_predicate: Callable[[str, Sequence[Token]], Token | None] = no_predicate
    hedge_of: Callable[[str, Token], Hedge | None] = no_hedge
    borders: re.Pattern[str] | None = None
    same_names: tuple[frozenset[str], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    reasons: dict[str, str] = {}
    characters: bool = False
