"""Tables of words that say the contrary: one group a line, `a b | c d` sets a and b against c and d."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path


def read_opposites(path: Path, key: Callable[[str], str]) -> Mapping[str, frozenset[str]]:
    """Read the table at `path`; every word is brought to the form `key` gives."""
    found: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        left, bar, right = line.partition("#")[0].partition("|")
        if bar:
            sides = [{key(word) for word in side.split()} for side in (left, right)]
            for one, other in (sides, sides[::-1]):
                for word in one:
                    found.setdefault(word, set()).update(other - one)
    return {word: frozenset(against) for word, against in sorted(found.items())}
