"""Japanese: titles, roles, places and name patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from keii.lang.base.figures import table_file
from keii.lang.base.names import NameTable
from keii.lang.ja.tokens import tokenizer
from keii.model.notes import MentionType

WORDS = table_file("keii.lang.ja", "names.toml")


def pairs(name: str) -> dict[str, str]:
    """Return a table of `printed=name` pairs."""
    printed, _, _ = name.partition(".")
    return {left: right for left, _, right in (pair.partition("=") for pair in WORDS[printed]["pairs"].split())}


def typed(name: str) -> dict[str, MentionType]:
    """Return the words of a table with the type each list stands under."""
    return {word: kind for kind, words in WORDS[name].items() for word in words.split()}


@lru_cache(maxsize=100_000)
def is_common(word: str) -> bool:
    """Answer whether the analyser's dictionary has `word` as a common noun, or as two of them in a row."""
    if in_dictionary(word):
        return True
    # レフカメラ and フロントバス are in no dictionary, both their parts are.
    return any(in_dictionary(word[:cut]) and in_dictionary(word[cut:]) for cut in range(2, len(word) - 2))


@lru_cache(maxsize=100_000)
def in_dictionary(word: str) -> bool:
    """Answer whether the dictionary has `word` as a common noun."""
    found = tokenizer().tokenize(word.encode("utf-8", "replace").decode("utf-8"))
    return len(found) == 1 and not found[0].is_oov() and found[0].part_of_speech()[1] != "固有名詞"


TABLE = NameTable(
    cased=False,
    titles={title: kind for kind, titles in WORDS["titles"].items() for title in titles.split()},
    roles=frozenset(WORDS["roles"]["words"].split()) | frozenset(WORDS["roles"]["bodies"].split()),
    title_prefixes=frozenset(WORDS["title_prefixes"]["words"].split()),
    countries=pairs("countries"),
    short_countries=pairs("short_countries"),
    organization_ends=frozenset(WORDS["organization"]["ends"].split()),
    strong_ends=frozenset(WORDS["organization"]["strong"].split()),
    firm_ends=frozenset(WORDS["organization"]["firm"].split()),
    place_ends=frozenset(WORDS["place"]["ends"].split()),
    generic_ends=frozenset(WORDS["place"]["generic"].split()),
    nationality_ends=frozenset(WORDS["place"]["nationality"].split()),
    known=typed("known"),
    not_names=frozenset(WORDS["not_names"]["words"].split()) | frozenset(WORDS["not_names"]["common"].split()),
    anaphora=typed("anaphora"),
    aliases=pairs("aliases"),
    joints=frozenset("・･＝=゠"),
    office_heads=frozenset(WORDS["roles"]["bodies"].split()),
    # 世界保健機関（WHO）
    surnames=frozenset(WORDS["surnames"]["words"].split()),
    is_common=is_common,
    openings=frozenset(
        form[0]
        for forms in (typed("titles"), typed("known"), typed("anaphora"), typed("roles"), pairs("short_countries"))
        for form in forms
    ),
    closings=frozenset(end[-1] for end in WORDS["organization"]["strong"].split()),
    brackets=re.compile(r"\s?[（(]\s?\Z"),
)
