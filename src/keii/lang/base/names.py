"""The table a language fills in: titles, roles, places and name patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from keii.model.notes import MentionType


class NameTable(Struct, frozen=True, kw_only=True):
    """A language's titles, roles, places and name patterns.

    `cased` languages print names with capitals; the others need the analyser's
    proper nouns. `titles` maps a title to its class ("leader", "honorific" …):
    titles of one class may name one person. `roles` may stand alone as a
    reference; `title_prefixes` (元, former) belong to the title. `countries`
    maps a country's printed form to its name, `short_countries` those used only
    inside compounds (米政府), `adjectives` those that describe (Russian).
    `organization_ends` close an organisation's name, `strong_ends` even without
    a proper noun before them, `firm_ends` after any foreign word. `place_ends` close a place's name, `generic_ends`
    may be left off later (ヴェルダ共和国, ヴェルダ). `known` are names as they
    are; `not_names` look like names and are none, `common` words open sentences. `anaphora` (同氏) refer back.
    `aliases` brings variants to one name (アメリカ合衆国 to 米国). `joints` joins
    the parts of a foreign name; `connectors` may stand inside a name.
    `person_cues` stand after a person, `given_names` open a person's name.
    `surnames` are one-sign family names the analyser takes for nouns (金委員長).
    `office_heads` are bodies named by their country alone (the Russian army).
    `openings` are the first signs (cased: words) of known names, titles and
    anaphora, `closings` the last signs of strong ends: other words need no look-up.
    `is_common` answers whether the dictionary has a word as a common noun.
    """

    cased: bool
    titles: Mapping[str, str]
    roles: frozenset[str]
    title_prefixes: frozenset[str]
    countries: Mapping[str, str]
    short_countries: Mapping[str, str] = {}
    adjectives: Mapping[str, str] = {}
    organization_ends: frozenset[str]
    strong_ends: frozenset[str] = frozenset()
    firm_ends: frozenset[str] = frozenset()
    place_ends: frozenset[str]
    generic_ends: frozenset[str]
    nationality_ends: frozenset[str] = frozenset()
    known: Mapping[str, MentionType]
    not_names: frozenset[str]
    common: frozenset[str] = frozenset()
    anaphora: Mapping[str, MentionType] = {}
    aliases: Mapping[str, str] = {}
    joints: frozenset[str] = frozenset()
    connectors: Mapping[str, frozenset[str]] = {}
    person_cues: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    office_heads: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    closings: frozenset[str] = frozenset()
    brackets: re.Pattern[str]
    is_common: Callable[[str], bool] = bool
