"""QNA004 status-conflict: the card's status is not how the matter stands.

## What it finds
A status that a newer sentence of the page, or of the sources, on the same act of the same people
overtakes; and a status surer than the newest sentence of the sources.

## Why it matters
The status is the answer. Readers look at nothing else.

## What it leaves alone
Statuses of the same kind (予定 and 決定); sentences on another act; sources older than the status
when they only were less sure.

## How to fix it
Take the status of the newest passage, with its date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from unicodedata import normalize

from msgspec import Struct

from keii.check.matters import same_act
from keii.check.overlap import terms_of
from keii.check.rule import Audit, Example, Place, Rule
from keii.check.wordings import shortened
from keii.model.finding import Evidence, Finding, Level
from keii.model.notes import GROUP_OF, RANK, Status
from keii.model.page import Draft, QuestionCard
from keii.model.reading import Reading

FINAL = frozenset({"REALIZED", "CLOSED"})
LATER = frozenset({"OPEN", "COMMITTED", "PREDICTED", "HALTED"})
UNSURE = frozenset({"OPEN", "PREDICTED", "CLOSED", "HALTED"})
PASSAGES = 12


class Standing(Struct, frozen=True):
    """How the matter stands according to one sentence."""

    day: date
    status: Status
    words: str
    evidence: tuple[Evidence, ...]


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the statuses that newer sentences contradict."""
    for number, card in enumerate(audit.page.questions):
        place = next((p for p in audit.places if card.status_text and p.span == card.status_text.span), None)
        status = status_of(audit, place) if place else None
        if place is None or status is None or card.question.span is None:
            continue
        told = [*on_page(audit, card), *in_sources(audit, card)]
        if not told:
            continue
        newest = max(told, key=lambda standing: standing.day)
        if not conflicts(status, card.as_of or source_day(audit, card), newest):
            continue
        words = shortened(newest.words.rstrip("。. "), 40)
        message = audit.say(en=f"as of {newest.day}: {words}", ja=f"{newest.day}には: {words}")
        yield audit.finding(f"questions[{number}].status_text", place.span, message, evidence=newest.evidence)


def status_of(audit: Audit, place: Place) -> Status | None:
    """Return the status a card prints: by its cue, else by the words statuses are printed with."""
    event = audit.reading.event_of(place.index)
    if event is not None and event.status_cue:
        return event.status
    printed = normalize("NFKC", place.draft.text).lower()
    labels = audit.language.phrases.labels
    for status in Status:
        first = labels.get(f"status_{status.value}", "").replace("（", "・").split("・")[0].split(",")[0].lower()
        if first and printed.startswith(first):
            return status
    return None


def conflicts(status: Status, day: date | None, newest: Standing) -> bool:
    """Answer whether the newest sentence overtakes a status, or is less sure than it."""
    mine, theirs = GROUP_OF[status], GROUP_OF[newest.status]
    if theirs in FINAL and mine in LATER:
        return day is None or newest.day > day
    if mine in ("REALIZED", "COMMITTED") and theirs in UNSURE and (day is None or newest.day >= day):
        return theirs in ("CLOSED", "HALTED") or RANK.get(status, 0) - RANK.get(newest.status, 0) >= 2
    return False


def source_day(audit: Audit, card: QuestionCard[Draft]) -> date | None:
    """Return the day of the newest source the card's status cites."""
    refs = card.status_text.refs if card.status_text else ()
    sources = [audit.bound.source_of(ref) for ref in refs]
    return max((s.published.day for s in sources if s and s.published), default=None)


def on_page(audit: Audit, card: QuestionCard[Draft]) -> Iterator[Standing]:
    """Yield how the matter stands according to dated sentences of the card."""
    asked = terms_of(audit.language, [card.question.text])
    spans = {draft.span for draft in (*card.bullets, *card.body)}
    for place in audit.places:
        event = audit.reading.event_of(place.index)
        if place.span not in spans or event is None or not same_act(audit, place.draft.text, event.verb, asked):
            continue
        days = [t.begin for t in audit.times_in(place.span) if t.begin and t.begin == t.end]
        if event.status is Status.HAPPENED and days:
            yield Standing(max(days), event.status, place.draft.text, ())


def in_sources(audit: Audit, card: QuestionCard[Draft]) -> Iterator[Standing]:
    """Yield how the matter stands according to the passages of the sources on the same act."""
    if audit.library is None:
        return
    from keii.evidence.claims import Claim, read_claim

    asked = terms_of(audit.language, [card.question.text])
    claim = read_claim(Claim(card.question.text, audit.page.in_language, audit.as_of))
    for passage in audit.library.search(claim, k=PASSAGES):
        event, published = passage.event, passage.reading.article.date_published
        if event is None or published is None or (audit.as_of and published.day > audit.as_of):
            continue
        if same_act(audit, passage.text, event.verb, asked):
            yield Standing(published.day, event.status, passage.text, (evidence_of(passage.reading, passage.index),))


def evidence_of(reading: Reading, index: int) -> Evidence:
    """Return a sentence of a source as evidence."""
    span = reading.sentence(index)
    return Evidence(source=reading.article.id, start=span.start, end=span.end, exact=reading.words(span))


JA = (
    "# 式典\n\n最終更新: 2026年3月10日\n\n## 出席\n"
    "\n### 大統領は港の式典に出席するか？\n\n"
    "状況: {}（{}時点）\n\n港は静かだ。\n"
)
EN = (
    "# Gala\n\nUpdated: 10 March 2026\n\n## Visit\n"
    "\n### Will the ferry resume?\n\nStatus: {} (as of {})\n"
    "\nIt is late.\n"
)
ATTENDED = "大統領は9日、港の式典に出席した。"

RULE = Rule(
    id="QNA004",
    name="status-conflict",
    level=Level.ERROR,
    needs=("P", "S"),
    check=check,
    examples=(
        Example(text=JA.format("検討中", "2025年2月18日"), source=ATTENDED, published="2025-10-10", marks=("検討中",)),
        Example(
            text=JA.format("検討中", "2025年2月18日"),
            source="大統領は港の式典に出席することを検討している。",
            published="2025-02-17",
        ),
        Example(text=JA.format("出席した", "2025年10月10日"), source=ATTENDED, published="2025-10-10"),
        Example(
            text=EN.format("Planned", "1 March 2026"), source="The company plans to buy a bus.", published="2026-03-02"
        ),
    ),
)
