"""Real articles are annotated to the end: whatever stands in them, nothing is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.api import load_articles
from keii.model.article import Article
from keii.model.notes import Status

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
SOURCES = [
    *(f"timeline/t17/{topic}/articles.jsonl.gz" for topic in ("haiti", "libya", "finan", "bpoil")),
    "ja_wikinews/articles.jsonl.gz",
]
EACH = 9  # one article in so many


@pytest.mark.parametrize("source", SOURCES)
def test_no_real_article_breaks_off(source: str) -> None:
    if not (DATA / source).exists():
        pytest.skip(f"{source} is not on this machine")

    articles = [article for article in load_articles(DATA / source) if isinstance(article, Article)]
    read = [read_closely(article) for article in articles[::EACH]]

    assert all(len(reading.notes.events) == len(reading.article.sentences) for reading in read)


def test_a_verb_that_also_opens_conditions_is_the_main_verb() -> None:
    article = an_article("Neighbouring Lidea provided water and medicine, but most people were left to dig.")

    assert read_closely(article).notes.events[0].status is Status.HAPPENED
