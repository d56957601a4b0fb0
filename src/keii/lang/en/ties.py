"""English: who acts for a state, and what one side does to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from keii.lang.base.figures import table_file
from keii.lang.base.ties import TieForm, TieTable
from keii.lang.en.names import TABLE as NAMES

WORDS = table_file("keii.lang.en", "ties.toml")
LEAD, MID, PASSIVE = WORDS["lead"], WORDS["mid"], WORDS["passive"]
FAR = r"(?:\s(?!said\b|says\b|that\b|who\b|which\b|whose\b|when\b|after\b|as\b|while\b)[\w’'%$-]+,?){1,16}?"
AHEAD = (
    r"(?:\s(?:also|now|soon|\w+ly))*\s"
    r"(?:will|plans? to|(?:is|are) (?:due |set |expected |scheduled |preparing |ready )?to|agreed to|decided to)\s"
)


def grouped(acts: Mapping[str, str]) -> str:
    """Return one pattern of all acts, each in a group named by its root."""
    return "(?:" + "|".join(f"(?P<{root}>{words})" for root, words in acts.items()) + ")"


def states() -> dict[str, str]:
    """Return states by every form they are printed in, adjectives among them."""
    none = {name.replace("_", " ") for name in WORDS["not_states"].split()}
    seats = {seat: name for name, words in WORDS["seats"].items() for seat in words.split(";")}
    adjectives = {word: name.replace("_", " ") for word, name in NAMES.adjectives.items()}
    known = frozenset(NAMES.countries.values())
    both = {**NAMES.countries, **seats, **{word: name for word, name in adjectives.items() if name in known}}
    return {word: name for word, name in both.items() if name not in none and word not in none}


STATES = states()
DESCRIBED = frozenset(word for word in NAMES.adjectives if word in STATES)
# "The Libya contact group" is not Libya; names that take the article are.
ARTICLED = STATES.keys() & frozenset(WORDS["articled"].split(";"))


def either(words: Iterable[str]) -> str:
    """Return a pattern of all words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


TABLE = TieTable(
    forms=(
        TieForm(re.compile(LEAD + grouped(WORDS["act"]) + MID)),
        TieForm(re.compile(LEAD + PASSIVE + grouped(WORDS["act"]) + r"\sby" + MID)),
        TieForm(re.compile(AHEAD + grouped(WORDS["plan"]) + MID), planned=True),
        TieForm(re.compile(FAR + r",\s(?:while |and )?" + grouped(WORDS["participle"]) + MID), far=True),
        TieForm(re.compile(FAR + r",?\sand\s(?:also |\w+ly )?" + grouped(WORDS["act"]) + MID), far=True),
        TieForm(
            re.compile(LEAD + r"(?:said|says|insisted|told|added|demanded that|repeated)(?:\sthat)?" + MID),
            re.compile(r"\s" + grouped(WORDS["said"]) + r"\b"),
        ),
        TieForm(re.compile(LEAD + "(?:ga|gi)ves?n?" + MID), re.compile(r"\s" + grouped(WORDS["gave"]) + r"\b")),
        TieForm(
            re.compile(r",? and (?:the )?"), re.compile(r"(?:\s(?:have|also|\w+ly))*\s" + grouped(WORDS["mutual"]))
        ),
    ),
    states=STATES,
    described=DESCRIBED,
    scan=re.compile(
        rf"(?<![\w-])(?:(?<!Free )(?:{either(ARTICLED | DESCRIBED)})"
        rf"|(?<!\b[Tt]he )(?:{either(STATES.keys() - ARTICLED - DESCRIBED)}))(?![\w-])"
    ),
    office=re.compile(WORDS["office"]),
    owned=re.compile(r"['’](?:s\b|(?=\s))"),
    people=re.compile(r"-\w|\sSea\b|\sStreet\b|\sTimes\b"),
    sent=re.compile(WORDS["sent"]),
    away=re.compile(WORDS["away"]),
    rivals=re.compile(WORDS["rivals"]),
    former=re.compile(WORDS["former"]),
    joined=re.compile(WORDS["joined"]),
    bodies=tuple((name, re.compile(words)) for name, words in WORDS["bodies"].items()),
    looking_back=re.compile(WORDS["looking_back"]),
)
