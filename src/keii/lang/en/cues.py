"""English: cue words of attribution and status (the table is cues_en.jsonl)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from keii.lang.base.cues import Cue, CueTable, Unit, compiled, read_cues
from keii.lang.base.openings import filed, openings
from keii.lang.en.clauses import read_act, read_unit
from keii.lang.en.frames import find_frame
from keii.lang.en.patterns import TABLE as TABLE_OF_PATTERNS
from keii.lang.en.relays import outlet_of
from keii.lang.en.roots import find_root
from keii.lang.en.speakers import find_actors, find_person, source_class
from keii.lang.en.verb_forms import PAST
from keii.model.notes import Status

HERE = Path(__file__).parent
# What may stand between the main verb and the cue: has now formally been …
BEFORE = frozenset(
    "is are was were be been being am has have had also now just again already still later then since once first so "
    "very most quite therefore both all either recently remain remains remained stay stays stayed look looks looked "
    "seem seems".split()
)
WORD = re.compile(r"[\w']+\s*")
OPENING = 3  # signs by which the cues of the main verb are filed
# Will be closed, had to be closed; decided to close: the word for what is done decides, not the one before it.
FORCED = "(?:was|were|is|are|been|being) (?:forced|compelled|obliged|due) to"
WHEN = (
    r"(?:(?:late |early |later )?on \w+day(?: (?:morning|afternoon|evening|night))?|(?:late|early) \w+day"
    r"|on \d+ \w+|on \w+ \d+|last \w+|this \w+|today|yesterday|\w+ly|by \w+ (?:votes )?to \w+"
    r"|after \w+ (?:days|hours|weeks) of \w+) "
)
LATER = (
    r"(?:next|later|a later|(?:early|late|mid)[ -](?:next|MONTH|spring|summer|autumn|fall|winter|\d{4}|in )"
    r"|the (?:spring|summer|autumn|fall|winter|new year|end of|following|second half)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|MONTH|\d{4}|\d{1,2} MONTH)\b"
)
MACROS = {
    "HALT": rf"(?:(?:will|would|is to|are to|shall|had to|{FORCED}|managed to|moved to|(?:has|have) had to) "
    r"(?:\w+ly )?(?:be )?)?",
    "WILLED": rf"(?:(?:decid(?:es|ed)|agre(?:es|ed|e)|chose|chosen|opt(?:s|ed)|elected|vot(?:es|ed)) (?:{WHEN})*to "
    r"(?:\w+ly )?)",
    "WHEN": WHEN,
    "LATER": LATER,  # before MONTH, which stands in it
    "MONTH": "(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "PASTVERB": "|".join(sorted(PAST)),
    "EVALUATIVE": TABLE_OF_PATTERNS["fragments"]["EVALUATIVE"],
}
# Said it would close, is a plan, would rise, a forecast; what would happen, hangs in the air.
REPORTED = frozenset({"en-plan-would", "en-expect-would-natural"})
CUES = read_cues(HERE / "cues_en.jsonl")
OVERRULED = frozenset(
    {
        Status.HAPPENED,
        Status.ONGOING,
        Status.DECIDED,
        Status.PLANNED,
        Status.SUSPENDED,
        Status.POSTPONED,
        Status.CANCELLED,
        Status.REJECTED,
        Status.OPINION,
    }
)


@cache
def patterns() -> tuple[tuple[Cue, str, re.Pattern[str]], ...]:
    """Return every cue with its place (verb, start or anywhere) and its compiled pattern, once a process."""
    return tuple(
        (cue, cue.pattern[0] if cue.pattern[0] in "<~" else "verb", compiled(cue.pattern.lstrip("<~"), MACROS))
        for cue in CUES
    )


@cache
def by_opening() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the cues of the main verb by the signs they can begin with, OPENING at most."""
    at_verb = [number for number, (_, where, _) in enumerate(patterns()) if where == "verb"]
    files = filed((patterns()[number][2] for number in at_verb), OPENING)
    return {signs: tuple(at_verb[place] for place in places) for signs, places in files.items()}


