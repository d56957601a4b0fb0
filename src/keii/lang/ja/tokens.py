"""Japanese words by SudachiPy (split mode C: names and compounds stay whole)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from keii.lang.base.tokens import Kind, Token

if TYPE_CHECKING:
    from sudachipy import Tokenizer

CHUNK = 10_000  # Sudachi refuses input over 49,149 bytes; a code point has at most 4
KINDS: dict[str, Kind] = {
    "代名詞": "pronoun",
    "副詞": "adverb",
    "助動詞": "auxiliary",
    "助詞": "particle",
    "動詞": "verb",
    "名詞": "noun",
    "形容詞": "adjective",
    "形状詞": "adjective",
    "感動詞": "interjection",
    "接尾辞": "suffix",
    "接続詞": "conjunction",
    "接頭辞": "prefix",
    "空白": "space",
    "補助記号": "symbol",
    "記号": "symbol",
    "連体詞": "determiner",
}

GRAMMAR: dict[int, tuple[Kind, tuple[str, ...], str]] = {}  # the dictionary's parts of speech, as they are met


@cache
def tokenizer() -> Tokenizer:
    """Return the one analyser of this process (loading takes about 0.05 s)."""
    from sudachipy import Dictionary, SplitMode

    return Dictionary(dict="core").tokenizer(mode=SplitMode.C)


@cache
def kind_of(tag: tuple[str, ...]) -> Kind:
    """Return keii's part of speech for a UniDic one."""
    if tag[0] == "名詞" and tag[1] == "固有名詞":
        return "proper"
    if tag[0] == "名詞" and tag[1] == "数詞":
        return "number"
    return KINDS.get(tag[0], "noun")


def grammar_of(number: int, part_of_speech: Callable[[], Sequence[str]]) -> tuple[Kind, tuple[str, ...], str]:
    """Return kind, tag and form of a part of speech, and keep it under its number."""
    tag = tuple(part_of_speech())
    GRAMMAR[number] = (kind_of(tag[:2]), tag[:4], tag[5] if tag[5] != "*" else "")
    return GRAMMAR[number]


def find_tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Split Japanese `text` into words; offsets are code points of `text`, moved by `offset`."""
    found: list[Token] = []
    analyse = tokenizer().tokenize
    for start in range(0, len(text), CHUNK):
        # A lone surrogate from a broken file cannot reach the analyser; one
        # replacement character keeps every offset in place.
        chunk = text[start : start + CHUNK].encode("utf-8", "replace").decode("utf-8")
        begin = offset + start
        for word in analyse(chunk):
            surface = word.surface()
            if not surface:  # a sign such as ㍘ is analysed as two words, one of them empty
                continue
            end = begin + len(surface)  # words leave no gaps; asking for each place costs 7 us a sentence
            number = word.part_of_speech_id()
            kind, tag, form = GRAMMAR.get(number) or grammar_of(number, word.part_of_speech)
            found.append(Token(surface, begin, end, word.dictionary_form(), kind, tag, form))
            begin = end
    return tuple(found)
