"""The table a language fills in: number words and units."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, Literal

from msgspec import Struct

Effect = Literal["about", "min", "max", "minus"]


class Unit(Struct, frozen=True):
    """A canonical unit shared by all languages, and what one printed unit is worth in it (割 = 10 percent)."""

    name: str
    factor: float = 1.0


class FigureTable(Struct, frozen=True, kw_only=True):
    """A language's number words and units.

    `number` finds candidate numbers and `word` cuts one into digits and words.
    `digits` and `scales` are the words' values; `fraction` finds two numbers that
    divide (groups above, below), `part` words of `parts` such as 半数, in percent;
    `age` a number (group age) whose place alone makes it an age. `marks` stand
    before a number (US$; `mark_ends` are their last two signs), `units` after it, `subunits` only after a
    larger part (割 then 分). `before` and `after` tell approximations and bounds; `before_ends` and `after_starts`
    are their two signs next to the number, since most numbers have neither beside them. `context`
    words up to ten signs before a number change one unit into another (時速: km
    to kmh). `link` joins a range. `idiom` finds words that only look like
    numbers; `ordinal_before` and `ordinal_after` turn a number into a place in a
    row. `heads_stop` ends the noun phrase a spaced language counts; None where
    units follow their number directly.
    """

    number: re.Pattern[str]
    word: re.Pattern[str]
    digits: Mapping[str, float]
    scales: Mapping[str, float]
    fraction: re.Pattern[str]
    part: re.Pattern[str]
    parts: Mapping[str, tuple[float, Effect | None]]
    age: re.Pattern[str]
    marks: Mapping[str, Unit]
    mark_ends: frozenset[str]
    units: Mapping[str, Unit]
    subunits: Mapping[str, Unit]
    before: Mapping[str, Effect]
    after: Mapping[str, Effect]
    before_ends: frozenset[str]
    after_starts: frozenset[str]
    link: re.Pattern[str]
    idiom: re.Pattern[str]
    ordinal_before: re.Pattern[str]
    ordinal_after: re.Pattern[str]
    context: Mapping[str, tuple[str, str]] = {}
    heads_stop: frozenset[str] | None = None


def ends_of(words: Iterable[str]) -> frozenset[str]:
    """Return the last two signs of each word (all of a shorter one)."""
    return frozenset(word[-2:] for word in words)


def starts_of(words: Iterable[str]) -> frozenset[str]:
    """Return the first two signs of each word (all of a shorter one)."""
    return frozenset(word[:2] for word in words)


def table_file(package: str, name: str) -> dict[str, Any]:
    """Read a TOML table that lies beside a language's modules."""
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


def units_of(lists: Mapping[str, Iterable[str]], scaled: Mapping[str, Mapping[str, float]]) -> dict[str, Unit]:
    """Turn `canonical = [words]` and `canonical = {word = factor}` into one look-up by word."""
    found = {word: Unit(name) for name, words in lists.items() for word in words}
    for name, factors in scaled.items():
        found.update({word: Unit(name, float(factor)) for word, factor in factors.items()})
    return found
