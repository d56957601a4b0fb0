"""Japanese words for acts, states, bodies and things that all languages know."""

from __future__ import annotations

import re

from keii.lang.base.figures import table_file
from keii.lang.base.neutral import NeutralTable
from keii.lang.ja.act_words import KEYS
from keii.lang.ja.latin import initials, spelled
from keii.lang.ja.names import TABLE as NAMES

WORDS = table_file("keii.lang.ja", "neutral.toml")
ACTS = {KEYS.get(verb, verb): act for act, verbs in WORDS["acts"].items() for verb in verbs.split()}
THINGS = {word: thing for thing, words in WORDS["things"].items() for word in words.split()}
THING = re.compile("|".join(sorted(THINGS, key=len, reverse=True)))
PRINTED = {form: code for part in ("states", "bodies") for code, forms in WORDS[part].items() for form in forms.split()}


def act_of(verb: str, predicate: str) -> str | None:
    """Name the act of a verb."""
    return ACTS.get(verb)


def find_things(text: str) -> frozenset[str]:
    """Find what an act is done to, by its nouns."""
    return frozenset(THINGS[match.group()] for match in THING.finditer(text))


TABLE = NeutralTable(
    act_of=act_of,
    find_things=find_things,
    names=PRINTED,
    short={form: PRINTED[name] for form, name in NAMES.short_countries.items() if name in PRINTED},
    kinds={word: kind for kind, words in WORDS["kinds"].items() for word in words.split()},
    gap="",
    joiner=re.compile(r"と|や|、"),
    owner=re.compile(r"の\Z"),
    spelled=spelled,
    initials=initials,
    glossed=re.compile(r"\s?[（(](?P<latin>[A-Z][A-Za-z.’'-]*(?:\s[A-Za-z.’'-]+)*)[）)、，;:；：]"),
    words=re.compile(r"[ァ-ヴー・＝]{3,}|[A-Z]{2,}"),
)
