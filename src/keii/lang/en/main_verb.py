"""English: the main verb of a clause, found by counting verbs against the words that open a clause within its subject.

"The plan that the council had rejected was revived": "that" opens a clause, which
takes the next verb, "had rejected"; the first verb that no open clause takes is the main one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from keii.lang.en.finite import (
    KEPT,
    OPENERS,
    THINKS,
    Words,
    group_end,
    group_start,
    is_border,
    is_finite,
    is_reduced,
    opens_clause,
    words_in,
)
from keii.lang.en.verb_forms import NO_VERBS, PARTICIPLES, is_verb_form

ONCE = frozenset("once first long also now then already still previously".split())  # once dismissed as …
CONDITIONS = frozenset("if unless provided should were had barring assuming failing absent weather".split())


class Clauses(NamedTuple):
    """Where the main verb group begins (-1: none), what stands in clauses before it, and whether no clause takes it."""

    main: int
    inner: tuple[tuple[int, int], ...]
    sure: bool


@lru_cache(maxsize=KEPT)
def find_clauses(words: str) -> Clauses:
    """Return the main verb of a sentence and the clauses within its subject."""
    found = words_in(words)
    place, pending, opened, closes = begin(words, found), 0, -1, False
    inner: list[tuple[int, int]] = []
    first = ended = -1
    while place < len(found):
        word = found[place].group()
        comma = place > 0 and is_border(words, found, place)
        if comma and opened >= 0 and closes:
            inner.append((opened, found[place].start()))
            opened, pending, closes = -1, 0, False
        if comma and opened < 0 and (behind := behind_aside(words, found, place)):
            inner.append((found[place].start(), found[behind].start()))
            place = behind
            continue
        if closes and opened >= 0:  # who said so last week, …: nothing counts before the comma
            place += 1
        elif word in OPENERS and opens_clause(found, place, comma=comma, behind_verb=place == ended):
            pending += 1
            if opened < 0:
                opened, closes = found[place].start(), comma and comma_follows(words, found, place)
            place += 1
        elif is_verb_form(word) and is_finite(words, found, place):
            end = group_end(found, place)
            before = found[place - 1].group() if place else ""
            joined = opened >= 0 and (before in ("and", "or", "but") or (place == ended and before in THINKS))
            if pending or joined:
                pending -= not joined
                first = place if first < 0 else first
            elif not is_reduced(words, found, place):
                inner += [(opened, group_start(found, place))] if opened >= 0 else []
                return Clauses(group_start(found, place), tuple(inner), True)
            place = ended = end
        else:
            place += 1
    return Clauses(group_start(found, first) if first >= 0 else -1, (), False)


def begin(words: str, found: Words) -> int:
    """Return the number of the first word behind a condition that opens the sentence."""
    if not found or found[0].group() not in CONDITIONS:
        return 0
    return next((n for n in range(1, len(found)) if is_border(words, found, n)), 0)


def comma_follows(words: str, found: Words, place: int) -> bool:
    """Answer whether a comma closes what one opened."""
    return any(is_border(words, found, later) for later in range(place + 1, len(found)))


def behind_aside(words: str, found: Words, place: int) -> int:
    """Return the number of the word behind a participle set off by commas (…, agreed in May, …), 0 if there is none."""
    word = found[place].group()
    if word == "far":  # far from being lifted
        return behind_comma(words, found, place) if found[place + 1 :] and found[place + 1].group() == "from" else 0
    if (word.endswith("ly") or word in ONCE) and place + 1 < len(found):
        word = found[place + 1].group()
    if not (word in PARTICIPLES or word.endswith("ing") or (word.endswith("ed") and word not in NO_VERBS)):
        return 0
    return behind_comma(words, found, place)


def behind_comma(words: str, found: Words, place: int) -> int:
    """Return the number of the word behind the next comma if a verb stands near it, else 0."""
    for later in range(place + 1, len(found)):
        if is_border(words, found, later):
            rest = range(later, min(later + 6, len(found)))
            return later if any(is_verb_form(found[n].group()) and is_finite(words, found, n) for n in rest) else 0
    return 0
