"""What annotating found in one article: times, names, figures, statements, events."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Literal

from msgspec import Struct

from keii.model.text import ArticleId, Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["publication", "previous", "quote", "narrative", "none"]
MentionType = Literal["person", "organization", "place", "role", "other"]
SourceClass = Literal["named", "official", "outlet", "anonymous", "none"]


class Status(str, Enum):
    """How the main event of a sentence stands: the closed vocabulary of 19."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    DECIDED = "decided"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    UNDER_CONSIDERATION = "under_consideration"
    PROPOSED = "proposed"
    PREMATURE = "premature"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    SUSPENDED = "suspended"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    NOT_HAPPENED = "not_happened"
    DENIED = "denied"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"
    OPINION = "opinion"


GROUPS: dict[str, tuple[Status, ...]] = {
    "REALIZED": (Status.HAPPENED, Status.ONGOING),
    "COMMITTED": (Status.DECIDED, Status.PLANNED),
    "OPEN": (Status.CONDITIONAL, Status.UNDER_CONSIDERATION, Status.PROPOSED, Status.PREMATURE),
    "PREDICTED": (Status.EXPECTED, Status.POSSIBLE),
    "HALTED": (Status.SUSPENDED, Status.POSTPONED),
    "CLOSED": (Status.CANCELLED, Status.REJECTED, Status.NOT_HAPPENED),
    "DISPUTE": (Status.DENIED, Status.UNCONFIRMED, Status.UNKNOWN),
    "NONE": (Status.OPINION,),
}
GROUP_OF: dict[Status, str] = {status: group for group, members in GROUPS.items() for status in members}
RANK: dict[Status, int] = {
    Status.HAPPENED: 9,
    Status.ONGOING: 8,
    Status.DECIDED: 7,
    Status.PLANNED: 6,
    Status.CONDITIONAL: 5,
    Status.EXPECTED: 5,
    Status.UNDER_CONSIDERATION: 4,
    Status.PROPOSED: 3,
    Status.POSSIBLE: 3,
    Status.PREMATURE: 2,
}
"""Height on the ladder of certainty; statuses off the ladder have no rank."""


class Time(Struct, frozen=True, kw_only=True, gc=False):
    """A time expression and its TIMEX3 value.

    `value` is None when it could not be resolved without guessing. `begin` and
    `end` are inclusive days, known only where the value fixes them. `anchor`
    says what a relative expression was counted from, `rule` which rule did it.
    `implied_year` is the year an anniversary with a printed base points to.
    """

    span: Span
    type: TimeType
    value: str | None = None
    mod: str | None = None
    begin: date | None = None
    end: date | None = None
    anchor: Anchor = "none"
    rule: str = ""
    relative: bool = False
    candidates: tuple[str, ...] = ()
    implied_year: int | None = None
    utc: str | None = None


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """A name, title or role in the text; `actor_id` is filled in by linking."""

    span: Span
    type: MentionType
    name: str
    actor_id: str | None = None


class Figure(Struct, frozen=True, kw_only=True, gc=False):
    """A number with its unit, brought to one scale.

    `value` is the plain number (1億2000万 is 120000000.0; 3割 is 30.0 percent).
    `high` is the upper end of a range. `unit` is a canonical word shared by all
    languages ("person", "percent", "usd", "km", "" for a bare number);
    `bound` is "min" (以上, at least), "max" (以下, up to) or None.
    """

    span: Span
    value: float
    unit: str
    high: float | None = None
    approximate: bool = False
    bound: Literal["min", "max"] | None = None


class Statement(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody says something (PARC: source, cue, content).

    `sentence` is the index into `Article.sentences`. `via` is the outlet that
    relays the words. `source` may lie in a neighbouring sentence and is None
    when the text names nobody.
    """

    sentence: int
    source: Span | None
    via: Span | None
    cue: Span | None
    content: Span
    quoted: bool
    status: Status
    polarity: bool = True
    source_class: SourceClass = "none"
    cue_ids: tuple[str, ...] = ()


class Event(Struct, frozen=True, kw_only=True, gc=False):
    """The main event of one sentence, and how it stands.

    `sentence` is the index into `Article.sentences`; there is one Event for each
    sentence, in order. `trigger` is the predicate (lemma in `verb`), `type` a
    PLOVER root or None, `actors` those who do or undergo it, `time` the index
    into `Notes.times` of the time that governs it. `polarity` is False when the
    predicate is negated; `status_cue` are the words that decided the status.
    """

    sentence: int
    status: Status
    trigger: Span | None = None
    verb: str = ""
    type: str | None = None
    actors: tuple[Span, ...] = ()
    time: int | None = None
    polarity: bool = True
    status_cue: str | None = None
    cue_ids: tuple[str, ...] = ()


class Notes(Struct, frozen=True, kw_only=True, gc=False):
    """All annotations of one version of one article; nothing in them changes its text."""

    article_id: ArticleId
    version: str
    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    made_by: str = ""
