"""English: the shapes a time expression is written in, each with the words it may begin with, read from their table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from keii.lang.en.time_fragments import FRAGMENTS, OPENERS, opening

ROWS = tomllib.loads(Path(__file__).with_name("time_shapes.toml").read_text("utf-8"))["shape"]
NAME = re.compile(r"<([A-Z_]+)>")


class Family(Struct, frozen=True):
    """Expressions of one shape: the one or two words they may begin with, and their pattern."""

    name: str
    opens: frozenset[str]
    pattern: str


def opens_of(entries: Iterable[str]) -> frozenset[str]:
    """Return what entries such as "the|this <UNITS>" stand for, each reduced to its first one or two words."""
    found: set[str] = set()
    for entry in entries:
        first, _, second = entry.partition(" ")
        if second:
            found |= {f"{lead} {word.split()[0]}" for word in words_of(second) for lead in words_of(first)}
        else:
            found |= opening(*words_of(first))
    return frozenset(found)


def words_of(part: str) -> Iterator[str]:
    """Yield the words that stand in one place: day|night, <WEEKDAY_NAMES>s."""
    for word in part.split("|"):
        name = NAME.match(word)
        if name is None:
            yield word
        else:
            yield from (known.lower() + word[name.end() :] for known in OPENERS[name[1]])


FAMILIES: tuple[Family, ...] = tuple(
    Family(
        row["name"],
        opens_of(row["opens"]),
        NAME.sub(lambda name: FRAGMENTS[name[1]], "".join(row["pattern"])),
    )
    for row in ROWS
)
