"""What became of a plan: it came about, it moved to another day, it was called off."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language
from keii.link.clusters import Cluster
from keii.link.dating import days_of
from keii.link.tellings import Weights, is_readable, named_in
from keii.model.notes import GROUP_OF, Status
from keii.model.reading import Reading
from keii.model.story import Happening, StatusChange
from keii.model.text import Passage

Told = tuple[Happening, Cluster]
ENDING = frozenset({Status.POSTPONED, Status.CANCELLED})
LIKE = 0.35  # cosine from which a sentence speaks of a plan, whatever day it names
NAMED = 0.15  # the same where it names the plan's day
HALF, SHARED = 0.5, 3  # share of the shorter sentence's terms, and their number, that will do as well
SAME_DAY = 4  # words from which a deed on the new day of a plan is the one put off
LATEST = 31  # days after its day in which a plan can still be told to have been put off


class Ending(Struct, frozen=True):
    """A sentence that puts a plan off or calls it off, perhaps with the day of the plan and a new one."""

    reading: Reading
    sentence: int
    status: Status
    stated_on: dt.date
    days: tuple[dt.date, ...]
    terms: dict[str, float]
    actors: frozenset[str]

    @property
    def passage(self) -> Passage:
        """The sentence as evidence."""
        return self.reading.passage(self.sentence)

    def ahead(self, plan: Happening) -> dt.date | None:
        """Return the one day ahead that is not the plan's, None when there is none or several."""
        days = {day for day in self.days if day > self.stated_on and day != plan.begin}
        return days.pop() if len(days) == 1 else None


def settle(told: Sequence[Told], readings: Sequence[Reading], weights: Weights) -> list[Happening]:
    """Return the happenings with what became of the plans among them; a plan that came about is one with its deed."""
    current = {happening.id: (happening, cluster) for happening, cluster in told}
    realize(current)
    for ending in find_endings(readings, weights):
        found = plan_of(ending, list(current.values()))
        if found is not None:
            end(found, ending, current)
    for plan, cluster in list(current.values()):
        if plan.ended_by is not None and plan.moved_to is None and plan.status is Status.POSTPONED:
            current[plan.id] = (replace(plan, moved_to=successor_of(plan, cluster, list(current.values()))), cluster)
    realize(current)
    return [happening for happening, _ in current.values()]


def realize(current: dict[str, Told]) -> None:
    """Put the deed in the place of each plan that came about; it keeps the address of the plan."""
    for plan, cluster in list(current.values()):
        if not is_plan(plan) or plan.ended_by is not None:
            continue
        deed = deed_of(plan, cluster, list(current.values()))
        if deed is not None:
            _, others = current.pop(deed.id)
            current[plan.id] = (replace(deed, id=plan.id), others)


def is_plan(happening: Happening) -> bool:
    """Answer whether a happening was announced for a day to come."""
    ahead = GROUP_OF[happening.status] in ("COMMITTED", "PREDICTED", "HALTED")
    return (
        ahead
        and happening.begin is not None
        and happening.reported_on is not None
        and happening.begin > happening.reported_on
    )


def deed_of(plan: Happening, cluster: Cluster, told: Sequence[Told]) -> Happening | None:
    """Return the happening in which a plan came about, on its day or in its month."""
    best: tuple[float, str] = (0.0, "")
    deed: Happening | None = None
    for other, others in told:
        if other.begin is None or plan.begin is None or plan.end is None or GROUP_OF[other.status] != "REALIZED":
            continue
        if plan.begin <= other.begin and (other.end or other.begin) <= plan.end and shares(cluster, others):
            alike = max(cluster.likeness(member.terms) for member in others.members)
            # "postponed to Oct. 9" has few words of "attended the ceremony on Thursday"
            put_off = plan.status is Status.POSTPONED and len(words_of(cluster) & words_of(others)) >= SAME_DAY
            if (alike >= LIKE or put_off) and (alike, other.id) > best:
                best, deed = (alike, other.id), other
    return deed


def shares(one: Cluster, other: Cluster) -> bool:
    """Answer whether two clusters have a name or the verb in common, and two words."""
    return (
        bool(one.actors & other.actors or one.verbs & other.verbs) and len(one.terms.keys() & other.terms.keys()) >= 2
    )


def words_of(cluster: Cluster) -> frozenset[str]:
    """Return the terms of a cluster that are no numbers: the day of two clusters tells nothing."""
    return frozenset(term for term in cluster.terms if not any(letter.isdigit() for letter in term))


