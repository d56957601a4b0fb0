"""English: which word can be the verb of its clause, and at which word a clause within the subject begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from keii.lang.en.patterns import pattern
from keii.lang.en.verb_forms import (
    ALWAYS,
    AUXILIARIES,
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
    is_auxiliary,
    is_verb_form,
)

KEPT = 64  # stretches remembered: frame, predicate and subject of one sentence ask for the same ones
WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
BORDER = re.compile(r"[,;—]| [–-] ")
PARTICIPLE_AFTER = pattern("clauses", "participle_after")
PHRASAL_AFTER = pattern("clauses", "phrasal_after")
TITLE_AFTER = re.compile(" {6}")  # named "Speak Softly": the title is blanked out
WHO = frozenset("who whom whose which".split())
ASKING = frozenset("what how why where when whether whoever whatever".split())
SUBORDINATE = frozenset("if unless because although though while once whether".split())
PERHAPS = frozenset("after before since until as than".split())  # prepositions as well: only before a pronoun
OFTEN = frozenset("twice once often long ever first always sometimes soon even all both only".split())
BE_HAVE = frozenset("is are was were be been being has have had having".split())
THINKS = frozenset(WORDS["thinks"].split())
NEVER_NOUN = frozenset(
    "remain seem appear deny refuse believe expect insist agree continue oppose intend depend deserve".split()
)
NOUNS_IN_LY = frozenset("family assembly ally supply reply".split())
PRONOUNS = frozenset("he she it they we i you".split())
AHEAD = frozenset(WORDS["ahead"].split())
UNCLEAR = "cut hit put set shut let hurt beat read shed split spread burst cost"
CLEARLY_PAST = IRREGULAR_PAST - frozenset(UNCLEAR.split())
SURELY_PAST = CLEARLY_PAST | {"killed", "wounded", "injured"}
CERTAIN = AUXILIARIES | ALWAYS
DETERMINERS = frozenset("the his her its their our my".split())
OPENERS = WHO | ASKING | SUBORDINATE | PERHAPS | PRONOUNS | DETERMINERS | {"that"}
NOT_NOUN = frozenset(WORDS["not_noun"].split())
NEVER_REDUCED = frozenset(WORDS["never_reduced"].split())
PEOPLE = frozenset(WORDS["people"].split())
OBJECTS = frozenset("to a an the its their no more".split())
SUPPOSED = frozenset("feared presumed believed thought reported declared".split())
OWNERS = frozenset("the a an its his her their our that him them it".split())
Words = Sequence[re.Match[str]]


@lru_cache(maxsize=KEPT)
def words_in(words: str) -> tuple[re.Match[str], ...]:
    """Return the words of a clause with their places."""
    return tuple(WORD.finditer(words))


def is_finite(words: str, found: Words, position: int) -> bool:
    """Answer whether the word at `position` can be the verb of its clause."""
    word = found[position].group()
    before = found[position - 1].group() if position and not TITLE_AFTER.match(words, found[position - 1].end()) else ""
    after = found[position + 1].group() if position + 1 < len(found) else ""
    if before in ("to", "the", "a", "an", "of", "'s"):
        return False
    if word == "left" and before in ("far", "hard", "radical", "political", "centre", "center"):
        return False
    if before in BE_HAVE and not is_auxiliary(word):
        return False
    if word == "may" and (
        before in PREPOSITIONS or before in ("last", "next", "early", "late", "until", "till") or after.isdigit()
    ):
        return False  # the month
    if is_auxiliary(word):
        return True
    if position == 0 or (before in BEFORE_NOUN and before != "that"):
        return False
    if word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 3 and word not in NO_VERBS):
        return not before.endswith("'s")
    if is_auxiliary(after) or before.endswith("'s"):
        return False  # asylum claims have doubled
    if word in PRESENT:
        return after in FOLLOWS_PRESENT or word in ALWAYS or after in AHEAD or after.endswith(("ing", "ed", "ly"))
    if word in PLURAL and (before in PEOPLE or (before[-1:] == "s" and len(before) > 3 and word != "like")):
        return True
    if word in PLURAL and after in OBJECTS and is_noun(found, position - 1) and has_plural_head(found, position):
        return True  # workers at the port plan to walk out
    if word in NEVER_NOUN and (is_border(words, found, position) or is_noun(found, position - 1)):
        return True  # the whereabouts of the general, who fled, remain a mystery; the family deserve more
    if not word.endswith("s") or before in PREPOSITIONS:
        return False
    return not after or after in FOLLOWS_PRESENT or after in SUBORDINATE or after.isdigit()


def has_plural_head(found: Words, position: int) -> bool:
    """Answer whether the noun before the first preposition of a subject is plural: hospitals across the region."""
    for place in range(1, position):
        if found[place].group() in PREPOSITIONS or found[place].group() in ("across", "outside", "around"):
            head = found[place - 1].group()
            return head in PEOPLE or (head.endswith("s") and not head.endswith("ss") and len(head) > 3)
    return False


def is_reduced(words: str, found: Words, position: int) -> bool:
    """Answer whether a word is no verb but part of the subject: a participle behind its noun, a noun in -s.

    Flights suspended in May resumed; peace talks in Oslo failed; a rate cut is likely.
    """
    word = found[position].group()
    after = found[position + 1].group() if position + 1 < len(found) else ""
    if word in AUXILIARIES or is_auxiliary(word):
        return False
    noun = word.endswith("s") and word not in ALWAYS
    if is_auxiliary(after) or (noun and is_past(words, found, position + 1)):
        return True
    participle = word.endswith("ed") or word in PARTICIPLES
    if participle and TITLE_AFTER.match(words, found[position].end()):
        return any(
            is_auxiliary(match.group()) and is_finite(words, found, later)
            for later, match in enumerate(found[position + 1 :], position + 1)
        )
    if participle and PHRASAL_AFTER.match(words, found[position].end()):
        return False
    if participle and (word in NEVER_REDUCED or not PARTICIPLE_AFTER.match(words, found[position].end())):
        return False
    if not participle and (not noun or after in OWNERS):
        return False
    return verb_follows(words, found, position) or (noun and is_past_behind(words, found, position))


def verb_follows(words: str, found: Words, position: int) -> bool:
    """Answer whether another verb follows that belongs to no clause in between."""
    pending, later = 0, position + 2
    while later < min(position + 18, len(found)):
        if is_border(words, found, later - 1) or is_border(words, found, later):
            return False
        word = found[later].group()
        if word == "but" or (word == "and" and not pending):
            return False
        if word in PERHAPS or (word in OPENERS and opens_clause(found, later, comma=False)):
            pending += 1
        elif is_verb_form(word) and is_finite(words, found, later) and (word[-1] != "s" or word in CERTAIN):
            if not pending:
                return True
            pending -= 1
            later = group_end(found, later) - 1
        later += 1
    return False


def is_past_behind(words: str, found: Words, position: int) -> bool:
    """Answer whether a verb in the past follows what two commas set off: strikes in Sabha, in the south, killed."""
    rest = range(position + 1, min(position + 18, len(found)))
    borders = [place for place in rest if is_border(words, found, place)]
    return len(borders) > 1 and found[borders[1]].group() in SURELY_PAST


def is_past(words: str, found: Words, position: int) -> bool:
    """Answer whether a word can only be a verb in the past: talks collapsed in May, not delays promised vote."""
    if position >= len(found):
        return False
    word = found[position].group()
    if word in CLEARLY_PAST:
        return True
    end = found[position].end()
    return word.endswith("ed") and (not words[end:].strip(" .") or PARTICIPLE_AFTER.match(words, end) is not None)


def opens_clause(found: Words, place: int, *, comma: bool, behind_verb: bool = False) -> bool:
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
        after_noun = not comma and not behind_verb and is_noun(found, place - 1)
        return after_noun and (word in PRONOUNS or not follows_preposition(found, place))
    return False


def is_noun(found: Words, place: int) -> bool:
    """Answer whether a clause without "that" may follow a word: the offer it made."""
    word = found[place].group()
    if (
        word in IRREGULAR_PAST
        or word in NOT_NOUN
        or word in BEFORE_NOUN
        or word in PREPOSITIONS
        or word in AUXILIARIES
        or word in PRONOUNS
    ):
        return False
    if word in WHO or word in ASKING or word in SUBORDINATE or word in PERHAPS or word == "that":
        return False
    if (word.endswith(("ly", "ing", "ed", "day")) and word not in NOUNS_IN_LY) or word.isdigit():
        return False
    return place == 0 or found[place - 1].group() != "to"


def follows_preposition(found: Words, place: int) -> bool:
    """Answer whether the noun before a word may only tell when or where (in Rome the council …)."""
    return place < 2 or found[place - 2].group() in PREPOSITIONS or found[place - 2].group() in ("last", "this", "next")


def is_border(words: str, found: Words, place: int) -> bool:
    """Answer whether a comma or a dash stands before a word."""
    between = words[found[place - 1].end() : found[place].start()]
    return between != " " and BORDER.search(between) is not None


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
        if word in AUXILIARIES or word in BETWEEN or word in NEGATIONS or word in OFTEN or word.endswith("ly"):
            place += 1
        elif word.endswith(("ed", "ing")) or word in PARTICIPLES or word in IRREGULAR_PAST or word in PLURAL:
            more = found[place + 1].group() if place + 1 < len(found) else ""
            return place + 1 + (word in SUPPOSED and (more in PARTICIPLES or more.endswith("ed")))  # was feared lost
        else:
            return place
    return place
