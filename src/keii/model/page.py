"""Pages, and the product's promise: a published sentence stands on a passage.

A `Draft` is unaudited, whoever wrote it. It becomes a `Line` only through
`keii.evidence.judge`. A `Line` without evidence cannot be built or decoded, so
a `Page[Line]` is publishable and a `Page[Draft]` is not.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Generic, Literal, TypeVar

from msgspec import UNSET, Meta, Struct, UnsetType

from keii.errors import LineWithoutEvidence
from keii.model.article import DateStamp
from keii.model.changes import Changes
from keii.model.notes import SourceClass, Status
from keii.model.quoting import Allowance, Limits
from keii.model.role import Role as Role  # part of what a page is
from keii.model.text import ArticleId, Passage, Span
from keii.model.ties import TieChart

FORMAT = 1
"""The version of page.json, one higher with each change that older readers would misread."""

Precision = Literal["day", "month", "part", "year", "range", "unknown"]
Turn = Literal["new", "changed"]


class Draft(Struct, frozen=True, kw_only=True):
    """A sentence nobody has audited yet.

    `cites` are the passages it claims to stand on. A stranger's page has none;
    there `refs` are its citation marks (numbers or URLs) and `span` its place in
    the decoded page file. `in_language` is None for the page's own language.
    """

    text: str
    role: Role = "body"
    cites: tuple[Passage, ...] = ()
    refs: tuple[str, ...] = ()
    span: Span | None = None
    in_language: str | None = None


class Line(Struct, frozen=True, kw_only=True):
    """A sentence that may be published, with the passages it stands on (at least one).

    `in_language` is stored only where it is not the page's language.
    `change` says whether it is new since the previous page, or changed; None without one.
    """

    text: str
    evidence: Annotated[tuple[Passage, ...], Meta(min_length=1)]
    role: Role = "body"
    in_language: str | UnsetType = UNSET
    change: Turn | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise LineWithoutEvidence(self.text)


T = TypeVar("T", Draft, Line)


class ChangeRow(Struct, Generic[T], frozen=True, kw_only=True):
    """One row of a question's history: how it stood, who said so when, and where that is written.

    `text` is None where the sentence stands elsewhere on the page (the newest row is the
    card's answer): no sentence is printed twice, the passage is reached all the same.
    """

    status: Status
    stated_on: dt.date | None
    evidence: tuple[Passage, ...] = ()
    text: T | None = None
    stated_by: str | None = None
    publisher: str | None = None
    on: dt.date | None = None


class QuestionCard(Struct, Generic[T], frozen=True, kw_only=True):
    """A question, how it stands, since when, as stated by whom, and why it matters.

    `since` is the first statement of the present status, `as_of` the newest one.
    `standing` is "disputed", "stale", "overdue", "overtaken", "found" or None; `due` is the day a
    planned act was announced for, as last stated; `against` is what speaks against the
    status of a disputed one. `status_text` is what a stranger's
    page printed as its status.
    """

    id: str
    question: T
    status: Status | None = None
    since: dt.date | None = None
    as_of: dt.date | None = None
    stated_by: str | None = None
    standing: str | None = None
    due: dt.date | None = None
    against: ChangeRow[T] | None = None
    answer: tuple[T, ...] = ()
    why: T | None = None
    bullets: tuple[T, ...] = ()
    body: tuple[T, ...] = ()
    history: tuple[ChangeRow[T], ...] = ()
    status_text: T | None = None
    source_refs: tuple[str, ...] = ()
    span: Span | None = None


class TimelineEntry(Struct, Generic[T], frozen=True, kw_only=True):
    """What happened (or is planned) on a day, month or period.

    `date` is `2025-05-09`, `2025-05` or `2025` (None: a stranger's page gave
    none that can be read), `mod` the part of it that is meant; `reports` counts independent
    publishers. `standing` is "coming", "overdue", "moved", "ended", "disputed" or None;
    `ended_by` says what put an end to a plan, `moved_to` is the id of the entry on its new day.
    `against` are other numbers of the same event (of a disputed one: by another source), `history` older ones.
    `address` is its place on the page (`t-2025-05-09-1`), which no other entry ever gets.
    """

    id: str
    date: str | None
    precision: Precision
    status: Status | None
    text: T
    date_end: str | None = None
    mod: str | None = None
    reports: int = 1
    published: dt.date | None = None
    standing: str | None = None
    date_text: T | None = None
    ended_by: ChangeRow[T] | None = None
    moved_to: str | None = None
    against: tuple[ChangeRow[T], ...] = ()
    history: tuple[ChangeRow[T], ...] = ()
    address: str = ""


class StatementRow(Struct, Generic[T], frozen=True, kw_only=True):
    """Who said what, when, and how surely."""

    text: T
    speaker: str
    status: Status
    said_on: dt.date | None = None
    via: str | None = None
    source_class: SourceClass = "named"
    quoted: bool = False


class RelationRow(Struct, Generic[T], frozen=True, kw_only=True):
    """What one actor did to another, as a sentence of a source."""

    subject: str
    object: str
    predicate: str
    status: Status
    text: T
    on: dt.date | None = None


class Section(Struct, Generic[T], frozen=True, kw_only=True):
    """A part of the page about one theme."""

    id: str
    heading: T | None
    lines: tuple[T, ...]
    cards: tuple[str, ...] = ()


class SourceSummary(Struct, Generic[T], frozen=True, kw_only=True):
    """One source: what it is, when it was published, and what it adds in three bullets.

    `number` is its number in the page's list. `also_in` names outlets that
    printed a copy of the same text. `unread` says why a source has no bullets.
    `in_language` is stored only where it is not the page's language.
    """

    number: int
    article_id: ArticleId | None = None
    title: str = ""
    publisher: str | None = None
    url: str | None = None
    published: DateStamp | None = None
    bullets: tuple[T, ...] = ()
    also_in: tuple[str, ...] = ()
    unread: str | None = None
    span: Span | None = None
    in_language: str | UnsetType = UNSET


class Withheld(Struct, frozen=True, kw_only=True):
    """A sentence that was written and not published, and the rule that said no.

    `text` is cut short where the rule is `max_share`: the page quotes enough of that source.
    `digest` is that of the whole sentence, so that it can be known again.
    """

    text: str
    role: Role
    rule: str
    reason: str
    digest: str = ""


class Quotation(Struct, frozen=True, kw_only=True):
    """How many characters of a source the page shows, what share of it that is, and how many it may show.

    `trimmed` is the number of passages shown without all that stands around them, for the limit's sake.
    """

    article_id: ArticleId
    characters: int
    share: float
    limit: int | None = None
    trimmed: int = 0


class Alias(Struct, frozen=True, kw_only=True):
    """An address of an earlier page, and the present one where what it led to is told now.

    `passages` are the names of the passages it stood on, by which it is found again.
    """

    id: str
    to: str
    passages: tuple[str, ...] = ()


class Page(Struct, Generic[T], frozen=True, kw_only=True):
    """An explainer of one story: `Page[Draft]` unaudited, `Page[Line]` publishable.

    `as_of` is the day the page speaks from, given by the caller, never the clock.
    `body` holds a stranger's sentences outside of any section. `unread` lists
    sources that could not be used. `max_share` is the largest share of a source's
    characters that the page may quote, `max_characters` the largest number (see
    `Limits`), `outlets` what some outlets allow instead, `quotation` what it does quote. `changes` tells
    what differs from the previous page, `aliases` lead its addresses on. `format` is the
    version of this record.
    """

    id: str
    in_language: str
    title: T | None
    lead: tuple[T, ...] = ()
    about: str | None = None
    as_of: dt.date | None = None
    sections: tuple[Section[T], ...] = ()
    questions: tuple[QuestionCard[T], ...] = ()
    timeline: tuple[TimelineEntry[T], ...] = ()
    statements: tuple[StatementRow[T], ...] = ()
    relations: tuple[RelationRow[T], ...] = ()
    charts: tuple[TieChart, ...] = ()
    sources: tuple[SourceSummary[T], ...] = ()
    takeaways: tuple[T, ...] = ()
    body: tuple[T, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    quotation: tuple[Quotation, ...] = ()
    max_share: float = 1.0
    max_characters: int | None = None
    outlets: dict[str, Allowance] = {}
    unread: tuple[str, ...] = ()
    notice: str | None = None
    made_by: str = ""
    changes: Changes | None = None
    aliases: tuple[Alias, ...] = ()
    format: int = FORMAT

    @property
    def limits(self) -> Limits:
        """How much of its sources the page may quote."""
        return Limits(self.max_share, self.max_characters, self.outlets)
