"""English: number words and units."""

from __future__ import annotations

import re
from typing import cast

from keii.lang.base.figures import Effect, FigureTable, ends_of, starts_of, table_file, units_of

WORDS = table_file("keii.lang.en", "figures.toml")
UNITS = {name: words.split() for name, words in WORDS["units"].items()}
ARABIC = r"[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+"
ONES = "one|two|three|four|five|six|seven|eight|nine"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
UNIT = rf"(?:(?:{TENS})(?:(?:[ -]|\s-\s)(?:{ONES}))?|{TEENS}|{ONES}|zero)\b"
SCALE = "dozen|score|hundred|thousand|million|billion|trillion"
# three hundred and twenty-one / two dozen / half a million / two and a half million / 1.2 million / $3bn / 20k
SPELLED = rf"{UNIT}(?: and a half\b)?(?:[ -](?:{SCALE})\b(?:[ -](?:and )?{UNIT})?)*"
NUMBER = (
    rf"(?<!\w)(?=[0-9.AEFHNOSTZaefhnostz])(?:(?:{ARABIC})"
    rf"(?:(?:mln|bn|mn|tn|[km])(?![0-9A-Za-z])|(?: and a half)?[ -](?:{SCALE}|mln|bn)\b)*"
    rf"|{SPELLED}|(?:half )?an? (?:{SCALE})\b(?: (?:thousand|million|billion)\b)?)"
)


def before_and_after(name: str) -> dict[str, Effect]:
    """Return the words of one side with what each does to a number."""
    return {word.strip(): cast(Effect, effect) for effect, words in WORDS[name].items() for word in words.split(";")}


def alternatives(words: str) -> str:
    """Join words into a pattern that prefers the longest."""
    return "|".join(re.escape(word) for word in sorted(set(words.split()), key=lambda word: (-len(word), word)))


MONTHS = alternatives(WORDS["ordinal"]["months"])
LABELS = alternatives(WORDS["ordinal"]["labels"])
TABLE = FigureTable(
    number=re.compile(NUMBER, re.IGNORECASE),
    word=re.compile(r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+)|(?P<half>and a half|half)|(?P<word>[a-z]+)"),
    digits=WORDS["digits"],
    scales=WORDS["scales"],
    fraction=re.compile(
        r"\b(?P<above>[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)[ -]"
        r"(?P<below>thirds?|quarters?|fifths?|sixths?|tenths?)\b"
    ),
    # nearly half of them; but no half an hour, second half, half-brother, half past, in half
    part=re.compile(
        r"\b[Hh]alf\b(?!-| an?\b| past| time|way| hour| dozen| million| century| year)(?<!-half)"
        r"(?<!second half)(?<!first half)(?<!last half)(?<!latter half)(?<!other half)(?<!better half)(?<!in half)"
    ),
    parts={"half": (50.0, None)},
    # Lorenz Halva, 61, said
    age=re.compile(
        r"(?<=[a-z]), (?:aged )?(?P<age>[1-9][0-9]?|10[0-9])(?=,? (?:and|who|was|is|of|from|said|told|has|had)\b|, )"
    ),
    marks=units_of(WORDS["marks"], {}),
    mark_ends=ends_of(mark for marks in WORDS["marks"].values() for mark in marks),
    units={**units_of(UNITS, {}), **units_of(WORDS["phrases"], {})},
    subunits={},
    before=before_and_after("before"),
    after=before_and_after("after"),
    before_ends=ends_of(before_and_after("before")),
    after_starts=starts_of(before_and_after("after")),
    link=re.compile(r"\s?[-–‐‑~]\s?(?=[0-9$€£])| (?:to|or|and) (?=[$€£]?[0-9a-z])"),
    idiom=re.compile(
        r"one (?:another|of|day|by one|or more|thing|time|way|side|more|that|who|point|stage|hand)\b"
        r"|one (?:can|must|should|could|would|'s)\b|(?:one|two)-(?:way|sided?|time|off|on-one|thirds?)\b"
        r"|nine-to-five|24/7|9/11|7/7|9-11\b|fifty-fifty|a hundred years|twenty20"
        r"|catch-22|half-(?:brother|sister|hearted|time|way|staff|mast)|hundred and one reasons",
        re.IGNORECASE,
    ),
    ordinal_before=re.compile(
        rf"(?:\b(?:{LABELS})\.?\s|#|№|[A-Za-z][-‐‑–]|(?<=\w)[-/:]|\b(?:{MONTHS})\.?\s|[A-Za-z0-9]\.|@|\bNo\.?\s?|\bclause\s)\Z"
    ),
    ordinal_after=re.compile(
        rf"(?:st|nd|rd|th|s|G|D|[A-Z][A-Za-z]*\d*|[a-z]{{4,}})\b|[/:][0-9]|\.[0-9]|\s?[ap]\.?m\b|\s(?:{MONTHS})\b"
        r"|\s?(?:GMT|BST|EST|EDT|PST|UTC|o'clock|AD|BC)\b"
    ),
    heads_stop=frozenset(WORDS["stop"]["heads"].split()),
)
