"""Exact counts of ROUGE-1.5.5 (`-n 2 -m -s`), many times faster: the suite proves them equal to the Perl script.

The stop words and the exceptions of WordNet belong to ROUGE: they are read from the
installed package `tilse` and never shipped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from keii.bench.timeline.stems import stem
from keii.errors import UnusableInput

INSTALL = "pip install --no-deps tilse==0.2.1"
ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}  # no other letter has a lower case here
WORD = re.compile(r"[a-z0-9]+")
SIZES = (1, 2)

Grams = tuple["Counter[tuple[str, ...]]", ...]


class Counts(Struct, frozen=True):
    """Hits, and how many pieces the system and the reference have, of one length."""

    hits: int
    system: int
    reference: int


class WordLists(Struct, frozen=True):
    """ROUGE's own lists: words not counted, and stems that no rule gives."""

    stop: frozenset[str]
    exceptions: dict[str, str]


def rouge_folder() -> Path:
    """Return the folder of ROUGE-1.5.5 in the installed package. Raises UnusableInput when it is not there."""
    package = find_spec("pyrouge")
    for place in package.submodule_search_locations or () if package else ():
        folder = Path(place) / "tools" / "ROUGE-1.5.5"
        if (folder / "data" / "smart_common_words.txt").is_file():
            return folder
    raise UnusableInput("bench timeline", f"not installed: tilse, whose word lists are needed; run {INSTALL}")


@cache
def word_lists() -> WordLists:
    """Read ROUGE's lists; where two files of exceptions disagree, the last in order of the alphabet wins."""
    data = rouge_folder() / "data"
    exceptions: dict[str, str] = {}
    for file in sorted((data / "WordNet-2.0-Exceptions").glob("*.exc")):
        rows = (line.split() for line in file.read_text("utf-8").splitlines())
        exceptions.update({row[0]: row[1] for row in rows if len(row) > 1})
    stop = (data / "smart_common_words.txt").read_text("utf-8").split()
    return WordLists(frozenset(stop), exceptions)


def words_of(sentences: Sequence[str], lists: WordLists) -> Iterator[str]:
    """Yield the stems ROUGE counts; a sentence ends at a `<`, and a `^` is the word "circ" in its input format."""
    for sentence in sentences:
        seen = " ".join(sentence.split()).replace("^", "&circ;").split("<", 1)[0]
        for word in WORD.findall(seen.translate(ASCII_LOWER)):
            if word not in lists.stop:
                yield stem_of(word)


@cache
def stem_of(word: str) -> str:
    """Return what ROUGE counts a word as: short words stay, exceptions come before rules."""
    if len(word) <= 3:
        return word
    return word_lists().exceptions.get(word) or stem(word)


def grams_of(sentences: Sequence[str]) -> Grams:
    """Count the single words and the pairs of words of a summary, across its sentences."""
    words = tuple(words_of(sentences, word_lists()))
    return tuple(Counter(zip(*(words[start:] for start in range(size)), strict=False)) for size in SIZES)


def counts_of(system: Grams, reference: Grams) -> tuple[Counts, ...]:
    """Compare two summaries, for each length."""
    return tuple(
        Counts(sum(min(n, other[gram]) for gram, n in one.items() if gram in other), one.total(), other.total())
        for one, other in zip(system, reference, strict=True)
    )
