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
DENIALS = frozenset({Status.DENIED, Status.NOT_HAPPENED})
CLAIMS = frozenset({Status.HAPPENED, Status.ONGOING, Status.UNCONFIRMED})
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
    """Return the change with one more passage, from another article; of many the first ones and the newest stay."""
    known = {passage.article_id for passage in change.evidence}
    if telling.article_id in known:
        return change
    evidence = (*change.evidence[: MOST_PASSAGES - 1], telling.passage)
    return replace(change, evidence=evidence, on=change.on or telling.day_of_act)


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
    """Return what the history alone does not say: "overtaken", "found", "disputed", "overdue", "stale" or None."""
    last = history[-1]
    if last.status is Status.HAPPENED and (thread.overtaken or thread.asks_what):
        return "overtaken" if thread.overtaken else "found"
    if contradiction_of(thread, history) is not None:
        return "disputed"
    group = GROUP_OF[last.status]
    due = due_of(thread, history)
    stated = max(telling.stated_on for telling in thread.tellings)
    if group == "COMMITTED" and due is not None and stated <= due < as_of:
        return "overdue"
    if group not in ("REALIZED", "CLOSED") and as_of - newest_of(thread) > timedelta(days=stale_days):
        return "stale"
    return None


def newest_of(thread: Thread) -> date:
    """Return the day of the newest report of a matter, whether or not it changed how the matter stands."""
    return max(max(telling.published, telling.stated_on) for telling in thread.tellings)


def contradiction_of(thread: Thread, history: Sequence[StatusChange]) -> Telling | None:
    """Return the newest report that speaks against the present status, None when nobody disputes a fact (any more)."""
    last = history[-1]
    if last.status not in CLAIMS | DENIALS:
        return None
    disputes = [
        (claim, denial)
        for denial in thread.tellings
        if denies_fact(denial) and not is_taken_back(denial, thread)
        for claim in thread.tellings
        if claim.status in CLAIMS and is_one_window(claim, denial, last)
    ]
    if not disputes:
        return None
    claimed = last.status in CLAIMS
    return max((pair[claimed] for pair in disputes), key=lambda told: (told.stated_on, told.order))


def denies_fact(telling: Telling) -> bool:
    """Answer whether a report says that something is not so; who denies a plan for August may act in August."""
    return telling.status is Status.NOT_HAPPENED or (telling.status is Status.DENIED and telling.act.kind == "past")


def is_taken_back(denial: Telling, thread: Thread) -> bool:
    """Answer whether the doer has come to say, after a denial, that it is so."""
    return any(
        told.status in (Status.HAPPENED, Status.ONGOING) and told.stated_on > denial.stated_on and is_own(told, thread)
        for told in thread.tellings
    )


def is_own(telling: Telling, thread: Thread) -> bool:
    """Answer whether the doer itself says so; "the company said" names it, too."""
    speaker = telling.speaker or (telling.doer if telling.source_class == "official" else None)
    return speaker is not None and any(part_of(doer, speaker) for doer in thread.doers)


def is_one_window(claim: Telling, denial: Telling, last: StatusChange) -> bool:
    """Answer whether a claim and a denial speak of one state of affairs, and of that of the present status."""
    newest = max(claim.stated_on, denial.stated_on)
    return abs((claim.stated_on - denial.stated_on).days) <= WINDOW and (last.stated_on - newest).days <= WINDOW


def due_of(thread: Thread, history: Sequence[StatusChange]) -> date | None:
    """Return the day an act is to come about, as last stated since it was last put off; None when none is known."""
    last = history[-1]
    if GROUP_OF[last.status] not in ("COMMITTED", "OPEN", "PREDICTED"):
        return None
    if last.on is not None and last.on > last.stated_on:
        return last.on
    stops = [change.stated_on for change in history if GROUP_OF[change.status] in ("HALTED", "CLOSED", "REALIZED")]
    since = max(stops, default=date.min)
    told = [told for told in thread.tellings if is_ahead(told) and told.stated_on > since]
    return max(told, key=lambda told: (told.stated_on, told.order)).on if told else None
