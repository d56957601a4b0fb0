"""Who did what to whom: directed pairs of actors with a PLOVER root, a status, a day and a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from keii.model.notes import Event, Status
from keii.model.reading import Reading
from keii.model.story import Relation
from keii.model.text import Span

MOST_PASSAGES = 3
ACTING = ("person", "organization", "role", "place")
LOST = frozenset({Status.UNKNOWN})


def find_relations(readings: Sequence[Reading]) -> tuple[Relation, ...]:
    """Find directed relations, one for each pair, root and day, oldest first."""
    found: dict[tuple[str, str, str, date | None], Relation] = {}
    for relation in (relation for reading in readings for relation in relations_in(reading)):
        key = (relation.subject, relation.object, relation.predicate, relation.on)
        known = found.get(key)
        if known is None:
            found[key] = relation
        elif len(known.evidence) < MOST_PASSAGES:
            found[key] = joined(known, relation)
    order = sorted(found.values(), key=lambda r: (r.on or date.max, r.subject, r.object, r.predicate))
    return tuple(order)


def joined(known: Relation, more: Relation) -> Relation:
    """Return the relation with another article's passage."""
    if any(passage.article_id == more.evidence[0].article_id for passage in known.evidence):
        return known
    return Relation(
        subject=known.subject,
        predicate=known.predicate,
        object=known.object,
        status=known.status,
        on=known.on,
        evidence=(*known.evidence, *more.evidence),
    )


def relations_in(reading: Reading) -> Iterator[Relation]:
    """Yield the relations one article tells."""
    for event in reading.notes.events:
        if event.type is None or event.status in LOST:
            continue
        pair = pair_of(reading, event)
        if pair is not None:
            yield Relation(
                subject=pair[0],
                predicate=event.type,
                object=pair[1],
                status=event.status,
                on=day_of(reading, event),
                evidence=(reading.passage(event.sentence),),
            )


def pair_of(reading: Reading, event: Event) -> tuple[str, str] | None:
    """Return who acts and who is acted on: the first two different linked actors of the event, in order."""
    spans = event.actors or (reading.sentence(event.sentence),)
    actors: list[str] = []
    for span in spans:
        actors += [actor for actor in linked_in(reading, span) if actor not in actors]
    if len(actors) == 1:
        actors += [actor for actor in linked_in(reading, reading.sentence(event.sentence)) if actor not in actors]
    return (actors[0], actors[1]) if len(actors) == 2 else None


def linked_in(reading: Reading, span: Span) -> list[str]:
    """List the linked actors named in `span`."""
    mentions = reading.mentions_in(span)
    return [mention.actor_id for mention in mentions if mention.actor_id is not None and mention.type in ACTING]


def day_of(reading: Reading, event: Event) -> date | None:
    """Return the day of an event: its own, else that of publication, None when neither is known."""
    times = reading.notes.times
    if event.time is not None and event.time < len(times):
        time = times[event.time]
        return time.begin if time.begin is not None and time.begin == time.end else None
    stamp = reading.article.date_published
    return stamp.day if stamp is not None else None
