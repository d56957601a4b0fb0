"""Dates as a page prints them, and as its `datetime` attributes hold them."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from keii.lang.base import Language

FULL = re.compile(r"\d{4}-\d{2}-\d{2}")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")  # 2025-W07-WE
MACHINE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
YEAR = re.compile(r"(?:FY)?(\d{4})")  # 2025-05, FY2025


class DatePrinter(Struct, frozen=True):
    """Prints the dates of one page in its language."""

    language: Language

    def full(self, value: dt.date | str | None, mod: str | None = None) -> str:
        """Print a day, month, year or period with its year; a missing one as unknown."""
        if value is None:
            return self.language.phrases.labels["date_unknown"]
        text = value.isoformat() if isinstance(value, dt.date) else value
        return self.language.times.format_date(text, mod)

    def under_year(self, value: str, mod: str | None = None) -> str:
        """Print a date below the heading of its year: without the year, with the weekday if it is a day."""
        day = day_of(value) if FULL.fullmatch(value) and mod is None else None
        if day:
            return self.short(day, "day_in_year")
        printed = self.full(value, mod)
        if value[:4].isdigit() and value[4:5] in ("-", "/") and machine_date(value.partition("/")[0]):
            part = self.language.phrases.labels["year_in_date"].format(year=value[:4])
            printed = printed.replace(part, "", 1).strip() or printed
        return printed

    def short(self, day: dt.date, form: str) -> str:
        """Print a day without its year, in one of the short forms of the frame."""
        labels = self.language.phrases.labels
        return labels[form].format(
            month=labels["months"].split()[day.month - 1],
            day=day.day,
            weekday=labels["weekdays"].split()[day.weekday()],
        )


def day_of(value: str) -> dt.date | None:
    """Return the day an ISO date names, or None when there is no such day."""
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def period_of(date: str, end: str | None) -> str:
    """Return a value and its end as one value to print; a week by its days, not by its number."""
    if week := WEEK.fullmatch(date):
        first, last = (6, 7) if week[3] else (1, 7)
        try:
            days = [dt.date.fromisocalendar(int(week[1]), int(week[2]), weekday) for weekday in (first, last)]
        except ValueError:
            return date
        return "/".join(day.isoformat() for day in days)
    return f"{date}/{end}" if end and end != date and machine_date(date) and machine_date(end) else date


def machine_date(value: dt.date | str | None) -> str | None:
    """Return what a `datetime` attribute may hold (2025, 2025-05, 2025-05-09), or None."""
    text = value.isoformat() if isinstance(value, dt.date) else value or ""
    if FULL.fullmatch(text):
        return text if day_of(text) else None
    return text if MACHINE.fullmatch(text) else None


def year_of(value: str | None) -> str | None:
    """Return the year a date begins with, or None."""
    match = YEAR.match(value or "")
    return match[1] if match else None
