"""What a page is called: what most of its articles share, and never a notice under them."""

from __future__ import annotations

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.title import title_of
from keii.compose.topics import find_topics
from keii.model.reading import Reading


def title(*texts: str, about: str | None = None) -> str:
    readings: tuple[Reading, ...] = tuple(
        read_closely(an_article(text, id=str(number), published="2025-05-11")) for number, text in enumerate(texts)
    )
    language = plugins.load("languages", readings[0].article.in_language)
    found = title_of(readings, find_topics(readings, language), about, language)
    return found.draft.text.split(":")[0].split("：")[0] if found else ""


def test_a_notice_under_every_article_names_no_page() -> None:
    notice = "Copper lantern sold out at the garden fair."
    texts = [f"{notice} The Harwick flood was in {n} houses on Sunday." for n in range(20, 24)]

    assert title(*texts) == "Harwick flood"


def test_two_names_of_equal_standing_name_a_page() -> None:
    texts = [
        "Borlan and Vesk signed a paper on salt on Sunday in Vesk.",
        "Trains from Borlan reached Vesk again on Sunday.",
        "Envoys of Vesk left Borlan late on Sunday.",
    ]

    assert title(*texts) == "Borlan and Vesk"


def test_two_names_are_joined_as_the_language_joins_them() -> None:
    texts = [
        "ボルラン国の大臣は10日、ヴェスク国を訪れた。",
        "ヴェスク国の船は10日、ボルラン国の港に着いた。",
        "ボルラン国とヴェスク国の使節は10日、塩の値段を話し合った。",
    ]

    assert title(*texts) in ("ボルラン国とヴェスク国", "ヴェスク国とボルラン国")


def test_a_bare_name_goes_before_a_phrase_that_few_articles_use() -> None:
    texts = [f"Harwick counted {n} boats on Sunday, and Harwick was glad." for n in range(3, 9)]
    texts += ["The copper lantern of Harwick burned on Sunday.", "A copper lantern fell in Harwick on Monday."]

    assert title(*texts) == "Harwick"


def test_a_query_names_the_page_as_the_articles_join_its_words() -> None:
    texts = ["The salt treaty of Borlan was signed on Sunday.", "A salt treaty was read aloud in Vesk on Sunday."]

    assert title(*texts, about="salt treaty") == "Salt treaty"
