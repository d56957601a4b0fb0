"""The same page with more articles: ids and addresses stay, and what is new, changed or withdrawn says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from keii.model.article import Article
from keii.model.page import Line, Page, QuestionCard, Section, TimelineEntry, Turn
from keii.publish.addresses import addresses_of, card_address, names_in, section_address, stem_of, with_addresses
from keii.publish.aliases import aliases_of
from keii.publish.changes import words_on
from keii.publish.matching import Part, heir_of, pair
from keii.publish.passages import lines_of
from keii.publish.since import news_between

P = TypeVar("P", QuestionCard[Line], TimelineEntry[Line], Section[Line])
Past = dict[str, tuple[str, ...]]
FORMED = frozenset({"title", "heading"})
"""Roles of sentences that are no news by themselves."""


def follow(previous: Page[Line], page: Page[Line], articles: Sequence[Article]) -> Page[Line]:
    """Return the page as the next one after `previous`.

    Questions, entries and themes that tell the same matter keep their ids, every address of the previous page still
    leads somewhere, and sentences that are new or changed say so. `articles` are those the new page was made from.
    """
    asked = pair([part_of(card) for card in previous.questions], [part_of(card) for card in page.questions])
    told = pair([part_of(entry) for entry in previous.timeline], [part_of(entry) for entry in page.timeline])
    themes = pair([part_of(theme) for theme in previous.sections], [part_of(theme) for theme in page.sections])
    known = {address: frozenset(names) for address, names in given_by(previous).items()}
    cards = tuple(renamed(card, asked, revived(card, page.questions, known, "q-")) for card in page.questions)
    became = {old.id: new.id for old, new in zip(page.questions, cards, strict=True)}
    new = replace(
        page,
        id=previous.id,
        questions=cards,
        timeline=tuple(renamed(entry, told) for entry in page.timeline),
        sections=tuple(
            replace(renamed(theme, themes), cards=tuple(became.get(card, card) for card in theme.cards))
            for theme in page.sections
        ),
    )
    new = with_addresses(new, kept=kept_addresses(previous, new, told, known), taken=known)
    new = marked(previous, new)
    new = replace(new, changes=news_between(previous, new, articles))
    heirs = heirs_of(previous, page, new, (asked, told, themes))
    return replace(new, aliases=aliases_of(previous, new, heirs))


def given_by(page: Page[Line]) -> dict[str, tuple[str, ...]]:
    """List every address that a page answers to, its own and those of the pages before it."""
    return {**{alias.id: alias.passages for alias in page.aliases}, **addresses_of(page)}


def part_of(part: QuestionCard[Line] | TimelineEntry[Line] | Section[Line]) -> Part:
    """Return a question, entry or theme as it is matched."""
    since = ""
    if isinstance(part, QuestionCard) and part.history:
        since = str(part.history[0].stated_on or "")
    elif isinstance(part, TimelineEntry):
        since = str(part.published or "")
    return Part(id=part.id, since=since, names=frozenset(names_in(part)))


def renamed(part: P, past: Past, otherwise: str | None = None) -> P:
    """Return a part under the id it had before."""
    before = past.get(part.id)
    name = before[0] if before else otherwise
    return part if name is None or name == part.id else replace(part, id=name)


def revived(
    card: QuestionCard[Line], cards: Sequence[QuestionCard[Line]], known: dict[str, frozenset[str]], kind: str
) -> str | None:
    """Return the id under which a question stood on an earlier page, not on the previous one, if it did."""
    if card.id in known:
        return None
    live = {other.id for other in cards}
    gone = [Part(id=address, names=names) for address, names in known.items() if address.startswith(kind)]
    before = heir_of(part_of(card), [part for part in gone if part.id not in live])
    return before.id if before is not None else None


def kept_addresses(
    previous: Page[Line], page: Page[Line], told: Past, known: dict[str, frozenset[str]]
) -> dict[str, str]:
    """Return the addresses that entries keep, by id: a moved day gets an address of its own."""
    before = {entry.id: entry for entry in previous.timeline}
    kept: dict[str, str] = {}
    live = {entry.address for entry in previous.timeline}
    for entry in page.timeline:
        was = before.get(entry.id)
        if was is not None:
            if was.address and stem_of(was) == stem_of(entry):
                kept[entry.id] = was.address
            continue
        gone = [
            Part(id=address, names=names)
            for address, names in known.items()
            if address.rpartition("-")[0] == stem_of(entry) and address not in live and address not in kept.values()
        ]
        again = heir_of(part_of(entry), gone)
        if again is not None:
            kept[entry.id] = again.id
    return kept


def heirs_of(
    previous: Page[Line], made: Page[Line], page: Page[Line], pasts: tuple[Past, Past, Past]
) -> dict[str, str]:
    """Return where questions, entries and themes are that stood elsewhere on the previous page, by address."""
    asked, told, themes = pasts
    heirs: dict[str, str] = {}
    for old_cards, card, now in ((asked, card, now) for card, now in zip(made.questions, page.questions, strict=True)):
        for before in (c for c in previous.questions if c.id in old_cards.get(card.id, ())):
            heirs[card_address(before)] = card_address(now)
    for entry, moved in zip(made.timeline, page.timeline, strict=True):
        for was in (e for e in previous.timeline if e.id in told.get(entry.id, ())):
            heirs[was.address] = moved.address
    for theme, same in zip(made.sections, page.sections, strict=True):
        for section in (s for s in previous.sections if s.id in themes.get(theme.id, ())):
            heirs[section_address(section)] = section_address(same)
    return heirs


def marked(previous: Page[Line], page: Page[Line]) -> Page[Line]:
    """Return the page with every sentence marked that is new since the previous one, or changed."""
    seen = Seen(words_on(previous), frozenset(line.evidence[0].name for line in lines_of(previous)))
    cards = {card.id: card for card in previous.questions}
    entries = {entry.id: entry for entry in previous.timeline}
    rest = with_turns(replace(page, questions=(), timeline=()), seen.turn)
    marked_page: Page[Line] = replace(
        rest,
        questions=tuple(card_marked(card, cards.get(card.id), seen) for card in page.questions),
        timeline=tuple(entry_marked(entry, entries.get(entry.id), seen) for entry in page.timeline),
    )
    return marked_page


class Seen(Struct, frozen=True):
    """What a reader of the previous page has seen: its sentences, and the names of the passages these are."""

    words: frozenset[str]
    names: frozenset[str]

    def turn(self, line: Line) -> Turn | None:
        """Return whether a line is new or, of a passage told before, changed; a title or heading is no news."""
        if line.role in FORMED or line.text in self.words:
            return None
        return "changed" if line.evidence[0].name in self.names else "new"

    def turn_in_its_place(self, line: Line) -> Turn | None:
        """Return "changed" for another sentence than the one that stood in this place."""
        return "changed" if self.turn(line) else None


def card_marked(card: QuestionCard[Line], before: QuestionCard[Line] | None, seen: Seen) -> QuestionCard[Line]:
    """Return a question with its sentences marked, itself if it stands otherwise than before."""
    made: QuestionCard[Line] = with_turns(card, seen.turn)
    if before is None:
        return made
    moved = (before.status, before.standing) != (card.status, card.standing)
    question = replace(card.question, change="changed" if moved else seen.turn_in_its_place(card.question))
    answer, why = (with_turns(part, seen.turn_in_its_place) for part in (card.answer, card.why))
    return replace(made, question=question, answer=answer, why=why)


def entry_marked(entry: TimelineEntry[Line], before: TimelineEntry[Line] | None, seen: Seen) -> TimelineEntry[Line]:
    """Return an entry with its sentence marked, if the sentence, its date or its status is another one."""
    if before is None:
        return replace(entry, text=replace(entry.text, change=seen.turn(entry.text)))
    moved = (before.date, before.date_end, before.status) != (entry.date, entry.date_end, entry.status)
    return replace(entry, text=replace(entry.text, change="changed" if moved else seen.turn_in_its_place(entry.text)))


def with_turns(value: Any, turn: Callable[[Line], Turn | None]) -> Any:
    """Return any part of a page with its lines marked."""
    if isinstance(value, Line):
        return replace(value, change=turn(value))
    if isinstance(value, tuple):
        return tuple(with_turns(member, turn) for member in value)
    if isinstance(value, Struct):
        found = {name: with_turns(getattr(value, name), turn) for name in value.__struct_fields__}
        changed = {name: made for name, made in found.items() if made is not getattr(value, name)}
        return replace(value, **changed) if changed else value
    return value
