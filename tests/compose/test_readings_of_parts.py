"""The reading beside a part of a month or year keeps the part; a few minutes later get no reading."""

from __future__ import annotations

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.sentences import find_sentences
from keii.compose.wording import draft_of
from keii.evidence.audit import audit_draft
from keii.evidence.retrieve import Library


def draft(text: str, published: str) -> str:
    reading = read_closely(an_article(text, published=published))
    tongue = plugins.load("languages", reading.article.in_language)
    sentence = find_sentences((reading,), tongue)[-1]
    return draft_of(sentence, tongue, role="body").text


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("今年末", "（2025年末）"),
        ("年末", "（2025年末）"),
        ("昨年半ば", "（2024年半ば）"),
        ("11月末", "（2025年11月末）"),
        ("9月初め", "（2025年9月初め）"),
        ("来月半ば", "（2025年6月半ば）"),
        ("来月上旬", "（2025年6月上旬）"),
        ("来月下旬", "（2025年6月下旬）"),
        ("来月前半", "（2025年6月前半）"),
        ("来年後半", "（2026年後半）"),
        ("来月", "（2025年6月）"),
    ],
)
def test_a_reading_names_the_part_of_the_month_or_year(words: str, reading: str) -> None:
    text = draft(f"青葉市の森田市長は{words}までに新しい図書館を建てる予定だと述べた。", "2025-05-11")

    assert f"{words}{reading}まで" in text


@pytest.mark.parametrize("offset", ["3分後", "1秒後", "30分前", "2時間後"])
def test_minutes_later_get_no_reading(offset: str) -> None:
    text = f"青葉市の鉄道は10日午後3時に運転を止めた。青葉市の鉄道は{offset}に運転を再開した。"

    assert "（" not in draft(text, "2025-05-11")


def test_both_ends_of_a_range_share_a_reading() -> None:
    text = draft("青葉市の鉄道は7日より8日まで、青葉市の港は5日から8日まで、それぞれ休んだ。", "2025-05-11")

    assert "7日より8日（2025年5月7〜8日）まで" in text
    assert "5日から8日（2025年5月5〜8日）まで" in text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("9日午後6時14分ごろ", "9日午後6時14分ごろ（2025年5月9日）"),
        ("9日午前5時前", "9日午前5時前（2025年5月9日）"),
        ("9日午前9時過ぎ", "9日午前9時過ぎ（2025年5月9日）"),
        ("9日午後6時14分(日本時間)頃", "9日午後6時14分(日本時間)頃（2025年5月9日）"),
        ("9日午後6時", "9日午後6時（2025年5月9日）"),
    ],
)
def test_a_reading_follows_what_clings_to_a_clock(words: str, read: str) -> None:
    text = f"青葉市の港で{words}に新しい船が岸壁に着いたと市が発表した。"
    reading = read_closely(an_article(text, published="2025-05-11"))
    (sentence,) = find_sentences((reading,), plugins.load("languages", "ja"))

    made = draft_of(sentence, plugins.load("languages", "ja"), role="body")

    assert f"港で{read}に" in made.text
    assert audit_draft(made, Library.of((reading,)), language="ja").rule is None


def test_only_the_quarter_just_over_gets_a_reading() -> None:
    just_over = draft("The brewer returned to profit in the third quarter, the company said.", "2010-11-02")
    other = draft("The brewer returned to profit in the first quarter, the company said.", "2010-11-02")

    assert "the third quarter (the third quarter of 2010)" in just_over
    assert "(" not in other
