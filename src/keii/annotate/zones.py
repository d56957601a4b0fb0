"""From a printed clock and a named zone to the instant in UTC."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from keii.lang.base.times import TimeExpression

ONE_INSTANT = timedelta(minutes=10)  # clocks of one quake, told by two offices, lie so near to each other
OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")  # +02:00


@cache
def zone_of(name: str) -> tzinfo | None:
    """Return the zone for an IANA name or an offset like +02:00, None if this machine has no such zone."""
    if match := OFFSET.fullmatch(name):
        minutes = int(match[2]) * 60 + int(match[3])
        return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes))
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def day_in_zone(clock: TimeExpression, told: TimeExpression, day: date, home: str) -> date | None:
    """Return the day of a clock told after another time, None if it is of another zone and another instant.

    A time without a zone is of the zone at home, if the language has one.
    """
    there = told.zone or home
    if clock.zone is None or not home or instant_of(clock, day) == instant_of(replace(clock, zone=there), day):
        return day
    before = instant_of(told, day)
    for other in (day - timedelta(1), day, day + timedelta(1)):
        now = instant_of(clock, other)
        if before and now and abs(now - before) <= ONE_INSTANT:
            return other
    return None


def utc_of(expression: TimeExpression, day: date) -> str | None:
    """Write the instant in UTC, None without a zone or a clock."""
    instant = instant_of(expression, day)
    return instant.strftime("%Y-%m-%dT%H:%MZ") if instant else None


def instant_of(expression: TimeExpression, day: date) -> datetime | None:
    """Return the instant of a clock on a day, None without a zone or a clock."""
    e = expression
    if e.zone is None or e.hour is None or (zone := zone_of(e.zone)) is None:
        return None
    try:
        return datetime(day.year, day.month, day.day, e.hour, e.minute or 0, e.second or 0, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
