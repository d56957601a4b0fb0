"""English words for acts, states, bodies and things that all languages know."""

from __future__ import annotations

import re

from keii.lang.base.figures import table_file
from keii.lang.base.neutral import NeutralTable
from keii.lang.en.act_words import key_of
from keii.lang.en.names import TABLE as NAMES

WORDS = table_file("keii.lang.en", "neutral.toml")
ACTS = {word: act for act, words in WORDS["acts"].items() for word in words.split()}
KEYS = {key_of(word): act for word, act in ACTS.items()}
THINGS = {word: thing for thing, words in WORDS["things"].items() for word in words.split(";")}
THING = re.compile(rf"\b(?:{'|'.join(sorted(THINGS, key=len, reverse=True))})\b", re.IGNORECASE)
PRINTED = {
    form: code for part in ("states", "bodies") for code, forms in WORDS[part].items() for form in forms.split(";")
}
DESCRIBED = {form: PRINTED[name] for form, name in NAMES.adjectives.items() if name in PRINTED}
ENDINGS = ("n", "an", "ian", "ese", "i")


def act_of(verb: str, predicate: str) -> str | None:
    """Name the act of a verb; of a passive ("be held") by the key its forms share."""
    first = predicate.split(" ", 1)[0]
    return KEYS.get(verb) if first == "be" else ACTS.get(first)


def find_things(text: str) -> frozenset[str]:
    """Find what an act is done to, by its nouns."""
    return frozenset(THINGS[match.group().lower()] for match in THING.finditer(text))


def bases(word: str) -> tuple[str, ...]:
    """List a name and those it may describe: Nordan, of Norda."""
    return (word, *(word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) > len(end) + 3))


TABLE = NeutralTable(
    act_of=act_of,
    with_things={("hold", "talks"): "negotiate"},
    find_things=find_things,
    names=PRINTED,
    short=DESCRIBED,
    kinds={word: kind for kind, words in WORDS["kinds"].items() for word in words.split(";")},
    joiner=re.compile(r",?\s+and\s+|,\s+"),
    opening=re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE),
    owner=re.compile(r"['’]s?\s*\Z|\s+\Z"),
    bases=bases,
    words=re.compile(r"[A-Z][A-Za-z’'-]+(?:\s[A-Z][A-Za-z’'-]+)*|[A-Z]\.[A-Z]\.?"),
)
