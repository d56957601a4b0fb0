"""English questions: an act of X, told as "X plans to attend …", asks "Will X attend …?"."""

from __future__ import annotations

import re

from keii.lang.base.questions import Act, QuestionTable
from keii.lang.en.act_words import LISTS, PATTERNS, PRONOUN, RELATIVE, UNFIT, key_of
from keii.lang.en.acts import find_acts
from keii.lang.en.doers import needs_mention
from keii.lang.en.governing import governs
from keii.lang.en.tokens import stem
from keii.model.notes import Status

MONTHS = "January February March April May June July August September October November December".split()


def ask(act: Act, doer: str, rest: str) -> str:
    """Word the question."""
    doer, rest = doer.strip(), re.sub(r"\s*\([^)]*\)", "", rest).strip()
    if doer.split(" ")[0] in ("The", "A", "An"):
        doer = doer[0].lower() + doer[1:]
    if act.kind == "what":
        return f"{act.predicate} {doer}?"
    if act.status is Status.SUSPENDED:  # some boats sail: the line is open again, though not all of them do
        rest = rest.removeprefix("all ")
    opening = {"when": "When will", "past": "Did"}.get(act.kind, "Will")
    return " ".join(part for part in (opening, doer, act.predicate, rest) if part) + "?"


def fits(question: str) -> bool:
    """Answer whether a question has no pronoun, no relative time and no loose mark."""
    body = question.split(" ", 1)[-1]
    if PRONOUN.search(body) or RELATIVE.search(body):
        return False
    return not UNFIT.search(question)


def print_time(value: str) -> str | None:
    """Print a TIMEX3 day, month or year; the year always: a page is read in another one."""
    match = re.fullmatch(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", value)
    if match is None:
        return None
    parts = [str(int(match["day"]))] if match["day"] else []
    parts += [MONTHS[int(match["month"]) - 1]] if match["month"] else []
    return " ".join((*parts, match["year"]))


def akin(verb: str) -> tuple[str, ...]:
    """List the words that tell of the act `verb`, its opposites among them (resume: suspended, halt)."""
    return AKIN.get(verb, (verb,))


AKIN = {"resume": ("resum", "suspen", "halt", "restart", "reopen"), "attend": ("attend", "visit", "trip", "ceremony")}
AKIN |= {
    "extend": ("extend", "extension", "lapse", "expire", "accord"),
    "hold": ("ceremony", "postpone", "delay", "summit"),
}
# A ceremony attended was held; a new accord signed leaves nobody asking whether the old one is extended.
SETTLED = {key_of(verb): frozenset(map(key_of, done)) for verb, done in LISTS["settled"].items()}
OVERTAKEN = {key_of(verb): frozenset(map(key_of, done)) for verb, done in LISTS["overtaken"].items()}
TABLE = QuestionTable(
    find_acts=find_acts,
    ask=ask,
    fits=fits,
    print_time=print_time,
    needs_mention=needs_mention,
    akin=akin,
    shared=frozenset(key_of(word) for word in LISTS["shared"]),
    general=frozenset(LISTS["general"])
    | {stem(month.lower()) for month in MONTHS}
    | {stem(m[:3].lower()) for m in MONTHS},
    consequence=PATTERNS["CONSEQUENCE"],
    day=PATTERNS["DAY"],
    relative=re.compile(r"\b(?:next|last|this|coming)\b", re.I),
    since=re.compile(
        r"(?:\b(?:since|before|until|till|after one in|last in|than in|than on|there in|that in)"
        r"|,\s\w+(?:ed|[dtn])\s(?:in|on))"
        r"\s(?:the\s)?(?:summer of |winter of |spring of |autumn of )?\x00",
        re.IGNORECASE,
    ),
    clinging=re.compile(r"(?:the|its|same|of)\s?\Z"),
    afterword=re.compile(
        r"\A(?P<speaker>[A-Z][\w .]{2,40}?) (?:announced|disclosed|revealed) (?:it|the \w+)\b[^.]*\.?\Z"
    ),
    absolute=re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\b|\b\d{4}\b"),
    instance=re.compile(r"(?P<number>\d+)(?P<unit>st|nd|rd|th)\b"),
    governs=governs,
    settled=SETTLED,
    overtaken=OVERTAKEN,
    answers=frozenset(map(key_of, LISTS["answers"])),
    kindred={key_of(verb): frozenset(map(key_of, acts)) for verb, acts in LISTS["kindred"].items()},
    decisions=SETTLED[key_of("vote")],
    key=key_of,
    sudden=frozenset(key_of(word) for word in LISTS["sudden"]),
    comfortable=90,
    longest=110,
)
