"""Who did what to whom: directed pairs of actors with a PLOVER root, a status, a day and a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from keii import plugins
from keii.lang.base.questions import QuestionTable
from keii.model.notes import Event, Mention, Status
from keii.model.reading import Reading
from keii.model.story import Relation
from keii.model.text import Span

MOST_PASSAGES = 3
ACTING = ("person", "organization", "role")
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
OWNING = ("の", "’s ", "'s ", "")  # サルヴェアのドスカ外相: one actor, not two
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
    """Return who acts and who is acted on: the event's actor, and the one its words turn to; None when unsure."""
    table = plugins.load("languages", reading.article.in_language).questions
    if table is None:
        return None
    mentions = acting_in(reading, reading.sentence(event.sentence))
    doers = [mention for mention in mentions if any(span.overlaps(mention.span) for span in event.actors)]
    if not doers:
        return None
    if event.type in MUTUAL and len(mentions) > 1 and are_together(reading, mentions[0], mentions[1], table):
        return str(mentions[0].actor_id), str(mentions[1].actor_id)
    for mention in mentions:
        if mention.actor_id == doers[0].actor_id or is_parted(reading, doers[0], mention, table):
            continue
        if is_turned_to(reading, mention, table):
            return str(doers[0].actor_id), str(mention.actor_id)
    return None


def acting_in(reading: Reading, span: Span) -> list[Mention]:
    """List the linked actors of a sentence, without countries that only say whose minister it is."""
    mentions = [
        mention for mention in reading.mentions_in(span) if mention.actor_id is not None and mention.type in ACTING
    ]
    text = reading.article.text
    owners = {one for one, other in pairwise(mentions) if text[one.span.end : other.span.start] in OWNING}
    return [mention for mention in mentions if mention not in owners]


def are_together(reading: Reading, one: Mention, other: Mention, table: QuestionTable) -> bool:
    """Answer whether two different actors are joined as one subject (AとB, A and B)."""
    gap = reading.article.text[one.span.end : other.span.start]
    return one.actor_id != other.actor_id and table.together.fullmatch(gap) is not None


def is_parted(reading: Reading, one: Mention, other: Mention, table: QuestionTable) -> bool:
    """Answer whether two mentions stand in different clauses."""
    first, second = sorted((one, other), key=lambda mention: mention.span)
    between = reading.article.text[first.span.end : second.span.start]
    return table.border is not None and table.border.search(between) is not None


def is_turned_to(reading: Reading, mention: Mention, table: QuestionTable) -> bool:
    """Answer whether the words around a name make it the one an act turns to (Aと会談, met A)."""
    text = reading.article.text
    before = text[max(0, mention.span.start - 24) : mention.span.start]
    after = text[mention.span.end : mention.span.end + 12]
    return table.toward.search(f"{before}\x00{after}") is not None


def day_of(reading: Reading, event: Event) -> date | None:
    """Return the day of an event: its own, else that of publication, None when neither is known."""
    times = reading.notes.times
    if event.time is not None and event.time < len(times):
        time = times[event.time]
        return time.begin if time.begin is not None and time.begin == time.end else None
    stamp = reading.article.date_published
    return stamp.day if stamp is not None else None
