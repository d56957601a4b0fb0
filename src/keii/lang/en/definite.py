"""English: definite nouns that nothing in their sentence explains: "the bolts", "the company", "the city"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.lang.en.alone import HUMAN, VERB
from keii.lang.en.tokens import stem

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
# "Despite the search, Lena Moor …": the name does not say which search.
FRONTED = re.compile(
    r"(?:Despite|After|Before|During|Following|Amid|Since|Until|Without|Besides|Ahead of|Because of)\s"
    r"(?:the\s[a-z]+\sof\s)?"
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
        "airport port building church club union airline newspaper programme program fund firm force body "
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
TOWNS = frozenset(stem(word) for word in "city town village area region".split())
# "In Harwick …", "Harwick was …", "Harwick's mayor …" name a place; "the Osten army" and "Lena Moor" do not.
PLACED = re.compile(
    r"\b(?:in|at|to|into|from|near|of|around|across|on|over|outside|through|towards?|off|for|capital,?)\s"
    r"(?:the\s)?(?:[a-z-]+\s){0,2}[A-Z]"
    r"|[A-Z][\w-]+['’]s?\b|^(?:The\s)?(?:[A-Z][\w-]+,?\s){1,2}(?:is|are|was|were|has|had|have|will|[a-z]+ed|[a-z]{3,}s)\b"
    r"|\b[A-Z][\w-]+,\s(?:an?|the)\s",
)
# What was said or done in the sentence before: no story makes it known.
SAID = frozenset(
    "help supplies remark remarks comment comments move decision denial announcement statement proposal "
    "request report halt claim claims suggestion warning gesture offer allegation allegations finding findings "
    "step measure measures incident death figure figures plan latter former".split()
)
FUNCTION = frozenset(
    "in on at by as and or but if so than then while after before because since until is are was were be been "
    "being has have had will would can could may might must should did does do not no a an the his her its "
    "their this that it he she they we you i said says say told last next today yesterday tomorrow tonight "
    "again now then once soon later earlier already still never ever also too because include includes need "
    "needs remain remains show shows come comes go goes mean means begin begins want wants though although "
    "unless until till whether where who which whose whom what how why here there".split()
)


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
        fronted = after.startswith(",") and FRONTED.fullmatch(before) is not None
        if match["owner"] is None and not fronted and (AFTER.match(after) or is_modifier(after)):
            continue
        named = has_place(before) if root in TOWNS else has_capital(before)
        if root in (SOLE | KINDS) and (root not in PLACES or named):
            continue
        if has_noun(match["noun"], before) or HUMAN.fullmatch(match["noun"]):
            continue
        yield root


def has_noun(noun: str, before: str) -> bool:
    """Answer whether the words before have the noun, in whatever number."""
    return re.search(rf"\b{re.escape(noun[:5])}", before, re.IGNORECASE) is not None


def is_modifier(after: str) -> bool:
    """Answer whether the word before `after` only describes the noun that comes next ("the main airport")."""
    following = re.match(r"\s(?P<word>[a-z][a-z-]*)", after)
    return (
        following is not None
        and following["word"] not in FUNCTION
        and not following["word"].endswith("ly")
        and VERB.fullmatch(following["word"]) is None
    )


def has_place(before: str) -> bool:
    """Answer whether the words before may name the place that "the city" is."""
    return (
        PLACED.search(before) is not None
        or re.match(r"(?:In|At|From|Near|Across|Around|Outside)\s(?:the\s)?[A-Z]", before) is not None
    )


def has_capital(before: str) -> bool:
    """Answer whether a name stands before a place in the sentence: a capital that does not open it, or two in a row."""
    return re.search(r"(?:.\s|^[A-Z]\w*\s)[A-Z](?:[a-z]|[A-Z]+\b)|^[A-Z]\w*['’]s|^[A-Z]{2,}", before) is not None
