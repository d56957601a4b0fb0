"""English: the pieces that patterns of time are built from, and the words each piece may begin with."""
# ruff: noqa: E501 - patterns stay on one line each

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from keii.lang.en import time_words as words

# A word, a run of digits or a mark, and the one after it if only blanks or a hyphen stand between.
OPENER = re.compile(r"([^\W\d_]+|[0-9]+|.)(?:[\s-]+([^\W\d_]+|[0-9]|\S))?")


class Family(Struct, frozen=True):
    """Expressions of one shape: what they may begin with, and their pattern.

    `opens` holds one or two lower-cased words ("next", "the next"). 9 stands for
    a number and 9999 for one of four digits, either directly followed by a mark
    or letter; "9 days" has a blank or hyphen between, "9 *" anything behind it.
    Of two families that match at one place, the one listed first is right.
    """

    name: str
    opens: frozenset[str]
    pattern: str


def opening(*entries: str) -> frozenset[str]:
    """Return the first word of each entry, or its first two where a blank or hyphen parts them."""
    found = (OPENER.match(entry.lower()) for entry in entries)
    return frozenset(" ".join(filter(None, match.groups())) for match in found if match)


def led(leads: str, entries: Iterable[str]) -> frozenset[str]:
    """Return `entries` as they open after one of the words in `leads` (the next, the last)."""
    return frozenset(f"{lead} {second}" for second in {entry.split()[0] for entry in entries} for lead in leads.split())


def any_of(entries: Iterable[str]) -> str:
    """Write an alternation, longest entry first."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


FULL_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = (
    rf"(?:{FULL_MONTHS}|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
# Months that are no other word; the rest need a cue beside them.
SURE = r"(?:January|February|July|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])"
SPELLED = rf"(?i:(?:{any_of(words.TENS)})(?:[- ](?:{any_of(words.ONES[1:10])}))?|{any_of(words.ONES[1:])}|(?:a |one )?(?:hundred|dozen)|(?:a )?couple of|a couple|a thousand)"
COUNT = rf"(?:[0-9]{{1,9}}(?:[.,][0-9]{{1,9}}){{0,3}}(?: 1/2)?|{SPELLED})"
LOOSE = r"(?:several|some|many|a few|few|a number of|dozens of|hundreds of|a handful of)"
UNIT = r"(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|(?:century|centurie))"
# at least 20 more years, three consecutive months, two full days
MORE = r"(?:(?:more|additional|extra|other|further|consecutive|straight|successive|trading|business|working|calendar|full|whole|entire|solid|long|short|single|bloody|brutal|tense|turbulent|bitter|gruelling|chaotic|violent|hectic|difficult|anxious|terrible|crucial|critical|sleepless)\s+)?"
ORDINAL = rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{'|'.join(words.ORDINAL_WORDS)}|hundredth|centennial)"
APPROX = r"(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|over|at least|up to|under|as many as|an estimated|only)"
NOT_MONTH = r"(?!\s+(?:[a-z]{2,}ing\b|Smith|Jones|Carter)|['-][a-rt-z]|\w)"
ENDING = r"(?:st|nd|rd|th)"

NUMBERS = frozenset({"9", "9999"})
MONTHS = opening(*words.MONTHS)
WEEKDAYS = opening(*words.WEEKDAYS)
SEASONS = opening(*words.SEASONS)
DAYPARTS = opening(*words.DAYPARTS)
UNIT_WORDS = "second minute hour day weekend week fortnight month quarter year decade century".split()
UNITS = opening(*UNIT_WORDS, *(f"{unit}s" for unit in UNIT_WORDS), "centuries")
MEASURES = UNITS | opening(
    "more",
    "additional",
    "extra",
    "other",
    "further",
    "consecutive",
    "straight",
    "successive",
    "trading",
    "business",
    "working",
    "calendar",
    "full",
    "whole",
    "half",
    "entire",
    "solid",
    "long",
    "short",
    *"single bloody brutal tense turbulent bitter gruelling chaotic violent hectic difficult anxious terrible".split(),
    *"crucial critical sleepless".split(),
)
NUMBER_WORDS = frozenset((*words.TENS, *words.ONES[1:], "hundred", "dozen"))
COUNTS = (
    NUMBERS
    | led("9 9999", MEASURES | {"9", "and", "to", "or"})
    | led(" ".join(NUMBER_WORDS), MEASURES | {"and", "hundred", "dozen", "couple", "thousand", "to", "or"})
    | led(" ".join(words.TENS), words.ONES[1:10])
    | opening("a hundred", "a dozen", "a couple", "couple of", "a thousand")
)  # three days, 1.5 years, 9 1/2 weeks, twenty-one years
LOOSELY = opening("a few", "a number", "dozens of", "hundreds of", "a handful") | led("several some many few", MEASURES)
AMOUNTS = NUMBER_WORDS | opening("9", "a", "an", "one", "half", "several", "some", "many", "few", "dozens", "hundreds")
ABOUT = led("about around nearly almost roughly approximately some over under only", AMOUNTS) | opening("more than", "less than", "at least", "up to", "as many", "an estimated")  # fmt: skip
ORDINAL_WORDS = frozenset((*words.ORDINAL_WORDS, "hundredth", "centennial"))
HEADS = opening("same", "following", "next", "previous", "preceding", "prior", "last", "past", "current", "coming", "upcoming")  # fmt: skip
PARTS = opening("beginning of", "start of", "end of", "middle of", "rest of", "remainder of")
HEADED = opening("year", "quarter", "month", "week", "weekend", "decade", "century", "day") | DAYPARTS | SEASONS | WEEKDAYS | MONTHS  # fmt: skip
UNITS_OF_SET = "day|week|month|quarter|year|weekend|hour|minute|decade|morning|evening|night|afternoon|spring|summer|fall|autumn|winter"
MEASURED = "km kg mph miles meters metres feet people percent tons tonnes troops men soldiers kilometers kilometres dollars jobs workers aircraft ships employees acres words francs points pounds euros yards horsepower volts copies pages seats votes yen yuan".split()


def ordinals(*nouns: str) -> frozenset[str]:
    """Return how an ordinal before one of `nouns` opens: 19th, nineteenth century, the 19th, the nineteenth."""
    return (
        opening("9", "twenty first") | led(" ".join(ORDINAL_WORDS), nouns) | led("the", ORDINAL_WORDS | {"9", "twenty"})
    )
