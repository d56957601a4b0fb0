"""English: what a sentence points back to: "the accord", "both sides", "Mr Annabi", "also"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.lang.en.alone import QUOTED, VERB
from keii.lang.en.definite import bare_things
from keii.lang.en.patterns import alternatives, rows_of
from keii.lang.en.tokens import stem

# "The presidential office": one of its kind in the story; "the accord" is one that was spoken of before.
UNIQUE = re.compile(
    r"^The (?:\w+ ){0,2}(?:government|cabinet|parliament|presidential|army|military|police|"
    r"opposition|public|country|world|world's|whole|number|death toll|death|first|last|biggest|largest|worst|most|euro|"
    r"sun|internet|economy|state|capital|coast|central)\b"
)
OPENING = re.compile(r"^(?:The|Both|Each|Neither)\s(?P<rest>.+)")
ANCHOR = re.compile(
    r"^(?:[a-z’'-]+,?\s){0,4}?(?:(?:of|in|at|on|between|for|from|against|near|to"
    r"|with|over|who|that|which|whose|where|outside|by)\s|[A-Z0-9]|[a-z’'-]*[A-Z])"
)
# "The clashes, which left three injured": the clause only adds to what was told.
ADDED_CLAUSE = re.compile(r",\s(?:which|who|whose|where)\s\Z")
# No story makes known who "the official" or "the men" are.
PEOPLE = re.compile(
    r"(?:officials?|spokes\w+|sources?|analysts?|experts?|witness(?:es)?"
    r"|men|women|girls?|boys?|lawyers?|reporters?|researchers?"
    r"|scientists?|doctors?|students?|couples?|brothers?|sisters?|friends?|colleagues?|critics?|authors?|speakers?"
    r"|soldiers?|troops|marines|officers?|detainees?|prisoners?|patients?|victims?|passengers?|suspects?|gunmen"
    r"|attackers?|bombers?|employees?|workers?)"
)
# "The health ministry on Saturday …": the day says nothing of which ministry.
WHEN = re.compile(
    r"\s(?:on|late|early)\s(?:late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"(?:\s(?:morning|afternoon|evening|night))?"
)
# "The man from Barnet", "Many more", "Three of the five": a reader asks which, and of whom.
WHOM = re.compile(rf"{alternatives('pointing', 'whom')}|^(?:{alternatives('pointing', 'whom_opening')})")
# "Mr Annabi" was told of before, with his first name and office.
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Sir|Dame)\.?\s[A-Z][\w’'-]+(?!\s?[\w’'-]*\s?[A-Z])(?!,\s(?:of|the|an?|who)\b)"
)
OFFICE = re.compile(
    r"\b[Tt]he\s(?:former\s)?(?P<office>president|prime minister|premier|minister|secretary"
    r"|chancellor|governor|mayor|pope|king|queen|spokes\w+|chief|leader|director|ambassador|envoy)\b"
    r"(?:['’]s\b|,(?!\s[A-Z])|\s(?!(?:of|for|to|in|at|from)\b|[A-Z]))"
)
PAIR = rows_of("pointing", "pair")
NAMED = re.compile(r"(?:\s[a-z]+)?,\s(?:the\s)?[A-Z]")
JOINED = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)*,?\sand\s(?:the\s)?[A-Z]")
ALSO = rows_of("pointing", "also")
# "and was also …", "who also …": said of somebody the sentence has named.
ADDED = re.compile(r"(?:\band|\bbut|\bwho|\bwhich|\bonly|\bwhile|\bas)\s[^,A-Z]{0,24}\Z")
# No day stands behind "in the coming days".
ADRIFT = rows_of("pointing", "adrift")
NEXT = re.compile(r"\bthe\s(?:following|next|previous)\s(?:day|week|month|year|morning|night)\b", re.IGNORECASE)
DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b"
)
SIDES = frozenset("countries sides states governments nations".split())
COURTESY = frozenset("Mr Mrs Ms Miss Dr Prof Professor Sir".split())


def find_things(text: str) -> tuple[str, ...]:
    """List the stems of what a sentence takes for known: "the bolts", "Mr Lee", "both sides", "also".

    A word that belongs to no article's subject ("also", "then") stands for itself.
    """
    outside = QUOTED.sub("“”", text)
    return tuple(dict.fromkeys((*opening_things(text), *pointing_words(outside), *bare_things(outside))))


def opening_things(text: str) -> Iterator[str]:
    """Yield the thing that opens a sentence as one spoken of before ("The accord was …", "Many more have …")."""
    if WHOM.match(text):
        yield "who"
    match = OPENING.match(text)
    if match is None or UNIQUE.match(text):
        return
    rest = WHEN.sub(" ", match["rest"])
    anchor = ANCHOR.match(rest)
    verb = VERB.search(rest if anchor is None else anchor.group())
    if anchor is not None and ADDED_CLAUSE.search(anchor.group()):
        rest, anchor = anchor.group().partition(",")[0], None
        verb = None
    if anchor is None or verb is not None:
        words = re.findall(r"[A-Za-z-]+", rest[: verb.start() if verb else None]) or ["which"]
        yield "who" if PEOPLE.fullmatch(words[-1]) else stem(words[-1].lower())


def pointing_words(outside: str) -> Iterator[str]:
    """Yield the words outside quotations that point to another sentence for who, how many or when."""
    for match in TITLED.finditer(outside):
        yield stem(match.group().split()[-1].lower())
    following = NEXT.search(outside)
    if ADRIFT.search(outside) or (following and not DATED.search(outside, 0, following.start())):
        yield "then"
    office = OFFICE.search(outside)
    if office is not None and not re.search(r"[a-z]\s[A-Z]|^[A-Z]\w*['’]s", outside[: office.start()]):
        yield stem(office["office"].split()[-1])
    pair = PAIR.search(outside)
    if pair is not None and not NAMED.match(outside, pair.end()) and not JOINED.search(outside[: pair.start()]):
        yield stem(pair["thing"] or "two") if pair["thing"] in SIDES else "both"
    also = ALSO.search(outside)
    if also is not None and not ADDED.search(outside[: also.start()]):
        yield "also"


def is_short(name: str) -> bool:
    """Answer whether a person's name is printed as after its first mention: a surname, or Mr and a surname."""
    words = [word for word in name.replace(".", "").split() if word not in COURTESY]
    return len(words) == 1
