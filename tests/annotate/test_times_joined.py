"""Days and years written as one time: 14 - 15日, 翌年の1988年."""

from __future__ import annotations

import pytest

from builders import an_article
from keii.annotate import annotate


def values(text: str, published: str = "2016-03-15") -> list[str | None]:
    return [time.value for time in annotate(an_article(text, published=published)).times]


@pytest.mark.parametrize("dash", ["-", " - ", "~", " 〜 "])
def test_two_days_with_a_dash_between_are_a_range_with_blanks_or_without(dash: str) -> None:
    assert values(f"港まつりは2月4{dash}6日に開かれた。") == ["2016-02-04/2016-02-06"]


def test_a_dash_with_blanks_before_a_length_is_no_range_of_days() -> None:
    assert not any("/" in (value or "") for value in values("船の修理にはあと2 - 3日かかる。"))


def test_the_year_that_is_named_is_the_year_after() -> None:
    text = "港は2003年に整備が終わった。堤防は、古い灯台が倒れた翌年の1958年に造られた。"

    assert values(text) == ["2003", "1958"]
