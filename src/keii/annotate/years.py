"""Printed years: full ones, eras, two digits, decades and centuries."""

from __future__ import annotations

from msgspec.structs import replace

from keii.annotate.answers import Answer
from keii.annotate.calendar import (
    Moment,
    bc_span,
    before_christ,
    century_of,
    decade_of,
    fiscal_year_of,
    span_of,
)
from keii.annotate.chains import Setting, last_year_told
from keii.annotate.direction import in_year
from keii.lang.base.times import TimeExpression
from keii.model.notes import Anchor

# A past verb speaks against a year to come only from here on: 「23年度予算の要求は最大となった」 is next year's.
AHEAD = 10
FAR_AHEAD = 20  # without any tense: 「50年のシリーズ開始以来」 lies behind, 「40年の札幌大会」 ahead


def printed(expression: TimeExpression, setting: Setting) -> Answer:
    """Resolve an expression that prints its year."""
    e, start = expression, setting.table.fiscal_start
    if e.decade is not None:
        return Answer(decade_of(e.decade) if e.decade > 0 else bc_span(f"{-e.decade:03d}"), rule="explicit")
    if e.century is not None:
        return Answer(century_of(e.century) if e.century >= 0 else bc_span(f"{-e.century - 1:02d}"), rule="explicit")
    year = e.year
    if e.era == "same":
        return same_era(e, setting)
    if e.era is not None and e.era_year is not None:
        first, last = setting.table.eras[e.era]
        year = first.year + e.era_year - 1
        if last is not None and year > last.year:
            return Answer(rule="era-ended")
    if year is None:
        return Answer()
    if year < 0:
        return Answer(before_christ(-year, e), rule="explicit")
    moment = fiscal_year_of(year, start) if is_fiscal_year(e) else in_year(e, year, start)
    if moment is not None and e.era is not None:
        first, last = setting.table.eras[e.era]
        if moment.end < first or (last is not None and moment.begin > last):
            return Answer(rule="era-ended")
    return Answer(moment, rule="era" if e.era else "explicit")


def same_era(expression: TimeExpression, setting: Setting) -> Answer:
    """Resolve a year of the era told before, or a two-digit year of its century."""
    for told in setting.looking_back():
        if told.expression.era in setting.table.eras:
            answer = printed(replace(expression, era=told.expression.era), setting)
            return Answer(answer.moment, "previous", "era", relative=True)
        printed_year = told.expression.year is not None or told.expression.short_year is not None
        if printed_year and ((expression.era_year or 0) >= 10 or expression.short_year is not None):
            year = told.moment.begin.year // 100 * 100 + (expression.era_year or 0)
            return Answer(of_year(expression, year, setting), "previous", "chain", relative=True)
    return Answer(rule="no-antecedent")


def is_fiscal_year(expression: TimeExpression) -> bool:
    """Answer whether a whole fiscal year is meant."""
    e = expression
    return e.fiscal and e.month is None and e.quarter is None and e.half is None


def two_digit_year(expression: TimeExpression, setting: Setting) -> Answer:
    """Resolve a two-digit year: the nearest century, forward where the clause looks ahead."""
    e = expression
    if e.short_year is None:
        return Answer()
    told = setting.told[-1] if e.after == "range" and setting.told else None
    if told is not None and told.moment.begin.year > 1:
        year = told.moment.begin.year // 100 * 100 + e.short_year
        year += 100 if year < told.moment.begin.year else 0
        return Answer(of_year(e, year, setting), "previous", "range", relative=True)
    near = setting.published.year if setting.published else None
    anchor: Anchor = "publication"
    last = last_year_told(setting, e)
    if last is not None and (near is None or abs(last.moment.begin.year - near) > 50):
        near, anchor = last.moment.begin.year, "previous"
    if near is None:
        return Answer(rule="undated")
    years = [near // 100 * 100 + e.short_year + step for step in (-100, 0, 100)]
    direction = e.hint or (setting.direction_of(e) if setting.published and near == setting.published.year else None)
    year = min(years, key=lambda y: abs(y - near))
    if direction == "future" and year < near - AHEAD:
        # 「60年に…する」 looks ahead, by decades at most.
        year = year + 100 if year + 100 - near <= 60 else year
    elif direction != "future" and year > near + (AHEAD if direction or told_before(setting) else FAR_AHEAD):
        year -= 100
    if e.until_year is not None:
        e = replace(e, until_year=year // 100 * 100 + e.until_year)
    return Answer(of_year(e, year, setting), anchor, "two-digit-year", relative=True)


def told_before(setting: Setting) -> bool:
    """Answer whether the last year told lies far back, so that the story is in its century."""
    last = setting.told[-1] if setting.told else None
    near = setting.published.year if setting.published else None
    return (
        last is not None
        and near is not None
        and last.expression.short_year is not None
        and near - 60 > last.moment.begin.year
    )


def two_digit_decade(expression: TimeExpression, setting: Setting) -> Answer:
    """Resolve the 90s: the last such decade begun by then, the coming one where the clause looks ahead to it."""
    digit = expression.short_decade or 0
    told = last_year_told(setting, expression)
    near = setting.published.year if setting.published else told.moment.begin.year if told else None
    if near is None:
        return Answer(rule="undated", relative=True)
    decade = near // 10 - (near // 10 - digit) % 10
    ahead = setting.published is not None and setting.direction_of(expression) == "future"
    # 「30年代には…する」 may look ahead, by three decades at most.
    if ahead and (decade + 10) * 10 - near <= 30 and near // 10 != decade:
        decade += 10
    return Answer(
        decade_of(decade), "publication" if setting.published else "previous", "two-digit-year", relative=True
    )


def of_year(expression: TimeExpression, year: int, setting: Setting) -> Moment | None:
    """Return what the expression means in a year, the whole fiscal year included."""
    start = setting.table.fiscal_start
    if is_fiscal_year(expression):
        first = fiscal_year_of(year, start)
        last = fiscal_year_of(expression.until_year, start) if expression.until_year else first
        return first and last and (first if first == last else span_of(first, last))
    return in_year(expression, year, start)
