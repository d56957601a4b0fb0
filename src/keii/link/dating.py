"""Which day an event is told for: the time of its main clause, never the day of the report."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.questions import QuestionTable
from keii.model.notes import GROUP_OF, Event, Status, Time
from keii.model.reading import Reading
from keii.model.text import Span

DONE = ("REALIZED", "HALTED", "CLOSED")
SHORTEST_DAY = len("2025-05-09")
MONTH = re.compile(r"\d{4}-\d\d")
MONTHS = 12
TENTH = 10  # the last "ten days" of a month, 21 to 31, lie so many days apart
THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
LOOSE = {"START": "OPENING", "MID": "MIDDLE", "END": "CLOSE"}


class Dated(Struct, frozen=True):
    """The time an event is told for: its TIMEX3 value, which part of that is meant, and its first and last day.

    `mod` is START, MID or END for the tens of a month (上旬), OPENING, MIDDLE or CLOSE for parts
    without days of their own (末, "late"), FIRST or SECOND for halves, else None.
    """

    value: str
    mod: str | None
    begin: dt.date
    end: dt.date


def day_of(reading: Reading, event: Event) -> Dated | None:
    """Return the time an event is told for, None when its sentence gives it none."""
    stamp = reading.article.date_published
    time = time_of(reading, event, stamp.day if stamp is not None else None)
    days = days_of(time) if time is not None else None
    # The day of publication is the day of the report: an event without a day of its own has none here.
    if time is None or time.value is None or days is None:
        return None
    value = time.value[:SHORTEST_DAY] if time.type == "TIME" else time.value
    return Dated(value, part_of(time), *days)


def day_announced(reading: Reading, event: Event) -> Dated | None:
    """Return the day on which somebody announced what has no day of its own: the announcement is the event then."""
    table = plugins.load("languages", reading.article.in_language).questions
    said, span = reading.statement_of(event.sentence), reading.sentence(event.sentence)
    if table is None or said is None or said.cue is None or said.quoted or said.source_class == "anonymous":
        return None
    if event.time is not None or GROUP_OF[event.status] not in DONE:
        return None
    times = [time for time in reading.times_in(span) if time.type in ("DATE", "TIME")]
    if len(times) != 1 or said.content.contains(times[0].span) or not table.announces.search(reading.words(said.cue)):
        return None
    day, value, stamp = times[0].begin, times[0].value, reading.article.date_published
    if day is None or value is None or day != times[0].end or (stamp is not None and day > stamp.day):
        return None
    place, cue = ((at.start - span.start, at.end - span.start) for at in (times[0].span, said.cue))
    if not table.governs(reading.words(span), place, cue, "", ahead=False):
        return None
    return Dated(value[:SHORTEST_DAY], None, day, day)


def days_of(time: Time) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a time; those of a part of a month that has no days of its own are its third."""
    if time.begin is not None and time.end is not None:
        return time.begin, time.end
    third = THIRDS.get(time.mod or "")
    if third is None or not MONTH.fullmatch(time.value or ""):
        return None
    year, month = map(int, (time.value or "").split("-"))
    if not 1 <= month <= MONTHS:
        return None
    last = monthrange(year, month)[1]
    return dt.date(year, month, third[0]), dt.date(year, month, min(third[1], last))


def part_of(time: Time) -> str | None:
    """Return which part of a month a time means."""
    if not MONTH.fullmatch(time.value or "") or time.mod not in THIRDS:
        return None
    if time.begin is None or time.end is None:
        return LOOSE[time.mod]
    if (time.end - time.begin).days > TENTH:
        return "FIRST" if time.mod == "START" else "SECOND"
    return time.mod


def time_of(reading: Reading, event: Event, published: dt.date | None) -> Time | None:
    """Return the time that governs an event, corrected by its status.

    What has happened did not happen after publication; a plan whose time has
    passed was only announced then, and stands on the day it is for.
    """
    language: Language = plugins.load("languages", reading.article.in_language)
    table = language.questions
    span = reading.sentence(event.sentence)
    times = [
        time
        for time in reading.times_in(span)
        if time.type in ("DATE", "TIME")
        and time.span.start >= text_start(reading, span, language)
        and days_of(time) is not None
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
        able = [time for time in times if (days := days_of(time)) and days[0] <= published]
        said = reading.statement_of(event.sentence)
        own = [time for time in able if said is not None and said.content.contains(time.span)]
        if own and governing in able and governing not in own:
            return own[0]  # "said on Thursday that 150 people had died on Wednesday"
    elif group in ("COMMITTED", "PREDICTED"):
        able = [time for time in times if (days := days_of(time)) and days[1] > published]
        if event.status is Status.DECIDED and governing in times:
            return governing  # the day of the decision
    else:
        able = times
    if governing in able:
        return governing
    return able[0] if able and governing is not None else None


def text_start(reading: Reading, span: Span, language: Language) -> int:
    """Return where a sentence begins behind its dateline, whose day is that of the report."""
    stamp = language.phrases.clutter.match(reading.words(span))
    return span.start + (stamp.end() if stamp else 0)


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
