"""English: the pieces that patterns of time are built from, and the words each piece may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from keii.lang.en import time_words as words

# A word, a run of digits or a mark, and the one after it if only blanks or a hyphen stand between.
OPENER = re.compile(r"([^\W\d_]+|[0-9]+|.)(?:[\s-]+([^\W\d_]+|[0-9]|\S))?")


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


# What may stand between a number and its unit: at least 20 more years, three consecutive months, two full days.
FILLERS = (
    "more additional extra other further consecutive straight successive trading business working calendar full whole "
    "entire solid long short single bloody brutal tense turbulent bitter gruelling chaotic violent hectic difficult "
    "anxious terrible crucial critical sleepless"
).split()
MEASURED = (
    "km kg mph miles meters metres feet people percent tons tonnes troops men soldiers kilometers kilometres dollars "
    "jobs workers aircraft ships employees acres words francs points pounds euros yards horsepower volts copies pages "
    "seats votes yen yuan"
).split()
ORDINAL_WORDS = frozenset((*words.ORDINAL_WORDS, "hundredth", "centennial"))
UNIT_WORDS = "second minute hour day weekend week fortnight month quarter year decade century".split()

FULL_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = (
    rf"(?:{FULL_MONTHS}|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
SPELLED = (
    rf"(?i:(?:{any_of(words.TENS)})(?:[- ](?:{any_of(words.ONES[1:10])}))?|{any_of(words.ONES[1:])}"
    r"|(?:a |one )?(?:hundred|dozen)|(?:a )?couple of|a couple|a thousand)"
)
# The pieces of a pattern, by the names the table of shapes has for them.
FRAGMENTS: Mapping[str, str] = {
    "MONTH": MONTH,
    # Months that are no other word; the rest need a cue beside them.
    "SURE": r"(?:January|February|July|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)",
    "NOT_MONTH": r"(?!\s+(?:[a-z]{2,}ing\b|Smith|Jones|Carter)|['-][a-rt-z]|\w)",
    "WEEKDAY": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    "YEAR": r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])",
    "COUNT": rf"(?:[0-9]{{1,9}}(?:[.,][0-9]{{1,9}}){{0,3}}(?: 1/2)?|{SPELLED})",
    "LOOSE": r"(?:several|some|many|a few|few|a number of|dozens of|hundreds of|a handful of)",
    "APPROX": r"(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|over|at least|up to|under"
    r"|as many as|an estimated|only)",
    "MORE": rf"(?:(?:{'|'.join(FILLERS)})\s+)?",
    "UNIT": r"(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|(?:century|centurie))",
    "UNITS_OF_SET": "day|week|month|quarter|year|weekend|hour|minute|decade|morning|evening|night|afternoon"
    "|spring|summer|fall|autumn|winter",
    "ORDINAL": rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{'|'.join(words.ORDINAL_WORDS)}|hundredth|centennial)",
    "ENDING": r"(?:st|nd|rd|th)",
    "DIGITS": any_of(words.ONES[1:10]),
    "TEENS": any_of(words.ONES[10:]),
    "TENS": any_of(words.TENS),
    "NUMBERS": any_of(words.ONES[1:]),
    "DECADES": "|".join(words.DECADES),
    "ERA_NAMES": any_of(words.ERA_NAMES),
    "HOLIDAYS": any_of(words.HOLIDAYS),
    "MEASURED": "|".join(MEASURED),
    "STOP": words.STOP,
    "VAGUE": any_of(words.VAGUE),
    "ZONES": any_of(words.ZONES),
}

NUMBERS = frozenset({"9", "9999"})
MONTHS = opening(*words.MONTHS)
WEEKDAYS = opening(*words.WEEKDAYS)
SEASONS = opening(*words.SEASONS)
DAYPARTS = opening(*words.DAYPARTS)
UNITS = opening(*UNIT_WORDS, *(f"{unit}s" for unit in UNIT_WORDS), "centuries")
MEASURES = UNITS | opening(*FILLERS, "half")
NUMBER_WORDS = frozenset((*words.TENS, *words.ONES[1:], "hundred", "dozen"))
AMOUNTS = NUMBER_WORDS | opening("9", "a", "an", "one", "half", "several", "some", "many", "few", "dozens", "hundreds")
DAYS = opening("year", "quarter", "month", "week", "weekend", "decade", "century", "day")
# The words an expression may begin with, by the names the table of shapes has for them.
OPENERS: Mapping[str, Iterable[str]] = {
    "MONTHS": MONTHS,
    "WEEKDAYS": WEEKDAYS,
    "WEEKDAY_NAMES": words.WEEKDAYS,
    "DAYPART_NAMES": words.DAYPARTS,
    "SEASONS": SEASONS,
    "UNITS": UNITS,
    "MEASURES": MEASURES,
    "MEASURED": MEASURED,
    # three days, 1.5 years, 9 1/2 weeks, twenty-one years
    "COUNTS": NUMBERS
    | led("9 9999", MEASURES | {"9", "and", "to", "or"})
    | led(" ".join(NUMBER_WORDS), MEASURES | {"and", "hundred", "dozen", "couple", "thousand", "to", "or"})
    | led(" ".join(words.TENS), words.ONES[1:10])
    | opening("a hundred", "a dozen", "a couple", "couple of", "a thousand"),
    "LOOSELY": opening("a few", "a number", "dozens of", "hundreds of", "a handful")
    | led("several some many few", MEASURES),
    "ABOUT": led("about around nearly almost roughly approximately some over under only", AMOUNTS)
    | opening("more than", "less than", "at least", "up to", "as many", "an estimated"),
    "HEADS": "same following next previous preceding prior last past current coming upcoming".split(),
    "HEADED": DAYS | DAYPARTS | SEASONS | WEEKDAYS | MONTHS,
    "PARTS": opening("beginning of", "start of", "end of", "middle of", "rest of", "remainder of"),
    "NUMBER_WORDS": NUMBER_WORDS,
    "ORDINAL_WORDS": ORDINAL_WORDS,
    "TEENS": words.ONES[10:],
    "TENS": words.TENS,
    "DECADES": words.DECADES,
    "ERA_NAMES": words.ERA_NAMES,
    "HOLIDAYS": words.HOLIDAYS,
    "STOP_NAMES": words.STOP_NAMES,
    "VAGUE": words.VAGUE,
    "ZONES": words.ZONES,
}
