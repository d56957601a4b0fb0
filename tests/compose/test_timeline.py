"""What a timeline says of a day that is past or to come."""

from __future__ import annotations

from datetime import date

import pytest

from keii.compose.standing import standing_of
from keii.model.notes import Status
from keii.model.story import Happening

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("status", "day", "standing"),
    [
        (Status.DECIDED, date(2025, 5, 9), None),  # the council decided on the 9th
        (Status.DECIDED, date(2025, 5, 20), "overdue"),  # it decided that the bridge opens on the 20th
        (Status.PLANNED, date(2025, 5, 20), "overdue"),
        (Status.PLANNED, date(2025, 6, 20), "coming"),
        (Status.HAPPENED, date(2025, 5, 9), None),
    ],
)
def test_the_day_of_a_decision_is_never_overdue(status: Status, day: date, standing: str | None) -> None:
    happening = Happening(
        id="h", date=day.isoformat(), precision="day", begin=day, end=day, status=status, verb="open",
        actors=(), passages=(), publishers=("Wire",), reported_on=date(2025, 5, 10),
    )  # fmt: skip

    assert standing_of(happening, TODAY) == standing
