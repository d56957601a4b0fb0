"""Days of an undated article that the days of the sources it lists settle.

Who writes 「5月8日」 above three sources of 「2009年5月8日」 means that day.
Sources of other years beside them leave the day open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from keii.annotate.answers import Answer, day_moment
from keii.annotate.calendar import moved
from keii.annotate.chains import Setting
from keii.lang.base import Language
from keii.lang.base.times import TimeExpression
from keii.read.dates import read_date

FEWEST = 2  # sources with their days; one alone may be an old report
DAYS_BEFORE = 14  # a source of the 20th may tell of the 8th
BARE_BEFORE = 1  # a day without a month is told the same day or the day after
# A day without a month is settled by the sources of one week; with older ones among them, 12 of 2,989 differed.
WEEK = timedelta(days=7)
ALONE = 3  # so many sources of one week outweigh one other: the report of last time, linked below


def find_listed(text: str, language: Language) -> tuple[date, ...]:
    """List the days of the sources that a text lists, in their order."""
    citations = language.phrases.citation.finditer(text)
    found = (read_date(match["date"], language=language.code) for match in citations)
    return tuple(stamp.day for stamp in found if stamp is not None)


def listed(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Return the one day of its name right before or on the days of the listed sources, None if there are others."""
    e = expression
    if len(setting.listed) < FEWEST or e.day is None or e.until_day is not None or e.hint is not None:
        return None
    days = (
        days_before(setting.listed, DAYS_BEFORE) if e.month else days_before(of_one_week(setting.listed), BARE_BEFORE)
    )
    meant = {day for day in days if day.day == e.day and e.month in (None, day.month)}
    if len(meant) != 1:
        return None
    return Answer(day_moment(meant.pop()), "previous", "listed", relative=True)


def of_one_week(listed: Sequence[date]) -> Sequence[date]:
    """Return the days that lie in one week, but for one at most; none where more lie outside."""
    middle = sorted(listed)[len(listed) // 2]
    near = [day for day in listed if abs(day - middle) <= WEEK]
    if max(near) - min(near) > WEEK or len(listed) - len(near) > (len(near) >= ALONE):
        return ()
    return near


def days_before(listed: Sequence[date], before: int) -> frozenset[date]:
    """Return the days of the sources and so many days before each."""
    return frozenset(moved(day, -back) for day in listed for back in range(before + 1))
