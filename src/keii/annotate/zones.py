"""From a printed clock and a named zone to the instant in UTC."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from keii.lang.base.times import TimeExpression

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


def utc_of(expression: TimeExpression, day: date) -> str | None:
    """Write the instant in UTC, None without a zone or a clock."""
    e = expression
    if e.zone is None or e.hour is None or (zone := zone_of(e.zone)) is None:
        return None
    try:
        local = datetime(day.year, day.month, day.day, e.hour, e.minute or 0, e.second or 0, tzinfo=zone)
        return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    except (ValueError, OverflowError):
        return None
