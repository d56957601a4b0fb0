"""A day counted from what a clause tells is not counted from a day told before."""

from __future__ import annotations

from datetime import date

import pytest

from builders import times_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Monday the park closed. The attacks came the day after protesters marched through Mira.", None),
        ("On Monday the park closed. Prices fell the day after Kimura resigned.", None),
        ("On Monday the park closed. Prices fell the day after he resigned.", None),
        ("On Monday the park closed. Prices fell the day after.", "2011-02-01"),
        ("On Monday the park closed. The day after, prices fell.", "2011-02-01"),
    ],
)
def test_the_day_after_a_clause_is_open(text: str, value: str | None) -> None:
    _, after = times_of(text, date(2011, 2, 3), "en")

    assert after.value == value
