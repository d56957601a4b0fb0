"""English: what a sentence points back to: "the accord", "both sides", "Mr Annabi", "also"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.lang.en.alone import HUMAN, QUOTED
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
# No story makes known who "the official" or "the men" are.
PEOPLE = re.compile(
    r"(?:officials?|spokes\w+|sources?|analysts?|experts?|witness(?:es)?"
    r"|men|women|girls?|boys?|lawyers?|reporters?|researchers?"
    r"|scientists?|doctors?|students?|couples?|brothers?|sisters?|friends?|colleagues?|critics?|authors?|speakers?)"
)
# "The health ministry on Saturday …": the day says nothing of which ministry.
WHEN = re.compile(
    r"\s(?:on|late|early)\s(?:late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"(?:\s(?:morning|afternoon|evening|night))?"
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|"
    r"[a-z]{3,}ed|came|comes|began|begins|went|goes|took|takes|made|makes|gave|gives|put|puts|held|holds|left|leaves|"
    r"fell|rose|cost|costs|broke|struck|met|saw|led|won|lost|sent"
    r"|spoke|told|tells|wants?|brings?|brought|ran|runs|shows?)\b"
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
THING = re.compile(r"\b[Tt]he\s(?P<noun>[a-z][a-z-]+)\b(?P<owner>['’]s?\b)?(?P<next>\s?\S*)")
# "The new guidelines", "the ailing students".
NEW_THING = re.compile(
    r"\b[Tt]he\s(?:new|[a-z]{3,}ing)\s(?P<noun>[a-z]+)\b"
    r"(?=[,.;]|$|\s(?:is|are|was|were|has|have|had|will|would|could|may|said|says|and|but|on|by|as|showed)\b)"
)
AFTER = re.compile(
    r"\son\s(?:its|their|the|his|her|all)\b|,?\s(?:[A-Z]|which\b|who\b|whose\b|where\b)"
    r"|\s(?:of|that|who|which|where|whose|whom|from|between|near|against|about|behind|when|to|over|for"
    r"|with|under|outside|around|[A-Z]|\d|called|named|known|caused|made|held|signed|used|needed|set)"
)
# One of its kind wherever it is spoken of.
SOLE = frozenset(
    stem(word)
    for word in (
        "world sun moon sky sea internet economy public press media police army military government parliament cabinet "
        "opposition state air rest past future present week weekend month year day night morning evening afternoon end "
        "beginning start time moment web poor rich dead injured living homeless wounded elderly young sick first last "
        "second third fourth most least way region environment radio ground street streets law market markets "
        "population north south east west northern southern eastern western top bottom front back middle centre center "
        "following next previous same other others best worst latest main whole entire new number majority total "
        "chance need right wrong old only very spot scene road air heart hope fact case idea issue point reason sort "
        "kind type process job work border outbreak summer winter autumn spring season two three four five six seven "
        "eight nine ten coast country nation city capital town local international public national foreign former "
        "current central biggest largest matter surface floor roof ceiling edge wall horizon distance meantime "
        "background mind mouth face brink verge ranks weather truth presidential likes odds hardest late early"
    ).split()
)
# Fine behind a name that says whose: "Haiti … the country", "Rosmel Lines … the company".
KINDS = frozenset(
    stem(word)
    for word in (
        "country nation city capital town village area region island province company group agency party team charity "
        "organisation organization school university hospital ministry department commission committee court bank "
        "airport port building church club union airline site newspaper programme program fund firm force body "
        "institute centre president minister operator ship river state territory"
    ).split()
)
NATIONAL = re.compile(
    r"\b[Tt]he\s[A-Z][\w.]*\s(?:agency|staff|team|mission|crew|company|firm|group)\s"
    r"(?=[a-z])(?!(?:of|for|that|the|in|at|which|who|and)\b)"
)
KIND = re.compile(
    r"\b[Tt]he\s(?:(?!same\b)[a-z-]+\s){0,2}?"
    r"(?:company|agency|party|team|charity|organi[sz]ation|school|university|hospital|ministry|department|commission|"
    r"committee|bank|club|union|airline|newspaper|programme|program|fund|firm|institute|operator|group|family)\b"
    r"(?!\s(?:of|in|at|on|for|to|that|which|who|where|near|with|outside|serving|[a-z]+ing)\b|,?\s[A-Z]|-)"
)
SITE = re.compile(
    r"\b[Tt]he\s(?:(?!same\b)[a-z-]+\s){0,2}?"
    r"(?P<site>school|hospital|building|university|airport|port|church|court|ship|hotel|camp|plant|factory|station)\b"
    r"(?!\s(?:of|in|at|for|that|which|who|where|near|with|outside|serving|[a-z]+ing)\b|,?\s[A-Z]|-)"
)
PLACES = frozenset(
    stem(word) for word in "country nation city capital town village area region island province".split()
)


# What was said or done in the sentence before: no story makes it known.
SAID = frozenset(
    "help supplies remark remarks comment comments move decision denial announcement statement proposal "
    "request report halt claim claims suggestion warning gesture offer allegation allegations finding findings "
    "step measure measures incident death figure figures plan latter former".split()
)
SIDES = frozenset("countries sides states governments nations".split())


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


def bare_things(outside: str) -> Iterator[str]:
    """Yield definite nouns that nothing in the sentence explains: bare, and not one of their kind."""
    if (kind := KIND.search(outside)) is not None and not has_capital(outside[: kind.start()]):
        yield "kind"
    if NATIONAL.search(outside):
        yield "kind"
    if (site := SITE.search(outside)) is not None and site["site"] not in outside[: site.start()].lower():
        yield "kind"
    for match in NEW_THING.finditer(outside):
        if not has_noun(match["noun"], outside[: match.start()]):
            yield stem(match["noun"])
    for match in THING.finditer(outside):
        root = stem(match["noun"])
        before, after = outside[: match.start()], outside[match.end("noun") :]
        if (
            match["noun"] in SAID
            and not after.startswith(" of ")
            and (match["noun"][:3] in ("rem", "com") or not is_modifier(after))
        ):
            yield "which"
            continue
        if match["owner"] is None and (AFTER.match(after) or is_modifier(after)):
            continue
        if root in SOLE and not (root in PLACES and not has_capital(before)):
            continue
        if root in KINDS and (root not in PLACES or has_capital(before)):
            continue
        if has_noun(match["noun"], before) or HUMAN.fullmatch(match["noun"]):
            continue
        yield root


def has_noun(noun: str, before: str) -> bool:
    """Answer whether the words before have the noun, in whatever number."""
    return re.search(rf"\b{re.escape(noun[:5])}", before, re.IGNORECASE) is not None


def is_short(name: str) -> bool:
    """Answer whether a person's name is printed as after its first mention: a surname, or Mr and a surname."""
    words = [word for word in name.replace(".", "").split() if word not in COURTESY]
    return len(words) == 1


