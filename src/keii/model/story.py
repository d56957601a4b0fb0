"""A running story: its actors, events, relations, and the questions it leaves open."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from keii.model.notes import MentionType, Status
from keii.model.text import ArticleId, Passage
from keii.model.ties import TieChart


class Actor(Struct, frozen=True, kw_only=True):
    """Somebody or something that acts, under all the names the articles use.

    `names` starts with the fullest one. `id` is a digest of that name.
    """

    id: str
    names: tuple[str, ...]
    type: MentionType


class StatusChange(Struct, frozen=True, kw_only=True):
    """From this statement on, a question stood like this.

    `stated_on` is the day it was said (else published), `on` the day the event
    itself is dated, `stated_by` the speaker as printed, `publisher` the outlet.
    """

    status: Status
    stated_on: dt.date
    evidence: tuple[Passage, ...]
    on: dt.date | None = None
    stated_by: str | None = None
    publisher: str | None = None


class Happening(Struct, frozen=True, kw_only=True):
    """One event as told by one or several reports.

    `begin` and `end` are the inclusive days of the event, None when unknown;
    `date` is its TIMEX3 value, `precision` how fine that is, `mod` the part of it that is
    meant (上旬: START, 末: CLOSE). `passages`
    holds the best-sourced sentence first, one of each voice, and `spare` what else tells the event: no more
    evidence, but it may read better alone; `publishers` are distinct voices
    (copies of one wire text count once). `ended_by` is what put an end to a plan
    (postponed, cancelled), `moved_to` the id of the happening that took its place. `against` are
    other numbers of the same event that stand beside it, newest first (`disputed`: of another
    source that has not taken them back), `history` older ones.
    `followed` says of a plan that articles of its day or later may tell what became of it.
    """

    id: str
    date: str | None
    precision: str
    begin: dt.date | None
    end: dt.date | None
    status: Status
    verb: str
    actors: tuple[str, ...]
    passages: tuple[Passage, ...]
    publishers: tuple[str, ...]
    reported_on: dt.date | None
    spare: tuple[Passage, ...] = ()
    weight: float = 0.0
    mod: str | None = None
    ended_by: StatusChange | None = None
    moved_to: str | None = None
    against: tuple[StatusChange, ...] = ()
    history: tuple[StatusChange, ...] = ()
    disputed: bool = False
    followed: bool = False


class Relation(Struct, frozen=True, kw_only=True):
    """What one actor did to another, when, and where it is written."""

    subject: str
    predicate: str
    object: str
    status: Status
    on: dt.date | None
    evidence: tuple[Passage, ...]


class Question(Struct, frozen=True, kw_only=True):
    """A question the story leaves open (or has just answered), with its status history.

    `passage` is the sentence the question was formed from, `why` those that state
    a consequence, best first. `history` is sorted by `stated_on`, newest last. `standing`
    says what the history alone does not: "disputed", "stale", "overdue", "overtaken" or "found".
    `due` is the day the act was announced for, `newest` that of the newest report (None
    only where a question is built by hand), `against` what speaks against the present
    status of a disputed one.
    """

    id: str
    text: str
    passage: Passage
    history: tuple[StatusChange, ...]
    actors: tuple[str, ...] = ()
    verb: str = ""
    due: dt.date | None = None
    why: tuple[Passage, ...] = ()
    standing: str | None = None
    newest: dt.date | None = None
    against: StatusChange | None = None
    weight: float = 0.0


class Story(Struct, frozen=True, kw_only=True):
    """Articles that belong together, and what linking them gave."""

    id: str
    article_ids: tuple[ArticleId, ...]
    actors: tuple[Actor, ...] = ()
    happenings: tuple[Happening, ...] = ()
    relations: tuple[Relation, ...] = ()
    charts: tuple[TieChart, ...] = ()
    questions: tuple[Question, ...] = ()
    copies: tuple[tuple[ArticleId, ...], ...] = ()
