"""Japanese: who acts for a state, and what one side does to another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from keii.lang.base.figures import table_file
from keii.lang.base.ties import TieForm, TieTable
from keii.lang.ja.names import TABLE as NAMES

WORDS = table_file("keii.lang.ja", "ties.toml")
NOT_DONE = r"(?!(?:し)?(?:ない|なかった|なく|ず|ません))"


def grouped(acts: Mapping[str, str]) -> str:
    """Return one pattern of all acts, each in a group named by its root."""
    return "(?:" + "|".join(f"(?P<{root}>{words})" for root, words in acts.items()) + ")"


def states() -> dict[str, str]:
    """Return states by every form they are printed in; a single sign stands for one only in compounds (米政府)."""
    bodies = {form for form, name in NAMES.countries.items() if name in ("国連", "EU")}
    pairs = (pair.partition("=") for pair in (WORDS["others"] + " " + WORDS["seats"]).split())
    own = {name: name for name in WORDS["states"].split()} | {form: name for form, _, name in pairs}
    return {**own, **{form: name for form, name in NAMES.countries.items() if form not in bodies}}


SHORT = {sign: name for sign, name in NAMES.short_countries.items() if name != "欧州"}
STATES = states()
LONG = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
SIGNS = "".join(SHORT)
OFFICES = "大統領|政府|軍|首相|外相|国防|国務|側|当局|艦|大使|特使"
TABLE = TieTable(
    forms=(
        TieForm(re.compile(WORDS["subject"]), re.compile(WORDS["toward"] + grouped(WORDS["plan"])), planned=True),
        TieForm(re.compile(WORDS["subject"]), re.compile(WORDS["toward"] + grouped(WORDS["act"]) + NOT_DONE)),
        TieForm(
            re.compile(r"(?:両国|政府)?(?:と|や|、)"),
            re.compile(WORDS["together"] + grouped(WORDS["mutual"]) + NOT_DONE),
        ),
        TieForm(re.compile(""), re.compile(grouped(WORDS["compound"]))),
    ),
    states={**STATES, **SHORT},
    scan=re.compile(
        f"(?:{LONG})"
        f"|(?<![一-鿿ァ-ヿ])[{SIGNS}](?=[{SIGNS}]?(?:{OFFICES}|両国|首脳|共同|合同|会談|協議))"
        f"|(?<=[{SIGNS}])[{SIGNS}](?=(?:首脳|外相|両国|国防|実務|合同|共同|会談|協議))"
    ),
    office=re.compile(WORDS["office"]),
    owned=re.compile(WORDS["owned"]),
    people=re.compile(WORDS["people"]),
    rivals=re.compile(WORDS["rivals"]),
    titled=re.compile(WORDS["titled"]),
    former=re.compile(WORDS["former"]),
    joined=re.compile(WORDS["joined"]),
    bodies=tuple((name, re.compile(words)) for name, words in WORDS["bodies"].items()),
    looking_back=re.compile(WORDS["looking_back"]),
)
