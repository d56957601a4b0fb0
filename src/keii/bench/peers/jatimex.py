"""ja-timex (yagays/ja-timex, MIT), with the day of publication as its reference.

Its `to_datetime` falls back to the clock where the parts hold no calendar year (2020年度), reference or
not. So a date is completed here from its TIMEX3 value, as `to_datetime` completes it from the reference;
only distances (来年, 3日前), where it reads the reference alone, are left to it. Without a publication
date nothing relative gets a value.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pendulum
from ja_timex import TimexParser

from keii.bench.times.values import Guess
from keii.model.article import Article

TOWARDS = ("BEFORE", "AFTER", "NOW")
UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def find_guesses(article: Article) -> list[Guess]:
    """Find the times of an article with ja-timex."""
    stamp = article.date_published
    at = (stamp.at or datetime.combine(stamp.day, datetime.min.time())) if stamp else None
    reference = pendulum.instance(at) if at else None
    found = TimexParser(reference=reference).parse(article.text)
    return [guess_of(timex, reference) for timex in found if timex.raw_span]


def guess_of(timex: Any, reference: pendulum.DateTime | None) -> Guess:
    """Return one of its expressions as a guess."""
    start, end = timex.raw_span
    dated = timex.type == "DURATION" and timex.mod in TOWARDS
    value = distant(timex, reference) if dated else completed(timex.value, reference)
    return Guess(start=start, end=end, type="DATE" if dated else timex.type, value=value, rule=timex.type.lower())


def completed(value: str, reference: pendulum.DateTime | None) -> str | None:
    """Complete a value from the reference: XXXX-03-01, XXXX-XX-27; T19-30-XX is a clock."""
    if value.startswith("T"):
        hour, minute, *_ = f"{value[1:]}-XX".split("-")
        return f"T{hour}:{'00' if minute == 'XX' else minute}"
    if not value.startswith("XXXX-") or value.startswith("XXXX-W"):
        return value
    if reference is None:
        return None
    _, month, day = value.split("-")
    if month == "XX":
        month = f"{reference.month:02d}"
    return f"{reference.year:04d}-{month}-{day}"


def distant(timex: Any, reference: pendulum.DateTime | None) -> str | None:
    """Count a distance from the reference, as exact as its smallest unit."""
    if reference is None:
        return None
    try:
        at = timex.to_datetime()
    except (ValueError, OverflowError):  # 5億年前
        return None
    unit = next((unit for unit in reversed(UNITS) if unit in timex.parsed), "day")
    if unit == "year":
        return f"{at.year:04d}"
    if unit == "month":
        return f"{at.year:04d}-{at.month:02d}"
    if unit == "week":
        year, week, _ = at.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return f"{at:%Y-%m-%d}" if unit == "day" else f"{at:%Y-%m-%dT%H:%M}"
