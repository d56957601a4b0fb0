"""In an undated article the days of its listed sources settle what day is meant, or nothing does."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii import plugins
from keii.annotate.times import find_times

THREE = "『橋が開通』。東都新聞、2014年5月9日。『島の橋』。北都日報、2014年5月10日9時20分(UTC + 9)。"
OLD = "『橋の起工』。東都新聞、2009年4月2日。"


def days(text: str) -> list[date | None]:
    """Return the days of the first sentence."""
    article = an_article(text, language="ja")
    first = article.sentences[0]
    times = find_times(article, plugins.load("languages", "ja"))
    return [time.begin for time in times if first.contains(time.span)]


@pytest.mark.parametrize(
    ("sentence", "sources", "day"),
    [
        ("5月8日、島の橋が開通した。", THREE, date(2014, 5, 8)),
        ("島の橋は9日、開通した。", THREE, date(2014, 5, 9)),
        ("5月8日、島の橋が開通した。", THREE + OLD, date(2014, 5, 8)),
        ("島の橋は9日、開通した。", THREE + OLD, None),
        ("島の橋は20日、開通した。", THREE, None),
        ("3月8日、島の橋が開通した。", THREE, None),
        ("5月8日、島の橋が開通した。", "『橋が開通』。東都新聞、2014年5月9日。", None),
        ("5月8日、島の橋が開通した。", THREE + "『祭り』。東都新聞、2012年5月9日。", None),
    ],
    ids=["a month and day", "a day", "an older source", "a day, and a source of another year", "no such day",
         "no such month", "one source", "two years"],
)  # fmt: skip
def test_the_sources_settle_the_day(sentence: str, sources: str, day: date | None) -> None:
    found = days(sentence + sources)

    assert found == [day]


def test_same_year_behind_a_business_year_is_the_year_it_is_named_by() -> None:
    article = an_article("同社は2014年9月期の決算を公表し、同年10月に社名を改めた。", language="ja")

    times = find_times(article, plugins.load("languages", "ja"))

    assert times[-1].value == "2014-10"