def find_endings(readings: Sequence[Reading], weights: Weights) -> Iterator[Ending]:
    """Yield the sentences that put something off or call it off, oldest first."""
    found: list[tuple[dt.date, int, int, Ending]] = []
    for number, reading in enumerate(readings):
        stamp = reading.article.date_published
        if stamp is None:
            continue
        language: Language = plugins.load("languages", reading.article.in_language)
        for event in reading.notes.events:
            if event.status not in ENDING:
                continue
            span = reading.sentence(event.sentence)
            days = (days_of(time) for time in reading.times_in(span) if time.type in ("DATE", "TIME"))
            ending = Ending(
                reading,
                event.sentence,
                event.status,
                stamp.day,
                tuple(pair[0] for pair in days if pair),
                weights.vector(language.terms(reading.words(span))),
                named_in(reading, span),
            )
            found.append((stamp.day, number, event.sentence, ending))
    yield from (row[3] for row in sorted(found, key=lambda row: row[:3]))


def plan_of(ending: Ending, told: Sequence[Told]) -> Told | None:
    """Return the plan a sentence puts an end to: the likest of those that still stand."""
    able: list[tuple[bool, float, str, Told]] = []
    for plan, cluster in told:
        if not is_plan(plan) or plan.ended_by is not None or not is_in_time(ending, plan):
            continue
        if ending.passage in plan.passages:
            continue
        named = plan.begin in ending.days and plan.begin == plan.end
        if speaks_of(ending, cluster, named=named):
            able.append((named, cluster.likeness(ending.terms), plan.id, (plan, cluster)))
    return max(able, key=lambda hit: hit[:3])[3] if able else None


def speaks_of(ending: Ending, cluster: Cluster, *, named: bool) -> bool:
    """Answer whether a sentence speaks of a plan: by name and in its words, or with its day in some of them."""
    alike = cluster.likeness(ending.terms)
    if named and alike >= NAMED:
        return True
    own = [member.terms.keys() & ending.terms.keys() for member in cluster.members]
    most = max(
        len(shared) / min(len(member.terms), len(ending.terms)) if len(shared) >= SHARED else 0.0
        for shared, member in zip(own, cluster.members, strict=True)
    )
    return bool(ending.actors & cluster.actors) and (alike >= LIKE or most >= HALF)


def is_in_time(ending: Ending, plan: Happening) -> bool:
    """Answer whether a sentence was printed after the plan was told, and not long after its day."""
    if plan.reported_on is None or plan.end is None:
        return False
    return plan.reported_on <= ending.stated_on and (ending.stated_on - plan.end).days <= LATEST


def end(found: Told, ending: Ending, current: dict[str, Told]) -> None:
    """Note what a sentence says of a plan; a new day becomes a happening that the plan leads to."""
    plan, cluster = found
    day = ending.ahead(plan) if ending.status is Status.POSTPONED else None
    new = moved(plan, ending, day, current) if day is not None else None
    change = StatusChange(
        status=ending.status,
        stated_on=ending.stated_on,
        evidence=(ending.passage,),
        on=day,
        publisher=ending.reading.article.publisher.name if ending.reading.article.publisher else None,
    )
    current[plan.id] = (
        replace(plan, status=ending.status, ended_by=change, moved_to=new.id if new else None),
        cluster,
    )


def moved(plan: Happening, ending: Ending, day: dt.date, current: dict[str, Told]) -> Happening | None:
    """Return the happening on a plan's new day: one told already, or one made of the sentence that names the day."""
    key = (ending.reading.article.id, ending.reading.sentence(ending.sentence).start)
    tells = {
        happening.id: (happening, cluster)
        for happening, cluster in current.values()
        if any((p.article_id, p.span.start) == key for p in happening.passages)
    }
    for happening, _ in tells.values():
        if happening.begin == day:
            return happening
    if not is_readable(ending.reading, ending.reading.sentence(ending.sentence)):
        return None
    for happening, cluster in tells.values():  # told on the day of the announcement: its news is the new day
        if happening.id != plan.id:
            new = replace(
                happening, date=day.isoformat(), precision="day", mod=None, begin=day, end=day, status=ending.status
            )
            current[happening.id] = (new, cluster)
            return new
    return None


def successor_of(plan: Happening, cluster: Cluster, told: Sequence[Told]) -> str | None:
    """Return the id of the later happening that tells a plan put off without a new day: planned anew, or done."""
    able = [
        (cluster.likeness(Counter(others.terms)) / others.length, other.id)
        for other, others in told
        if other.id != plan.id
        and other.begin is not None
        and plan.begin is not None
        and plan.ended_by is not None
        and other.begin > plan.begin
        and other.reported_on is not None
        and other.reported_on >= plan.ended_by.stated_on
        and GROUP_OF[other.status] in ("COMMITTED", "REALIZED")
        and shares(cluster, others)
        and cluster.verbs & others.verbs
    ]
    score, best = max(able, default=(0.0, None))
    return best if score >= LIKE else None
