"""The PLOVER root of an English sentence: the first act its main clause tells, if somebody in politics acts."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, reduce
from operator import or_
from pathlib import Path

from msgspec import Struct

from keii.lang.base.openings import opener
from keii.lang.base.roots import COOPERATIVE, NEGATABLE, SPOKEN, Telling
from keii.lang.en.clauses import main_clause
from keii.lang.en.tokens import stem
from keii.lang.en.verb_forms import BASE_OF, IRREGULAR_PAST
from keii.model.notes import Status

TABLE = tomllib.loads(Path(__file__).with_name("roots.toml").read_text("utf-8"))
ACTORS, OFFICE, OTHERS = (re.compile(TABLE[name]) for name in ("actors", "office", "others"))
opens_actor, opens_other = opener(ACTORS), opener(OTHERS)
ACTOR, OTHER, COUNTRY = 1, 2, 4  # what a word may open or is
NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
COUNTRIES = frozenset(
    word.partition("=")[0].replace("_", " ").lower()
    for part in ("countries", "adjectives")
    for word in NAMES[part]["pairs"].split()
)
INITIALS = re.compile(r"\b(?:US|U\.S\.?|UK|U\.K\.?|UN|EU|PRC|USSR|PLO|IRA)(?!\w)")
SIGNS_OF_INITIALS = ("U", "PRC", "PLO", "IRA")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Words before a verb in its base form, and before a noun.
BEFORE_VERB = frozenset(
    "to will would may might could should must can cannot shall not never did do does didn't don't won't n't".split()
)
BEFORE_NOUN = frozenset(
    "the a an this that these those his her its their our of in on at by for with from under over about into between "
    "against during without after before new fresh further first last more no any several".split()
)
NOT = frozenset("not never cannot no n't didn't don't won't wouldn't can't".split())
# No finite verb stands behind these, and a participle of the noun before stands before those.
NO_SUBJECT = BEFORE_NOUN | frozenset(
    "and or to be been being is are was were 's who which that most newly long".split()
)
AFTER_PARTICIPLE = frozenset("by in at during of from as under for since with and".split())
FAR = 40  # words: beyond them nothing belongs to the main clause
NOUN, BEFORE, ASIDE = 3, 8, 20  # what a noun, a place before the main verb and a subordinate clause weigh, in words
GAP = r"(?:\S+ ){0,5}?"


class Pattern(Struct, frozen=True):
    """Words of an act, as looked up in a row of keys with v or n behind each."""

    root: str
    words: re.Pattern[str]
    noun: bool
    size: int


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """Return the form that all inflections of a word share."""
    return stem(BASE_OF.get(word, word))


def read_phrase(phrase: str) -> tuple[list[str], str]:
    """Return the keys a phrase may begin with, and its pattern."""
    parts: list[str] = []
    for word in phrase.split():
        if word == "*":
            parts.append(GAP)
            continue
        optional, word = word.endswith("?"), word.rstrip("?")
        words, _, kind = word.partition("/")
        keys = "|".join(sorted({re.escape(key(part)) for part in words.split("|")}))
        parts.append(f"(?:(?:{keys})/{kind or '[vn]'} ){'?' if optional else ''}")
    first, number = phrase.split(), 1
    firsts = first[0].partition("/")[0].rstrip("?").split("|")
    while first[number - 1].endswith("?") and number < len(first):
        firsts += first[number].partition("/")[0].rstrip("?").split("|")
        number += 1
    return [key(word) for word in firsts], "".join(parts).removesuffix(GAP)


@cache
def patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns of all acts by the key they begin with."""
    found: dict[str, list[Pattern]] = {}
    for entry in TABLE["root"]:
        rows = [(f"{word}/v", False) for word in entry["verbs"].split()]
        rows += [(f"{word}/n", True) for word in entry["nouns"].split()]
        rows += [(phrase, phrase.split()[0].endswith("/n")) for phrase in entry["phrases"]]
        for phrase, noun in rows:
            firsts, words = read_phrase(phrase)
            pattern = Pattern(entry["name"], re.compile(words), noun, len(phrase.replace("*", "").split()))
            for first in dict.fromkeys(firsts):
                found.setdefault(first, []).append(pattern)
    return {first: tuple(rows) for first, rows in found.items()}


