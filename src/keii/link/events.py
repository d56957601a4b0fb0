"""What happened when: sentences of several reports that tell one event, on its own day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from math import log

from msgspec.structs import replace

from keii.link.clusters import Cluster
from keii.link.counts import tallied
from keii.link.echoes import MOST, Echoes
from keii.link.plans import is_plan, settle
from keii.link.tellings import Telling, find_tellings, id_of
from keii.model.notes import GROUP_OF, Status
from keii.model.reading import Reading
from keii.model.story import Happening
from keii.model.text import ArticleId, Passage

LIKE = 0.35  # cosine above which two sentences of one day tell one event (timeline.md section 5)
MOST_PASSAGES = 5
MOST_SPARE = 12


def find_happenings(
    readings: Sequence[Reading], *, copies: Iterable[Sequence[ArticleId]] = ()
) -> tuple[Happening, ...]:
    """Find the events of a story, oldest first; the copies of one text are one voice."""
    voices = {article: str(next(iter(group))) for group in copies for article in tuple(group)}
    tellings, weights = find_tellings(readings)
    days: dict[dt.date, list[Cluster]] = {}
    for telling in sorted(tellings, key=lambda told: (told.begin, told.end, told.article, told.sentence)):
        home = home_of(telling, days)
        if home is None:
            days.setdefault(telling.begin, []).append(Cluster(telling))
        else:
            home.add(telling)
    found = [
        (happening, cluster)
        for same in days.values()
        for cluster in same
        if (happening := happening_of(cluster, readings, voices)) is not None
    ]
    heard = weighed(found, Echoes(readings, weights, voices))
    return tuple(
        sorted(
            settle(tallied(heard, readings, weights), readings, weights),
            key=lambda happening: (happening.begin or dt.date.max, happening.precision, happening.id),
        )
    )


def weighed(found: Sequence[tuple[Happening, Cluster]], echoes: Echoes) -> list[tuple[Happening, Cluster]]:
    """Add what its echoes weigh to each event, and whether a plan's day was reported; the lightest are not counted."""
    ranked = sorted(found, key=lambda pair: (-pair[0].weight, pair[0].id))
    heavy = [(replace(h, weight=round(h.weight + echoes.weight(cluster), 4)), cluster) for h, cluster in ranked[:MOST]]
    return [
        (replace(h, followed=echoes.is_followed(cluster, h.begin)) if h.begin and is_plan(h) else h, cluster)
        for h, cluster in (*heavy, *ranked[MOST:])
    ]


def home_of(telling: Telling, days: dict[dt.date, list[Cluster]]) -> Cluster | None:
    """Return the cluster that tells the same event on the same day."""
    candidates = list(days.get(telling.begin, ()))
    best: tuple[float, int] = (LIKE, 0)
    home: Cluster | None = None
    for place, cluster in enumerate(candidates):
        alike = cluster.likeness(telling.terms)
        if (alike, -place) > best and matches(telling, cluster):
            best, home = (alike, -place), cluster
    return home


def matches(telling: Telling, cluster: Cluster) -> bool:
    """Answer whether a sentence can tell a cluster's event: same precision, a shared name or verb, shared words."""
    first = cluster.first
    if (telling.end - telling.begin).days != (first.end - first.begin).days:
        return False
    if not (telling.actors & cluster.actors or telling.event.verb in cluster.verbs):
        return False
    shared = sum(1 for term in telling.terms if term in cluster.terms)
    return shared >= 2 or bool(telling.figures & cluster.figures)


def happening_of(cluster: Cluster, readings: Sequence[Reading], voices: dict[ArticleId, str]) -> Happening | None:
    """Make a happening of a cluster, its best sentence first; None when none of its sentences can be read alone."""
    ranked = ranked_tellings(cluster, readings)
    # What has happened is told by a report that says so, not by the plan for that day.
    ranked = [told for told in ranked if GROUP_OF[told.event.status] == "REALIZED"] or ranked
    if not ranked[0].readable:
        return None
    best = ranked[0]
    heard: set[str] = set()
    passages: list[Passage] = []
    spare: list[Passage] = []
    publishers: dict[str, str] = {}
    for telling in ranked:
        article = readings[telling.article].article
        name = article.publisher.name if article.publisher else str(article.id)
        voice = voices.get(article.id, name)
        leads = voice not in heard and len(passages) < MOST_PASSAGES
        (passages if leads else spare).append(readings[telling.article].passage(telling.sentence))
        heard.add(voice)
        publishers.setdefault(voice, name)
    # "Reported" is when it was told as this: a plan for the day was printed before it.
    stamps = [readings[told.article].article.date_published for told in ranked]
    first = min(cluster.members, key=lambda told: (published_on(readings[told.article]), told.article, told.sentence))
    return Happening(
        id=id_of(readings[first.article], first.sentence),
        date=best.dated.value,
        mod=best.dated.mod,
        precision=precision_of(best),
        begin=best.begin,
        end=best.end,
        status=status_of(ranked),
        verb=best.event.verb,
        actors=tuple(sorted(actor for actor in cluster.actors if actor)),
        passages=tuple(passages),
        spare=tuple(spare[:MOST_SPARE]),
        publishers=tuple(dict.fromkeys(publishers.values())),
        reported_on=min((stamp.day for stamp in stamps if stamp is not None), default=None),
        weight=round(2 * log(1 + len(heard)) + 0.2 * log(len(cluster.members)) + worth(best, readings) / 4, 4),
    )


def published_on(reading: Reading) -> dt.date:
    """Return the day an article was published; one without a date comes last."""
    stamp = reading.article.date_published
    return stamp.day if stamp is not None else dt.date.max


def ranked_tellings(cluster: Cluster, readings: Sequence[Reading]) -> list[Telling]:
    """Rank the sentences of a cluster, best first; what has happened is not told by the plan for that day."""
    done = any(GROUP_OF[told.event.status] == "REALIZED" and told.readable for told in cluster.members)
    return sorted(
        cluster.members,
        key=lambda told: (
            done and GROUP_OF[told.event.status] != "REALIZED",
            -worth(told, readings),
            told.article,
            told.sentence,
        ),
    )


def precision_of(telling: Telling) -> str:
    """Return how fine a date is: day, month, year, or range for anything else."""
    if telling.begin == telling.end:
        return "day"
    if telling.dated.mod:
        return "part"
    value = telling.dated.value
    return {4: "year", 7: "month"}.get(len(value), "range") if value[:4].isdigit() else "range"


def status_of(ranked: Sequence[Telling]) -> Status:
    """Return how an event stands: what has happened outranks what was planned, else the best sentence says."""
    realized = [told.event.status for told in ranked if GROUP_OF[told.event.status] == "REALIZED"]
    return realized[0] if realized else ranked[0].event.status


def worth(telling: Telling, readings: Sequence[Reading]) -> float:
    """Rank a sentence as the telling of its event: readable, plain past, a name, a figure, early in its article."""
    score = 2.0 * telling.readable
    score += 0.6 * (telling.event.status is Status.HAPPENED) + 0.5 * bool(telling.event.actors)
    score += 0.2 * bool(telling.figures) + 0.3 / (1 + telling.sentence)
    statement = readings[telling.article].statement_of(telling.sentence)
    return score - (0.3 if statement is not None and statement.quoted else 0.0)
