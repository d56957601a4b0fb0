"""A Japanese date that may be of another year or month stays open, or takes what its sentence told."""

from __future__ import annotations

from datetime import date

import pytest

from builders import times_of


def values(text: str, published: date) -> list[str | None]:
    return [time.value for time in times_of(text, published, "ja")]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        (
            "市は3日、橋を閉じた。2010年の地震以来の工事となる。市長は5月17日に会見を開いた。",
            date(2016, 5, 18),
            "2016-05-17",
        ),
        ("2007年4月に連盟を退いた会社について、連盟は17日、再び迎えると決めた。", date(2008, 4, 17), "2008-04-17"),
        ("1964年の大会では、10月10日の開会式に多くの選手が並んだ。", date(2014, 10, 12), "1964-10-10"),
        ("市長は2009年に失職したが、5月の選挙で再び選ばれた。", date(2010, 12, 6), "2009-05"),
    ],
    ids=["a day of the news after it", "a year in passing", "a year that sets the scene", "a story goes on"],
)
def test_a_year_told_in_passing_does_not_govern_the_news(text: str, published: date, value: str) -> None:
    assert values(text, published)[-1] == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("劇団は9月公開の映画に出たという。", date(2008, 6, 1), None),
        ("会社は計画を変え、7月から港を広げるよう求めた。", date(2005, 12, 1), None),
        ("会社は昨年10月に店を開き、12月5日に閉じた。", date(2026, 7, 1), "2025-12-05"),
        ("会社は12月5日に店を閉じた。", date(2026, 2, 1), "2025-12-05"),
        ("会社は5月に店を閉じた。", date(2026, 12, 1), "2026-05"),
    ],
    ids=["last year's month", "next year's month", "the year was told", "weeks ago", "months ago, this year"],
)
def test_a_month_far_in_another_year_stays_open(text: str, published: date, value: str | None) -> None:
    assert values(text, published)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4月20日と21日の試合は東京（20日）と郡山（21日）で開く予定だ。", "2010-04-21"),
        ("競技場は2009年11月に開き、11月3日に教室を催す。", "2009-11-03"),
    ],
    ids=["a day taken up", "a month taken up"],
)
def test_a_day_or_month_told_in_the_sentence_is_taken_up(text: str, value: str) -> None:
    published = date(2010, 1, 12) if "20日" in text else date(2009, 8, 22)

    assert values(text, published)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("隊は10日に山へ入り、11日に小屋で眠った。翌11日には雨が降った。", "2009-03-11"),
        ("隊は4日に港を出て、翌5日に島へ着いた。", "2009-03-05"),
        ("隊は2日に港を出た。翌9日に島へ着いた。", None),
    ],
    ids=["behind the tenth", "behind the fourth", "behind no eighth"],
)
def test_the_day_after_follows_the_day_before_it(text: str, value: str | None) -> None:
    assert values(text, date(2009, 3, 12))[-1] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("券の発売前日の7月6日には列ができた。", ["2009-07-06"]),
        ("町は9日に祭りを開いた。翌日の10日も晴れた。", ["2009-07-09", "2009-07-10"]),
        ("町は5日に祭りを開いた。合併前日の8日も晴れた。", ["2009-07-05", "2009-07-08"]),
        ("8日、死去した。1969年7月20日に月に立った。大統領は同日、悼んだ。", ["2009-07-08", "1969-07-20", None]),
        ("その日程は政令で定める。", []),
        ("この日本人選手は強い。", []),
        ("同日、本部を置いた。", [None]),
        ("平年の6月23日より早い。", ["XXXX-06-23"]),
        ("打ち上げを2日延期した。", ["P2D"]),
        ("食料は1日分しかない。", []),
        ("どの町も昨年より1日～6日早い。", ["2008"]),
        ("市場は通常、金曜日に開く。", ["XXXX-WXX-5"]),
        ("2005年：10月17日に参拝した。", ["2005-10-17"]),
    ],
    ids=[
        "named day", "named day after", "named day before", "same day years ago", "schedule", "Japanese",
        "same day", "normal year", "put off", "ration", "days earlier", "weekday", "colon",
    ],
)  # fmt: skip
def test_chains_and_words_that_look_like_days(text: str, found: list[str | None]) -> None:
    assert values(text, date(2009, 7, 10)) == found
