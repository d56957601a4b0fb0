"""A sentence as a draft: readings once and right, openers and clutter off."""

from __future__ import annotations

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.printed import tidy
from keii.compose.sentences import find_sentences
from keii.compose.wording import draft_of


def draft(text: str, published: str, known: str | None = None) -> str:
    reading = read_closely(an_article(text, published=published))
    tongue = plugins.load("languages", reading.article.in_language)
    (sentence,) = find_sentences((reading,), tongue)
    return draft_of(sentence, tongue, role="body", known=known).text


def test_relative_day_gets_its_date() -> None:
    text = draft("青葉市の森田市長は10日、新しい図書館を建てると発表した。", "2025-05-11")
    assert text == "青葉市の森田市長は10日（2025年5月10日）、新しい図書館を建てると発表した。"


def test_complete_date_gets_no_reading() -> None:
    text = "青葉市の森田市長は2025年5月10日、新しい図書館を建てると発表した。"
    assert draft(text, "2025-05-11") == text


def test_one_day_is_read_once() -> None:
    text = draft("青葉市は10日、橋を閉じ、10日夜に青葉市の職員が橋を調べたと発表した。", "2025-05-11")
    assert text.count("2025年5月10日") == 1


def test_day_shown_beside_the_entry_is_not_read() -> None:
    text = "青葉市の森田市長は10日、新しい図書館を建てると発表した。"
    assert draft(text, "2025-05-11", known="2025-05-10") == text


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("青葉市の小学校では5月7日から9日に児童16人が発熱したと市が発表した。", "2025-05-07/2025-05-09"),
        ("The 9 May fire in the port of Harwick destroyed three ships and a crane.", "2025-05-09"),
        ("The port of Harwick was closed early Friday after a fire destroyed a crane.", "2025-05-09"),
        ("The port of Harwick was closed at 7:02 a.m. EDT on Friday after a fire.", "2025-05-09"),
    ],
    ids=["stretch", "article", "early", "clock"],
)
def test_no_date_is_told_twice_beside_its_entry(text: str, known: str) -> None:
    assert draft(text, "2025-05-11", known=known) == text


@pytest.mark.parametrize("opener", ["また、", "また", "しかし、", "しかし"])
def test_opening_conjunction_is_left_out(opener: str) -> None:
    text = "青葉市の森田市長は新しい図書館を建てると発表した。"
    assert draft(opener + text, "2025-05-11") == text


def test_spaces_of_tokenised_text_are_taken_out() -> None:
    assert tidy("The mayor , who won , said no .") == "The mayor, who won, said no."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Tuesday's", "Tuesday's (12 January 2010)"),
        ("Tuesday’s", "Tuesday’s (12 January 2010)"),
        ("last week's", "last week's (4-10 January 2010)"),
    ],
)
def test_reading_follows_a_possessive(words: str, said: str) -> None:
    text = draft(f"The mayor of Aoba said {words} earthquake destroyed 40 houses in the city.", "2010-01-14")
    assert text == f"The mayor of Aoba said {said} earthquake destroyed 40 houses in the city."
