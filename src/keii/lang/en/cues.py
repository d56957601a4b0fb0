"""English: cue words of attribution and status (the table is cues_en.jsonl)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from keii.lang.base.cues import Cue, CueTable, Unit, compiled, read_cues, read_words
from keii.lang.base.openings import filed
from keii.lang.en.clauses import read_act, read_unit
from keii.lang.en.frames import find_frame
from keii.lang.en.roots import find_root
from keii.lang.en.speakers import find_actors, source_class
from keii.model.notes import Status

HERE = Path(__file__).parent
# What may stand between the main verb and the cue: has now formally been …
BEFORE = frozenset(
    "is are was were be been being am has have had also now just again already still later then since once first so "
    "therefore both all either recently".split()
)
WORD = re.compile(r"[\w']+\s*")
OPENING = 3  # signs by which the cues of the main verb are filed
MACROS = {"HALT": r"(?:(?:will|would|is to|are to|shall|must) (?:\w+ly )?(?:be )?)?"}
CUES = read_cues(HERE / "cues_en.jsonl")
STATUS_WORDS: dict[str, str] = dict(read_words(HERE / "statuses.toml"))


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
                if match and match.end() > place:
                    found[number] = (cues[number][0], place, match.end())
    start = len(words) - len(words.lstrip(" \"'“‘"))
    for number in elsewhere():
        cue, where, pattern = cues[number]
        match = pattern.search(words) if where == "~" else pattern.match(words, start)
        if match and (where == "~" or match.end() > start):
            found[number] = (cue, match.start(), match.end())
    return tuple(sorted(found.values(), key=lambda hit: (-hit[2], -hit[0].strength, hit[1], hit[0].id)))


@cache
def elsewhere() -> tuple[int, ...]:
    """Return the numbers of the cues that stand at the start of a clause, or anywhere."""
    return tuple(number for number, (_, where, _) in enumerate(patterns()) if where != "verb")


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
    quote_marks=(("“", "”"), ('"', '"')),
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
