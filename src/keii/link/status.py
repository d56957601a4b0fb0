"""How a matter stands: the history of each thread of reports.

Its present status is the newest dated statement of the party entitled to it; a
prediction or a dispute never overwrites what has happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from keii.link.acts import Telling
from keii.link.threads import Thread, is_ahead, part_of
from keii.model.notes import GROUP_OF, Status
from keii.model.story import StatusChange

WINDOW = 31  # days between a report and a denial that speak of one state of affairs
MOST_PASSAGES = 3
UNCERTAIN = frozenset({"PREDICTED", "DISPUTE", "OPEN", "COMMITTED"})


def history_of(thread: Thread) -> tuple[StatusChange, ...]:
    """Return the changes of status, oldest first; reports of an unchanged status are further evidence."""
    ordered = sorted(without_background(thread.tellings), key=lambda told: place_in(told, thread))
    history: list[StatusChange] = []
    rank = 0
    for telling in ordered:
        if history and telling.status == history[-1].status:
            history[-1] = with_evidence(history[-1], telling)
        elif not history or may_overwrite(history[-1], telling, authority(telling, thread), rank):
            history.append(telling.change())
            rank = authority(telling, thread)
    return tuple(history)


def without_background(tellings: Sequence[Telling]) -> list[Telling]:
    """Leave out what had (not) happened before the matter was open at all: that was another instance."""
    opened = [told.stated_on for told in tellings if GROUP_OF[told.status] in ("OPEN", "COMMITTED", "PREDICTED")]
    past = (Status.HAPPENED, Status.NOT_HAPPENED)
    if not opened:
        return list(tellings)
    return [told for told in tellings if told.question or told.status not in past or told.stated_on > min(opened)]


def place_in(telling: Telling, thread: Thread) -> tuple[date, int, bool, tuple[int, int]]:
    """Return what a history is ordered by; on one day the word that counts most comes last."""
    return (telling.stated_on, authority(telling, thread), telling.question is None, telling.order)


def authority(telling: Telling, thread: Thread) -> int:
    """Return whose word counts more on one day: the doer's own, an official's, an outlet's, an anonymous source's."""
    if telling.source_class == "anonymous":
        return 0
    own = telling.speaker is not None and any(part_of(doer, telling.speaker) for doer in thread.doers)
    if own or (telling.speaker is None and telling.doer and telling.status in (Status.HAPPENED, Status.DECIDED)):
        return 3
    return 2 if telling.source_class in ("official", "named") else 1


def with_evidence(change: StatusChange, telling: Telling) -> StatusChange:
    """Return the change with one more passage, from another article."""
    known = {passage.article_id for passage in change.evidence}
    if telling.article_id in known or len(change.evidence) >= MOST_PASSAGES:
        return change
    return replace(change, evidence=(*change.evidence, telling.passage), on=change.on or telling.on)


def may_overwrite(last: StatusChange, telling: Telling, rank: int, rank_before: int) -> bool:
    """Answer whether a report changes how the matter stands."""
    group, before = GROUP_OF[telling.status], GROUP_OF[last.status]
    if last.status is Status.HAPPENED:
        return group == "HALTED" and telling.status is Status.SUSPENDED
    if before == "REALIZED":
        return group not in UNCERTAIN
    if before == "COMMITTED" and group == "PREDICTED":
        return rank > rank_before
    if group == "REALIZED" and telling.status is Status.ONGOING:
        return before != "CLOSED"
    return True


def standing_of(thread: Thread, history: Sequence[StatusChange], *, as_of: date, stale_days: int) -> str | None:
    """Return what the history alone does not say: "overtaken", "disputed", "overdue", "stale" or None."""
    if thread.overtaken and history[-1].status is Status.HAPPENED:
        return "overtaken"
    last = history[-1]
    newest = max(telling.stated_on for telling in thread.tellings)
    if is_disputed(thread, last):
        return "disputed"
    group = GROUP_OF[last.status]
    due = due_of(thread, last)
    if group == "COMMITTED" and due is not None and newest <= due < as_of:
        return "overdue"
    if group not in ("REALIZED", "CLOSED") and as_of - newest > timedelta(days=stale_days):
        return "stale"
    return None


def is_disputed(thread: Thread, last: StatusChange) -> bool:
    """Answer whether sources speak against each other about one fact within a month."""
    against = [told for told in thread.tellings if told.status in (Status.DENIED, Status.NOT_HAPPENED)]
    claims = [told for told in thread.tellings if told.status in (Status.HAPPENED, Status.ONGOING, Status.UNCONFIRMED)]
    if GROUP_OF[last.status] not in ("REALIZED", "DISPUTE", "CLOSED"):
        return False
    return any(abs((told.stated_on - other.stated_on).days) <= WINDOW for told in against for other in claims)


def due_of(thread: Thread, last: StatusChange) -> date | None:
    """Return the day the act is planned for, as last stated."""
    days = [
        told.on for told in sorted(thread.tellings, key=lambda told: (told.stated_on, told.order)) if is_ahead(told)
    ]
    return last.on if last.on is not None and last.on > last.stated_on else (days[-1] if days else None)
