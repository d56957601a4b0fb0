"""Dates as pages print them, in both languages."""

from __future__ import annotations

import pytest

from keii.lang.en.time_print import weekday_name as english_weekday
from keii.lang.en.times import format_date as english
from keii.lang.ja.time_print import weekday_name as japanese_weekday
from keii.lang.ja.times import format_date as japanese

CASES: list[tuple[str, str | None, str, str]] = [
    ("2025-05-09", None, "2025年5月9日", "9 May 2025"),
    ("2025-12-31", None, "2025年12月31日", "31 December 2025"),
    ("2025-05", None, "2025年5月", "May 2025"),
    ("2025-05", "START", "2025年5月上旬", "early May 2025"),
    ("2025-05", "MID", "2025年5月中旬", "mid-May 2025"),
    ("2025-05", "END", "2025年5月下旬", "late May 2025"),
    ("2025", None, "2025年", "2025"),
    ("2025", "START", "2025年初め", "early 2025"),
    ("2025", "MID", "2025年半ば", "mid-2025"),
    ("2025", "END", "2025年末", "late 2025"),
    ("0794", None, "794年", "794"),
    ("FY2026", None, "2026年度", "fiscal year 2026"),
    ("2026-Q1", None, "2026年1〜3月期", "the first quarter of 2026"),
    ("2026-Q3", None, "2026年7〜9月期", "the third quarter of 2026"),
    ("2026-Q4", None, "2026年10〜12月期", "the fourth quarter of 2026"),
    ("2026-H1", None, "2026年上半期", "the first half of 2026"),
    ("2026-H2", None, "2026年下半期", "the second half of 2026"),
    ("2026-SP", None, "2026年春", "spring 2026"),
    ("2026-WI", None, "2026年冬", "winter 2026"),
    ("2026-W14", None, "2026年第14週", "week 14 of 2026"),
    ("2026-W14-WE", None, "2026年第14週の週末", "the weekend of week 14 of 2026"),
    ("2025-05-08/2025-05-10", None, "2025年5月8〜10日", "8-10 May 2025"),
    ("2025-05-30/2025-06-02", None, "2025年5月30日〜6月2日", "30 May to 2 June 2025"),
    ("2025-12-28/2026-01-04", None, "2025年12月28日〜2026年1月4日", "28 December 2025 to 4 January 2026"),
    ("2025-05/2025-07", None, "2025年5〜7月", "May to July 2025"),
    ("2025/2027", None, "2025〜2027年", "2025-2027"),
    ("2025-11/2026-02", None, "2025年11月〜2026年2月", "November 2025 to February 2026"),
    ("2026-03-01T19:30", None, "2026年3月1日午後7時30分", "1 March 2026, 7:30 p.m."),
    ("2026-03-01T09:00", None, "2026年3月1日午前9時", "1 March 2026, 9 a.m."),
    ("2026-03-01TMO", None, "2026年3月1日朝", "1 March 2026, morning"),
    ("2026-03-01TNI", None, "2026年3月1日夜", "1 March 2026, night"),
    ("T12:00", None, "午後0時", "12 p.m."),
    ("P3D", None, "3日間", "3 days"),
    ("P1W", None, "1週間", "1 week"),
    ("PT2H", "APPROX", "約2時間", "about 2 hours"),
    ("P18M", None, "18か月", "18 months"),
    ("P50Y", None, "50年", "50 years"),
    ("XXXX-11-03", None, "毎年11月3日", "every 3 November"),
    ("XXXX-WXX-3", None, "毎週水曜日", "every Wednesday"),
    ("XXXX-XX-15", None, "毎月15日", "the 15th of every month"),
    ("199", None, "1990年代", "1990s"),
    ("18", None, "19世紀", "the 19th century"),
    ("BC0490", None, "紀元前490年", "490 BC"),
    ("BC0480-08", None, "紀元前480年8月", "August 480 BC"),
    ("BC047", None, "紀元前470年代", "the 470s BC"),
    ("BC03", None, "紀元前4世紀", "the 4th century BC"),
    ("PRESENT_REF", None, "現在", "now"),
    ("no date", None, "no date", "no date"),
]


@pytest.mark.parametrize(("value", "mod", "ja", "en"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES])
def test_a_value_is_printed_in_both_languages(value: str, mod: str | None, ja: str, en: str) -> None:
    assert japanese(value, mod) == ja
    assert english(value, mod) == en


def test_weekdays_have_names() -> None:
    assert [japanese_weekday(1), japanese_weekday(7)] == ["月曜日", "日曜日"]
    assert [english_weekday(1), english_weekday(7)] == ["Monday", "Sunday"]
