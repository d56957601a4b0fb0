"""English: titles, roles, places and name patterns."""

from __future__ import annotations

import re

from keii.lang.base.figures import table_file
from keii.lang.base.names import NameTable
from keii.model.notes import MentionType

WORDS = table_file("keii.lang.en", "names.toml")


def listed(words: str) -> list[str]:
    """Return the entries of a list in which names have blanks."""
    return [entry.strip() for entry in words.split(";") if entry.strip()]


def countries() -> dict[str, str]:
    """Return countries by every form they are printed in."""
    plain = {name: name for name in WORDS["countries"]["pairs"].split()}
    pairs = (pair.partition("=") for pair in listed(WORDS["countries"]["phrases"]))
    return plain | {form: name for form, _, name in pairs}


def known() -> dict[str, MentionType]:
    """Return the names known as they are, countries among them."""
    found: dict[str, MentionType] = {name: kind for kind, names in WORDS["known"].items() for name in listed(names)}
    return {**dict.fromkeys(countries(), "place"), **found}


TABLE = NameTable(
    cased=True,
    titles={title: kind for kind, titles in WORDS["titles"].items() for title in listed(titles)},
    roles=frozenset(listed(WORDS["roles"]["words"])),
    title_prefixes=frozenset(WORDS["title_prefixes"]["words"].split()),
    countries=countries(),
    adjectives={
        form: name.replace("_", " ")
        for form, _, name in (pair.partition("=") for pair in WORDS["adjectives"]["pairs"].split())
    },
    organization_ends=frozenset(WORDS["organization"]["heads"].split()),
    place_ends=frozenset(WORDS["place"]["heads"].split()),
    generic_ends=frozenset(WORDS["place"]["generic"].split()),
    known=known(),
    not_names=frozenset(WORDS["not_names"]["words"].split()),
    common=frozenset(WORDS["not_names"]["common"].split()),
    connectors={word: frozenset(heads.split()) for word, heads in WORDS["connectors"].items()},
    person_cues=frozenset(WORDS["person"]["cues"].split()),
    given_names=frozenset(WORDS["person"]["given"].split()),
    office_heads=frozenset(listed(WORDS["roles"]["bodies"])),
    openings=frozenset(title.split()[0] for titles in WORDS["titles"].values() for title in listed(titles)),
    # World Health Organization (WHO)
    brackets=re.compile(r"\s?[(\[]\s?\Z"),
)
