"""English: which words can be verbs, their base forms, and the tense of a group of them (the lists are verbs.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from keii.lang.base.cues import Tense

WORDS = tomllib.loads(Path(__file__).with_name("verbs.toml").read_text("utf-8"))
AUXILIARIES = frozenset(WORDS["auxiliaries"].split())
PAST = frozenset(WORDS["past"].split())
BASE_OF = {form: base for base, forms in WORDS["irregular"].items() for form in forms.split()}
IRREGULAR_PAST = PAST | frozenset(BASE_OF)
PRESENT = frozenset(WORDS["present"].split())
PLURAL = frozenset(WORDS["plural"].split())
NO_VERBS = frozenset(WORDS["not_verbs"].split())
ALWAYS = frozenset(WORDS["always"].split())
PARTICIPLES = frozenset(WORDS["participles"].split())
PERFECT = frozenset(WORDS["perfect"].split())  # has become, has put: the form of the present
KNOWN = (
    frozenset(tomllib.loads(Path(__file__).with_name("acts.toml").read_text("utf-8"))["regular"].split())
    | frozenset(WORDS["irregular"])
    | PLURAL
    | frozenset(WORDS["bases"].split())
)
BASES = KNOWN | frozenset(WORDS["headlines"].split())
BEFORE_NOUN = frozenset(WORDS["before_noun"].split())
PREPOSITIONS = frozenset(WORDS["prepositions"].split())
FOLLOWS_PRESENT = frozenset(WORDS["follows_present"].split())
NEGATIONS = ("not", "never", "cannot")
BETWEEN = frozenset("also now just still already again to so yet since then".split())
BEING = ("is", "are", "am", "been", "was", "were", "be")
NOW = frozenset("is are am 's has have ve ll wo will would may might could should can does do to".split())


@lru_cache(maxsize=50_000)
def is_verb_form(word: str) -> bool:
    """Answer whether a word can be a finite verb or an auxiliary anywhere; most words cannot."""
    return (
        is_auxiliary(word)
        or word in IRREGULAR_PAST
        or (word.endswith("ed") and len(word) > 3 and word not in NO_VERBS)
        or word in PRESENT
        or word in PLURAL
        or (word.endswith("s") and base_of(word) in BASES and base_of(word) != word)
    )


def is_auxiliary(word: str) -> bool:
    """Answer whether a word is an auxiliary, alone or with what is joined to it (won't, she'll)."""
    bare = word.split("'")[0]
    return word in AUXILIARIES or (bare in AUXILIARIES and "'" in word) or word.endswith(("n't", "'ll"))


def tense_of(first: str, verb: str, auxiliaries: Sequence[str]) -> Tense:
    """Return the tense of a verb group by its first word, its verb and what stands between."""
    if verb.endswith("ing") and auxiliaries and auxiliaries[-1] in BEING:
        return "past" if first in ("was", "were", "had") else "progressive"
    if first in ("has", "have", "ve") and (verb.endswith("ed") or verb in IRREGULAR_PAST or verb in PERFECT):
        return "past"
    now = first in NOW or first in PRESENT or first in PLURAL or is_present(first)
    return "present" if now else "past"


def is_present(word: str) -> bool:
    """Answer whether a word is a known verb in -s."""
    return word.endswith("s") and word not in AUXILIARIES and base_of(word) in BASES and base_of(word) != word


@lru_cache(maxsize=50_000)
def base_of(word: str) -> str:
    """Return the base form of a verb."""
    if word in BASE_OF:
        return str(BASE_OF[word])
    if word in KNOWN:
        return word
    for ending, candidates in (
        ("ied", ("y",)),
        ("ies", ("y",)),
        ("ing", ("", "e")),
        ("ed", ("", "e")),
        ("es", ("e", "")),
        ("s", ("",)),
    ):
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        tries = [stem + add for add in candidates]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "sl":
            tries.insert(0, stem[:-1])
        for candidate in tries:
            if candidate in KNOWN:
                return candidate
        if ending in ("ing", "ed"):
            if tries[0] != stem + candidates[0]:
                return tries[0]
            return (
                stem + "e"
                if stem.endswith(("at", "iz", "is", "uc", "as", "ag", "v", "c", "dg", "in"))
                and not stem.endswith(("ain", "oin", "ein"))
                else stem
            )
        return tries[0] if ending != "es" else (stem if stem.endswith(("s", "x", "ch", "sh")) else stem + "e")
    return word
