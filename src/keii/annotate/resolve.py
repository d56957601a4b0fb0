"""One expression, one answer: relative heads, chains, ranges; years and bare dates have rooms of their own."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from msgspec.structs import replace

from keii.annotate.answers import Answer, day_moment
from keii.annotate.bare import bare
from keii.annotate.calendar import (
    Moment,
    days_of,
    fiscal_index,
    moment_of,
    month_of,
    moved,
    portion_of,
    repeated,
    shifted,
    weekend_of,
    year_of,
    years_before_christ,
)
from keii.annotate.chains import Setting, Told, antecedent, is_too_late, utterance
from keii.annotate.clocks import afternoon_of, clock_moved
from keii.annotate.direction import MONTH_OF_SEASON, beside, in_month, in_year
from keii.annotate.years import printed, two_digit_decade, two_digit_year
from keii.lang.base.times import TimeExpression
from keii.model.notes import Anchor


def resolve(expression: TimeExpression, setting: Setting) -> Answer:
    """Return what an expression means, abstaining where the text leaves two years open."""
    e = expression
    if not e.valid:
        return Answer(rule="no-such-time")
    if e.base is not None:
        answer = day_after(e, setting) or relative(e, setting)
        if e.grain == "D" and e.day and (answer.moment is None or answer.moment.begin.day != e.day):  # 発売前日の30日
            answer = bare(replace(e, base=None, grain=None, steps=()), setting)
    elif e.short_year is not None and e.era is None:
        answer = two_digit_year(e, setting)
    elif e.short_decade is not None:
        answer = two_digit_decade(e, setting)
    elif any(field is not None for field in (e.year, e.era, e.decade, e.century)):
        answer = printed(e, setting)
    else:
        answer = bare(e, setting)
    return with_tenth(e, answer)


def with_tenth(expression: TimeExpression, answer: Answer) -> Answer:
    """Narrow a month to its first, second or last ten days, a month or year to one half."""
    if expression.portion is not None and answer.moment is not None and answer.moment.grain in ("M", "Y"):
        first, last = portion_of(answer.moment, expression.portion)
        return Answer(
            answer.moment, answer.anchor, answer.rule, answer.relative, answer.candidates, begin=first, end=last
        )
    if expression.tenth is None or answer.moment is None or answer.moment.grain != "M":
        return answer
    first = answer.moment.begin.replace(day=(1, 11, 21)[expression.tenth - 1])
    last = answer.moment.end if expression.tenth == 3 else first.replace(day=10 * expression.tenth)
    return Answer(answer.moment, answer.anchor, answer.rule, answer.relative, answer.candidates, begin=first, end=last)


def relative(expression: TimeExpression, setting: Setting) -> Answer:
    """Resolve a relative head (来年, 翌日, last, the following) with whatever finer pieces hang on it."""
    e = expression
    grain = e.grain or "D"
    anchor: Anchor = "publication"
    day = setting.published
    told: Told | None = None
    if e.base == "publication":
        told = utterance(setting, e) or said_after(e, setting)
        if told is not None and (grain not in ("D", "h", "W", "WE") or told.moment.grain == "D"):
            day, anchor = told.moment.begin, "quote"
    else:
        told = antecedent(setting, e, grain)
        if told is not None:
            day, anchor = first_day(told, grain), "previous"
            if e.hint == "future" or (e.steps and e.steps[0][1] > 0 and grain == "D"):
                day = told.moment.end
        elif e.base == "previous" and grain != "h":
            return Answer(rule="no-antecedent")
    if told is not None and told.moment.value.startswith("BC"):
        return Answer(years_before_christ(e, told.moment.value), "previous", "chain", relative=True)
    if day is None:
        return Answer(rule="undated", relative=True)
    if grain == "P" and (told is not None or e.base == "previous"):
        return repetition(e, told, setting)
    if e.window == "past" and e.steps and (same := same_period(e, setting)):
        return same
    if grain == "h":
        return clock_moved(e, told, setting)
    if grain == "FY" and not setting.table.fiscal_start:
        return fiscal_year_named(e, day)
    day = stepped(e, day, setting, alone=told is None)
    moment = year_of(day.year) if grain == "P" else from_head(e, day, setting)
    if told is not None and moment is not None and is_too_late(e, told, moment, setting):
        return Answer(rule="open", relative=True)
    rule = {"publication": "relative", "quote": "quote", "previous": "chain"}[anchor]
    clock = afternoon_of(e, told) if anchor == "previous" and told is not None else ""
    answer = Answer(moment, anchor, rule, relative=True, clock=clock)
    return so_far(answer, setting.published, e.window) if e.window and told is None and not e.steps else answer


def first_day(told: Told, grain: str) -> date:
    """Return the day to count from; seasons count from their own month, not from January.

    A business year is named by its last month: 同年10月 behind 2004年9月期 lies in 2004.
    """
    if grain == "Y" and told.expression.closing and told.moment.end.year == told.expression.year:
        return told.moment.end
    if grain == "S" and told.expression.season is not None:
        return told.moment.begin.replace(month=MONTH_OF_SEASON[told.expression.season])
    return told.moment.begin


def so_far(answer: Answer, published: date | None, window: str) -> Answer:
    """Cut a week, month or year at publication: earlier this week lies behind, later this week ahead."""
    moment = answer.moment
    if moment is None or published is None or not moment.begin <= published <= moment.end:
        return answer
    if window == "past":
        return replace(answer, begin=moment.begin, end=published)
    return replace(answer, begin=published, end=moment.end)


def fiscal_year_named(expression: TimeExpression, day: date) -> Answer:
    """Resolve next fiscal year where fiscal years differ: only if its first or last month is printed."""
    if expression.month is None:
        return Answer(rule="fiscal-year-unknown", relative=True)
    year = day.year - (day.month < expression.month) + sum(count for _, count in expression.steps)
    first = month_of(year, expression.month)
    whole = first and days_of(first.begin, moved(shifted(first.begin, "M", 12), -1))
    return Answer(whole, "publication", "relative", relative=True)


def day_after(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Return the day that 翌13日 means behind a 12th told before; open where days were told, but no 12th."""
    if expression.base != "previous" or expression.day is None or expression.hint != "future":
        return None
    days = [told.moment.end for told in setting.looking_back() if told.moment.grain == "D"]
    for day in (moved(told, 1) for told in days):
        if day.day == expression.day:
            return Answer(day_moment(day), "previous", "chain", relative=True)
    return Answer(rule="open", relative=True) if days else None


