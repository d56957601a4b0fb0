"""When a date without a year stays open: the text speaks as much for another year or month as for the nearest."""

from __future__ import annotations

from datetime import date
from itertools import islice

from keii.annotate.calendar import Moment
from keii.annotate.chains import Setting, Told
from keii.annotate.direction import SURE_DAYS, candidates_of, distance, in_month, in_year
from keii.lang.base.times import Direction, TimeExpression

LATE_DAYS = 2  # a text whose date is a day or two too early may tell what happened since; more was misread or added
NEWS_SPAN = 60  # days before publication in which a day is news, whatever year was told in passing (31 of 32 read)
SOON_DAYS = 7
FRESH_DAYS = 31
REACH = 8  # times told before; enough for a sentence, and endless ones cost little
SCENE_LETTERS = 12  # 1964年の五輪では、10月10日の…: so near behind, a year sets the scene


def in_doubt(expression: TimeExpression, moment: Moment, direction: Direction | None, setting: Setting) -> bool:
    """Answer whether the reading chosen around publication is one of several that are alive."""
    published = setting.published
    if published is None or not setting.table.verb_last:
        return False
    if direction == "past" and (moment.begin - published).days > LATE_DAYS:
        return True
    if expression.hint is not None or (expression.weekday and expression.day):
        return False
    return is_months_away(expression, moment, direction, setting) or has_rival(expression, moment, setting)


def is_months_away(expression: TimeExpression, moment: Moment, direction: Direction | None, setting: Setting) -> bool:
    """Answer whether a reading lies months away in another year, where a paper prints 昨年 or 来年.

    17 of 22 such readings on real articles were of another year, but none of the
    days ahead. A year told in the sentence is as good as printed.
    """
    published, here = setting.published, setting.sentence_of(expression.start)
    if published is None or expression.month is None or distance(moment, published) <= SURE_DAYS:
        return False
    if published.year in (moment.begin.year, moment.end.year) or (direction == "future" and expression.day):
        return False
    told = (other for other in islice(setting.looking_back(), REACH) if other.sentence == here)
    return all(other.moment.begin.year != moment.begin.year for other in told)


def has_rival(expression: TimeExpression, moment: Moment, setting: Setting) -> bool:
    """Answer whether the sentence told of a year to come, or of another month, that the date may belong to."""
    e, published = expression, setting.published
    if published is None or 0 <= (published - moment.end).days <= FRESH_DAYS:
        return False
    here = setting.sentence_of(e.start)
    for told in islice(setting.looking_back(), REACH):
        if told.sentence != here:
            return False
        ahead = told.explicit and told.moment.grain in ("Y", "FY") and told.moment.begin.year > published.year
        if ahead and e.month is not None and told.moment.begin.year != moment.begin.year:
            return True
        if told.moment.grain == "M" and e.month is None and e.day is not None and setting.is_bracketed(e):
            return told.moment.begin > moment.end or told.moment.end < moment.begin
    return False


def is_news_day(expression: TimeExpression, setting: Setting) -> bool:
    """Answer whether a date may be of the weeks before publication, where a day of the news was told before it."""
    published = setting.published
    if published is None or not setting.table.verb_last:
        return False
    if not any(is_recent(told, published) for told in islice(setting.looking_back(), REACH)) and not in_passing(
        expression, setting
    ):
        return False
    return is_near(expression, published, NEWS_SPAN, SOON_DAYS)


def is_near(expression: TimeExpression, published: date, behind: int, ahead: int) -> bool:
    """Answer whether one reading of a date lies so few days behind or ahead of publication."""
    away = ((published - moment.end).days for moment in candidates_of(expression, published))
    return any(-ahead <= days <= behind for days in away)


def may_follow(expression: TimeExpression, told: Told, direction: Direction | None, published: date) -> bool:
    """Answer whether a day may be of the month to come that was just told, not of the week before publication."""
    if told.expression.month is None:
        return False
    runs_on = direction == "future" and (expression.day or 0) > told.moment.end.day
    return runs_on or not is_near(expression, published, SOON_DAYS, 0)


def in_passing(expression: TimeExpression, setting: Setting) -> bool:
    """Answer whether the year last told stands far before a date in its sentence: 2007年に除名された会社を、17日…."""
    told = setting.told[-1] if setting.told else None
    if told is None or told.expression.year is None or told.sentence != setting.sentence_of(expression.start):
        return False
    return expression.start - told.expression.end > SCENE_LETTERS


def is_recent(told: Told, published: date) -> bool:
    """Answer whether a day told before is one of the news."""
    return told.moment.grain == "D" and -SOON_DAYS <= (published - told.moment.end).days <= NEWS_SPAN


def echoed(expression: TimeExpression, setting: Setting) -> Moment | None:
    """Return the day or month told before in the sentence that a date takes up: 4月20日と21日の…（20日）."""
    e, published = expression, setting.published
    if not setting.table.verb_last or e.after is not None:
        return None
    here = setting.sentence_of(e.start)
    for told in islice(setting.looking_back(), REACH):
        if told.sentence != here:
            return None
        if e.month is None and e.day is not None and is_day(told, e.day):
            return in_month(e, told.moment.begin.year, told.moment.begin.month)
        if e.month is not None and told.explicit and told.moment.begin.month == e.month and is_month(told):
            # 2008年10月の事件で10月15日、…判決を言い渡した
            near = published is not None and is_near(e, published, NEWS_SPAN, SOON_DAYS)
            return None if near else in_year(e, told.moment.begin.year)
    return None


def is_day(told: Told, day: int) -> bool:
    """Answer whether a time told before is that day of some month that was named."""
    return told.moment.grain == "D" and told.moment.begin.day == day


def is_month(told: Told) -> bool:
    """Answer whether a time told before is of one month."""
    return told.moment.grain in ("D", "M") and told.moment.begin.month == told.moment.end.month