def find_root(telling: Telling) -> str | None:
    """Return the root of the act that a sentence tells, None if nobody in politics acts or no act is known."""
    words = telling.sentence.lower().replace("-", " ")
    if not has_actor(words) and not has_initials(telling.sentence):
        return None
    best = nearest_act(words.replace("’", "'"))
    if best is None:
        return SPOKEN.get(telling.status) if telling.cued else None
    distance, _, root = best
    if distance > 1 and telling.status is Status.PROPOSED and root in (*COOPERATIVE, "REJECT"):
        return "REQUEST"
    if distance > 1 and telling.status is Status.REJECTED and root in (*COOPERATIVE, "REQUEST"):
        return "REJECT"
    return root


def has_initials(words: str) -> bool:
    """Answer whether the initials of a country or a body stand in a sentence as printed."""
    return any(sign in words for sign in SIGNS_OF_INITIALS) and INITIALS.search(words) is not None


def has_actor(words: str) -> bool:
    """Answer whether a country or somebody in politics is named, and the sentence has no other field."""
    opened = reduce(or_, map(marks_of, words.split(" ")), 0)
    if opened & OTHER and OTHERS.search(words):
        return OFFICE.search(words) is not None
    return bool(opened & COUNTRY) or (bool(opened & ACTOR) and ACTORS.search(words) is not None)


@lru_cache(maxsize=50_000)
def marks_of(word: str) -> int:
    """Return what the signs between two blanks may be: they open an actor or another field, or name a country."""
    country = any(match.group() in COUNTRIES for match in WORD.finditer(word))
    return ACTOR * opens_actor(word) | OTHER * opens_other(word) | COUNTRY * country


def nearest_act(words: str) -> tuple[int, int, str] | None:
    """Return how far the act nearest to the main verb stands from it, minus its number of words, and its root."""
    clause, main, _, _ = main_clause(words)
    matches = list(WORD.finditer(words))
    found = [match.group() for match in matches]
    keys = [key(word) for word in found]
    acts = patterns()
    here = main_word(found, keys, next((n for n, match in enumerate(matches) if match.start() >= main), 0), main)
    row, starts = row_of(found, keys, here)
    best: tuple[int, int, str] | None = None
    telling = [number for number, word in enumerate(keys[: here + FAR]) if word in acts]
    behind = bisect_left(telling, here)
    for number in (*telling[behind:], *reversed(telling[:behind])):
        away = number - here if number >= here else BEFORE + here - number
        if best is not None and away > best[0]:
            if number < here:
                break
            continue
        away += ASIDE if clause[matches[number].start() : matches[number].end()].isspace() else 0
        refused = not NOT.isdisjoint(found[max(0, number - 2) : number])
        for pattern in acts[keys[number]]:
            if pattern.words.match(row, starts[number]):
                root = "REJECT" if refused and pattern.root in NEGATABLE else pattern.root
                act = (away + (NOUN if pattern.noun else 0), -pattern.size, root)
                best = act if best is None or act < best else best
    return best


def main_word(found: Sequence[str], keys: Sequence[str], here: int, main: int) -> int:
    """Return the number of the word that opens the main verb group: the first past form that is no participle."""
    acts = patterns()
    here = here if main >= 0 else FAR
    for number in range(1, min(here, len(found))):
        word = found[number]
        if (
            keys[number] in acts
            and ((word.endswith("ed") and len(word) > 4) or word in IRREGULAR_PAST)
            and found[number - 1] not in NO_SUBJECT
            and (number + 1 == len(found) or found[number + 1] not in AFTER_PARTICIPLE)
        ):
            return number
    return here if here < len(found) else 0


def row_of(found: Sequence[str], keys: Sequence[str], main: int) -> tuple[str, list[int]]:
    """Return the row of keys with v or n behind each, and where each of them begins."""
    parts: list[str] = []
    starts: list[int] = []
    length, before = 0, ""
    for number, word in enumerate(found):
        verb = before in BEFORE_VERB or number == main or (before not in BEFORE_NOUN and is_verb(word))
        starts.append(length)
        parts.append(f"{keys[number]}/{'v' if verb else 'n'} ")
        length += len(parts[-1])
        before = word
    return "".join(parts), starts


@lru_cache(maxsize=50_000)
def is_verb(word: str) -> bool:
    """Answer whether a word looks like a verb by its form."""
    return word in IRREGULAR_PAST or (word.endswith(("ed", "ing", "en")) and len(word) > 4) or word in PRESENT_VERBS


PRESENT_VERBS = frozenset(
    "accuses agrees backs blames calls condemns demands denies meets opposes praises rejects supports threatens urges "
    "visits vows wants warns welcomes reject oppose accuse demand urge meet support condemn deny want threaten must "
    "should ought".split()
)
