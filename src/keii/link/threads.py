"""Which reports speak of one matter: acts told by many sentences, gathered into threads.

A thread is one act by the same actors on the same instance. A step no matter can
take (happened → planned) opens another instance if it names a day ahead or comes
months later; else it is a belated or mis-dated report, and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from keii.lang.base.questions import QuestionTable
from keii.link.acts import Telling
from keii.model.notes import GROUP_OF, Status

WINDOW = 31  # days between two days that can both be the planned day of one act
BELATED = 92  # days after an act within which a report that it is (still) planned is no other instance
YEAR = 366  # days within which a report without a doer can speak of the same act
LIKE = 0.34  # share of the smaller set of terms that two reports of one act have in common
CLOSE = 0.5  # the same for a report that could ask no question of its own
DONE = frozenset({Status.HAPPENED})
REOPENED = frozenset({Status.POSTPONED, Status.SUSPENDED, Status.CANCELLED, Status.PREMATURE, Status.REJECTED})


class Thread(Struct):
    """The reports of one act, in the order they joined."""

    verb: str
    tellings: list[Telling]
    terms: set[str]
    actors: set[str]
    doers: set[str]
    marks: dict[str, str]
    overtaken: bool = False

    @property
    def asks_what(self) -> bool:
        """Answer whether the matter is what something was (the cause), which any later report can tell."""
        return any(telling.act.kind == "what" for telling in self.tellings)

    def add(self, telling: Telling) -> None:
        """Let a report join."""
        self.tellings.append(telling)
        self.terms |= telling.terms
        self.actors |= set(telling.actors)
        if telling.doer:
            self.doers.add(telling.doer)
        self.marks.update(telling.marks)


def gather(tellings: Iterable[Telling], table: QuestionTable) -> list[Thread]:
    """Gather reports into threads: first those that could ask a question, then those that only add to one."""
    shared = table.shared
    ordered = sorted(tellings, key=lambda telling: (telling.stated_on, telling.order))
    threads: dict[str, list[Thread]] = {}
    for telling in ordered:
        if telling.question is None:
            continue
        same = threads.get(telling.act.verb, [])
        found = best_of(telling, same, shared)
        if found is None and is_belated(telling, same, shared):
            continue
        if found is None:
            found = Thread(telling.act.verb, [], set(), set(), set(), {})
            threads.setdefault(telling.act.verb, []).append(found)
        found.add(telling)
    gathered = [thread for same in threads.values() for thread in same]
    for telling in ordered:
        if telling.question is None:
            found = home_of(telling, threads.get(telling.act.verb, []), shared) or refused_by(telling, gathered)
            if found is not None:
                found.add(telling)
    done = [told for told in ordered if told.status in DONE or told.act.verb in table.decisions]
    for thread in gathered:
        if not settle(thread, done, table.settled.get(thread.verb, frozenset())):
            thread.overtaken = settle(thread, done, table.overtaken.get(thread.verb, frozenset()))
    return gathered


def settle(thread: Thread, done: Sequence[Telling], verbs: frozenset[str]) -> bool:
    """Let a later act on the same thing close the thread: a ceremony attended, a new accord. Answer whether one did."""
    if not verbs:
        return False
    last = max(telling.stated_on for telling in thread.tellings)
    terms = frozenset().union(*(telling.terms for telling in thread.tellings))
    for telling in done:
        if telling.act.verb not in verbs or telling.stated_on <= last:
            continue
        shared = len(telling.terms & terms)
        if shared and (shared >= min(2, len(telling.terms)) or set(telling.actors) & thread.actors):
            thread.add(replace(telling, status=Status.HAPPENED))  # approved or rejected: the vote was taken
            return True
    return False


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


def is_belated(telling: Telling, threads: Sequence[Thread], shared: frozenset[str]) -> bool:
    """Answer whether a report calls a plan, without any day ahead, what was lately told as done."""
    if is_ahead(telling):
        return False
    return any(
        likeness(telling, thread) >= LIKE
        and (telling.stated_on - done_on(thread)).days <= BELATED
        and same_doer(telling, thread, shared)
        and same_instance(telling, thread)
        and is_near(telling, thread)
        for thread in threads
        if not continues(telling, thread)
    )


def done_on(thread: Thread) -> date:
    """Return the day on which a thread's act was last told as done."""
    return max(telling.stated_on for telling in thread.tellings if telling.status in DONE)


