"""The gate: a page of drafts becomes a page of lines, and what fails is listed, not printed.

This is the only place where a `Line` is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import UNSET, Struct

from keii import plugins
from keii.evidence.audit import audit_draft, stands
from keii.evidence.budget import Budget
from keii.evidence.retrieve import Library
from keii.evidence.walk import sentences_of
from keii.link.charts import with_events
from keii.model.article import digest_of
from keii.model.page import (
    ChangeRow,
    Draft,
    Line,
    Page,
    QuestionCard,
    RelationRow,
    Section,
    StatementRow,
    TimelineEntry,
    Withheld,
)
from keii.model.quoting import Limits
from keii.model.text import Passage
from keii.model.ties import TieChart

# Without this field a record has nothing to say.
CORE: dict[type, str] = {
    QuestionCard: "question",
    TimelineEntry: "text",
    StatementRow: "text",
    RelationRow: "text",
}
# Without any line in these fields a record is empty.
BODY: dict[type, tuple[str, ...]] = {
    QuestionCard: ("answer", "bullets", "body", "history"),
    Section: ("lines",),
}
# The parts of a page in the order in which they may quote; struct order says how they are stored.
IMPORTANCE = (
    "title",
    "lead",
    "questions",
    "timeline",
    "takeaways",
    "sections",
    "statements",
    "relations",
    "sources",
    "body",
)
WITHHELD_WITH_QUESTION = "QNA005"
OVER_BUDGET = "max_share"
FREE = Limits()


class Gate:
    """Audits the drafts of one page, the most important first, and keeps what it withholds."""

    def __init__(self, library: Library, language: str, limits: Limits):
        self.library = library
        self.budget = Budget((reading.article for reading in library.readings), limits)
        self.language = language
        self.reasons: dict[str, str] = plugins.load("languages", language).compare.reasons
        self.withheld: list[Withheld] = []

    def pass_draft(self, draft: Draft) -> Line | None:
        """Return the line of a draft that stands on its passages and fits the budget of its sources, else None."""
        audit = audit_draft(draft, self.library, language=draft.in_language or self.language)
        rule = audit.rule
        if rule is None and not self.budget.take(audit.passages):
            rule = OVER_BUDGET
        if rule is not None:
            self.withhold(draft, rule)
            return None
        tongue = draft.in_language or UNSET
        return Line(text=draft.text, evidence=audit.passages, role=draft.role, in_language=tongue)

    def withhold(self, draft: Draft, rule: str) -> None:
        """Note a draft that is not printed, and why, in the page's language."""
        reason = self.reasons.get(rule, rule)
        text = opening(draft.text) if rule == OVER_BUDGET else draft.text
        self.withheld.append(
            Withheld(text=text, role=draft.role, rule=rule, reason=reason, digest=digest_of(draft.text))
        )

    def pass_any(self, value: Any) -> Any:
        """Return any part of a page with lines for drafts; None when nothing of it is left."""
        if isinstance(value, Draft):
            return self.pass_draft(value)
        if isinstance(value, tuple):
            return self.pass_list(value)
        if isinstance(value, Struct):
            return self.pass_record(value)
        return value

    def pass_list(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return the members that pass, in order, a draft that says the same words twice only once."""
        seen: set[str] = set()
        kept: list[Any] = []
        for member in values:
            if isinstance(member, Draft):
                if member.text in seen:
                    self.withhold(member, "REP001")
                    continue
                seen.add(member.text)
            passed = self.pass_any(member)
            if passed is not None:
                kept.append(passed)
        return tuple(kept)

    def pass_record(self, record: Struct) -> Struct | None:
        """Return a record with its drafts replaced; None when it lost what it is made of."""
        if isinstance(record, ChangeRow) and record.text is None:
            return record if self.is_admitted(record.evidence) else None
        core = "text" if isinstance(record, ChangeRow) else CORE.get(type(record))
        if core is not None and self.pass_core(record, core) is None:
            return None
        changes = {
            name: self.pass_any(getattr(record, name))
            for name in (IMPORTANCE if isinstance(record, Page) else record.__struct_fields__)
            if holds_drafts(record, name)
        }
        body = BODY.get(type(record), ())
        if body and not any(changes.get(name) for name in body) and any(getattr(record, name) for name in body):
            return None
        if isinstance(record, Section) and record.heading is not None and changes["heading"] is None:
            self.withhold_lines(changes["lines"])
            return None
        return msgspec.structs.replace(record, **changes) if changes else record

    def withhold_lines(self, lines: tuple[Line, ...]) -> None:
        """Note the lines of a section that lost its heading: without it nobody knows what they are about."""
        rule = next(withheld.rule for withheld in reversed(self.withheld) if withheld.role == "heading")
        for line in lines:
            self.withhold(Draft(text=line.text, role=line.role), rule)

    def is_admitted(self, evidence: tuple[Passage, ...]) -> bool:
        """Answer whether the passages of a row without words of its own stand, and may be quoted."""
        return bool(evidence) and all(stands(p, self.library) for p in evidence) and self.budget.take(evidence)

    def pass_chart(self, chart: TieChart) -> TieChart | None:
        """Return a chart of those events whose passages stand and may be quoted; None when they are too few."""
        return with_events(chart, [event for event in chart.events if self.is_admitted(event.evidence)])

    def pass_core(self, record: Struct, core: str) -> Line | None:
        """Audit the draft that a record is made of; when it fails, the rest goes with it."""
        line = self.pass_draft(getattr(record, core))
        if line is None and isinstance(record, QuestionCard):
            for path, draft in sentences_of(record, ""):
                if path != core:
                    self.withhold(draft, WITHHELD_WITH_QUESTION)
        return line


def admit(page: Page[Draft], library: Library, *, limits: Limits = FREE) -> Page[Line]:
    """Judge every draft of a page; those that stand become lines, the others are listed in `withheld`.

    A draft that would make the page quote more of a source than the limits allow is withheld, too.
    """
    gate = Gate(library, page.in_language, limits)
    passed: Any = gate.pass_record(page)
    cards = {card.id for card in passed.questions}
    sections = tuple(
        msgspec.structs.replace(section, cards=tuple(card for card in section.cards if card in cards))
        for section in passed.sections
    )
    charts = tuple(kept for chart in page.charts if (kept := gate.pass_chart(chart)) is not None)
    page_of_lines: Page[Line] = msgspec.structs.replace(
        passed,
        sections=sections,
        charts=charts,
        withheld=(*page.withheld, *gate.withheld),
        max_share=limits.max_share,
        max_characters=limits.max_characters,
        outlets=limits.outlets,
    )
    return page_of_lines


def admit_entries(entries: Sequence[TimelineEntry[Draft]], library: Library) -> dict[str, TimelineEntry[Line]]:
    """Judge entries without a page, each in the language of its source, and return what passed by its id."""
    language = {reading.article.id: reading.article.in_language for reading in library.readings}
    passed: dict[str, TimelineEntry[Line]] = {}
    for code in sorted(set(language.values())):
        own = tuple(entry for entry in entries if language[entry.text.cites[0].article_id] == code)
        drafts: Page[Draft] = Page(id="timeline", in_language=code, title=None, timeline=own)
        passed.update({entry.id: entry for entry in admit(drafts, library).timeline})
    return passed


def opening(text: str) -> str:
    """Return the first words of a sentence: listed in full, it would be quoted after all."""
    words = text.split(" ")
    return (" ".join(words[:5]) if len(words) > 5 else text[:10]) + "…"


def holds_drafts(record: Struct, name: str) -> bool:
    """Answer whether a field of a record holds drafts, at any depth."""
    return any(True for _ in sentences_of(getattr(record, name), name))
