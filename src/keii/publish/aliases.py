"""Where the addresses of earlier pages lead now: none of them ever dies."""

from __future__ import annotations

from collections.abc import Mapping

from keii.model.page import Alias, Line, Page
from keii.publish.addresses import (
    FRAMING,
    addresses_of,
    card_address,
    line_address,
    names_in,
    source_address,
)
from keii.publish.passages import lines_of, passages_of

Index = dict[str, dict[str, str]]


def aliases_of(previous: Page[Line], page: Page[Line], heirs: Mapping[str, str]) -> tuple[Alias, ...]:
    """Return an alias for each address of the previous page, and of those before it, that the page itself has not.

    It leads to its heir (a merged question, a moved entry), else to where one of its passages is told now, else to
    the source it was taken from, and when that is gone to what the page says of its own making.
    """
    live = addresses_of(page)
    index = index_of(page)
    sources = sources_by_name(previous, page)
    last = "changes" if page.changes and page.changes.withdrawn else "method"
    older = {alias.id: alias for alias in previous.aliases}
    given = {**{alias.id: alias.passages for alias in previous.aliases}, **addresses_of(previous)}
    found: dict[str, Alias] = {}

    def lead(address: str, seen: frozenset[str] = frozenset()) -> str:
        if address in live:
            return address
        names = given.get(address, ())
        to = heirs.get(address) or home_of(address, names, index) or first_in(names, sources)
        if to is None and address in older and older[address].to not in seen:
            to = lead(older[address].to, seen | {address}) if older[address].to in given else None
        return to or last

    for address, names in given.items():
        if address not in live:
            found[address] = Alias(id=address, to=lead(address), passages=names)
    return tuple(found[address] for address in sorted(found))


def index_of(page: Page[Line]) -> Index:
    """Return where each passage is told on a page: in which question, entry and line first."""
    index: Index = {"q": {}, "t": {}, "s": {}}
    for card in page.questions:
        for name in names_in(card):
            index["q"].setdefault(name, card_address(card))
    for entry in page.timeline:
        for name in names_in(entry):
            index["t"].setdefault(name, entry.address)
    for line in lines_of(page):
        if line.role not in FRAMING:
            for name in names_in(line):
                index["s"].setdefault(name, line_address(line))
    return index


def home_of(address: str, names: tuple[str, ...], index: Index) -> str | None:
    """Return where what stood at an address is told now: among its own kind first, then in a line."""
    own = address.partition("-")[0]
    for kind in dict.fromkeys((own, "s", "q", "t")):
        found = first_in(names, index.get(kind, {}))
        if found is not None:
            return found
    return None


def first_in(names: tuple[str, ...], places: Mapping[str, str]) -> str | None:
    """Return the place of the first passage that has one."""
    return next((places[name] for name in names if name in places), None)


def sources_by_name(previous: Page[Line], page: Page[Line]) -> dict[str, str]:
    """Return for each passage of the previous page the address of its source on this one, where it still is one."""
    listed = {source.article_id: source_address(source) for source in page.sources if source.article_id is not None}
    return {
        passage.name: listed[passage.article_id] for passage in passages_of(previous) if passage.article_id in listed
    }
