"""Durations, sets and anniversaries: values that are no single date."""

from __future__ import annotations

import re
from datetime import date

from keii.annotate.calendar import moved, shifted
from keii.annotate.chains import Setting
from keii.lang.base.times import TimeExpression
from keii.model.notes import Time
from keii.model.text import Span

AMOUNT = re.compile(r"P(\d+)([DWMY])")  # P3D
UNITS = {"D": "D", "W": "W", "M": "M", "Y": "Y"}


def duration_of(expression: TimeExpression, setting: Setting) -> Time:
    """Write a duration; with a start, or counted from publication, it gets its days."""
    e = expression
    begin: date | None = None
    end: date | None = None
    length = AMOUNT.fullmatch(e.amount or "")
    anchored = False
    if length and e.after == "range" and setting.told:
        start = setting.told[-1]
        if start.expression.end <= e.start and start.moment.grain == "D":
            begin = start.moment.begin
            end = moved(shifted(begin, length[2], int(length[1])), -1)
            anchored = True
    elif length and e.window and setting.published:
        count = int(length[1])
        if e.window == "past":
            begin, end = shifted(setting.published, length[2], -count), setting.published
        else:
            begin, end = moved(setting.published, 1), shifted(setting.published, length[2], count)
        anchored = True
    return Time(
        span=Span(e.start, e.end),
        type="DURATION",
        value=e.amount,
        mod=e.mod,
        begin=begin,
        end=end,
        anchor=("publication" if e.window else "previous") if anchored else "none",
        rule="anniversary" if e.anniversary else "duration",
        relative=anchored,
    )


def implied_year(expression: TimeExpression, index: int, setting: Setting) -> int | None:
    """Return base year + N for an anniversary whose base year is printed in its sentence (or just before)."""
    if expression.anniversary is None:
        return None
    span = setting.sentence_span(expression.start)
    after = [e for e in setting.coming[index + 1 : index + 4] if e.start < span.end]
    before = [e for e in setting.coming[max(0, index - 4) : index] if e.start >= span.start]
    years = [e.year for e in (*after, *before) if e.year is not None and e.base is None and e.after is None]
    # 「1964年に開港し、2025年に60周年を迎えた」 counts from the earlier.
    return min(years) + expression.anniversary if years else None


def set_value(expression: TimeExpression) -> str | None:
    """Write a recurring time: XXXX-11-03, XXXX-WXX-3, XXXX-XX-15, or the period (P1D)."""
    e = expression
    clock = f"T{e.hour:02d}:{e.minute or 0:02d}" if e.hour is not None else f"T{e.daypart}" if e.daypart else ""
    if not e.valid:
        return None
    if e.month is not None:
        return f"XXXX-{e.month:02d}" + (f"-{e.day:02d}" if e.day else "") + clock
    if e.season is not None:
        return f"XXXX-{e.season}"
    if e.weekday is not None:
        return f"XXXX-WXX-{e.weekday}{clock}"
    if e.weekend:
        return "XXXX-WXX-WE"
    if e.day is not None:
        return f"XXXX-XX-{e.day:02d}{clock}"
    if clock:
        return f"XXXX-XX-XX{clock}"
    return e.amount
