"""What a section holds, and which phrases head none."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.outline import common_terms, lines_about, says_no_more
from keii.compose.sentences import Sentence, find_sentences
from keii.compose.stale import is_overtaken
from keii.compose.summaries import with_novelty

ENGLISH = plugins.load("languages", "en")
JAPANESE = plugins.load("languages", "ja")


def sentences_of(*texts: str, published: str = "2025-05-11") -> tuple[Sentence, ...]:
    language = JAPANESE if any("ぁ" <= sign <= "ん" for sign in texts[0]) else ENGLISH
    readings = [read_closely(an_article(t, id=str(n), published=published)) for n, t in enumerate(texts)]
    return find_sentences(readings, language)


@pytest.mark.parametrize(
    ("phrase", "adds"), [("flood water", False), ("flood insurance", True), ("water", False), ("stone bridge", True)]
)
def test_a_heading_says_more_than_the_title(phrase: str, adds: bool) -> None:
    texts = [f"The flood left water in {n} streets of Harwick on Sunday." for n in ("nine", "ten", "six", "five")]
    common = common_terms(sentences_of(*texts), len(texts))

    assert says_no_more(phrase, ("Harwick flood",), common, ENGLISH) is not adds


def test_the_rare_half_of_a_name_stands_for_it() -> None:
    sentences = sentences_of(
        "Borlan and Vesk both claim the Terga Shoals in the strait.",
        "Boats of Vesk circled the Terga Shoals on Sunday at noon.",
        "Nobody in Borlan asked who owns the shoals in the strait.",
        "Boats of Vesk carried salt to Borlan on Sunday at noon.",
    )

    under = [s.words for s in lines_about("Terga Shoals", sentences, ENGLISH, small=True)]

    assert not any("salt" in words for words in under)
    assert sum("hoals" in words for words in under) == len(under) >= 2


def test_two_signs_of_a_word_stand_for_nothing() -> None:
    sentences = sentences_of(
        "青葉国は10日、ミサイル2発を海へ発射したと発表した。", "若葉国では10日、役所がサイバー攻撃を受けた。"
    )

    under = [s.words for s in lines_about("ミサイル", sentences, JAPANESE, small=True)]

    assert under == ["青葉国は10日、ミサイル2発を海へ発射したと発表した。"]


@pytest.mark.parametrize(
    ("text", "overtaken"),
    [
        ("Harwick is considering a new bridge near the old port.", True),
        ("Harwick will open the new bridge on 20 May 2025.", True),
        ("Tom Hale proposed a new bridge near the port of Harwick.", False),
        ("Harwick opened the new bridge near the port on Friday.", False),
        ("The port is weighing a new quay, Minister Ada Kell said on Tuesday (6 May 2025).", False),
        ("港湾局は8日、新しい岸壁を造ることを検討していると述べた。", False),
    ],
)
def test_a_plan_of_long_ago_is_overtaken(text: str, overtaken: bool) -> None:
    (sentence,) = sentences_of(text)

    assert is_overtaken(sentence, date(2025, 12, 1)) is overtaken


def test_new_words_weigh_more_in_their_source() -> None:
    old = "A flood hit the old port of Harwick on Sunday at noon."
    texts = {"2025-05-01": old, "2025-05-09": f"{old} Clerks found a copper lantern near the school of Harwick."}
    readings = [read_closely(an_article(text, id=day, published=day)) for day, text in texts.items()]
    sentences = find_sentences(readings, ENGLISH)

    told = {s.words: new.weight / s.weight for new, s in zip(with_novelty(sentences), sentences, strict=True)}

    assert told["Clerks found a copper lantern near the school of Harwick."] > told[old] >= 1
