"""How a matter stands: reports of one act gathered into threads, and the history of each.

A thread is one act by the same actors on the same instance. Its present status
is the newest dated statement of the party entitled to it; a prediction or a
dispute never overwrites what has happened, and a step no matter can take
(happened → planned) opens another instance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from keii.link.acts import Telling
from keii.model.notes import GROUP_OF, Status
from keii.model.story import StatusChange

WINDOW = 31  # days between a report and a denial that speak of one state of affairs
YEAR = 366  # days within which a report without a doer can speak of the same act
MOST_PASSAGES = 3
LIKE = 0.34  # share of the smaller set of terms that two reports of one act have in common
CLOSE = 0.5  # the same for a report that could ask no question of its own
DONE = frozenset({Status.HAPPENED})
UNCERTAIN = frozenset({"PREDICTED", "DISPUTE", "OPEN", "COMMITTED"})
REOPENED = frozenset({Status.POSTPONED, Status.SUSPENDED, Status.CANCELLED, Status.PREMATURE, Status.REJECTED})


class Thread(Struct):
    """The reports of one act, in the order they joined."""

    verb: str
    tellings: list[Telling]
    terms: set[str]
    actors: set[str]
    doers: set[str]
    marks: dict[str, str]

    def add(self, telling: Telling) -> None:
        """Let a report join."""
        self.tellings.append(telling)
        self.terms |= telling.terms
        self.actors |= set(telling.actors)
        if telling.doer:
            self.doers.add(telling.doer)
        self.marks.update(telling.marks)


def gather(
    tellings: Iterable[Telling], shared: frozenset[str], settled: Mapping[str, frozenset[str]] | None = None
) -> list[Thread]:
    """Gather reports into threads: first those that could ask a question, then those that only add to one."""
    ordered = sorted(tellings, key=lambda telling: (telling.stated_on, telling.order))
    threads: dict[str, list[Thread]] = {}
    for telling in ordered:
        if telling.question is None:
            continue
        found = best_of(telling, threads.get(telling.act.verb, []), shared)
        if found is None:
            found = Thread(telling.act.verb, [], set(), set(), set(), {})
            threads.setdefault(telling.act.verb, []).append(found)
        found.add(telling)
    for telling in ordered:
        if telling.question is None:
            found = home_of(telling, threads.get(telling.act.verb, []), shared)
            if found is not None:
                found.add(telling)
    gathered = [thread for same in threads.values() for thread in same]
    for thread in gathered:
        settle(thread, ordered, (settled or {}).get(thread.verb, frozenset()))
    return gathered


def settle(thread: Thread, ordered: Sequence[Telling], verbs: frozenset[str]) -> None:
    """Let a later act on the same thing answer the thread: a new accord signed, a ceremony attended."""
    if not verbs:
        return
    last = max(telling.stated_on for telling in thread.tellings)
    terms = frozenset().union(*(telling.terms for telling in thread.tellings))
    for telling in ordered:
        if telling.act.verb not in verbs or telling.status not in DONE or telling.stated_on <= last:
            continue
        shared = len(telling.terms & terms)
        if shared and (shared >= min(2, len(telling.terms)) or set(telling.actors) & thread.actors):
            thread.add(telling)
            return


def best_of(telling: Telling, threads: Sequence[Thread], shared: frozenset[str]) -> Thread | None:
    """Return the thread a report belongs to: the likest of those it can continue."""
    scored = [
        (likeness(telling, thread), -place, thread)
        for place, thread in enumerate(threads)
        if same_doer(telling, thread, shared) and same_instance(telling, thread) and continues(telling, thread)
    ]
    scored = [hit for hit in scored if is_near(telling, hit[2])]
    score, _, best = max(scored, key=lambda hit: hit[:2], default=(0.0, 0, None))
    return best if score >= LIKE else None


def is_near(telling: Telling, thread: Thread) -> bool:
    """Answer whether a report by another doer (of an act that all share) has more than a word in common.

    Without the doer's name it tells of the same act only within a year.
    """
    lately = any(abs((telling.stated_on - other.stated_on).days) <= YEAR for other in thread.tellings)
    if not telling.doer or not thread.doers:
        return lately
    if set(telling.actors) & thread.actors or any(same_name(telling.doer, doer) for doer in thread.doers):
        return True
    if not lately:
        return False
    return any(len(telling.terms & other.terms) >= 2 for other in thread.tellings)


def home_of(telling: Telling, threads: Sequence[Thread], shared: frozenset[str]) -> Thread | None:
    """Return the thread an incomplete report speaks of: the likest, or for bare words the only one of its verb."""
    able = [thread for thread in threads if same_doer(telling, thread, shared) and same_instance(telling, thread)]
    able = [thread for thread in able if telling.doer or knows_doer(telling, thread)]
    if telling.terms:
        alike = [thread for thread in able if any(telling.objects & other.objects for other in thread.tellings)]
        found = best_of(telling, alike, shared)
        return found if found is not None and likeness(telling, found) >= CLOSE else None
    if telling.doer and not any(part_of(telling.doer, doer) for thread in able for doer in thread.doers):
        return None
    able = [thread for thread in able if min(other.stated_on for other in thread.tellings) <= telling.stated_on]
    here = [thread for thread in able if any(other.article_id == telling.article_id for other in thread.tellings)]
    near = here or (able if telling.doer else [])  # a report of nothing but a verb speaks of its own article
    return near[0] if len(near) == 1 else None


def knows_doer(telling: Telling, thread: Thread) -> bool:
    """Answer whether the article of a report without a doer names one of the thread's."""
    doers = [doer for doer in thread.doers if doer]
    return not doers or any(name in doer or doer in name for name in telling.names for doer in doers)


