"""A clock takes its day in its own zone, and none where two days are open."""

from __future__ import annotations

from datetime import date

import pytest

from builders import times_of


def values(text: str, published: date) -> list[str | None]:
    return [time.value for time in times_of(text, published, "ja")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("地震は7月25日0時42分(JST)に起きた。研究所は地震を15時42分5秒(UTC)と発表した。", "2025-07-24T15:42:05"),
        ("地震は7月25日0時42分（日本時間）に起きた。研究所は15時44分ごろ（UTC）とした。", "2025-07-24T15:44"),
        ("地震は7月25日21時42分(UTC + 9)に起きた。研究所は12時42分(UTC)とした。", "2025-07-25T12:42"),
        ("会見は7月25日午後1時（UTC - 4）に始まった。日本時間午前2時の中継を多くの人が見た。", "2025-07-26T02:00"),
        ("会議は25日、東京で開かれた。午後1時6分(UTC + 9)に誤報が流れた。", "2025-07-25T13:06"),
        ("会議は25日、東京で開かれた。午後1時6分に誤報が流れた。", "2025-07-25T13:06"),
    ],
    ids=["the day before", "minutes apart", "the same day", "the day after", "at home", "no zone"],
)
def test_a_second_clock_of_one_instant_has_the_day_of_its_zone(text: str, value: str) -> None:
    assert values(text, date(2025, 7, 26))[-1] == value


def test_a_clock_of_another_zone_and_instant_has_no_day() -> None:
    text = "会議は25日、東京で開かれた。研究所は3時5分(UTC)に警報を出した。"

    assert values(text, date(2025, 7, 26))[-1] == "T03:05"


def test_the_story_goes_on_from_the_first_clock() -> None:
    text = "地震は7月25日0時42分(JST)に起きた。研究所は15時42分(UTC)とした。警報は午前2時に解かれた。"

    assert values(text, date(2025, 7, 26))[-1] == "2025-07-25T02:00"


def test_a_clock_behind_two_days_takes_neither() -> None:
    text = "球団は14日の試合を取りやめ、16日に行うと発表した。球場は予定の午後2時から開いていた。"

    assert values(text, date(2025, 7, 15))[-1] == "T14:00"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("嵐は7日より8日まで続いた。", ["2025-07-07/2025-07-08"]),
        ("市は7月3日より8月5日まで閉じていた。", ["2025-07-03/2025-08-05"]),
        ("昨年より2日長い。", ["2024", "P2D"]),
        ("案より10日早い。", ["P10D"]),
    ],
    ids=["days", "months and days", "longer by days", "earlier by days"],
)
def test_yori_opens_a_range_only_before_made(text: str, found: list[str]) -> None:
    assert values(text, date(2025, 7, 10)) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("研究所は17日現在、規模が6.7だったとしている。", None),
        ("研究所は14日現在、規模が6.7だったとしている。", "2025-07-14"),
    ],
    ids=["days after", "the day after"],
)
def test_what_is_told_as_done_days_after_publication_stays_open(text: str, value: str | None) -> None:
    assert values("島で強い揺れがあった。" + text, date(2025, 7, 13))[0] == value


def test_one_sentence_alone_tells_of_the_month_before() -> None:
    assert values("港の橋は29日に閉じられた。", date(2025, 7, 22)) == ["2025-06-29"]