COURTESY = frozenset("Mr Mrs Ms Miss Dr Prof Professor Sir".split())


def is_modifier(after: str) -> bool:
    """Answer whether the word before `after` only describes the noun that comes next ("the main airport")."""
    following = re.match(r"\s(?P<word>[a-z][a-z-]*)", after)
    return (
        following is not None
        and following["word"] not in FUNCTION
        and not following["word"].endswith("ly")
        and VERB.fullmatch(following["word"]) is None
    )


def has_capital(before: str) -> bool:
    """Answer whether a name stands before a place in the sentence: a capital that does not open it, or two in a row."""
    return re.search(r"(?:.\s|^[A-Z]\w*\s)[A-Z](?:[a-z]|[A-Z]+\b)|^[A-Z]\w*['’]s|^[A-Z]{2,}", before) is not None


FUNCTION = frozenset(
    "in on at by as and or but if so than then while after before because since until is are was were be been "
    "being has have had will would can could may might must should did does do not no a an the his her its "
    "their this that it he she they we you i said says say told last next today yesterday tomorrow tonight "
    "again now then once soon later earlier already still never ever also too because include includes need "
    "needs remain remains show shows come comes go goes mean means begin begins want wants though although "
    "unless until till whether where who which whose whom what how why here there".split()
)
