"""What changed between two builds of one page: its questions, its timeline, its sources, the sentences it withdrew.

Another sentence that says the same, another order and another count are no changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from keii.model.article import digest_of
from keii.model.changes import (
    Changes,
    Credit,
    Edition,
    EntryChange,
    EntryKind,
    EntryState,
    QuestionChange,
    QuestionKind,
    SourceChange,
    State,
    Withdrawal,
)
from keii.model.notes import GROUP_OF, Status
from keii.model.page import Line, Page, QuestionCard, SourceSummary, TimelineEntry, Withheld
from keii.model.text import Passage
from keii.publish.links import web_address
from keii.publish.passages import key_of, lines_of

ENDED = frozenset({"REALIZED", "CLOSED"})
RANK = ("answered", "status", "new", "standing", "reworded", "withdrawn")
"""The changes of a question, the weightiest first."""


def changes_between(old: Page[Line], new: Page[Line]) -> Changes:
    """Compare two builds of one page, part by part, in the order in which a reader meets them."""
    return Changes(
        id=new.id,
        in_language=new.in_language,
        title=new.title.text if new.title else new.about,
        old=Edition(as_of=old.as_of, made_by=old.made_by),
        new=Edition(as_of=new.as_of, made_by=new.made_by),
        questions=tuple(sorted(question_changes(old, new), key=lambda change: RANK.index(change.kind))),
        timeline=tuple(entry_changes(old, new)),
        sources=tuple(source_changes(old, new)),
        withdrawn=tuple(withdrawals(old, new)),
    )


def is_same_story(old: Page[Line], new: Page[Line]) -> bool:
    """Answer whether two pages can be builds of one page: the same address, or an article in common."""
    one, two = ({source.article_id for source in page.sources} - {None} for page in (old, new))
    return old.id == new.id or bool(one & two)


def question_changes(old: Page[Line], new: Page[Line]) -> Iterator[QuestionChange]:
    """Yield what changed in the questions: those on the page, then those no longer there."""
    by_id = {card.id: card for card in old.questions}
    by_words = {card.question.text: card for card in old.questions}
    seen: set[str] = set()
    for card in new.questions:
        before = by_id.get(card.id) or by_words.get(card.question.text)
        if before is None or before.id in seen:
            yield change_of("new", card, new)
            continue
        seen.add(before.id)
        kind = kind_of(before, card)
        if kind is not None:
            asked = before.question.text if before.question.text != card.question.text else None
            steps = steps_between(before, card) if kind in ("status", "answered") else ()
            yield replace(change_of(kind, card, new), before=state_of(before), steps=steps, asked_before=asked)
    for card in old.questions:
        if card.id not in seen:
            reason = reason_of((card.question, *card.answer), new.withheld)
            yield QuestionChange(
                kind="withdrawn", id=card.id, question=card.question.text, before=state_of(card), reason=reason
            )


def kind_of(before: QuestionCard[Line], card: QuestionCard[Line]) -> QuestionKind | None:
    """Return what changed about a question, the weightiest first, or None."""
    if before.status != card.status:
        return "answered" if card.status is not None and GROUP_OF[card.status] in ENDED else "status"
    if before.standing != card.standing:
        return "standing"
    return "reworded" if before.question.text != card.question.text else None


def steps_between(before: QuestionCard[Line], card: QuestionCard[Line]) -> tuple[Status, ...]:
    """List the statuses a question went through since the older page, that page's own first, each turn once."""
    known = {(row.status, row.stated_on) for row in before.history}
    since = [row.status for row in card.history if (row.status, row.stated_on) not in known]
    steps = [status for status in (before.status, *since, card.status) if status is not None]
    return tuple(status for place, status in enumerate(steps) if place == 0 or status != steps[place - 1])


def change_of(kind: QuestionKind, card: QuestionCard[Line], page: Page[Line]) -> QuestionChange:
    """Return the change that a card of the newer page tells, with the sources of its newest status."""
    told = card.history[-1].evidence if card.history else tuple(p for line in card.answer for p in line.evidence)
    answer = card.answer[0].text if card.answer and kind != "reworded" else None
    return QuestionChange(
        kind=kind,
        id=card.id,
        question=card.question.text,
        after=state_of(card),
        answer=answer,
        sources=credits_of(told, page),
    )


def state_of(card: QuestionCard[Line]) -> State:
    """Return how a card stands."""
    return State(
        status=card.status,
        standing=card.standing,
        since=card.since,
        as_of=card.as_of,
        stated_by=card.stated_by,
        due=card.due,
    )


