"""English: the noun phrase that speaks or acts, and what kind of source it is."""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.en.clauses import main_clause, plain
from keii.lang.en.patterns import pattern
from keii.model.notes import SourceClass
from keii.model.text import Span

OUTLET = pattern("speakers", "outlet")
ANONYMOUS = pattern("speakers", "anonymous")
OFFICIAL = pattern("speakers", "official")
ACTOR = pattern("speakers", "actor")
SPEAKS_FOR = pattern("speakers", "speaks_for")
FULL_NAME = pattern("speakers", "full_name")
PERSON = pattern("speakers", "person")
NAME = pattern("speakers", "name")


def source_class(words: str) -> SourceClass:
    """Return what kind of source the printed words name."""
    if not words.strip():
        return "none"
    if ANONYMOUS.search(words) and not NAME.search(words[1:]):
        return "anonymous"
    if OUTLET.search(words) and not SPEAKS_FOR.search(words):
        return "outlet"
    if OFFICIAL.search(words) and not FULL_NAME.search(words):
        return "official"
    return "named"


def find_person(text: str, span: Span, tokens: Sequence[Token]) -> Span | None:
    """Return the person a sentence is about: a named one that is its subject."""
    raw = span.of(text)
    subject = raw[: max(main_clause(plain(raw)).verb, 0)]
    match = PERSON.match(subject)
    if match is None or source_class(match["person"]) != "named":
        return None
    return Span(span.start + match.start("person"), span.start + match.end("person"))


def find_actors(text: str, span: Span, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the subject of a clause if it is one that can act, and names in its object."""
    raw = span.of(text)
    words, main, _, _ = main_clause(plain(raw))
    if main <= 0:
        return ()
    start = len(words[:main]) - len(words[:main].lstrip(' ,"“'))
    subject = raw[start:main].rstrip(" ,")
    if not subject or len(subject) > 120:
        return ()
    if (
        NAME.search(subject[1:])
        or (subject[:1].isupper() and subject.count(" ") <= 1 and start)
        or OFFICIAL.search(subject)
        or ACTOR.search(subject)
    ):
        return (Span(span.start + start, span.start + start + len(subject)),)
    first = subject.split()[0]
    if subject[:1].isupper() and first.lower() not in (
        "the",
        "a",
        "an",
        "this",
        "that",
        "it",
        "there",
        "some",
        "all",
        "many",
        "prices",
        "rain",
    ):
        return (Span(span.start + start, span.start + start + len(subject)),) if subject == first else ()
    return ()
