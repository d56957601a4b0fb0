"""What happens: the main event of each sentence, how it stands, who takes part, and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from keii.annotate.status import Clause, Standing, find_standing, stand
from keii.lang.base import Language, Token
from keii.lang.base.roots import Telling
from keii.model.article import Article
from keii.model.notes import Event, Mention, Statement, Time
from keii.model.text import Span

ACTING = ("person", "organization", "role")


def find_events(
    article: Article,
    tokens: Sequence[Sequence[Token]],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    statements: Sequence[Statement],
    *,
    language: Language,
) -> tuple[Event, ...]:
    """List one event for every sentence, in order."""
    starts = [sentence.start for sentence in article.sentences]
    said = {statement.sentence: statement for statement in statements}
    told = {bisect_right(starts, s.cue.start) - 1: s for s in statements if s.cue is not None}
    named = in_sentences(starts, [mention.span for mention in mentions])
    dated = in_sentences(starts, [time.span for time in times])
    events: list[Event] = []
    for number, sentence in enumerate(article.sentences):
        clause = Clause(article.text, sentence, tokens[number], language.cues)
        statement = said.get(number)
        if statement is None and number in told:
            # Xはそう振り返る: what is said stands in the sentence beside it.
            events.append(event_beside(number, told[number]))
            continue
        standing = standing_of(clause, statement)
        content = statement.content if statement and sentence.overlaps(statement.content) else sentence
        people = tuple(mentions[i].span for i in named.get(number, ()) if mentions[i].type in ACTING)
        actors = actors_of(clause.within(content), people)
        time = time_of(standing, content, [(i, times[i]) for i in dated.get(number, ())])
        events.append(event_of(number, clause, content, standing, actors=actors, time=time))
    return tuple(events)


def in_sentences(starts: Sequence[int], spans: Sequence[Span]) -> dict[int, list[int]]:
    """Group what was found by the sentence it stands in; the numbers are those of the whole article."""
    grouped: dict[int, list[int]] = {}
    for number, span in enumerate(spans):
        grouped.setdefault(bisect_right(starts, span.start) - 1, []).append(number)
    return grouped


def event_beside(number: int, statement: Statement) -> Event:
    """Return the event of a sentence that only says who said the words beside it."""
    return Event(sentence=number, status=statement.status, polarity=statement.polarity, cue_ids=statement.cue_ids)


def standing_of(clause: Clause, statement: Statement | None) -> Standing:
    """Return how the event of a sentence stands."""
    if statement is None:  # find_statements has looked: nobody says anything here
        return find_standing(clause)
    if not clause.span.overlaps(statement.content):
        return Standing(status=statement.status, polarity=statement.polarity, cue_ids=statement.cue_ids)
    return stand(clause)


def event_of(
    number: int, clause: Clause, content: Span, standing: Standing, *, actors: tuple[Span, ...], time: int | None
) -> Event:
    """Return the record of one event; an act without an actor has no root."""
    return Event(
        sentence=number,
        status=standing.status,
        trigger=standing.act.trigger,
        verb=standing.act.verb,
        type=clause.table.find_root(telling_of(clause, content, standing)),
        actors=actors,
        time=time,
        polarity=standing.polarity,
        status_cue=standing.cue.of(clause.text) if standing.cue else None,
        cue_ids=standing.cue_ids,
    )


def telling_of(clause: Clause, content: Span, standing: Standing) -> Telling:
    """Return what the sentence tells, counted from its own start."""
    start, trigger = clause.span.start, standing.act.trigger
    return Telling(
        sentence=clause.span.of(clause.text),
        status=standing.status,
        cued=standing.cue is not None,
        content=Span(max(content.start - start, 0), max(content.end - start, 0)),
        trigger=Span(trigger.start - start, trigger.end - start) if trigger and trigger.start >= start else None,
        tokens=clause.tokens,
    )


def actors_of(clause: Clause, people: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return who does or undergoes the event: names within the clause, else its subject."""
    named = tuple(span for span in people if clause.span.contains(span))
    return named or clause.table.find_actors(clause.text, clause.span, clause.tokens)


def time_of(standing: Standing, content: Span, times: Sequence[tuple[int, Time]]) -> int | None:
    """Return the number of the time that governs the event.

    It stands within the content, outside of what dates the speech; the last one
    before the predicate, else the first one behind it. An anniversary dates nothing.
    """
    inside = [
        (number, time)
        for number, time in times
        if content.contains(time.span) and time.type in ("DATE", "TIME") and time.implied_year is None
    ]
    trigger = standing.act.trigger
    if not inside:
        return None
    if trigger is None:
        return inside[0][0]
    before = [number for number, time in inside if time.span.end <= trigger.start]
    return before[-1] if before else inside[0][0]
