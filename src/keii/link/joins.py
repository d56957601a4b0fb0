"""Reports that join a thread under another verb: what answers a proposal, and what halts or tells it in other words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from keii.lang.base.questions import QuestionTable
from keii.link.acts import Telling
from keii.link.threads import CLOSE, DONE, YEAR, Thread, likeness, same_doer, same_name
from keii.model.notes import GROUP_OF, Status

AHEAD = ("OPEN", "COMMITTED", "PREDICTED")
OFF = frozenset({Status.POSTPONED, Status.CANCELLED})


def joined(threads: Sequence[Thread], tellings: Iterable[Telling], table: QuestionTable) -> list[Thread]:
    """Return the threads with what other verbs tell of them; two that are one matter become one."""
    whole = with_answers(threads, table)
    taken = {id(telling) for thread in whole for telling in thread.tellings}
    for telling in sorted(tellings, key=begun):
        if id(telling) not in taken and telling.question is None:
            found = akin_to(telling, whole, table) or answer_to(telling, whole, table)
            if found is not None:
                found.add(telling)
    return whole


def with_answers(threads: Sequence[Thread], table: QuestionTable) -> list[Thread]:
    """Let a thread of accepting be one with that of the proposal it answers; the older keeps its verb."""
    whole = list(threads)
    for answer in threads:
        if answer.verb not in table.answers or not any(answer is thread for thread in whole):
            continue
        asked = [other for other in whole if other is not answer and answers(answer, other, table.shared)]
        if len(asked) != 1:
            continue
        older, newer = sorted((answer, asked[0]), key=lambda thread: min(map(begun, thread.tellings)))
        for telling in newer.tellings:
            older.add(telling)
        whole = [thread for thread in whole if thread is not newer]
    return whole


def begun(telling: Telling) -> tuple[date, tuple[int, int]]:
    """Return what tells which report came first."""
    return (telling.stated_on, telling.order)


def answer_to(telling: Telling, threads: Sequence[Thread], table: QuestionTable) -> Thread | None:
    """Return the one thread of accepting that answers a proposal which asks no question of its own."""
    able = [thread for thread in threads if thread.verb in table.answers and takes_up(thread, telling)]
    able = [thread for thread in able if telling.doer and same_doer(telling, thread, table.shared)]
    return able[0] if len(able) == 1 else None


def answers(answer: Thread, asked: Thread, shared: frozenset[str]) -> bool:
    """Answer whether one accepts or refuses what was proposed to it."""
    same = any(same_doer(told, asked, shared) for told in answer.tellings)
    return same and any(takes_up(answer, proposal) for proposal in asked.tellings)


def takes_up(answer: Thread, proposal: Telling) -> bool:
    """Answer whether nothing is accepted or refused that was not named in a proposal."""
    if proposal.status is not Status.PROPOSED:
        return False
    return any(len(told.terms) > 1 and told.terms <= proposal.terms for told in answer.tellings)


def akin_to(telling: Telling, threads: Sequence[Thread], table: QuestionTable) -> Thread | None:
    """Return the one open thread that a report tells by another act: a visit put off is a ceremony not attended."""
    able = [
        thread
        for thread in threads
        if thread.verb in table.kindred.get(telling.act.verb, ())
        and is_open(thread, telling)
        and is_doer_of(telling, thread)
        and is_same_matter(telling, thread)
    ]
    return able[0] if len(able) == 1 else None


def is_open(thread: Thread, telling: Telling) -> bool:
    """Answer whether a thread lay ahead when a report was made, and nothing had come of it."""
    days = [(telling.stated_on - told.stated_on).days for told in thread.tellings if GROUP_OF[told.status] in AHEAD]
    over = any(told.status in DONE and told.stated_on <= telling.stated_on for told in thread.tellings)
    return not over and any(0 <= day <= YEAR for day in days)


def is_doer_of(telling: Telling, thread: Thread) -> bool:
    """Answer whether a report names a thread's doer, if only by the office (the president)."""
    if set(telling.actors) & thread.actors or any(same_name(telling.doer, doer) for doer in thread.doers if doer):
        return bool(telling.doer)
    office = telling.doer.removeprefix("the ").capitalize()
    named = any(name in doer for name in telling.names for doer in thread.doers)
    return office != telling.doer and named and any(office in doer.split() for doer in thread.doers)


def is_same_matter(telling: Telling, thread: Thread) -> bool:
    """Answer whether a report has its place in common with a thread, or most of its words."""
    if any(thread.marks.get(unit, number) != number for unit, number in telling.marks):
        return False
    if telling.status in OFF:
        return not telling.terms or bool(telling.terms & thread.terms)
    return len(telling.terms & thread.terms) > 1 and likeness(telling, thread) >= CLOSE
