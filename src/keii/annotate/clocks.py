"""Clocks counted from a clock told before, or from that of publication."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from keii.annotate.bare import Answer, day_moment
from keii.annotate.chains import Setting, Told
from keii.lang.base.times import TimeExpression
from keii.model.notes import Anchor


def clock_moved(expression: TimeExpression, told: Told | None, setting: Setting) -> Answer:
    """Count minutes or hours from a clock told before (18分後), or from that of publication."""
    if told is None and setting.published_at is not None and expression.steps:
        return clock_after(setting.published_at.replace(tzinfo=None), expression, "publication")
    if told is None or told.expression.hour is None:
        return Answer(rule="clock-arithmetic")
    if not expression.steps and expression.minute is not None:
        clock = f"T{told.expression.hour:02d}:{expression.minute:02d}"
        return Answer(day_moment(told.moment.end), "previous", "chain", relative=True, clock=clock)
    if not expression.steps:
        return Answer(rule="clock-arithmetic")
    start = datetime.combine(told.moment.end, time(told.expression.hour, told.expression.minute or 0))
    return clock_after(start, expression, "previous")


def clock_after(start: datetime, expression: TimeExpression, anchor: Anchor) -> Answer:
    """Count the steps of an expression from a clock."""
    unit, count = expression.steps[0]
    try:
        found = start + timedelta(seconds=count * {"TH": 3600, "TM": 60, "TS": 1}[unit])
    except OverflowError:
        return Answer(rule="clock-arithmetic")
    clock = f"T{found:%H:%M:%S}".removesuffix(":00")
    return Answer(day_moment(found.date()), anchor, "clock-arithmetic", relative=True, clock=clock)


def afternoon_of(expression: TimeExpression, told: Told) -> str:
    """Write a clock without its half of the day (同5時半) as p.m., if the one before it was; else nothing."""
    hour, before = expression.hour, told.expression.hour
    if hour is None or before is None or expression.meridiem or not hour < 12 <= before <= hour + 12:
        return ""
    return f"T{hour + 12:02d}:{expression.minute or 0:02d}"