def entry_changes(old: Page[Line], new: Page[Line]) -> Iterator[EntryChange]:
    """Yield what changed in the timeline: entries on the page in its order, then those no longer on the page.

    An entry whose sentence stands in another part of the other page has only moved.
    """
    matched: set[str] = set()
    told_before, told_now = words_on(old), words_on(new)
    for entry in new.timeline:
        before = earlier_of(entry, old.timeline, matched)
        if before is None:
            if entry.text.text not in told_before:
                yield entry_change("new", entry, new)
            continue
        matched.add(before.id)
        one, two = entry_state(before), entry_state(entry)
        if (one.date, one.date_end, one.mod) != (two.date, two.date_end, two.mod):
            yield replace(entry_change("date", entry, new), before=one)
        elif one.status != two.status:
            yield replace(entry_change("status", entry, new), before=one)
    for entry in old.timeline:
        if entry.id not in matched and entry.text.text not in told_now:
            reason = reason_of((entry.text,), new.withheld)
            yield EntryChange(
                kind="withdrawn", id=entry.id, text=entry.text.text, before=entry_state(entry), reason=reason
            )


def words_on(page: Page[Line]) -> frozenset[str]:
    """Return every sentence of a page."""
    return frozenset(line.text for line in lines_of(page))


def earlier_of(
    entry: TimelineEntry[Line], entries: Sequence[TimelineEntry[Line]], matched: set[str]
) -> TimelineEntry[Line] | None:
    """Return the older page's entry for the same event: the same address, else the same day and passage, else words."""
    left = [other for other in entries if other.id not in matched]
    passages = {key_of(passage) for passage in entry.text.evidence}
    for other in left:
        if other.id == entry.id:
            return other
    for other in left:
        if other.date == entry.date and passages & {key_of(passage) for passage in other.text.evidence}:
            return other
    return next((other for other in left if other.text.text == entry.text.text), None)


def entry_change(kind: EntryKind, entry: TimelineEntry[Line], page: Page[Line]) -> EntryChange:
    """Return the change that an entry of the newer page tells."""
    sources = credits_of(entry.text.evidence[:1], page)
    return EntryChange(kind=kind, id=entry.id, text=entry.text.text, after=entry_state(entry), sources=sources)


def entry_state(entry: TimelineEntry[Line]) -> EntryState:
    """Return how an entry stands."""
    return EntryState(
        date=entry.date, date_end=entry.date_end, mod=entry.mod, status=entry.status, standing=entry.standing
    )


def source_changes(old: Page[Line], new: Page[Line]) -> Iterator[SourceChange]:
    """Yield the sources that are new, then those that are gone."""
    before, now = ({name_of(source): source for source in page.sources} for page in (old, new))
    for name, source in now.items():
        if name not in before:
            yield SourceChange(kind="new", source=credit_of(source))
    for name, source in before.items():
        if name not in now:
            yield SourceChange(kind="withdrawn", source=credit_of(source))


def name_of(source: SourceSummary[Line]) -> str:
    """Return what makes a source the same source: its id, else its address, else its title."""
    return f"id {source.article_id}" if source.article_id is not None else f"page {source.url or source.title}"


def credit_of(source: SourceSummary[Line]) -> Credit:
    """Return a source as a change names it."""
    return Credit(
        number=source.number,
        article_id=source.article_id,
        publisher=source.publisher,
        title=source.title,
        url=web_address(source.url),
        published=source.published.day if source.published else None,
    )


def credits_of(passages: Iterable[Passage], page: Page[Line]) -> tuple[Credit, ...]:
    """Return the sources of passages, each once, in order."""
    listed = {source.article_id: source for source in page.sources if source.article_id is not None}
    wanted = dict.fromkeys(passage.article_id for passage in passages)
    return tuple(credit_of(listed[article]) for article in wanted if article in listed)


def withdrawals(old: Page[Line], new: Page[Line]) -> Iterator[Withdrawal]:
    """Yield the sentences of the older page that the newer one withholds and prints nowhere.

    Questions and entries are told among their own kind.
    """
    printed = words_on(new)
    withheld = {name: held for held in reversed(new.withheld) for name in (held.text, held.digest)}
    for text in dict.fromkeys(line.text for line in lines_of(old) if line.text not in printed):
        held = withheld.get(text) or withheld.get(digest_of(text))
        if held is not None and held.role not in ("question", "entry"):
            yield Withdrawal(text=text, role=held.role, rule=held.rule, reason=held.reason)


def reason_of(lines: Iterable[Line], withheld: Sequence[Withheld]) -> str | None:
    """Return why one of these sentences is withheld, None when none is."""
    return next((held.reason for line in lines for held in withheld if is_of(held, line.text)), None)


def is_of(held: Withheld, text: str) -> bool:
    """Answer whether a withheld sentence is this one, by its digest: of some only the opening is listed."""
    return held.text == text or held.digest == digest_of(text)