def matches(unit: Unit) -> tuple[tuple[Cue, int, int], ...]:
    """List the cues of the main verb; the one that says most comes first, then the stronger."""
    words, cues, files = unit.words, patterns(), by_opening()
    found: dict[int, tuple[Cue, int, int]] = {}
    for place in starts(words, max(unit.main, 0)):
        for size in range(OPENING + 1):
            for number in files.get(words[place : place + size], ()):
                match = cues[number][2].match(words, place) if number not in found else None
                if match and match.end() > place and (unit.reported or cues[number][0].id not in REPORTED):
                    found[number] = (cues[number][0], place, match.end())
    start = len(words) - len(words.lstrip(" \"'“‘"))
    always, at_start, anywhere = elsewhere()
    prefixes = {word[:OPENING] for word in words.split()}
    tried = [number for prefix in prefixes for number in anywhere.get(prefix, ())]
    tried += [n for size in range(OPENING + 1) for n in at_start.get(words[start : start + size], ())]
    for number in (*always, *tried):
        cue, where, pattern = cues[number]
        match = search(number, words) if where == "~" else pattern.match(words, start)
        if match and (where == "~" or match.end() > start):
            found[number] = (cue, match.start(), match.end())
    hits = sorted(found.values(), key=lambda hit: (-hit[2], -hit[0].strength, hit[1], hit[0].id))
    if hits and hits[0][0].status in OVERRULED:  # nobody, no date: what the subject says outweighs the verb
        hits.sort(key=lambda hit: hit[0].pattern[0] != "<")
    return tuple(hits)


def search(number: int, words: str) -> re.Match[str] | None:
    """Find the first match of a cue that may stand anywhere, trying no place but those where it can begin."""
    pattern, opening = patterns()[number][2], beginnings()[number]
    place = -1
    while (begun := opening.search(words, place + 1)) is not None:
        place = begun.start()
        match = pattern.match(words, place)
        if match is not None:
            return match
    return None


@cache
def beginnings() -> Mapping[int, re.Pattern[str]]:
    """Return for each cue that may stand anywhere the signs it can begin with, as one pattern."""
    return {
        number: re.compile("|".join(sorted(map(re.escape, openings(pattern, OPENING)))))
        for number, (_, where, pattern) in enumerate(patterns())
        if where == "~"
    }


@cache
def elsewhere() -> tuple[tuple[int, ...], Mapping[str, tuple[int, ...]], Mapping[str, tuple[int, ...]]]:
    """Return the other cues: always tried, by the signs a clause can begin with, and by those of any word in it."""
    at_start = [number for number, (_, where, _) in enumerate(patterns()) if where == "<"]
    anywhere = [number for number, (_, where, _) in enumerate(patterns()) if where == "~"]
    files = filed((patterns()[number][2] for number in at_start), OPENING)
    words = filed((patterns()[number][2] for number in anywhere), OPENING)
    short = {place for signs, places in words.items() if len(signs) < OPENING for place in places}
    return (
        tuple(anywhere[place] for place in sorted(short)),
        {signs: tuple(at_start[place] for place in places) for signs, places in files.items()},
        {signs: tuple(anywhere[place] for place in places if place not in short) for signs, places in words.items()},
    )


def starts(words: str, main: int) -> tuple[int, ...]:
    """List where a cue may begin: at the main verb, or behind auxiliaries and adverbs."""
    found = [main]
    while len(found) < 6:
        match = WORD.match(words, found[-1])
        if match is None:
            break
        word = match.group().rstrip()
        if word not in BEFORE and not word.endswith("ly"):
            break
        found.append(match.end())
    return tuple(found)


TABLE = CueTable(
    cues=CUES,
    find_frame=find_frame,
    read_unit=read_unit,
    matches=matches,
    read_act=read_act,
    find_root=find_root,
    find_actors=find_actors,
    source_class=source_class,
    find_person=find_person,
    relays=True,
    outlet_of=outlet_of,
    quote_marks=(("“", "”"), ('"', '"'), ("‘", "’")),
    pronouns=frozenset({"he", "she", "they", "it", "i", "we"}),
    # A condition at sentence level outweighs every view of the future.
    bends=frozenset(
        {
            Status.PLANNED,
            Status.EXPECTED,
            Status.DECIDED,
            Status.POSSIBLE,
            Status.CANCELLED,
            Status.SUSPENDED,
            Status.POSTPONED,
            Status.REJECTED,
            Status.ONGOING,
        }
    ),
)
