"""Which sentences stand alone, and that none is printed twice."""

from __future__ import annotations

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.sentences import Ledger, find_sentences
from keii.compose.whole import is_torn, plain_of, stands_alone


@pytest.mark.parametrize(
    "words",
    [
        "同氏は新しい図書館を来年建てると市議会で述べた。",
        "これは青葉市の図書館として三つ目の建物となる。",
        "先の選挙で青葉市の森田市長が再選を果たした。",
        "青葉新聞の別の記事によると、市長は図書館を建てると述べた。",
        "青葉市の図書館の数は次のとおりだと市長が述べた。",
        "青葉市の森田市長は「図書館を建てると述べた。",
    ],
)
def test_sentence_that_needs_another_does_not_stand(words: str) -> None:
    assert not stands_alone(words, plugins.load("languages", "ja"))


def test_whole_sentence_stands() -> None:
    assert stands_alone("青葉市の森田市長は新しい図書館を建てると発表した。", plugins.load("languages", "ja"))
    assert stands_alone("Mayor Ann Reed said the library will open in May.", plugins.load("languages", "en"))


def test_ledger_gives_a_sentence_once() -> None:
    text = "青葉市の森田市長は新しい図書館を建てると発表した。"
    readings = tuple(read_closely(an_article(text, id=i, published="2025-05-11")) for i in ("a", "b"))
    sentences = find_sentences(readings, plugins.load("languages", "ja"))
    ledger = Ledger()
    assert len(ledger.best(sentences, 5)) == 1
    assert ledger.best(sentences, 5) == []


@pytest.mark.parametrize(
    ("text", "weighs", "placed"),
    [
        ("玲通信によると、30日、青葉市の森田市長が橋を閉じると伝えた。", False, False),
        ("青葉市では今年6月末に橋の利用者が200人に達した。", False, False),
        ("青葉市の森田市長は10月9日に橋を閉じると発表した。", False, False),
        ("青葉市の森田市長は午前9時30分に新しい橋を閉じた。", False, False),
        ("青葉市の森田市長は2024年に市長となり、10月に新しい橋を架けた。", True, True),
        ("青葉市の森田市長は2025年10月9日に橋を閉じると発表した。", True, True),
    ],
)
def test_undated_report_gives_no_bare_day(text: str, weighs: bool, placed: bool) -> None:
    (sentence,) = find_sentences((read_closely(an_article(text)),), plugins.load("languages", "ja"))
    assert (sentence.weight > 0, sentence.placed) == (weighs, placed)


@pytest.mark.parametrize(
    "words",
    [
        "Pier reopens in Harwick Tuesday 7 May 2024 15.43 BST The pier of Harwick has been open since Sunday night.",
        "OSTEN | Tue May 7 , 2024 3:43 pm BST OSTEN -LRB- Reuters -RRB- - "
        "The pier of Harwick has been open to all since Sunday night .",
        "Reuters -RRB- - The pier of Harwick has been open to all since Sunday night .",
        "By the Harwick Wire Staff The pier of Harwick has been open to all since Sunday night.",
    ],
    ids=["stamp", "wire", "rest-of-a-dateline", "byline"],
)
def test_a_sentence_stands_behind_its_dateline(words: str) -> None:
    english = plugins.load("languages", "en")
    assert stands_alone(words, english)
    assert plain_of(words, english).startswith("The pier of Harwick")


def test_a_caption_is_no_sentence_of_the_report() -> None:
    english = plugins.load("languages", "en")
    text = ("A boat moves towards the pier of Harwick on Sunday.", "Photograph: Lena Moor", "The pier is open again.")
    assert [is_torn(text, index, english) for index in range(3)] == [True, False, False]


def test_a_name_and_an_office_are_no_sentence() -> None:
    english = plugins.load("languages", "en")
    assert not stands_alone("Lena Moor, the chief clerk of the salt works of Harwick.", english)
