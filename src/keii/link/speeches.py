"""Who says what a sentence tells, and on which day, as far as the text tells."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from keii.lang.base.questions import QuestionTable
from keii.model.notes import Event, SourceClass, Statement, Status
from keii.model.reading import Reading
from keii.model.text import Span

RECENT = 31  # days before publication in which a day named beside a speaker is the day of the speech
CLOSE = 8  # characters between a speaker and the verb of saying, or the day of the speech


class Speech(Struct, frozen=True):
    """Who says it, on which day, as far as the text tells."""

    speaker: str | None
    source_class: SourceClass
    day: date | None
    stated: bool


def speech_of(reading: Reading, event: Event, table: QuestionTable) -> Speech:
    """Find who says what a sentence tells: in its own frame, or in a sentence after it that only names the speaker."""
    statement = reading.statement_of(event.sentence)
    if statement is not None and statement.source is not None:
        day = said_on(reading, event, statement)
        return Speech(reading.words(statement.source), statement.source_class, day, True)
    following = event.sentence + 1
    if following < len(reading.article.sentences):
        span = reading.sentence(following)
        match = table.afterword.match(reading.words(span))
        if match is not None:
            day = recent_day(reading, span, None) or recent_day(reading, reading.sentence(event.sentence), event.time)
            return Speech(match["speaker"], "named", day, True)
    return Speech(
        None,
        statement.source_class if statement is not None else "none",
        recent_day(reading, reading.sentence(event.sentence), event.time),
        statement is not None,
    )


def said_on(reading: Reading, event: Event, statement: Statement) -> date | None:
    """Return the day of the speech: a day named beside the speaker, not long before publication."""
    frame = reading.sentence(event.sentence)
    if statement.source is not None and not frame.contains(statement.source):
        frame = next((s for s in reading.article.sentences if s.contains(statement.source)), frame)
    return recent_day(reading, frame, None, outside=statement.content, behind=speaking(statement))


def speaking(statement: Statement) -> Span | None:
    """Return the speaker, with the verb of saying that follows: the day of the speech stands behind them."""
    source, cue = statement.source, statement.cue
    if source is None or cue is None or not 0 <= cue.start - source.end <= CLOSE:
        return source
    return Span(source.start, cue.end)


def recent_day(
    reading: Reading, frame: Span, event_time: int | None, *, outside: Span | None = None, behind: Span | None = None
) -> date | None:
    """Return the first day named in `frame` at most a month before publication; one right `behind` words goes first."""
    stamp = reading.article.date_published
    found: list[tuple[bool, date]] = []
    for number, time in enumerate(reading.notes.times):
        if not frame.contains(time.span) or number == event_time or (outside and outside.contains(time.span)):
            continue
        if stamp and time.begin and time.begin == time.end and 0 <= (stamp.day - time.begin).days <= RECENT:
            near = behind is not None and 0 <= time.span.start - behind.end <= CLOSE
            found.append((not near, time.begin))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def weighed(status: Status, speech: Speech) -> Status:
    """Return the status as its source allows: what only an anonymous source tells is unconfirmed."""
    if speech.source_class == "anonymous" and status in (Status.HAPPENED, Status.ONGOING):
        return Status.UNCONFIRMED
    return status


def stated_on(event: Event, speech: Speech, on: date | None, published: date) -> date:
    """Return the day the status was stated: the day of the speech or of the event, else of publication."""
    if on is not None and 0 <= (published - on).days <= RECENT:
        return on  # what has happened then, or was decided, postponed, proposed then: no plan lies in the past
    return speech.day or published


def is_announced(event: Event, speech: Speech, on: date | None, published: date) -> bool:
    """Answer whether somebody says that the act lies ahead: a bare present (小麦は海峡を通る) is a habit."""
    if event.status is not Status.PLANNED or event.status_cue is not None or speech.stated:
        return True
    return on is not None and on > published
