"""Which part of a page is which part of the page before: by id, else by the passages they share, never by wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

SAME = 0.5  # share of the smaller part's passages from which two parts tell one matter


class Part(Struct, frozen=True, kw_only=True):
    """A question, entry or theme: its id, the day it goes back to, the names of its passages."""

    id: str
    since: str = ""
    names: frozenset[str]


def pair(old: Sequence[Part], new: Sequence[Part]) -> dict[str, tuple[str, ...]]:
    """Return for each part of the newer page what it was, by ids: the one it keeps first, then those merged into it.

    Of several the newer part's own id stays if it is among them, else that of the one going back longest.
    """
    found: dict[str, list[Part]] = {part.id: [] for part in new}
    rest: list[Part] = []
    for part in old:
        found.get(part.id, rest).append(part)
    for part in rest:
        heir = heir_of(part, new)
        if heir is not None:
            found[heir.id].append(part)
    return {
        name: tuple(part.id for part in sorted(parts, key=lambda part: (part.id != name, part.since or "~", part.id)))
        for name, parts in found.items()
        if parts
    }


def heir_of(part: Part, candidates: Iterable[Part]) -> Part | None:
    """Return the part that tells the same matter as an older one: the one with most of its passages."""
    best: Part | None = None
    most = 0
    for candidate in candidates:
        shared = len(part.names & candidate.names)
        if shared > most and shared >= SAME * min(len(part.names), len(candidate.names)):
            best, most = candidate, shared
    return best
