"""The bundled story from Japanese and English articles at once: one card a matter, each step in its source's words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from keii import pipeline
from keii.api import check, load_articles, write
from keii.evidence.walk import drafts_of
from keii.model.article import Article
from keii.model.finding import Level
from keii.model.order import Order
from keii.publish import as_text
from keii.read.language import KANA

DEMO = Path(__file__).resolve().parents[2] / "src" / "keii" / "demo"
JOINED = 5  # of the eight cards: visit, parliament, secret talks, ceremony, ferry


@cache
def articles() -> tuple[Article, ...]:
    """Read the bundled articles of both languages."""
    found = load_articles([DEMO / "ja", DEMO / "en"])
    return tuple(article for article in found if isinstance(article, Article))


@cache
def explainer(language: str) -> pipeline.Explainer:
    """Make the page of both languages' articles in one of them."""
    return pipeline.write(articles(), Order(language=language))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_most_cards_stand_on_both_languages(language: str) -> None:
    page = explainer(language).page

    tongues = [{str(p.article_id)[:2] for row in card.history for p in row.evidence} for card in page.questions]

    assert sum(found == {"ja", "en"} for found in tongues) == JOINED


@pytest.mark.parametrize("language", ["ja", "en"])
def test_only_cards_have_lines_in_the_other_language(language: str) -> None:
    page = explainer(language).page

    foreign = [(path, line) for path, line in drafts_of(page) if bool(KANA.search(line.text)) != (language == "ja")]

    assert foreign
    assert all(path.startswith("questions[") and line.in_language not in ("", language) for path, line in foreign)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_status_is_that_of_the_page_of_one_language_where_both_tell_the_same(language: str) -> None:
    alone = write([a for a in articles() if a.in_language == language], language=language)

    both = {card.id: card.status for card in explainer(language).page.questions}

    assert both == {card.id: card.status for card in alone.questions}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_cited_sources_of_the_other_language_are_listed_and_marked(language: str) -> None:
    page = explainer(language).page
    cited = {p.article_id for card in page.questions for row in card.history for p in row.evidence}
    cited = {article for article in cited if not str(article).startswith(language)}

    listed = {source.article_id for source in page.sources if source.in_language}

    assert listed == cited


@pytest.mark.parametrize(("language", "other"), [("ja", "en"), ("en", "ja")])
def test_the_html_marks_foreign_words_and_the_check_finds_no_error(language: str, other: str) -> None:
    made = explainer(language)
    html = as_text(made.page, made.readings, "html")

    findings = check(html, articles())

    assert '<span class="line"' in html
    assert f' lang="{other}">' in html
    assert [finding for finding in findings if finding.level is Level.ERROR] == []


@pytest.mark.parametrize("shape", ["md", "json"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_check_of_its_other_shapes_finds_no_error(language: str, shape: str) -> None:
    made = explainer(language)

    findings = check(as_text(made.page, made.readings, shape), articles())  # type: ignore[arg-type]

    assert [finding for finding in findings if finding.level is Level.ERROR] == []
