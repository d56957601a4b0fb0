"""Whether the clause of an English verb tells an act at all, and whether its words say which one."""

from __future__ import annotations

import re

from keii.lang.en.act_words import EARLY, LISTS, PATTERNS, base_of
from keii.model.notes import GROUP_OF, Status

FRAMED = 80  # characters before "that" in which a verb of saying makes it a report
REPORTING = PATTERNS["REPORTING"]
WARNING = PATTERNS["WARNING"]
NOUN = PATTERNS["NOUN"]
NEGATED = re.compile(r"\b(?:not|never|no longer|cannot)\b")
WEAKENED = re.compile(
    r"\bunlikely\b|\b(?:initially|originally|previously|once)\s(?:due|set|expected|scheduled|planned)\b"
)
SUPPOSED = re.compile(r"(?:Suppose|Imagine|Assum(?:e|ing)|What if|Had|Should)\b")
POINTING = re.compile(r"\b(?:on|about|over|of|into)\sthe\s(?:issue|matter|subject|situation|case|question)\b(?! of\b)")
REFUSED = re.compile(r"\brefuse[sd]?\b")
LEADING = re.compile(r"(?:\A|\s)(?P<word>\S+)\Z")
SPAN_OF_TIME = re.compile(r"\A(?:\S+\s){0,4}?(?:years?|months?|weeks?|days?|hours?|time|longer)\b")
CUT_AND = re.compile(r"\s(?:and|or)\s(?P<next>[a-z-]+)(?:\s(?P<after>\S+))?")
INTRANSITIVE = frozenset("in of on at for from to by with".split())
AFTER_AND = frozenset(
    "has have had is are was were will would may might could should can said says say then also not he she it they "
    "to that is wants plans hopes expects".split()
)


def tells_act(before: str, verb: str, status: Status) -> bool:
    """Answer whether the clause that begins behind `before` tells an act as `status`: no condition, no aside."""
    if NEGATED.search(verb) and GROUP_OF[status] not in ("CLOSED", "DISPUTE") and status is not Status.PREMATURE:
        return False  # would not send: whatever the status is of, it is not of that
    if REFUSED.search(verb) and status is not Status.REJECTED:
        return False
    if WEAKENED.search(verb):
        return False
    before = before.rstrip()
    if SUPPOSED.match(before):
        return False
    match = LEADING.search(before)
    last = match["word"].lower() if match else ""
    if last == "when" and before.removesuffix("when").rstrip().endswith(","):
        return True  # in court on 23 August, when the judge will …
    if last in LISTS["conditions"]:
        return EARLY.search(before + " ") is not None
    if last in ("that", "which", "who", "where", "whom", "what", "why", "how"):
        return EARLY.search(before + " ") is not None or REPORTING.search(before[-FRAMED:]) is not None
    return last not in LISTS["joints"]


def is_noun(before: str, verb: str) -> bool:
    """Answer whether a governing word is a noun: BP's new plan to stop the leak."""
    return verb.split()[0] in LISTS["nouns"] and NOUN.search(before.rstrip()) is not None


def identifies(words: str, predicate: str, *, passive: bool = False) -> bool:
    """Answer whether what follows a verb says which act it is: "accept the plan" could be any."""
    parts = words.lower().split()
    if not parts:
        return True
    bare = [part for part in parts if part not in ("the", "a", "an", "any", "all", "some")]
    verb = predicate.split()[-1]
    if POINTING.search(words):
        return False
    if not bare or parts[0] in ("and", "or", "but", "only", "much", "big"):
        return False
    if len(bare) == 1 and bare[0] in LISTS["particles"]:
        return not passive and verb in LISTS["leaving"]
    if len(bare) == 1 and (bare[0] in LISTS["unnamed"] or (verb == "meet" and words == words.lower())):
        return False
    if len(parts) == 1 and parts[0].endswith(("en", "ed")) and base_of(parts[0]) is not None:
        return False
    if verb == "stand" and bare[0] != "trial":
        return False
    return not (verb in ("take", "keep") and SPAN_OF_TIME.match(words.lower()))


def is_half(text: str, end: int) -> bool:
    """Answer whether "and" cut a phrase in two: oil | and gas fields, not: send troops | and impose sanctions."""
    match = CUT_AND.match(text, end)
    if match is None:
        return False
    word = match["next"]
    if word in AFTER_AND or word.endswith("ly"):
        return False
    return base_of(word) is None or (match["after"] or "") in INTRANSITIVE


def is_aside(doer: str) -> bool:
    """Answer whether a doer is no agent but a turn of events: the fall of the government."""
    match = re.match(r"[Tt]he (?:[a-z-]+ )?(?P<head>[a-z]+) of\b", doer)
    return (
        match is not None
        and match["head"].rstrip("s") not in LISTS["institutions"]
        and match["head"] not in LISTS["holders"]
    )
