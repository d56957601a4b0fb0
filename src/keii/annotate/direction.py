"""Which of several readings is meant: the nearest to publication, unless the clause says past or future."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from keii.annotate.calendar import (
    Moment,
    day_of,
    easter_of,
    half_of,
    iso_week,
    moment_of,
    month_of,
    moved,
    nth_week,
    nth_weekday,
    quarter_of,
    season_of,
    shifted,
    span_of,
    weekend_of,
    year_of,
)
from keii.lang.base.times import Direction, TimeExpression

# Without any cue, the nearer reading of a month or month-day counts up to here;
# farther away both years are alive and the time stays open.
SURE_DAYS = 150
# A cue that reaches farther than FAR_DAYS past a reading of another year within
# NEAR_DAYS was probably misread ("would resume on Aug. 1" printed in September).
FAR_DAYS, NEAR_DAYS = 270, 60
MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def in_year(expression: TimeExpression, year: int, fiscal_start: int = 1) -> Moment | None:
    """Return what the expression means in that (fiscal) year."""
    e = expression
    if e.steps and e.base is None:  # the week before Christmas
        feast = in_year(replace(e, steps=()), year, fiscal_start)
        unit, count = e.steps[0]
        return feast and moment_of(shifted(feast.begin, unit, count), "W" if unit == "W" else "D")
    if e.month is not None:
        if e.fiscal and e.month < fiscal_start:
            year += 1
        return in_month(e, year, e.month)
    if e.feast is not None:
        sunday = easter_of(year)
        return moment_of(moved(sunday, int(e.feast)), "D") if sunday else None
    if e.quarter is not None and e.fiscal and fiscal_start:
        months = fiscal_start + 3 * (e.quarter - 1)
        return quarter_of(year + (months - 1) // 12, (months - 1) % 12 // 3 + 1)
    if e.quarter is not None:
        return quarter_of(year, e.quarter)
    if e.half is not None and e.fiscal and fiscal_start:
        first = quarter_of(
            year + (fiscal_start + 6 * (e.half - 1) - 1) // 12, (fiscal_start + 6 * (e.half - 1) - 1) % 12 // 3 + 1
        )
        last = first and quarter_of(first.begin.year + (first.begin.month == 10), (first.begin.month + 2) % 12 // 3 + 1)
        return first and last and span_of(first, last)
    if e.half is not None:
        return half_of(year, e.half)
    if e.season is not None:
        return season_of(year, e.season)
    if e.week is not None:
        return iso_week(year, e.week)
    if e.until_year is not None:
        first, last = year_of(year), year_of(e.until_year)
        return first and last and span_of(first, last)
    return year_of(year)


def in_month(expression: TimeExpression, year: int, month: int) -> Moment | None:
    """Return what the expression means in that month."""
    e = expression
    if e.day is not None:
        first = day_of(year, month, e.day)
        return first if e.until_day is None or first is None else until(first, e)
    whole = month_of(year, month)
    if whole is None:
        return None
    if e.closing and e.until_month is None:  # an accounting period: the twelve months that end with this one
        first = month_of(year - 1, month + 1) if month < 12 else month_of(year, 1)
        return first and Moment(f"{first.begin}/{whole.end}", "P", first.begin, whole.end)
    if e.week is not None:
        return nth_week(whole, e.week)
    if e.nth is not None and e.weekday is not None:
        found = nth_weekday(whole, e.nth, e.weekday)
        return day_of(found.year, found.month, found.day) if found else None
    if e.until_month is not None:
        last = month_of(e.until_year or (year + (e.until_month < month)), e.until_month)
        return last and months_of(whole, last)
    return whole


def until(first: Moment, expression: TimeExpression) -> Moment | None:
    """Return the range from a day to the last day of the same expression."""
    assert_day = expression.until_day or 1
    month = expression.until_month or first.begin.month
    year = expression.until_year or first.begin.year
    last = day_of(year, month, assert_day)
    if last is not None and last.begin < first.begin:
        index = year * 12 + month - 1 + (1 if expression.until_month is None else 12)
        last = day_of(index // 12, index % 12 + 1, assert_day)
    return last and span_of(first, last)


def months_of(first: Moment, last: Moment) -> Moment | None:
    """Return a run of months, by its own name if it is a quarter or a half."""
    year, month = first.begin.year, first.begin.month
    count = (last.begin.year - year) * 12 + last.begin.month - month + 1
    if count == 3 and month % 3 == 1:
        return quarter_of(year, (month + 2) // 3)
    if count == 6 and month % 6 == 1:
        return half_of(year, (month + 5) // 6)
    return span_of(first, last)


def candidates_of(expression: TimeExpression, near: date, fiscal_start: int = 1) -> list[Moment]:
    """List the readings of an expression without a year around a day, earliest first."""
    e = expression
    found: list[Moment | None] = []
    if any(field is not None for field in (e.month, e.quarter, e.half, e.season, e.feast)):
        reach = 9 if (e.month, e.day) == (2, 29) else 2
        found = [in_year(e, year, fiscal_start) for year in range(near.year - reach, near.year + reach + 1)]
    elif e.day is not None:
        index = near.year * 12 + near.month - 1
        found = [in_month(e, (index + n) // 12, (index + n) % 12 + 1) for n in range(-3, 4)]
    elif e.weekend:
        weekends = [weekend_of(moved(near, 7 * n)) for n in range(-2, 3)]
        found = list(weekends)
    elif e.weekday is not None:
        base = moved(near, (e.weekday - near.isoweekday()) % 7 - 14)
        days = [moved(base, 7 * n) for n in range(5)]
        found = [Moment(day.isoformat(), "D", day, day) for day in days]
    kept = [moment for moment in found if moment is not None]
    if e.weekday is not None and e.day is not None:
        # A printed weekday is a hard filter; if nothing fits, it was misprinted.
        kept = [moment for moment in kept if moment.begin.isoweekday() == e.weekday] or kept
    return kept


def choose(
    candidates: Sequence[Moment], published: date, direction: Direction | None, *, strict: bool = False
) -> tuple[Moment | None, bool]:
    """Pick the reading that is meant, and say whether it is sure enough to be printed."""
    if not candidates:
        return None, False
    if len({moment.begin.isoweekday() for moment in candidates}) == 1 and len(candidates) < 3:
        direction = None  # a printed weekday has already decided
    if direction == "past":
        past = [m for m in candidates if (m.end < published if strict or m.grain == "P" else m.begin <= published)]
        return (past[-1] if past else None), bool(past) and (strict or is_plausible(past[-1], candidates, published))
    if direction == "future":
        future = [m for m in candidates if (m.begin > published if strict else m.end >= published)]
        sure = bool(future) and (strict or is_plausible(future[0], candidates, published))
        return (future[0] if future else None), sure
    ranked = sorted(candidates, key=lambda moment: (distance(moment, published), moment.begin > published))
    best = ranked[0]
    years = {moment.begin.year for moment in ranked[:2]}
    return best, not (len(years) > 1 and best.grain != "S" and distance(best, published) > SURE_DAYS)


def is_plausible(chosen: Moment, candidates: Sequence[Moment], published: date) -> bool:
    """Answer whether no reading of another year lies so much nearer that the cue may have been misread."""
    if distance(chosen, published) <= FAR_DAYS:
        return True
    rivals = [moment for moment in candidates if moment.begin.year != chosen.begin.year]
    return all(distance(moment, published) >= NEAR_DAYS for moment in rivals)


def distance(moment: Moment, day: date) -> int:
    """Count the days between a day and the nearest end of a moment, 0 inside it."""
    if moment.begin <= day <= moment.end:
        return 0
    return min(abs((moment.begin - day).days), abs((moment.end - day).days))


def beside(expression: TimeExpression, day: date, fiscal_start: int) -> Moment | None:
    """Return the next or last such month or season, seen from a day (the following January)."""
    e = expression
    month = e.month or MONTH_OF_SEASON[e.season or "SP"]
    step = int(month <= day.month) if e.hint == "future" else -int(month >= day.month)
    return in_year(e, day.year + step, fiscal_start)
