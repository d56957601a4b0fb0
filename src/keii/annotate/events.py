"""What happens: the main event of each sentence, how it stands, who takes part, and when."""

from __future__ import annotations

from collections.abc import Sequence

from keii.annotate.status import Standing, find_standing, stand
from keii.lang.base import Language, Token
from keii.lang.base.cues import CueTable
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
    language: Language,
) -> tuple[Event, ...]:
    """List one event for every sentence, in order."""
    said = {statement.sentence: statement for statement in statements}
    told_here = {number_of(article, s.cue): s for s in statements if s.cue is not None}
    return tuple(
        event_of(
            article, number, tokens[number], mentions, times, said.get(number), told_here.get(number), language.cues
        )
        for number in range(len(article.sentences))
    )


def number_of(article: Article, span: Span) -> int:
    """Return the number of the sentence that `span` starts in."""
    low, high = 0, len(article.sentences)
    while low < high:
        middle = (low + high) // 2
        if article.sentences[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low


def event_of(
    article: Article,
    number: int,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    statement: Statement | None,
    neighbour: Statement | None,
    table: CueTable,
) -> Event:
    """Return the main event of one sentence."""
    text, sentence = article.text, article.sentences[number]
    if statement is None and neighbour is not None:
        # Xはそう振り返る: what is said stands in the sentence before.
        return Event(sentence=number, status=neighbour.status, polarity=neighbour.polarity, cue_ids=neighbour.cue_ids)
    if statement is None:  # nobody says anything here: find_statements has looked
        standing = find_standing(text, sentence, tokens, table)
    else:
        standing = stand(text, sentence, tokens, table)
    if statement is not None and not sentence.overlaps(statement.content):
        standing = Standing(status=statement.status, polarity=statement.polarity, cue_ids=statement.cue_ids)
    clause = statement.content if statement is not None and sentence.overlaps(statement.content) else sentence
    actors = actors_of(text, sentence, clause, tokens, mentions, table)
    return Event(
        sentence=number,
        status=standing.status,
        trigger=standing.act.trigger,
        verb=standing.act.verb,
        type=table.find_root(sentence.of(text), standing.status),
        actors=actors,
        time=time_of(sentence, standing, times),
        polarity=standing.polarity,
        status_cue=standing.cue.of(text) if standing.cue else None,
        cue_ids=standing.cue_ids,
    )


def actors_of(
    text: str, sentence: Span, clause: Span, tokens: Sequence[Token], mentions: Sequence[Mention], table: CueTable
) -> tuple[Span, ...]:
    """Return who does or undergoes the event: acting names in the clause, else its subject."""
    named = tuple(m.span for m in mentions if m.type in ACTING and clause.contains(m.span))
    return named or table.find_actors(text, clause, tokens)


def time_of(sentence: Span, standing: Standing, times: Sequence[Time]) -> int | None:
    """Return the number of the time that governs the event: the last one before its predicate."""
    trigger = standing.act.trigger
    best: int | None = None
    for number, time in enumerate(times):
        if not sentence.contains(time.span) or time.type not in ("DATE", "TIME"):
            continue
        if trigger is None or time.span.start < trigger.start:
            best = number
    return best
