"""English: the main verb of a clause, found by counting verbs against the words that open a clause within its subject.

"The plan that the council had rejected was revived": "that" opens a clause, which
takes the next verb, "had rejected"; the first verb that no open clause takes is the main one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from keii.lang.en.patterns import pattern
from keii.lang.en.verb_forms import (
    ALWAYS,
    AUXILIARIES,
    BASES,
    BEFORE_NOUN,
    BETWEEN,
    FOLLOWS_PRESENT,
    IRREGULAR_PAST,
    NEGATIONS,
    NO_VERBS,
    PARTICIPLES,
    PLURAL,
    PREPOSITIONS,
    PRESENT,
    WORDS,
    base_of,
    is_auxiliary,
    is_verb_form,
)

KEPT = 64  # stretches remembered: frame, predicate and subject of one sentence ask for the same ones
WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
PARTICIPLE_AFTER = pattern("clauses", "participle_after")
CONDITIONS = ("if", "unless", "provided", "should")
WHO = frozenset("who whom whose which".split())
ASKING = frozenset("what how why where when whether whoever whatever".split())
SUBORDINATE = frozenset("if unless because although though while once whether".split())
PERHAPS = frozenset("after before since until as than".split())  # prepositions as well: only before a pronoun
PRONOUNS = frozenset("he she it they we i you".split())
DETERMINERS = frozenset("the his her its their our my".split())
NOT_NOUN = frozenset(WORDS["not_noun"].split())
PEOPLE = frozenset(WORDS["people"].split())
OWNERS = frozenset("the a an its his her their our that him them it".split())
Words = Sequence[re.Match[str]]


class Clauses(NamedTuple):
    """Where the main verb group begins (-1: none), and what stands in clauses of their own before it."""

    main: int
    inner: tuple[tuple[int, int], ...]


@lru_cache(maxsize=KEPT)
def words_in(words: str) -> tuple[re.Match[str], ...]:
    """Return the words of a clause with their places."""
    return tuple(WORD.finditer(words))


def find_main(words: str) -> int:
    """Return where the main verb group begins, -1 if none is seen."""
    return find_clauses(words).main


@lru_cache(maxsize=KEPT)
def find_clauses(words: str) -> Clauses:
    """Return the main verb of a sentence and the clauses within its subject."""
    found = words_in(words)
    place, pending, opened, closes = begin(words, found), 0, -1, False
    inner: list[tuple[int, int]] = []
    first = -1
    while place < len(found):
        comma = place > 0 and is_border(words, found, place)
        if comma and opened >= 0 and closes:
            inner.append((opened, found[place].start()))
            opened, pending, closes = -1, 0, False
        if comma and opened < 0 and (behind := behind_aside(words, found, place)):
            inner.append((found[place].start(), found[behind].start()))
            place = behind
            continue
        if opens_clause(words, found, place, comma=comma):
            pending += 1
            if opened < 0:
                opened, closes = found[place].start(), comma
            place += 1
        elif is_verb_form(found[place].group()) and is_finite(words, found, place):
            end = group_end(found, place)
            joined = opened >= 0 and found[place - 1].group() in ("and", "or", "but")
            if pending or joined:
                pending -= not joined
                first = place if first < 0 else first
            elif not is_reduced(words, found, place):
                inner += [(opened, group_start(found, place))] if opened >= 0 else []
                return Clauses(group_start(found, place), tuple(inner))
            place = end
        else:
            place += 1
    return Clauses(group_start(found, first) if first >= 0 else -1, ())


def begin(words: str, found: Words) -> int:
    """Return the number of the first word behind a condition that opens the sentence."""
    if not found or found[0].group() not in CONDITIONS:
        return 0
    return next((n for n in range(1, len(found)) if is_border(words, found, n)), 0)


def is_border(words: str, found: Words, place: int) -> bool:
    """Answer whether a comma or a dash stands before a word."""
    between = words[found[place - 1].end() : found[place].start()]
    return "," in between or ";" in between or " – " in between or "—" in between or " - " in between


def behind_aside(words: str, found: Words, place: int) -> int:
    """Return the number of the word behind a participle set off by commas (…, agreed in May, …), 0 if there is none."""
    word = found[place].group()
    if word.endswith("ly") and place + 1 < len(found):
        word = found[place + 1].group()
    if not (word in PARTICIPLES or word.endswith("ing") or (word.endswith("ed") and word not in NO_VERBS)):
        return 0
    for later in range(place + 1, len(found)):
        if is_border(words, found, later):
            rest = range(later, min(later + 6, len(found)))
            return later if any(is_verb_form(found[n].group()) and is_finite(words, found, n) for n in rest) else 0
    return 0


def opens_clause(words: str, found: Words, place: int, *, comma: bool) -> bool:
    """Answer whether a clause within the subject begins at a word: a relative one, or one that is the subject."""
    word = found[place].group()
    after = found[place + 1].group() if place + 1 < len(found) else ""
    if word in ASKING:
        return after != "to"
    if place == 0:
        return word == "who"
    if word in WHO or (word in SUBORDINATE and not comma):
        return True
    before = found[place - 1].group()
    if word == "that":
        return not comma and before not in PREPOSITIONS and before not in ("and", "but", "so")
    if word in PERHAPS:
        return after in PRONOUNS
    if word in PRONOUNS or word in DETERMINERS:
        return not comma and is_noun(found, place - 1) and (word in PRONOUNS or not follows_preposition(found, place))
    return False


def is_noun(found: Words, place: int) -> bool:
    """Answer whether a clause without "that" may follow a word: the offer it made."""
    word = found[place].group()
    if word in NOT_NOUN or word in BEFORE_NOUN or word in PREPOSITIONS or word in AUXILIARIES or word in PRONOUNS:
        return False
    if word in WHO or word in ASKING or word in SUBORDINATE or word in PERHAPS or word == "that":
        return False
    if word.endswith(("ly", "ing", "ed", "day")) or word.isdigit():
        return False
    return place == 0 or found[place - 1].group() != "to"


def follows_preposition(found: Words, place: int) -> bool:
    """Answer whether the noun before a word may only tell when or where (in Rome the council …)."""
    return place < 2 or found[place - 2].group() in PREPOSITIONS or found[place - 2].group() in ("last", "this", "next")


def group_start(found: Words, place: int) -> int:
    """Return where the verb group of a verb begins: with a "never" or "no longer" before it."""
    before = found[place - 1].group() if place else ""
    if before in ("never", "longer"):
        return found[max(0, place - (2 if before == "longer" else 1))].start()
    return found[place].start()


def group_end(found: Words, place: int) -> int:
    """Return the number of the first word behind a verb group."""
    if not is_auxiliary(found[place].group()):
        return place + 1
    place += 1
    while place < len(found):
        word = found[place].group()
        if word in AUXILIARIES or word in BETWEEN or word in NEGATIONS or word.endswith("ly"):
            place += 1
        elif word.endswith(("ed", "ing")) or word in PARTICIPLES or word in IRREGULAR_PAST or word in PLURAL:
            return place + 1
        else:
            return place
    return place


def is_finite(words: str, found: Words, position: int) -> bool:
    """Answer whether the word at `position` can be the verb of its clause."""
    word = found[position].group()
    before = found[position - 1].group() if position else ""
    after = found[position + 1].group() if position + 1 < len(found) else ""
    if before in ("to", "the", "a", "an", "of", "'s"):
        return False
    if word == "may" and (before in PREPOSITIONS or before in ("last", "next", "early", "late") or after.isdigit()):
        return False  # the month
    if is_auxiliary(word):
        return True
    if position == 0 or before in BEFORE_NOUN:
        return False
    if word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 3 and word not in NO_VERBS):
        return not before.endswith("'s")
    if is_auxiliary(after):
        return False  # asylum claims have doubled
    if word in PRESENT:
        return after in FOLLOWS_PRESENT or word in ALWAYS or after.endswith(("ing", "ed", "ly"))
    if word in PLURAL and (before in PEOPLE or (before.endswith("s") and len(before) > 3)):
        return True
    return word.endswith("s") and after in OWNERS and before not in PREPOSITIONS and not before.endswith("'s")


def is_reduced(words: str, found: Words, position: int) -> bool:
    """Answer whether a participle modifies the noun before it (flights suspended in May resumed)."""
    match = found[position]
    word = match.group()
    if word in AUXILIARIES or not (word.endswith("ed") or word in PARTICIPLES):
        return False
    if not PARTICIPLE_AFTER.match(words, match.end()):
        return False
    pending = 0
    for later in range(position + 1, min(position + 18, len(found))):
        between = words[found[later - 1].end() : found[later].start()]
        word = found[later].group()
        if "," in between or ";" in between or word == "but" or (word == "and" and not pending):
            return False
        if opens_clause(words, found, later, comma=False) and later > position + 1:
            pending += 1
        elif later > position + 1 and is_verb_form(word) and is_finite(words, found, later):
            if not pending:
                return True
            pending -= not is_auxiliary(found[later - 1].group())
    return False


def find_headline_main(words: str) -> int:
    """Return the verb of a headline: Retailer mulls sale; Divers hunt for crew; King to visit Oslo."""
    found = words_in(words)
    for place in range(1, len(found) - 1):
        word, before = found[place].group(), found[place - 1].group()
        if before in BEFORE_NOUN or before in PREPOSITIONS or before == "to" or before.endswith("'s"):
            continue
        if word.endswith("s") and word[:-1] != before and base_of(word) in BASES and word not in NO_VERBS:
            return found[place].start()
        if word in BASES and ((before.endswith("s") and not before.endswith("ss")) or before in PEOPLE):
            return found[place].start()
    for one, two in pairs(found):
        if one.group() == "to" and one.start() > 0 and base_of(two.group()) in BASES:
            return one.start()
    return -1


def pairs(found: Words) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield each word with the one behind it."""
    return zip(found, found[1:], strict=False)
