"""How the matches of a pattern can begin, so that most of a table's patterns need not be tried at all.

A table of a hundred cues costs a hundred searches a clause; filed under their
first signs, three or four are left (measured: 80 microseconds a clause before, 10 after).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import add
from typing import Any, NamedTuple

from keii.lang.base.patterntree import op, parser

LONGEST = 8  # signs by which it is told whether a word opens a match
WIDEST = 40  # signs a class may have to be written out
ZERO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)


class Beginning(NamedTuple):
    """The first signs of a match, and how many more of them can be told."""

    signs: str
    room: int


Beginnings = frozenset[Beginning]


def filed(patterns: Iterable[re.Pattern[str]], size: int) -> Mapping[str, tuple[int, ...]]:
    """File patterns, by their numbers, under the `size` signs their matches begin with, or fewer."""
    files: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for signs in openings(pattern, size):
            files.setdefault(signs, []).append(number)
    return {signs: tuple(numbers) for signs, numbers in files.items()}


def opener(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Return the question whether a match of a long pattern can open within what stands between two blanks.

    The pattern begins at a word's border. Most words open nothing: whoever asks keeps the answer by the word.
    """
    if not pattern.pattern.startswith(r"\b"):
        raise ValueError(pattern.pattern)
    signs = sorted(sign.partition(" ")[0] for sign in openings(pattern, LONGEST))
    opening = re.compile(r"\b(?:" + "|".join(map(re.escape, signs)) + ")")
    return lambda word: opening.search(word) is not None


def scanner(pattern: re.Pattern[str]) -> Callable[[str], Iterator[re.Match[str]]]:
    """Return the `finditer` of a long pattern, tried only where two signs can open a match."""
    signs = openings(pattern, 2)
    alone = frozenset(sign for sign in signs if len(sign) < 2)
    if "" in alone:
        return pattern.finditer

    def scan(words: str) -> Iterator[re.Match[str]]:
        end = 0
        for place, pair in enumerate(map(add, words, words[1:] + " ")):
            if place >= end and (pair in signs or pair[0] in alone):
                match = pattern.match(words, place)
                if match is not None:
                    end = match.end()
                    yield match

    return scan


def openings(pattern: re.Pattern[str], size: int) -> frozenset[str]:
    """Return strings of at most `size` signs, with one of which every match begins; "" says nothing."""
    if pattern.flags & re.IGNORECASE:
        return frozenset({""})
    found = after(parser.parse(pattern.pattern), frozenset({Beginning("", size)}))
    return frozenset(beginning.signs for beginning in found)


def after(steps: Iterable[tuple[Any, Any]], before: Beginnings) -> Beginnings:
    """Return the beginnings known once `steps` follow `before`."""
    for step, given in steps:
        if not any(beginning.room for beginning in before):
            break
        if step not in ZERO_WIDTH:
            before = READ.get(step, unknown)(given, before)
    return before


def grown(before: Beginnings, signs: Iterable[str]) -> Beginnings:
    """Add each of `signs` to every beginning that has room."""
    added = tuple(signs)
    full = frozenset(beginning for beginning in before if not beginning.room)
    return full | {Beginning(known + sign, room - 1) for known, room in before if room for sign in added}


def unknown(given: Any, before: Beginnings) -> Beginnings:
    """Close every beginning: any sign may follow."""
    return frozenset(Beginning(known, 0) for known, _ in before)


def one_of(given: Sequence[tuple[Any, Any]], before: Beginnings) -> Beginnings:
    """Read a class of signs, written out if it is small."""
    signs: set[str] = set()
    for step, value in given:
        if step not in (op.LITERAL, op.RANGE):
            return unknown(given, before)
        low, high = (value, value) if step is op.LITERAL else value
        if high - low >= WIDEST:
            return unknown(given, before)
        signs.update(map(chr, range(low, high + 1)))
    return grown(before, signs)


def either(given: tuple[None, Sequence[Any]], before: Beginnings) -> Beginnings:
    """Read alternatives."""
    return frozenset[Beginning]().union(*(after(steps, before) for steps in given[1]))


def group(given: tuple[int | None, int, int, Any], before: Beginnings) -> Beginnings:
    """Read a group; one that changes the flags tells nothing."""
    _, switched_on, switched_off, steps = given
    return unknown(given, before) if switched_on or switched_off else after(steps, before)


def repeated(given: tuple[int, int, Any], before: Beginnings) -> Beginnings:
    """Read a repetition, as often as it can still add to a beginning."""
    least, most, steps = given
    found = frozenset[Beginning]() if least else before
    room = max((beginning.room for beginning in before), default=0)
    for count in range(1, min(most, max(least, room)) + 1):
        before = after(steps, before)
        found = found | before if count >= least else found
    return found


READ: dict[Any, Callable[[Any, Beginnings], Beginnings]] = {
    op.LITERAL: lambda code, before: grown(before, chr(code)),
    op.IN: one_of,
    op.BRANCH: either,
    op.SUBPATTERN: group,
    op.MAX_REPEAT: repeated,
    op.MIN_REPEAT: repeated,
}
