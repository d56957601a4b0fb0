"""Which day an event is told for: the time of its main clause, never the day of the report."""

from __future__ import annotations

import datetime as dt

from keii import plugins
from keii.lang.base.questions import QuestionTable
from keii.model.notes import GROUP_OF, Event, Status, Time
from keii.model.reading import Reading

DONE = ("REALIZED", "HALTED", "CLOSED")
SHORTEST_DAY = len("2025-05-09")


def day_of(reading: Reading, event: Event) -> tuple[str, dt.date, dt.date, float] | None:
    """Return value, first and last day, and weight of the time an event is told for."""
    stamp = reading.article.date_published
    published = stamp.day if stamp is not None else None
    time = time_of(reading, event, published)
    if time is not None and time.value is not None and time.begin is not None and time.end is not None:
        value = time.value[:SHORTEST_DAY] if time.type == "TIME" else time.value
        return value, time.begin, time.end, 1.0
    # The day of publication is the day of the report: an event without a day of its own has none here.
    return None


def time_of(reading: Reading, event: Event, published: dt.date | None) -> Time | None:
    """Return the time that governs an event, corrected by its status.

    What has happened did not happen after publication; a plan whose time has
    passed was only announced then, and stands on the day it is for.
    """
    table = plugins.load("languages", reading.article.in_language).questions
    span = reading.sentence(event.sentence)
    times = [
        time
        for time in reading.times_in(span)
        if time.type in ("DATE", "TIME")
        and time.begin is not None
        and not is_since(reading, time, table)
        and dates(reading, time, event, table)
    ]
    governing = (
        reading.notes.times[event.time] if event.time is not None and event.time < len(reading.notes.times) else None
    )
    if published is None:
        return governing if governing in times else None
    group = GROUP_OF[event.status]
    if group == "REALIZED":
        able = [time for time in times if time.begin is not None and time.begin <= published]
    elif group in ("COMMITTED", "PREDICTED"):
        able = [time for time in times if time.end is not None and time.end >= published and time.end != published]
        if event.status is Status.DECIDED and governing in times:
            return governing  # the day of the decision
    else:
        able = times
    if governing in able:
        return governing
    return able[0] if able and governing is not None else None


def day_of_act(reading: Reading, event: Event, table: QuestionTable) -> dt.date | None:
    """Return the single day an act is dated, None when no time governs it (shut after a man on Friday fell ill)."""
    if event.time is None or event.time >= len(reading.notes.times):
        return None
    time = reading.notes.times[event.time]
    if time.begin is None or time.begin != time.end:
        return None
    beside = GROUP_OF[event.status] in DONE and not dates(reading, time, event, table)
    return None if beside else time.begin


def dates(reading: Reading, time: Time, event: Event, table: QuestionTable | None) -> bool:
    """Answer whether a time dates the main event of its sentence, and no clause or noun beside it."""
    if table is None:
        return True
    span = reading.sentence(event.sentence)
    place = (time.span.start - span.start, time.span.end - span.start)
    trigger = event.trigger
    at = (trigger.start - span.start, trigger.end - span.start) if trigger and span.contains(trigger) else None
    ahead = GROUP_OF[event.status] not in DONE
    return table.governs(reading.words(span), place, at, event.verb, ahead=ahead)


def is_since(reading: Reading, time: Time, table: QuestionTable | None) -> bool:
    """Answer whether a time only measures back (1998年以来, since 2011)."""
    if table is None:
        return False
    text = reading.article.text
    around = text[max(0, time.span.start - 24) : time.span.start] + "\x00" + text[time.span.end : time.span.end + 8]
    return table.since.search(around) is not None
