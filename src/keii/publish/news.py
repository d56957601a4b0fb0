"""The box at the top of a page: how its questions came to stand as they do, newest first, or what was told last."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from keii.model.notes import Status
from keii.model.order import STALE_DAYS
from keii.model.page import ChangeRow, Line, Page, QuestionCard, TimelineEntry

NEWEST = 5  # changes shown
TOLD = 3  # entries shown where no question is open


class Change(Struct, frozen=True):
    """How a question came to stand as it does; `before` None: nothing was told of it earlier.

    `day` is the day of the change, or the day a plan was due and no report told of it.
    """

    card: QuestionCard[Line]
    before: Status | None
    row: ChangeRow[Line]
    day: dt.date


class News(Struct, frozen=True):
    """The newest changes of a page, or its newest entries; `current` when the newest is near the page's own day."""

    changes: tuple[Change, ...]
    entries: tuple[TimelineEntry[Line], ...]
    current: bool


def news_of(page: Page[Line]) -> News:
    """Return what is new on a page; what is old is news only where nothing newer is known."""
    changes = sorted(
        (change for card in page.questions if (change := last_change(card))),
        key=lambda change: change.day,
        reverse=True,
    )
    fresh = [change for change in changes if is_fresh(change.day, page.as_of) and change.card.standing != "stale"]
    if fresh:
        return News(tuple(fresh[:NEWEST]), (), True)
    entries = last_told(page)
    new = tuple(entry for entry in entries if is_fresh(dt.date.fromisoformat(entry.date or ""), page.as_of))
    if new:
        return News((), new, True)
    return News(tuple(changes[:NEWEST]), () if changes else entries, False)


def is_fresh(day: dt.date, as_of: dt.date | None) -> bool:
    """Answer whether a day is near the one the page speaks from."""
    return as_of is not None and (as_of - day).days <= STALE_DAYS


def last_change(card: QuestionCard[Line]) -> Change | None:
    """Return the newest step of a card's history, None where no day of it is known."""
    if not card.history:
        return first_told(card)
    at = len(card.history) - 1
    while at and card.history[at - 1].status == card.history[at].status:
        at -= 1
    row = card.history[at]
    day = card.due if card.standing == "overdue" and card.due else row.stated_on
    before = card.history[at - 1].status if at else None
    return Change(card, before, row, day) if day is not None else None


def first_told(card: QuestionCard[Line]) -> Change | None:
    """Return how a card without a history stands, as its one step."""
    if card.status is None or card.since is None:
        return None
    evidence = card.answer[0].evidence if card.answer else card.question.evidence
    row: ChangeRow[Line] = ChangeRow(
        status=card.status, stated_on=card.since, evidence=evidence, stated_by=card.stated_by
    )
    return Change(card, None, row, card.since)


def last_told(page: Page[Line]) -> tuple[TimelineEntry[Line], ...]:
    """Return the newest entries of the timeline that are no future ones and have a day, newest first."""
    if page.as_of is None:
        return ()
    last = page.as_of.isoformat()
    told = [entry for entry in page.timeline if entry.date and len(entry.date) == len(last) and entry.date <= last]
    return tuple(sorted(told, key=lambda entry: entry.date or "", reverse=True)[:TOLD])
