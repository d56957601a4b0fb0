"""What an expression means, before it is written down as a time."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from keii.annotate.calendar import Moment, day_of
from keii.model.notes import Anchor


class Answer(Struct, frozen=True):
    """What an expression means, what it was counted from, and by which rule."""

    moment: Moment | None = None
    anchor: Anchor = "none"
    rule: str = "unresolved"
    relative: bool = False
    candidates: tuple[str, ...] = ()
    bare_clock: bool = False
    clock: str = ""
    begin: date | None = None
    end: date | None = None


def day_moment(day: date) -> Moment | None:
    """Return the moment of one day."""
    return day_of(day.year, day.month, day.day)
