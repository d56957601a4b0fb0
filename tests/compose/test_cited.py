"""Every article that a page cites stands in its list of sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from builders import an_article
from keii import pipeline
from keii.model.article import Article
from keii.model.order import Order

WIRE = (
    "玲島市で3月2日、港の岸壁が崩れ、倉庫三棟が傾いた。市によると、けが人はいなかった。"
    "港の利用は5日まで止まる見通しだ。玲島市の港は昨年も高潮で一週間閉じていた。"
)


def cited_in(record: Any) -> Iterator[Any]:
    """Yield the article of every passage of a page.json."""
    if isinstance(record, dict):
        yield from (passage["article_id"] for passage in record.get("evidence", ()))
        record = list(record.values())
    if isinstance(record, list):
        for member in record:
            yield from cited_in(member)


def missing_in(articles: list[Article]) -> set[Any]:
    """Make the page of some articles; return what it cites without listing it."""
    page = msgspec.to_builtins(pipeline.write(articles, Order()).page)
    return set(cited_in(page)) - {source["article_id"] for source in page["sources"]}


def test_a_cited_copy_of_another_outlets_text_is_a_source_too() -> None:
    copies = [
        an_article(WIRE + "市は県に支援を求めた。", id="copy", published="2026-03-03", publisher="北浜新聞"),
        an_article(WIRE, id="first", published="2026-03-02", publisher="玲通信"),
        an_article(
            "玲島市は3月6日、港の岸壁の修理を始めた。費用は4億円だ。",
            id="later",
            published="2026-03-06",
            publisher="潮路",
        ),
    ]

    assert missing_in(copies) == set()


def test_every_article_the_demo_cites_is_a_source(demo: pipeline.Explainer) -> None:
    page = msgspec.to_builtins(demo.page)

    assert set(cited_in(page)) <= {source["article_id"] for source in page["sources"]}


@pytest.mark.parametrize("query", ["地震", "新型インフルエンザ", "選挙"])
def test_every_cited_article_of_real_news_is_a_source(data: Any, query: str) -> None:
    from keii.read import read_articles

    path = data / "ja_wikinews" / "articles.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"not here: {path}")
    articles = [found for found in read_articles([str(path)]) if isinstance(found, Article)]

    page = msgspec.to_builtins(pipeline.write(articles, Order(about=query)).page)

    assert set(cited_in(page)) <= {source["article_id"] for source in page["sources"]}
