"""Sentences and times that came with an article, resolved by somebody else: checked, then used as they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from datetime import date
from typing import Any, cast, get_args

from keii.model.notes import Time, TimeType
from keii.model.text import Span

TYPES = get_args(TimeType)
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"\d{4}")
RANGE = re.compile(r"(\d{4}(?:-\d{2}){0,2})/(\d{4}(?:-\d{2}){0,2})")


def find_sentences(given: Any, text: str) -> tuple[Span, ...] | None:
    """Return the spans of pre-split sentences, None when none are given. Raises ValueError naming the field."""
    if given is None:
        return None
    if not isinstance(given, list):
        raise ValueError("sentences: expected a list")
    spans = tuple(span_of(record, text, f"sentences[{place}]") for place, record in enumerate(given))
    end = 0
    for place, span in enumerate(spans):
        if span.start < end:
            raise ValueError(f"sentences[{place}]: begins at {span.start}, inside the sentence before it")
        end = span.end
    return tuple(span for span in spans if span.start < span.end)


def find_times(given: Any, text: str, sentences: tuple[Span, ...] | None = None) -> tuple[Time, ...] | None:
    """Return pre-resolved times, None when none are given; a time must touch one of the sentences given with it.

    Raises ValueError naming the field.
    """
    if given is None:
        return None
    if not isinstance(given, list):
        raise ValueError("times: expected a list")
    times = tuple(time_of(record, text, f"times[{place}]") for place, record in enumerate(given))
    if sentences is not None:
        starts = [span.start for span in sentences]
        for place, time in enumerate(times):
            last = bisect_right(starts, max(time.span.start, time.span.end - 1)) - 1
            if last < 0 or sentences[last].end <= time.span.start:
                raise ValueError(f"times[{place}]: {time.span.start} to {time.span.end} lies outside every sentence")
    return times


def time_of(record: Any, text: str, field: str) -> Time:
    """Check one time; a value that is no full day is kept as it is."""
    span = span_of(record, text, field)
    kind = record.get("type", "DATE")
    value = record.get("value")
    if kind not in TYPES:
        raise ValueError(f"{field}.type: {kind!r} is none of {', '.join(TYPES)}")
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{field}.value: expected a string or null")
    mod = record.get("mod")
    begin, end = days_of(value) if value and kind in ("DATE", "TIME") else (None, None)
    return Time(
        span=span,
        type=cast(TimeType, kind),
        value=value or None,
        mod=mod if isinstance(mod, str) else None,
        begin=begin,
        end=end,
        rule="given",
    )


def span_of(record: Any, text: str, field: str) -> Span:
    """Return the span of `{"start", "end"}`, checked against the text."""
    if not isinstance(record, dict):
        raise ValueError(f"{field}: expected an object with start and end")
    start, end = (whole_number(record.get(name), f"{field}.{name}") for name in ("start", "end"))
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"{field}: {start} to {end} does not lie in a text of {len(text)} characters")
    return Span(start, end)


def whole_number(value: Any, field: str) -> int:
    """Return the number. Raises ValueError when it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{field}: expected a whole number")
    return value


def days_of(value: str) -> tuple[date | None, date | None]:
    """Return the first and last day of a TIMEX value that fixes them: a day, a month, a year, or a range of these."""
    ends = RANGE.fullmatch(value)
    if ends:
        begin, end = days_of(ends.group(1))[0], days_of(ends.group(2))[1]
        return (begin, end) if begin and end and begin <= end else (None, None)
    try:
        if found := DAY.fullmatch(value):
            day = date(*map(int, found.groups()))
            return day, day
        if found := MONTH.fullmatch(value):
            year, month = map(int, found.groups())
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if YEAR.fullmatch(value):
            return date(int(value), 1, 1), date(int(value), 12, 31)
    except ValueError:  # 2010-13, 0000: not in the calendar
        return None, None
    return None, None
