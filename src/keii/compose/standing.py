"""How an event stands on the day of the page: told, coming, overdue, and whether a timeline wants it at all."""

from __future__ import annotations

import re
from datetime import date

from keii.model.notes import GROUP_OF, Status
from keii.model.story import Happening

STRETCH = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
LONGEST = 366  # days: a decade or a century is background, no event
FINE = {
    "day": 0,
    "part": 1,
    "month": 1,
    "range": 2,
    "year": 2,
}  # a coarse date is background: later, and only of two voices
SHORT = 31  # days: a stretch of days (12月28日から1月4日) is an event like one day, not a background
COMING = frozenset({"COMMITTED", "PREDICTED"})


def belongs(happening: Happening, as_of: date) -> bool:
    """Answer whether a happening is an event of a timeline: told as fact, or announced for a day to come."""
    group = GROUP_OF[happening.status]
    if happening.begin and happening.end and (happening.end - happening.begin).days > LONGEST:
        return False
    if is_background(happening):
        return False
    if "-W" in (happening.date or ""):  # "last week" says when it was told rather than when it was
        return False
    if happening.ended_by is not None:
        return True
    if group in ("NONE", "DISPUTE") and not is_denial(happening):
        return False
    if happening.begin is not None and happening.begin > as_of:
        return group in COMING or group == "HALTED"
    if happening.status is Status.DECIDED and happening.begin and happening.reported_on:
        return happening.begin <= happening.reported_on  # the day of the decision
    if group == "COMMITTED" or is_put_off(happening):  # its day has passed without a report
        return standing_of(happening, as_of) == "overdue" and coarseness(happening) < 2 and not happening.followed
    return group not in ("PREDICTED", "OPEN")


def is_background(happening: Happening) -> bool:
    """Answer whether one voice alone looks back, without a day: on a year, or on a month of more than a year ago."""
    if coarseness(happening) == 0 or len(happening.publishers) > 1:
        return False
    if coarseness(happening) == 2 or happening.reported_on is None or happening.end is None:
        return coarseness(happening) == 2
    return (happening.reported_on - happening.end).days > LONGEST


def is_denial(happening: Happening) -> bool:
    """Answer whether somebody denied something on that day (not: something said to come on that day)."""
    if happening.status is not Status.DENIED or happening.precision != "day":
        return False
    return (
        happening.begin is not None and happening.reported_on is not None and happening.begin <= happening.reported_on
    )


def is_put_off(happening: Happening) -> bool:
    """Answer whether a happening is a plan on the new day to which it was put off."""
    return (
        happening.status is Status.POSTPONED
        and happening.ended_by is None
        and happening.begin is not None
        and happening.reported_on is not None
        and happening.begin > happening.reported_on
    )


def standing_of(happening: Happening, as_of: date) -> str | None:
    """Return "coming" for a day ahead, "overdue" for a plan whose day has passed without a report."""
    ends, reported = happening.end or happening.begin, happening.reported_on
    if ends is None or happening.begin is None:
        return None
    if happening.begin > as_of:
        return "coming"
    if happening.status is Status.DECIDED and reported and happening.begin <= reported:
        return None  # the day of the decision
    planned = GROUP_OF[happening.status] == "COMMITTED" or is_put_off(happening)
    return "overdue" if planned and ends < as_of else None


def coarseness(happening: Happening) -> int:
    """Return how coarse a happening's date is: 0 a day, 1 a month or a short stretch of days, 2 a background."""
    if is_stretch(happening) and happening.begin and happening.end:
        return 1 if (happening.end - happening.begin).days <= SHORT else 2
    return FINE.get(happening.precision, 2)


def is_stretch(happening: Happening) -> bool:
    """Answer whether a date runs from one day to another (2026-12-28/2027-01-04)."""
    return STRETCH.fullmatch(happening.date or "") is not None
