"""The words faults are made with: written by another hand than the rules', never taken from `lang/`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

PAIRED = ("antonyms", "negations", "raised", "lowered", "exchanged", "synonyms", "reworded")


class Article(Struct, frozen=True):
    """A short article on another matter, to stand where a source was."""

    title: str
    text: str
    publisher: str
    published: str


class Lexicon(Struct, frozen=True):
    """The words of one language: names no page has, exchanges by kind, sentences to insert, articles off the topic."""

    outside: dict[str, tuple[str, ...]]
    pairs: dict[str, tuple[tuple[str, str], ...]]
    opinions: tuple[str, ...]
    takeaways: tuple[str, ...]
    off_topic: tuple[Article, ...]


@cache
def lexicon(language: str) -> Lexicon:
    """Read the words of a language."""
    given = tomllib.loads(files("keii.bench.check").joinpath(f"words_{language}.toml").read_text("utf-8"))
    outside = {
        kind: tuple(words_in(given.get("outside", {}).get(kind, []))) for kind in ("people", "places", "organisations")
    }
    return Lexicon(
        outside=outside,
        pairs={kind: tuple(pairs_in(given.get(kind, {}))) for kind in PAIRED},
        opinions=tuple(words_in(given.get("opinions", []))),
        takeaways=tuple(words_in(given.get("takeaways", []))),
        off_topic=tuple(articles_in(given.get("off_topic", []))),
    )


def pairs_in(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the exchanges of a table, the longest first; a word may have several."""
    for old in sorted(table, key=lambda word: (-len(word), word)):
        for new in table[old] if isinstance(table[old], list) else [table[old]]:
            yield old, new


def words_in(found: Any) -> Iterator[str]:
    """Yield the strings of a list, or of a table of lists."""
    for words in found.values() if isinstance(found, dict) else [found]:
        yield from words if isinstance(words, list) else [words]


def articles_in(found: Any) -> Iterator[Article]:
    """Yield the articles of a list or a table."""
    for article in found.values() if isinstance(found, dict) else found:
        yield Article(article["title"], article["text"].strip(), article["publisher"], str(article["published"]))
