"""Who did what to whom: directed pairs of actors with a PLOVER root, a status, a day and a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from keii.link.parties import Party, apart, language_of
from keii.link.ties import pairs_in, standing_of
from keii.model.notes import Event, Status
from keii.model.reading import Reading
from keii.model.story import Relation
from keii.model.text import Span

MOST_PASSAGES = 3
ACTING = ("person", "organization", "role")
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
    """Yield the relations one article tells: acts that stand between two actors with nothing else around them."""
    for event in reading.notes.events:
        if event.status in LOST or not event.polarity:
            continue
        seen: set[frozenset[str]] = set()
        for one, other, root, planned in pairs_in(reading, parties_in(reading, reading.sentence(event.sentence))):
            pair = frozenset((one.name, other.name))
            if pair in seen or standing_of(event, root, planned=planned) is None:
                continue
            seen.add(pair)
            yield Relation(
                subject=one.name,
                predicate=root,
                object=other.name,
                status=event.status,
                on=day_of(reading, event),
                evidence=(reading.passage(event.sentence),),
            )


def parties_in(reading: Reading, sentence: Span) -> tuple[Party, ...]:
    """List the actors of a sentence as sides, each with its title, and with the country or party before it."""
    table, text = language_of(reading).ties, reading.article.text
    parties: list[Party] = []
    start: int | None = None
    mentions = reading.mentions_in(sentence)
    for mention, follows in zip_longest(mentions, mentions[1:]):
        start = mention.span.start if start is None else start
        if follows is not None and text[mention.span.end : follows.span.start] in OWNING:
            continue
        able = mention.type in ACTING or mention.name in table.states
        if mention.actor_id is not None and able:
            title = table.titled.match(text, mention.span.end, sentence.end)
            end = title.end() if title else mention.span.end
            parties.append(Party(Span(start, end), str(mention.actor_id), "office"))
        start = None
    return apart(parties)


def day_of(reading: Reading, event: Event) -> date | None:
    """Return the day of an event: its own, else that of publication, None when neither is known."""
    times = reading.notes.times
    if event.time is not None and event.time < len(times):
        time = times[event.time]
        return time.begin if time.begin is not None and time.begin == time.end else None
    stamp = reading.article.date_published
    return stamp.day if stamp is not None else None
