"""Japanese: cue words of attribution and status (the table is cues_ja.jsonl)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from operator import add
from pathlib import Path

from keii.lang.base.cues import Cue, CueTable, Unit, compiled, read_cues
from keii.lang.base.openings import filed
from keii.lang.base.tokens import Token
from keii.lang.ja.clauses import read_act, read_unit
from keii.lang.ja.frames import find_frame
from keii.lang.ja.neighbours import speaker_before, speaker_next
from keii.lang.ja.pointers import POINTING, PRONOUNS, can_mean, find_person, find_teller
from keii.lang.ja.roots import find_root
from keii.lang.ja.shown import shown
from keii.lang.ja.speakers import is_speaker, phrase_before, source_class
from keii.model.notes import Status
from keii.model.text import Span

HERE = Path(__file__).parent
# What may follow a cue without changing it: -ている, -た, -だ, -である, -のだ, という.
TAIL = (
    r"(?:て(?:いる|くる|いく|しまう|ある|おく)|た|である|だ|の|もの|こと|わけ|という|とのこと|か|ね|よ|れる|られる"
    r"|ところ)*$"
)
DECIDE = (
    "(?:決める|決まる|決定(?:する)?(?:れる)?|発表(?:する)?(?:れる)?|公表(?:する)?(?:れる)?|通知する|宣言する|命じる|"
    "明らかにする|表明する|明らかになる|余儀なく(?:する)?(?:れる)?)"
)
MACROS = {
    "CANCEL": "ACT",
    "ACT": (
        "(?:する(?:れる)?|(?:と|に)なる|に(?:$|する|追い込む(?:れる)?|踏み切る|至る|入る)|とする"
        f"|(?:を|が){DECIDE}|(?:が|は)続く|する(?:れる)?こと(?:を|が|に){DECIDE}|する(?:れる)?ことに(?:なる|する)"
        "|と?(?:する(?:れる)?|なる)たまま)?"
    ),
    "S": "(?:をする|する)?(?:れる)?",
}


def macro_free(pattern: str) -> re.Pattern[str]:
    """Compile a cue so that it ends the unit."""
    return compiled(f"(?:{pattern}){TAIL}", MACROS)


CUES = read_cues(HERE / "cues_ja.jsonl")


@cache
def patterns() -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    """Return every cue with its compiled pattern, once a process."""
    return tuple((cue, macro_free(cue.pattern)) for cue in CUES)


@cache
def by_opening() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the cues by the one or two signs they can begin with."""
    return filed((pattern for _, pattern in patterns()), 2)


def matches(unit: Unit) -> tuple[tuple[Cue, int, int], ...]:
    """List the cues that end the unit; the one that reaches farthest out comes first, then the stronger."""
    words, cues, files = unit.words, patterns(), by_opening()
    signs = {"", *words, *map(add, words, words[1:])}
    found: list[tuple[Cue, int, int]] = []
    first: dict[int, int] = {}  # where each cue can begin at the earliest
    for sign in files.keys() & signs:
        place = words.find(sign)
        for number in files[sign]:
            if place < first.get(number, len(words) + 1):
                first[number] = place
    for number, place in first.items():
        cue, pattern = cues[number]
        match = pattern.search(words, place)
        if match and not (cue.strength == 1 and cue.status is Status.OPINION and waits(unit)):
            found.append((cue, match.start(), match.end()))
    return tuple(sorted(found, key=lambda hit: (hit[1], -hit[0].strength, hit[0].id)))


def waits(unit: Unit) -> bool:
    """Answer whether a condition outweighs a wish (予算が付けば始めたい)."""
    return unit.condition is not None and unit.tense != "past"


def find_actors(text: str, span: Span, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the subject of a clause, if it is one that can act."""
    words = shown(tokens, span)
    for place in range(1, len(words)):
        if words[place].surface in ("は", "が") and words[place].kind == "particle":
            found = phrase_before(words, place, text)
            if found and is_speaker(words, found[0], place):
                return (found[1],)
    return ()


TABLE = CueTable(
    cues=CUES,
    find_frame=find_frame,
    read_unit=read_unit,
    matches=matches,
    read_act=read_act,
    find_root=find_root,
    find_actors=find_actors,
    source_class=source_class,
    speaker_next=speaker_next,
    speaker_before=speaker_before,
    quote_marks=(("「", "」"), ("『", "』"), ("“", "”")),
    # A condition outweighs intentions and plain futures, never a doubt, a request or a fact.
    bends=frozenset(
        {
            Status.PLANNED,
            Status.EXPECTED,
            Status.DECIDED,
            Status.CANCELLED,
            Status.SUSPENDED,
            Status.POSTPONED,
            Status.REJECTED,
            Status.NOT_HAPPENED,
            Status.ONGOING,
        }
    ),
    pronouns=PRONOUNS,
    pointing=POINTING,
    can_mean=can_mean,
    find_person=find_person,
    find_teller=find_teller,
)
