"""Clocks without a day, or counted from a clock told before or that of publication."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from keii.annotate.answers import Answer, day_moment
from keii.annotate.chains import Setting, Told, antecedent
from keii.annotate.zones import day_in_zone
from keii.lang.base.times import TimeExpression
from keii.model.notes import Anchor


def is_clock_only(expression: TimeExpression) -> bool:
    """Answer whether an expression has a clock or part of day but no date."""
    e = expression
    dates = (e.month, e.day, e.weekday, e.quarter, e.half, e.season, e.week, e.feast)
    return (e.hour is not None or e.daypart is not None) and all(field is None for field in dates) and not e.weekend


def clock_alone(expression: TimeExpression, setting: Setting) -> Answer:
    """Give a clock without a date the last day told in its paragraph, if only one can be meant."""
    e = expression
    told = antecedent(setting, e, "D")
    same = told is not None and told.paragraph == setting.paragraph_of(e.start)
    if told is None or not same or setting.is_torn(told, e):
        return Answer(rule="clock", bare_clock=True)
    day = day_in_zone(e, told.expression, told.moment.end, setting.table.home)
    if day is None:
        return Answer(rule="clock", bare_clock=True)
    rule = "chain" if day == told.moment.end else "gloss"  # the instant just told, in another zone
    return Answer(day_moment(day), "previous", rule, relative=True)


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