def stepped(expression: TimeExpression, day: date, setting: Setting, *, alone: bool) -> date:
    """Return the day that an expression steps to, `alone` if nothing was told that it goes on from."""
    e = expression
    if e.turn:
        day = shifted(day, "Y", int(day.month > 6 and setting.direction_of(e) != "past"))
    if e.grain == "Q" and e.base == "either" and alone:
        day = shifted(day, "Q", -1)  # "the quarter" of an earnings report is the one just ended
    for unit, count in e.steps:
        day = shifted(day, unit, count)
    if e.year is not None and not alone:
        day = shifted(day, "Y", e.year - day.year)  # the same quarter of 2019
    return day


def said_after(expression: TimeExpression, setting: Setting) -> Told | None:
    """Return the dated utterance that a quotation is ascribed to behind it ("Today ...," he said on Tuesday)."""
    quote, speech = setting.quote_of(expression.start), setting.table.speech
    if quote is None or speech is None:
        return None
    close = setting.quotes[quote].end
    last = setting.sentence_span(close - 1).end
    place = bisect_right(setting.coming, close - 1, key=lambda other: other.start)
    for said in setting.coming[place : place + 2]:
        if said.start >= last or said.kind != "date" or said.base is not None:
            return None
        if setting.quote_of(said.start) is not None or not speech.search(setting.text, close, said.start):
            continue
        moment = resolve(said, setting).moment
        if moment is None or (setting.published is not None and moment.begin > setting.published):
            return None
        return Told(said, moment, setting.sentence_of(said.start), setting.paragraph_of(said.start), False, None)
    return None


def same_period(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Read "a year ago" beside a quarter of the same sentence as that quarter of the year before."""
    told = antecedent(setting, expression, "P")
    if told is None or told.sentence != setting.sentence_of(expression.start) or told.moment.grain not in ("Q", "H"):
        return None
    return repetition(expression, told, setting)


def repetition(expression: TimeExpression, told: Told | None, setting: Setting) -> Answer:
    """Resolve the same period of another year, or the period before."""
    if told is None:
        return Answer(rule="no-antecedent")
    moment: Moment | None = setting.whole_of(told)
    if expression.year is not None and moment is not None:  # the same quarter of 2019
        return Answer(
            repeated(moment, "Y", expression.year - moment.begin.year, setting.table.fiscal_start),
            "previous",
            "chain",
            relative=True,
        )
    for unit, count in expression.steps:
        moment = moment and repeated(moment, unit, count, setting.table.fiscal_start)
    return Answer(moment, "previous", "chain", relative=True)


def from_head(expression: TimeExpression, day: date, setting: Setting) -> Moment | None:
    """Return what the finer pieces mean inside the year, month or week a head points to."""
    e, start = expression, setting.table.fiscal_start
    grain = e.grain or "D"
    finer = (e.month, e.quarter, e.half, e.season, e.week)
    if grain in ("Y", "S") and e.hint is not None and (e.month or e.season):
        return beside(e, day, start)
    if grain in ("Y", "FY", "S", "H", "Q") and any(field is not None for field in finer):
        return in_year(e, fiscal_index(day, start) if e.fiscal else day.year, start)
    if grain == "M" and any(field is not None for field in (e.day, e.nth, e.week)):
        if e.hint == "future" and e.day is not None and e.day <= day.day:
            day = shifted(day, "M", 1)
        return in_month(e, day.year, day.month)
    if grain == "D" and e.weekday is not None and e.hint == "past":  # the previous Friday
        return day_moment(moved(day, -((day.isoweekday() - e.weekday - 1) % 7 + 1)))
    if grain == "D" and e.weekday is not None and e.base != "publication":  # 翌月曜, but not: today, Friday
        return day_moment(moved(day, (e.weekday - day.isoweekday() - 1) % 7 + 1))
    if grain in ("W", "WE") and e.weekday is not None:
        return day_moment(moved(day, e.weekday - day.isoweekday()))
    if grain == "W" and e.day is not None:  # 来週26日
        days = [moved(day, n - day.isoweekday()) for n in range(1, 8)]
        return next((day_moment(found) for found in days if found.day == e.day), None)
    if grain == "W" and e.weekend:
        return weekend_of(day)
    return moment_of(day, grain, start)