def likeness(telling: Telling, thread: Thread) -> float:
    """Return how much a report's words are those of a thread, 0 to 1."""
    if not telling.terms or not thread.terms:
        return 0.5 if telling.terms == thread.terms else 0.0
    if (is_bare(telling) or all(map(is_bare, thread.tellings))) and telling.doer in thread.doers:
        return CLOSE  # "the parliament is to vote on Friday": the act of that doer, whatever it is about
    return max(
        len(telling.terms & other.terms) / (min(len(telling.terms), len(other.terms)) or 1) for other in thread.tellings
    )


def is_bare(telling: Telling) -> bool:
    """Answer whether a report names nothing but its doer."""
    words = telling.doer.lower().replace("-", " ").split()
    return bool(telling.doer) and all(any(word.startswith(term) for word in words) for term in telling.terms)


def same_doer(telling: Telling, thread: Thread, shared: frozenset[str]) -> bool:
    """Answer whether the doers can be the same; acts of all who take part need no one doer."""
    if telling.act.verb in shared or not telling.doer or not thread.doers:
        return True
    if set(telling.actors) & thread.actors:
        return True
    if any(same_name(telling.doer, doer) for doer in thread.doers):
        return True
    # Who speaks for the doer: the minister rejects, the country "will accept", says the minister.
    speakers = {other.speaker for other in thread.tellings if other.speaker}
    return telling.speaker in thread.doers or telling.doer in speakers


def same_name(one: str, other: str) -> bool:
    """Answer whether two printed names can be one: one inside the other, or more than half of the words."""
    if one in other or other in one:
        return True
    words, others = set(one.lower().split()), set(other.lower().split())
    return 2 * len(words & others) > min(len(words), len(others)) > 1


def same_instance(telling: Telling, thread: Thread) -> bool:
    """Answer whether no ordinal speaks against it (第60回 is not 第61回), and no far-off second date."""
    if any(thread.marks.get(unit, number) != number for unit, number in telling.marks):
        return False
    if any(thread.marks.get(unit) == number for unit, number in telling.marks):
        return True
    if telling.status in REOPENED:
        return True
    dated = [other for other in thread.tellings if is_ahead(other)]
    if not is_ahead(telling) or not dated or telling.on is None:
        return True
    last = dated[-1]
    moved = any(other.status in REOPENED for other in thread.tellings if other.stated_on >= last.stated_on)
    return moved or last.on is None or abs((telling.on - last.on).days) <= WINDOW


def is_ahead(telling: Telling) -> bool:
    """Answer whether the report names a day that lay ahead."""
    return telling.on is not None and telling.on > telling.stated_on


def continues(telling: Telling, thread: Thread) -> bool:
    """Answer whether a report can follow what the thread tells already: what has happened is no plan any more."""
    if GROUP_OF[telling.status] not in ("OPEN", "COMMITTED", "PREDICTED"):
        return True
    return not any(other.status in DONE and other.stated_on < telling.stated_on for other in thread.tellings)


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


def part_of(doer: str, speaker: str) -> bool:
    """Answer whether speaker and doer share a name."""
    return doer in speaker or speaker in doer


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
    """Return what the history alone does not say: "disputed", "overdue", "stale" or None."""
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
