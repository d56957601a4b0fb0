"""English: whether a sentence leans on the ones before it."""

from __future__ import annotations

import re

from keii.lang.en.main_verb import find_clauses
from keii.lang.en.patterns import rows_of
from keii.lang.en.terms import STOP

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
SPEAKER = rows_of("alone", "speaker")
POINTING = rows_of("alone", "pointing")
SHAPED = rows_of("alone", "ticker", "ellipsis", "frame", "apposed")  # of the whole sentence
UNSAID = rows_of("alone", "unsaid")
HANDED = rows_of("alone", "handed", "ownerless")  # outside quotation marks
PERSONAL = re.compile(r"\b(?:he|she|him|hers|her|his)\b")
HUMAN = re.compile(
    r"\b(?:man|woman|boy|girl|mother|father|child|baby|teenager|passenger|farmer|worker|victim|driver|doctor|nurse|patient|"
    r"judge|soldier|officer|teacher|president|minister|king|queen|pope|mayor|governor|leader|spokes\w+|chief)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|"
    r"[a-z]{3,}ed|came|comes|began|begins|went|goes|took|takes|made|makes|gave|gives|put|puts|held|holds|left|leaves|"
    r"[a-z]{4,}s(?=\s(?:the|an?|one of|its|his|her|their)\b)|fell|rose|cost|costs|broke|struck|met|saw|led|won|lost"
    r"|sent|spoke|told|tells|wants?|brings?|brought|ran|runs|shows?)\b"
)
CAPTION = re.compile(r"(?:[A-Z][\w.’'-]*\s?){1,4}, (?:the|an?)\s[^,]*\.\Z")
PLACE = re.compile(r"\b(?:in|at|to|from|near|of|on|across|around)\s(?:the\s)?(?:[a-z]+\s){0,2}[A-Z]")
THERE = re.compile(
    r"\bthere\b(?!\s(?:is|are|was|were|had|has|have|will|would|may|might|can|could|should|must|remain|seem|be\b|appear"
    r"|no\b|isn|aren|wasn|weren|exist|do|did|does|came|comes|to be|being))",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:I|me|[Mm]y|mine|[Ww]e|us|[Oo]ur|ours|[Yy]ou|[Yy]our|yours|myself|ourselves)\b")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''|` `.*?''|‘[^’]*’(?!\w)")


def leans(text: str) -> bool:
    """Answer whether a sentence needs the one before it: a speaker, a person, a place or a thing named there."""
    outside = QUOTED.sub("“”", text)
    if not outside.strip("“”.,!' "):
        return True  # nobody says it
    if CAPTION.match(outside) and find_clauses(outside).main < 0 and VERB.search(outside) is None:
        return True  # a name and an office: the caption of a picture
    if SHAPED.search(text) or SPEAKER.search(text) or POINTING.search(text) or OWN.search(outside):
        return True
    if (there := THERE.search(outside)) is not None and not PLACE.search(outside[: there.start()]):
        return True
    if UNSAID.match(text) or HANDED.search(outside):
        return True
    person = PERSONAL.search(outside)
    return (
        person is not None and not has_name(outside[: person.start()]) and not HUMAN.search(outside[: person.start()])
    )


COUNTS = frozenset(
    "one two three four five six seven eight nine ten several dozens hundreds thousands today yesterday tonight last "
    "next according despite speaking asked born once".split()
)


def has_name(words: str) -> bool:
    """Answer whether words hold a capitalised name: no first function word, no month, no day."""
    for match in re.finditer(r"[A-Z][\w’'-]*", words):
        word = match.group().lower().split("'")[0].split("’")[0]
        if word in CALENDAR or (match.start() == 0 and (word in STOP or word in COUNTS)):
            continue
        return True
    return False
