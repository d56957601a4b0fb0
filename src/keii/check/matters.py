"""Whether two sentences of a page speak of one matter."""

from __future__ import annotations

from unicodedata import normalize

from msgspec import Struct

from keii.check.overlap import is_found, squeezed, terms_of
from keii.check.rule import Audit, Place

SHARED = 0.6  # share of the question's words a sentence needs to be on the same matter


def same_act(audit: Audit, text: str, verb: str, asked: frozenset[str]) -> bool:
    """Answer whether a sentence tells of the act a question asks after: its verb and most of its words."""
    told = terms_of(audit.language, [verb]) if verb else frozenset()
    if not told or not told <= asked:
        return False
    found = terms_of(audit.language, [text])
    shared = sum(is_found(term, squeezed([text]), found) for term in asked)
    return bool(asked) and shared / len(asked) >= SHARED


class Words(Struct, frozen=True):
    """What two sentences are compared by: content words, and the numbers and names among them."""

    place: Place
    terms: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


def words_of(audit: Audit, place: Place) -> Words:
    """Return what a sentence is compared by."""
    text = normalize("NFKC", place.draft.text)
    tokens = audit.language.tokens(text)
    numbers = frozenset(t.surface for t in tokens if t.kind == "number" or t.surface[:1].isdigit())
    names = frozenset(m.name for m in audit.reading.mentions_in(place.span) if m.name)
    terms = frozenset(t for t in audit.language.terms(text) if not any(c.isdigit() for c in t))
    return Words(place, terms, names, numbers)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of common members among all, 0 for two empty sets."""
    return len(one & other) / len(one | other) if one or other else 0.0
