"""The addresses a page gives out, and the passages on which what each leads to stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from hashlib import sha256

from msgspec.structs import replace

from keii.evidence.walk import sentences_of
from keii.model.page import Line, Page, QuestionCard, Section, SourceSummary, TimelineEntry
from keii.model.text import Passage
from keii.publish.dates import machine_date
from keii.publish.passages import lines_of, passages_of, rows_of

FRAMING = frozenset({"title", "heading", "question"})
"""Roles of sentences that have no address of their own, but that of what they head."""
ANCHOR = re.compile(r"[a-z][a-z0-9_-]{0,60}")


def addresses_of(page: Page[Line]) -> dict[str, tuple[str, ...]]:
    """List the addresses of a page, each with the names of its passages."""
    found: dict[str, tuple[str, ...]] = {}
    for card in page.questions:
        found[card_address(card)] = names_in(card)
    for entry in page.timeline:
        found[entry.address] = names_in(entry)
    for section in page.sections:
        found[section_address(section)] = names_in(section)
    for line in lines_of(page):
        if line.role not in FRAMING:
            found.setdefault(line_address(line), names_in(line))
    for source in page.sources:
        found[source_address(source)] = ()
    for passage in passages_of(page):
        found.setdefault(passage_address(passage), (passage.name,))
    return found


def names_in(part: Line | QuestionCard[Line] | TimelineEntry[Line] | Section[Line]) -> tuple[str, ...]:
    """Return the names of the passages that a line, card, entry or section stands on, each once."""
    found = [passage.name for _, line in sentences_of(part, "") for passage in line.evidence]
    if isinstance(part, QuestionCard):
        found += [passage.name for row in rows_of(part) for passage in row.evidence]
    return tuple(dict.fromkeys(found))


def with_addresses(
    page: Page[Line], *, kept: Mapping[str, str] | None = None, taken: Collection[str] = ()
) -> Page[Line]:
    """Give every timeline entry its address: its date and a number that no other entry of that date ever had.

    `kept` are addresses that entries have already, by id; `taken` those given out before.
    """
    kept = kept or {}
    used = {*kept.values(), *taken}
    entries = []
    for entry in page.timeline:
        address = kept.get(entry.id, "")
        number = 1
        while not address or (entry.id not in kept and address in used):
            address = f"{stem_of(entry)}-{number}"
            number += 1
        used.add(address)
        entries.append(replace(entry, address=address))
    return replace(page, timeline=tuple(entries))


def stem_of(entry: TimelineEntry[Line]) -> str:
    """Return what the address of an entry begins with: its date."""
    return f"t-{machine_date(entry.date) or 'x'}"


def card_address(card: QuestionCard[Line]) -> str:
    """Return the address of a question."""
    return named("q", card.id)


def section_address(section: Section[Line]) -> str:
    """Return the address of a theme."""
    return named("sec", section.id)


def source_address(source: SourceSummary[Line]) -> str:
    """Return the address of a source; one that is no article has its number."""
    return f"src-{source.number if source.article_id is None else digest(str(source.article_id))}"


def passage_address(passage: Passage) -> str:
    """Return the address of a passage: it stays whatever number the passage gets."""
    return f"e-{passage.name}"


def line_address(line: Line) -> str:
    """Return the address of a line: its role and where its words stand."""
    passage = line.evidence[0]
    place = f"{line.role}|{passage.article_id}|{passage.span.start}|{passage.span.end}|{line.text}"
    return f"s-{digest(place)}"


def named(kind: str, given: str) -> str:
    """Return an id that may stand in an address."""
    return given if given.startswith(f"{kind}-") and ANCHOR.fullmatch(given) else f"{kind}-{digest(given)}"


def digest(text: str) -> str:
    """Return eight hex digits for an address."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
