"""The table a language fills in: how a sentence tells that one side acts on another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from msgspec import Struct

NOTHING = re.compile(r"(?!)")
ANYTHING = re.compile("")


class TieForm(Struct, frozen=True):
    """One way to tell an act of one side on another.

    `between` matches all that stands between the two names, `behind` what must follow the
    second one. The group that matched is the PLOVER root. `planned` forms tell what is to come;
    `far` ones reach over a first act, where the doer is the only side named before.
    """

    between: Pattern[str]
    behind: Pattern[str] = ANYTHING
    planned: bool = False
    far: bool = False


class TieTable(Struct, frozen=True, kw_only=True):
    """A language's way to tell who acts for a state, and what one side does to another.

    `states` maps a printed form to its state, `described` are the forms that only describe
    (Syrian), `scan` finds them all. Behind a form, `office` matches what acts for the state (its army,
    the prime minister and his name), `owned` what makes it a mere owner ("'s"), `people` what makes it
    no side at all (中国人), `sent` the same behind a bare name (the Syria envoy), `rivals` those who
    stand against the state (Syria's opposition). `away` ends the words before a name that is no doer
    ("in "), `former` those before one who acts for it no more. `joined` is what stands between two names
    of one side of an act, `titled` is the title behind a name.
    `bodies` are organisations that act abroad, each with its printed forms.
    `looking_back` matches words by which a sentence without a day tells of another time than the report's.
    """

    forms: tuple[TieForm, ...] = ()
    states: Mapping[str, str] = {}
    described: frozenset[str] = frozenset()
    scan: Pattern[str] = NOTHING
    office: Pattern[str] = NOTHING
    owned: Pattern[str] = NOTHING
    people: Pattern[str] = NOTHING
    sent: Pattern[str] = NOTHING
    rivals: Pattern[str] = NOTHING
    away: Pattern[str] = NOTHING
    titled: Pattern[str] = NOTHING
    former: Pattern[str] = NOTHING
    joined: Pattern[str] = NOTHING
    bodies: tuple[tuple[str, Pattern[str]], ...] = ()
    looking_back: Pattern[str] = NOTHING
