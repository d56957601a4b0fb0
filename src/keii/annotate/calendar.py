"""Calendar arithmetic: TIMEX3 values with their first and last days, no word of any language in it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from keii.lang.base.times import Grain, TimeExpression


class Moment(Struct, frozen=True):
    """A resolved stretch of time: TIMEX3 value, how fine it is, first and last day.

    `begin` is always known, as chains count from it; `fixed` is False where the
    last day is a matter of taste (seasons).
    """

    value: str
    grain: Grain
    begin: date
    end: date
    fixed: bool = True


@lru_cache(maxsize=4096)
def day_of(year: int, month: int, day: int) -> Moment | None:
    """Return that day, None if the calendar has no such day."""
    try:
        found = date(year, month, day)
    except (ValueError, OverflowError):
        return None
    return Moment(found.isoformat(), "D", found, found)


@lru_cache(maxsize=1024)
def month_of(year: int, month: int) -> Moment | None:
    """Return that month."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return Moment(f"{year:04d}-{month:02d}", "M", date(year, month, 1), last_day(year, month))


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


@lru_cache(maxsize=256)
def year_of(year: int) -> Moment | None:
    """Return that year."""
    if not 1 <= year <= 9999:
        return None
    return Moment(f"{year:04d}", "Y", date(year, 1, 1), date(year, 12, 31))


def quarter_of(year: int, quarter: int) -> Moment | None:
    """Return that calendar quarter."""
    if not (1 <= year <= 9999 and 1 <= quarter <= 4):
        return None
    return Moment(f"{year:04d}-Q{quarter}", "Q", date(year, 3 * quarter - 2, 1), last_day(year, 3 * quarter))


def half_of(year: int, half: int) -> Moment | None:
    """Return that half of a calendar year."""
    if not (1 <= year <= 9999 and half in (1, 2)):
        return None
    return Moment(f"{year:04d}-H{half}", "H", date(year, 6 * half - 5, 1), last_day(year, 6 * half))


def season_of(year: int, season: str) -> Moment | None:
    """Return that season; annotators differ on its days, so it has none."""
    found = year_of(year)
    return found and Moment(f"{found.value}-{season}", "S", found.begin, found.end, False)


def fiscal_year_of(year: int, start: int) -> Moment | None:
    """Return the fiscal year that begins in month `start` of `year`; 0: it differs from body to body."""
    if not 1 <= year <= 9998:
        return None
    if not start:
        return Moment(f"FY{year:04d}", "FY", date(year, 1, 1), date(year, 12, 31), False)
    first = date(year, start, 1)
    return Moment(f"FY{year:04d}", "FY", first, moved(shifted(first, "M", 12), -1))


def fiscal_index(day: date, start: int) -> int:
    """Return the fiscal year a day lies in."""
    return day.year - (day.month < start)


def week_of(day: date) -> Moment:
    """Return the ISO week of a day."""
    year, week, weekday = day.isocalendar()
    monday = moved(day, 1 - weekday)
    return Moment(f"{year:04d}-W{week:02d}", "W", monday, moved(monday, 6))


def iso_week(year: int, week: int) -> Moment | None:
    """Return a week of a year by its number; -1 is the last."""
    if week < 0:
        return week_of(date(year, 12, 28)) if 1 <= year <= 9999 else None
    try:
        return week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        return None


def weekend_of(day: date) -> Moment:
    """Return the weekend of a day's ISO week."""
    week = week_of(day)
    return Moment(f"{week.value}-WE", "WE", moved(week.begin, 5), week.end)


def decade_of(decade: int) -> Moment | None:
    """Return a decade by its first three digits."""
    if not 1 <= decade <= 999:
        return None
    return Moment(f"{decade:03d}", "DE", date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))


def century_of(century: int) -> Moment | None:
    """Return a century by its first two digits (18 is the 19th)."""
    if not 0 <= century <= 98:
        return None
    return Moment(f"{century:02d}", "CE", date(century * 100 + 1, 1, 1), date(century * 100 + 100, 12, 31))


def span_of(first: Moment, last: Moment) -> Moment | None:
    """Return the range between two moments, None if it runs backwards."""
    if last.end < first.begin:
        return None
    return Moment(f"{first.value}/{last.value}", "P", first.begin, last.end, first.fixed and last.fixed)


def days_of(begin: date, end: date) -> Moment | None:
    """Return the range between two days."""
    if end < begin:
        return None
    return Moment(f"{begin.isoformat()}/{end.isoformat()}", "P", begin, end)


def portion_of(whole: Moment, portion: int) -> tuple[date, date]:
    """Return the days of the first or second half of a month (to the 15th) or year (to June)."""
    middle = whole.begin.replace(day=15) if whole.grain == "M" else whole.begin.replace(month=6, day=30)
    return (whole.begin, middle) if portion == 1 else (moved(middle, 1), whole.end)