def is_near(telling: Telling, thread: Thread) -> bool:
    """Answer whether a report by another doer (of an act that all share) has more than a word in common.

    Without the doer's name it tells of the same act only within a year.
    """
    lately = any(abs((telling.stated_on - other.stated_on).days) <= YEAR for other in thread.tellings)
    if not telling.doer or not thread.doers or thread.asks_what:
        return lately
    if set(telling.actors) & thread.actors or any(same_name(telling.doer, doer) for doer in thread.doers):
        return True
    if not lately:
        return False
    if speaks_for(telling, thread):
        return True
    return any(len(telling.terms & other.terms) >= 2 for other in thread.tellings)


def home_of(telling: Telling, threads: Sequence[Thread], shared: frozenset[str]) -> Thread | None:
    """Return the thread an incomplete report speaks of: the likest, or for bare words the only one of its verb."""
    able = [thread for thread in threads if same_doer(telling, thread, shared) and same_instance(telling, thread)]
    if any(thread.asks_what for thread in able):
        about = [thread for thread in able if thread.terms and thread.terms <= telling.terms | telling.topic]
        return about[0] if len(about) == 1 and is_near(telling, about[0]) else None
    able = [thread for thread in able if telling.doer or knows_doer(telling, thread)]
    if telling.terms:
        alike = [thread for thread in able if any(telling.objects & other.objects for other in thread.tellings)]
        found = best_of(telling, alike, shared)
        return found if found is not None and likeness(telling, found) >= CLOSE else None
    if telling.doer and not any(part_of(telling.doer, doer) for thread in able for doer in thread.doers):
        return None
    begun = [thread for thread in able if min(other.stated_on for other in thread.tellings) <= telling.stated_on]
    here = [thread for thread in begun if any(other.article_id == telling.article_id for other in thread.tellings)]
    # A report of nothing but a verb speaks of its own article, or of what that article is about.
    near = here or (begun if telling.doer else [thread for thread in able if is_topic(telling, thread)])
    return near[0] if len(near) == 1 else None


def refused_by(telling: Telling, threads: Sequence[Thread]) -> Thread | None:
    """Return the one thread whose act a refusal is about, whatever its verb: its doer refuses the thing itself."""
    if telling.status is not Status.REJECTED or not telling.terms or not telling.doer or is_bare(telling):
        return None
    able = [
        thread
        for thread in threads
        if any(
            telling.terms <= other.terms and other.doer and part_of(other.doer, telling.doer)
            for other in thread.tellings
        )
    ]
    return able[0] if len(able) == 1 else None


def is_topic(telling: Telling, thread: Thread) -> bool:
    """Answer whether a thread's act is what the article of a report is about: its doer, most words of its object."""
    if not any(name in doer or doer in name for name in telling.names for doer in thread.doers if doer):
        return False
    return any(
        2 * len(other.objects & telling.topic) > len(other.objects) > 1
        and abs((telling.stated_on - other.stated_on).days) <= YEAR
        for other in thread.tellings
    )


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
        (
            len(telling.terms & other.terms) / (min(len(telling.terms), len(other.terms)) or 1)
            for other in thread.tellings
            if telling.act.passive == other.act.passive or len(telling.terms & other.terms) > 1
        ),
        default=0.0,  # owners drop the name, the company is dropped from a list: one word of both is not one act
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
    return speaks_for(telling, thread)


def speaks_for(telling: Telling, thread: Thread) -> bool:
    """Answer whether one speaks for the other: the minister rejects, the country "will accept", says the minister."""
    speakers = {other.speaker for other in thread.tellings if other.speaker}
    return telling.speaker in thread.doers or telling.doer in speakers


def same_name(one: str, other: str) -> bool:
    """Answer whether two printed names can be one: one inside the other, or more than half of the words."""
    if one in other or other in one or is_short_for(*sorted((one, other), key=len)):
        return True
    words, others = set(one.lower().split()), set(other.lower().split())
    return 2 * len(words & others) > min(len(words), len(others)) > 1


def is_short_for(short: str, name: str) -> bool:
    """Answer whether a name without spaces keeps only beginning and end of another: 香港政府, 香港特別行政区政府."""
    if len(short) < 4 or short.isascii():
        return False
    return any(name.startswith(short[:at]) and name.endswith(short[at:]) for at in range(2, len(short) - 1))


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
    # One article that tells of both tells of two: this year's fair was held, the next will be.
    return not any(
        other.status in DONE and (other.stated_on < telling.stated_on or other.article_id == telling.article_id)
        for other in thread.tellings
    )


def part_of(doer: str, speaker: str) -> bool:
    """Answer whether speaker and doer share a name."""
    return doer in speaker or speaker in doer
