"""When two speakers are the same, and how much of a content was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal
from unicodedata import normalize

ENOUGH = 0.8  # this F of the content's characters or words is a find (statements.md, section 8)
NEAR = 0.5  # a shorter form with more than this much of the longer one may name the same speaker
WORD = re.compile(r"\w+")
ASIDE = re.compile(r"\([^()]*\)")  # 佐藤一郎さん（62）
ARTICLES = ("the", "a", "an")
Named = Literal["right", "near", "another", "missed", "invented", "none"]
FALSE: tuple[Named, ...] = ("another", "invented")


def named(gold: str | None, found: str | None, language: str) -> Named:
    """Return how well a speaker was named; a longer or shorter form of the name is near, not right."""
    if gold is None:
        return "none" if found is None else "invented"
    if found is None:
        return "missed"
    asked, given = name_of(gold, language), name_of(found, language)
    if asked == given:
        return "right"
    first, other = (name_of(words.partition(",")[0], language) for words in (gold, found))  # Ida Lund, a nurse
    return "near" if first == other or is_form(asked, given) or is_form(given, asked) else "another"


def name_of(words: str, language: str) -> Sequence[str]:
    """Return a name as its words, in Japanese as its characters, without articles, ages and marks."""
    units = units_of(ASIDE.sub("", normalize("NFKC", words)), language)
    return units[1:] if language == "en" and len(units) > 1 and units[0] in ARTICLES else units


def units_of(text: str, language: str) -> list[str]:
    """Return the words of an English text, the letters and digits of a Japanese one."""
    words: list[str] = WORD.findall(normalize("NFKC", text).casefold())
    return words if language == "en" else list("".join(words))


def is_form(short: Sequence[str], long: Sequence[str]) -> bool:
    """Answer whether a name is a form of a longer one: its end (農家の佐藤さん), or most of its beginning."""
    size = len(short)
    if not 0 < size < len(long):
        return False
    return list(long[-size:]) == list(short) or (size > NEAR * len(long) and list(long[:size]) == list(short))


def overlap(gold: str, found: str, language: str) -> float:
    """Return F1 of the words, in Japanese of the characters, that two contents share."""
    asked, given = Counter(units_of(gold, language)), Counter(units_of(found, language))
    both = asked.total() + given.total()
    return 2 * (asked & given).total() / both if both else 1.0
