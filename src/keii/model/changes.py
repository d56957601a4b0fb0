"""What changed between two builds of one page, as records."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from keii.model.notes import Status
from keii.model.role import Role
from keii.model.text import ArticleId

QuestionKind = Literal["new", "status", "answered", "standing", "reworded", "withdrawn"]
EntryKind = Literal["new", "date", "status", "withdrawn"]


class Edition(Struct, frozen=True, kw_only=True):
    """One of the two builds: the day it speaks from, and what made it."""

    as_of: dt.date | None
    made_by: str


class Credit(Struct, frozen=True, kw_only=True):
    """A source as its page lists it."""

    number: int
    article_id: ArticleId | None
    publisher: str | None
    title: str
    url: str | None
    published: dt.date | None


class State(Struct, frozen=True, kw_only=True):
    """How a question stood: its status and standing, since which day, by whose word, due when."""

    status: Status | None
    standing: str | None
    since: dt.date | None
    as_of: dt.date | None
    stated_by: str | None
    due: dt.date | None


class QuestionChange(Struct, frozen=True, kw_only=True):
    """One question that is new, stands otherwise, is worded otherwise, or is gone.

    `steps` are the statuses it went through, the old one first. `asked_before` is its
    earlier wording where that differs, `answer` the sentence that now answers it,
    `reason` why it was withheld, where it was.
    """

    kind: QuestionKind
    id: str
    question: str
    before: State | None = None
    after: State | None = None
    steps: tuple[Status, ...] = ()
    asked_before: str | None = None
    answer: str | None = None
    reason: str | None = None
    sources: tuple[Credit, ...] = ()


class EntryState(Struct, frozen=True, kw_only=True):
    """How a timeline entry stood: its date and status."""

    date: str | None
    date_end: str | None
    mod: str | None
    status: Status | None
    standing: str | None


class EntryChange(Struct, frozen=True, kw_only=True):
    """One timeline entry that is new, has another date or status, or is gone."""

    kind: EntryKind
    id: str
    text: str
    before: EntryState | None = None
    after: EntryState | None = None
    reason: str | None = None
    sources: tuple[Credit, ...] = ()


class SourceChange(Struct, frozen=True, kw_only=True):
    """One source that is new or gone."""

    kind: Literal["new", "withdrawn"]
    source: Credit


class Withdrawal(Struct, frozen=True, kw_only=True):
    """A sentence that stood on the older page and is withheld from the newer one, with the rule and the reason."""

    text: str
    role: Role
    rule: str
    reason: str


class Changes(Struct, frozen=True, kw_only=True):
    """Everything that differs between two builds of a page."""

    id: str
    in_language: str
    title: str | None
    old: Edition
    new: Edition
    questions: tuple[QuestionChange, ...] = ()
    timeline: tuple[EntryChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()

    @property
    def nothing(self) -> bool:
        """Answer whether no part of the page changed."""
        return not (self.questions or self.timeline or self.sources or self.withdrawn)
