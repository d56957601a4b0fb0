"""The table a language fills in: which of its words name an act, a state, a body or a thing that all languages know."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from keii.lang.base.ties import NOTHING

Spelled = Callable[[str], re.Pattern[str] | None]


def nothing_spelled(name: str) -> re.Pattern[str] | None:
    """Return no pattern: names are in Latin letters already, or nothing is known of how they are written in them."""
    return None


def same_name(name: str) -> tuple[str, ...]:
    """Return a name as the only one it can stand for."""
    return (name,)


class NeutralTable(Struct, frozen=True, kw_only=True):
    """A language's words for what has one name in all languages.

    `act_of(verb, predicate)` names the act of a question's verb (訪問, visit: "visit"), None where the verb
    could be another act in another language; `with_things` renames acts by what is acted on (hold talks: negotiate).
    `find_things(text)` names what is acted on by its nouns, `names` maps printed forms of states and bodies
    to their ids (米国: US), `short` those that stand only before an office (米政府). `kinds` maps what closes a
    body's or place's name (議会, parliament); "" is a kind that adds nothing (共和国), "government" acts for its state.
    `joiner` splits doers, `opening` matches words before a name that are no part of it, `owner` what joins a
    state and its office. `bases(word)` lists names that a describing form may come from (Nordan: Norda).
    `spelled(name)` returns a pattern of the Latin spellings a name may have, `initials(name)` their first letters.
    `glossed` matches, right behind a name, the same name in Latin letters (group `latin`): （John Kerry）.
    `words` matches what can be a name in an article that nobody has annotated yet.
    """

    act_of: Callable[[str, str], str | None] = lambda verb, predicate: None
    with_things: Mapping[tuple[str, str], str] = {}
    find_things: Callable[[str], frozenset[str]] = lambda text: frozenset()
    names: Mapping[str, str] = {}
    short: Mapping[str, str] = {}
    kinds: Mapping[str, str] = {}
    gap: str = " "
    joiner: re.Pattern[str] = NOTHING
    opening: re.Pattern[str] = NOTHING
    owner: re.Pattern[str] = NOTHING
    bases: Callable[[str], tuple[str, ...]] = same_name
    spelled: Spelled = nothing_spelled
    initials: Callable[[str], str] = lambda name: ""
    glossed: re.Pattern[str] = NOTHING
    words: re.Pattern[str] = NOTHING
