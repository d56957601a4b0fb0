"""A day just before publication, said of a subject, is the day of the news, whatever year was told before it."""

from __future__ import annotations

from datetime import date

import pytest

from builders import times_of


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("1969年に月着陸船を操縦した元飛行士が8月25日、自宅で死去した。", date(2012, 8, 26), "2012-08-25"),
        ("2010年に夫婦が殺害された事件で、県警は12月22日、元警部補を逮捕した。", date(2012, 12, 23), "2012-12-22"),
        ("寺は1952年に焼失した。再建が決まったのは9月3日のことだった。", date(2026, 4, 10), "1952-09-03"),
    ],
    ids=["relative clause", "case", "a story of years ago"],
)
def test_the_day_of_the_news_takes_no_year_from_the_background(text: str, published: date, value: str) -> None:
    times = times_of(text, published, "ja")

    assert times[-1].value == value


def test_a_second_clock_in_brackets_stands_beside_the_first() -> None:
    text = "会談は2月15日午後7時（日本時間16日午前3時）に始まった。"

    first, second = times_of(text, date(2026, 3, 10), "ja")

    assert (first.value, second.value) == ("2026-02-15T19:00", "2026-02-16T03:00")


def test_a_bare_day_weeks_ahead_is_the_one_just_past() -> None:
    text = "首相は当初デモを批判していたが、12日には内相を更迭すると発表した。"

    (day,) = times_of(text, date(2011, 1, 15), "ja")

    assert day.value == "2011-01-12"


def test_a_count_of_clocks_starts_at_the_clock_told_or_at_publication() -> None:
    text = "2日午後5時47分に衝突した。18分後に全員が脱出した。"

    *_, later = times_of(text, date(2024, 1, 5), "ja")

    assert later.value == "2024-01-02T18:05"


def test_an_exclamation_in_a_quotation_does_not_end_the_clause() -> None:
    text = "議員は5月20日夜の書き込みで「放置した国は同罪だ!! 恥を知れ!!」と批判。"

    (night,) = times_of(text, date(2010, 5, 23), "ja")

    assert night.value == "2010-05-20TNI"


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "The flu season is usually almost over by May.", "XXXX-05"),
        ("en", "The club, which usually plays at home, signed him in April.", "2009-04"),
        ("ja", "流行は通常、5月までに終わる。", "XXXX-05"),
    ],
    ids=["usually", "another clause", "通常"],
)
def test_a_month_of_every_year_has_no_year(code: str, text: str, value: str) -> None:
    *_, month = times_of(text, date(2009, 5, 18), code)

    assert month.value == value


def test_a_month_takes_the_year_that_is_its_topic() -> None:
    *_, month = times_of("流行は今年は4月に始まった。", date(2026, 3, 1), "ja")

    assert month.value == "2026-04"
