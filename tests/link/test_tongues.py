"""One matter in two languages: merged where act, doers and date are surely the same, else left apart."""

from __future__ import annotations

import pytest

from builders import an_article
from keii import pipeline
from keii.model.article import Article
from keii.model.order import Order
from keii.model.page import Line, Page

SIGN_JA = an_article(
    "日本政府は、ノルウェーとの漁業協定に5月9日に署名する方針を決めた。", id="ja", published="2026-02-10"
)
SIGN_EN = an_article(
    "Japan plans to sign a fisheries agreement with Norway on May 9, officials said on Friday.",
    id="en",
    published="2026-02-20",
)
LAUNCH_JA = an_article("北朝鮮は4月15日に人工衛星を発射する予定だと発表した。", id="ja", published="2026-02-10")
LAUNCH_EN = an_article(
    "North Korea plans to launch a satellite on April 15, state media said on Friday.", id="en", published="2026-02-20"
)
KERRY_JA = an_article(
    "米国のジョン・ケリー（John Kerry）国務長官は2026年4月6日に北朝鮮を訪問する方針だ。",
    id="ja",
    published="2026-02-10",
)


def english(text: str) -> Article:
    """Build an English report of February 20."""
    return an_article(text, id="en", published="2026-02-20")


def page_of(language: str, *articles: Article) -> Page[Line]:
    """Make the page of articles in a language."""
    return pipeline.write(articles, Order(language=language)).page


def sources_of(page: Page[Line]) -> set[object]:
    """Return the articles that the histories of a page's cards stand on."""
    return {passage.article_id for card in page.questions for row in card.history for passage in row.evidence}


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        (SIGN_JA, SIGN_EN),
        (LAUNCH_JA, LAUNCH_EN),
        (KERRY_JA, english("U.S. Secretary of State John Kerry will visit North Korea on April 6, his office said.")),
    ],
    ids=["states and a thing", "a state and a thing", "a name that a text prints in both scripts"],
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_one_matter_has_one_history_of_both_languages(ja: Article, en: Article, language: str) -> None:
    page = page_of(language, ja, en)

    assert len(page.questions) == 1
    assert sources_of(page) == {"ja", "en"}


@pytest.mark.parametrize(
    ("ja", "text"),
    [
        (SIGN_JA, "Japan plans to sign a fisheries agreement with Norway on June 12, officials said on Friday."),
        (SIGN_JA, "Japan plans to sign a fisheries agreement with Iceland on May 9, officials said on Friday."),
        (SIGN_JA, "Norway plans to sign a fisheries agreement with Japan on May 9, officials said on Friday."),
        (SIGN_JA, "Japan plans to extend a fisheries agreement with Norway on May 9, officials said on Friday."),
        (SIGN_JA, "The Japanese parliament plans to sign a fisheries agreement with Norway on May 9, officials said."),
        (LAUNCH_JA, "South Korea plans to launch a satellite on April 15, the government said on Friday."),
        (LAUNCH_JA, "North Korea plans to launch a missile on April 15, state media said on Friday."),
        (KERRY_JA, "U.S. Secretary of State John Kelly will visit North Korea on April 6, his office said."),
        (KERRY_JA, "U.S. Secretary of State John Kerry will visit South Korea on April 6, his office said."),
    ],
    ids=["date", "partner", "doer", "act", "office", "neighbour", "thing", "name by sound", "goal"],
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_look_alikes_stay_apart(ja: Article, text: str, language: str) -> None:
    page = page_of(language, ja, english(text))

    assert sources_of(page) <= {language}


@pytest.mark.parametrize(("ja", "en"), [(SIGN_JA, SIGN_EN), (LAUNCH_JA, LAUNCH_EN)], ids=["sign", "launch"])
def test_the_id_is_that_of_the_event_in_either_language_and_in_both(ja: Article, en: Article) -> None:
    pages = [page_of("ja", ja), page_of("en", en), page_of("ja", ja, en), page_of("en", ja, en)]

    ids = {card.id for page in pages for card in page.questions}

    assert len(ids) == 1


def test_another_date_or_partner_has_another_id() -> None:
    texts = (
        "Japan plans to sign a fisheries agreement with Norway on May 9, officials said on Friday.",
        "Japan plans to sign a fisheries agreement with Norway on June 12, officials said on Friday.",
        "Japan plans to sign a fisheries agreement with Iceland on May 9, officials said on Friday.",
    )

    ids = [page_of("en", english(text)).questions[0].id for text in texts]

    assert len(set(ids)) == 3


def test_the_id_stays_when_the_date_is_put_off() -> None:
    later = an_article(
        "Japan postponed the signing of the fisheries agreement with Norway to June 12, officials said on Sunday.",
        id="later",
        published="2026-03-01",
    )

    assert page_of("en", SIGN_EN).questions[0].id in {card.id for card in page_of("en", SIGN_EN, later).questions}


def test_a_newer_report_in_the_other_language_tells_how_it_stands() -> None:
    signed = an_article(
        "Japan signed the fisheries agreement with Norway on May 9, the ministry said on Sunday.",
        id="en",
        published="2026-05-10",
    )

    (card,) = page_of("ja", SIGN_JA, signed).questions

    assert card.status == "happened"
    assert card.answer[0].in_language == "en"
    assert [row.evidence[0].article_id for row in card.history] == ["ja", "en"]


def test_articles_in_the_other_language_about_something_else_are_not_on_the_page() -> None:
    other = english("The museum of glass reopened on Friday after two years. Visitors may blow glass themselves.")

    assert page_of("ja", SIGN_JA, other) == page_of("ja", SIGN_JA)