def nth_week(month: Moment, nth: int) -> Moment:
    """Return the nth (or, for -1, last) week of a month; the first has four of its days, as in ISO 8601."""
    if nth < 0:
        return week_of(moved(month.end, -3))
    return week_of(moved(month.begin, 3 + 7 * (nth - 1)))


def easter_of(year: int) -> date | None:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    if not 1583 <= year <= 9999:
        return None
    century, place = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (place // 4) - moon - place % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(month: Moment, nth: int, weekday: int) -> date | None:
    """Return the nth (or, for -1, last) such weekday of a month."""
    if nth < 0:
        return moved(month.end, -((month.end.isoweekday() - weekday) % 7))
    found = moved(month.begin, (weekday - month.begin.isoweekday()) % 7 + 7 * (nth - 1))
    return found if found <= month.end else None


def moved(day: date, days: int) -> date:
    """Return the day so many days later, at the calendar's ends the last one there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def shifted(day: date, unit: str, count: int) -> date:
    """Return a day `count` units later; in a shorter month its last day."""
    if unit in ("D", "W", "WE"):
        return moved(day, count * (1 if unit == "D" else 7))
    months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "FY": 12, "S": 12, "P": 12, "DE": 120, "CE": 1200}[unit] * count
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return date.max if months > 0 else date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def moment_of(day: date, grain: Grain, fiscal_start: int = 1) -> Moment | None:
    """Return the stretch of size `grain` that a day lies in."""
    if grain == "FY":
        return fiscal_year_of(fiscal_index(day, fiscal_start), fiscal_start)
    if grain == "DE":
        return decade_of(day.year // 10)
    if grain == "CE":
        return century_of((day.year - 1) // 100)
    if grain in ("Y", "S"):
        return year_of(day.year)
    if grain == "H":
        return half_of(day.year, 1 if day.month <= 6 else 2)
    if grain in ("Q", "P"):
        return quarter_of(day.year, (day.month + 2) // 3)
    if grain == "M":
        return month_of(day.year, day.month)
    if grain == "W":
        return week_of(day)
    if grain == "WE":
        return weekend_of(day)
    return Moment(day.isoformat(), "D", day, day)


def repeated(moment: Moment, unit: str, count: int, fiscal_start: int) -> Moment | None:
    """Return a stretch of the same shape, `count` units (or, for P, its own lengths) away."""
    length = {"Q": "Q", "H": "H", "M": "M", "FY": "FY", "Y": "Y"}.get(moment.grain)
    if unit == "P" and length is None:
        return months_away(moment, count)
    unit = length if unit == "P" and length else unit
    begin = shifted(moment.begin, unit, count)
    if moment.grain == "FY":
        return fiscal_year_of(begin.year, fiscal_start)
    if length is not None:
        return moment_of(begin, moment.grain, fiscal_start)
    first, last = moment_of(begin, "D"), moment_of(shifted(moment.end, unit, count), "D")
    return first and last and span_of(first, last)


def months_away(moment: Moment, count: int) -> Moment | None:
    """Return a run of whole months, so many of its own lengths away (the accounting period before)."""
    first, after = moment.begin, moved(moment.end, 1)
    if first.day != 1 or after.day != 1:
        return None
    months = (after.year - first.year) * 12 + after.month - first.month
    begin = shifted(first, "M", count * months)
    return days_of(begin, moved(shifted(begin, "M", months), -1))


def before_christ(year: int, expression: TimeExpression) -> Moment:
    """Return a year BC with the month, day or season told; it has no days in this calendar."""
    e = expression
    finer = f"-{e.month:02d}" + (f"-{e.day:02d}" if e.day else "") if e.month else f"-{e.season}" if e.season else ""
    return Moment(f"BC{year:04d}{finer}", "Y", date.min, date.min, False)


def bc_span(digits: str) -> Moment:
    """Return a decade (three digits) or century (two) BC; it has no days in this calendar."""
    return Moment(f"BC{digits}", "DE" if len(digits) == 3 else "CE", date.min, date.min, False)


def years_before_christ(expression: TimeExpression, told: str) -> Moment | None:
    """Count years on from a year BC (the following year); nothing finer is counted."""
    if not told[2:6].isdigit() or len(told) < 6:
        return None
    year = int(told[2:6])
    for unit, count in expression.steps:
        if unit != "Y":
            return None
        year -= count
    if expression.grain != "Y" or year < 1 or expression.month or expression.season:
        return None
    return Moment(f"BC{year:04d}", "Y", date.min, date.min, False)
