"""English: the noun phrase that speaks or acts, and what kind of source it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.en.clauses import find_main, masked
from keii.model.notes import SourceClass
from keii.model.text import Span

OUTLET = re.compile(
    r"\b(?:newspaper|daily|weekly|agency|news|tv|television|radio|broadcaster|magazine|media|press|reuters|afp|bbc|cnn|times|post|"
    r"journal|tribune|herald|guardian|gazette|telegraph|network|website|outlet|reports?)\b",
    re.I,
)
ANONYMOUS = re.compile(
    r"\b(?:sources?|insiders?|people (?:familiar|close)|unnamed|anonymous|(?:an?|senior|one|two|some|several) (?:\w+ ){0,2}officials?|"
    r"witness(?:es)?|a (?:person|woman|man|resident|spectator|diplomat)|diplomats|analysts|experts|critics|residents|someone)\b",
    re.I,
)
OFFICIAL = re.compile(
    r"\b(?:government|ministry|police|army|military|navy|court|council|commission|department|office|company|firm|bank|agency|"
    r"authorit(?:y|ies)|parliament|senate|cabinet|union|club|association|federation|committee|board|university|hospital|party|"
    r"ministry|embassy|palace|airline|administration|officials|prosecutors|spokes(?:man|woman|person)|statement|institute|service|"
    r"organi[sz]ation|group|foundation|county|city|state|operator|league|corp|inc|ltd|nations|investigators|detectives)\b",
    re.I,
)
ACTOR = re.compile(OFFICIAL.pattern + r"|\b(?:president|minister|king|queen|mayor|governor|leader|rebels?|troops|forces|soldiers|guerrillas|"
    r"workers|miners|students|protesters|demonstrators|prisoners|activists|militants|gunmen|teachers|farmers|nurses|opposition|lawmakers|"
    r"secretary|chairman|chief|general|ambassador|diplomats?|doctors|refugees|settlers|judge|aircraft|warships|helicopters|inspectors|negotiators)\b", re.I)  # fmt: skip
NAME = re.compile(r"(?<![.!?] )\b(?:[A-Z][\w.’'-]+)(?: (?:of|the|al|bin|de|van|von|and|for) (?=[A-Z]))?")


def source_class(words: str) -> SourceClass:
    """Return what kind of source the printed words name."""
    if not words.strip():
        return "none"
    if ANONYMOUS.search(words) and not NAME.search(words[1:]):
        return "anonymous"
    if OUTLET.search(words) and not re.search(r"\b(?:spokes|minister|president)", words, re.I):
        return "outlet"
    if OFFICIAL.search(words) and not re.search(r"\b[A-Z]\w+ [A-Z]\w+", words):
        return "official"
    return "named"


def find_actors(text: str, span: Span, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the subject of a clause if it is one that can act, and names in its object."""
    raw = span.of(text)
    words = masked(raw.lower()) if len(raw.lower()) == len(raw) else raw
    main = find_main(words, raw)
    if main <= 0:
        return ()
    start = len(words[:main]) - len(words[:main].lstrip(" ,\"“"))
    subject = raw[start:main].rstrip(" ,")
    if not subject or len(subject) > 120:
        return ()
    if ACTOR.search(subject) or NAME.search(subject[1:]) or (subject[:1].isupper() and subject.count(" ") <= 1 and start):
        return (Span(span.start + start, span.start + start + len(subject)),)
    first = subject.split()[0]
    if subject[:1].isupper() and first.lower() not in ("the", "a", "an", "this", "that", "it", "there", "some", "all", "many", "prices", "rain"):
        return (Span(span.start + start, span.start + start + len(subject)),) if subject == first else ()
    return ()
