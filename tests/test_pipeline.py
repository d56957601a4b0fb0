"""What a reader may rely on in every page keii makes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from conftest import demo_articles
from keii import pipeline
from keii.cli.demo import order_of
from keii.errors import UnusableInput
from keii.evidence.walk import drafts_of
from keii.executors.local import LocalExecutor
from keii.model.page import Line, Page
from keii.model.reading import Reading
from keii.publish.passages import find_passages
from keii.publish.quotation import quotation_of


def sentences_in(page_json: Any) -> Iterator[dict[str, Any]]:
    """Walk page.json and yield every object that is a published sentence: it has a text and evidence."""
    if isinstance(page_json, dict):
        if "text" in page_json and "evidence" in page_json:
            yield page_json
        for part in page_json.values():
            yield from sentences_in(part)
    elif isinstance(page_json, list):
        for part in page_json:
            yield from sentences_in(part)


def assert_every_sentence_stands(page: Page[Line], readings: tuple[Reading, ...]) -> None:
    """Re-locate every passage of every published sentence in its article."""
    texts = {reading.article.id: reading.article for reading in readings}
    sentences = list(sentences_in(json.loads(msgspec.json.encode(page))))
    assert sentences
    for sentence in sentences:
        assert sentence["evidence"], sentence["text"]
        for passage in sentence["evidence"]:
            article = texts[passage["article_id"]]
            span = passage["span"]
            assert article.text[span["start"] : span["end"]] == passage["exact"]
            assert article.digest == passage["version"]


def test_every_published_sentence_of_the_demo_stands_on_a_passage(demo: pipeline.Explainer) -> None:
    assert_every_sentence_stands(demo.page, demo.readings)


def test_the_demo_has_every_part_of_a_page(demo: pipeline.Explainer) -> None:
    page = demo.page

    assert page.title
    assert 1 <= len(page.lead) <= 3
    assert 2 <= len(page.sections) <= 5
    assert len(page.questions) >= 3
    assert len(page.timeline) >= 8
    assert len(page.statements) >= 5
    assert 1 <= len(page.takeaways) <= 3
    assert all(len(source.bullets) <= 3 for source in page.sources)


def test_no_sentence_is_published_twice(demo: pipeline.Explainer) -> None:
    # The newest row of a card's history is the card's answer by design.
    answers = {line.text for card in demo.page.questions for line in card.answer}

    texts = Counter(line.text for _, line in drafts_of(demo.page) if line.role != "heading")

    assert {text: n for text, n in texts.items() if n > (2 if text in answers else 1)} == {}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_no_source_is_quoted_beyond_the_share_that_was_ordered(code: str) -> None:
    explainer = pipeline.write(demo_articles(code), replace(order_of(code), max_share=0.4))

    articles = [reading.article for reading in explainer.readings]
    passages = Counter(entry.passage.article_id for entry in find_passages(explainer.page, articles))
    over = [row for row in quotation_of(explainer.page, articles) if row.share > 0.4 and passages[row.article_id] > 1]
    assert over == []
    assert explainer.page.max_share == 0.4
    assert not [row for row in explainer.page.withheld if row.rule == "max_share"]  # others were chosen instead
    assert explainer.page.lead
    assert len(explainer.page.questions) >= 3


def test_the_off_topic_article_is_left_out(demo: pipeline.Explainer) -> None:
    truth = json.loads((Path(pipeline.__file__).parent / "demo" / "facts.json").read_text("utf-8"))

    used = {reading.article.id for reading in demo.readings}

    assert used.isdisjoint(truth["off_topic"])


def test_one_and_two_workers_make_the_same_bytes() -> None:
    articles = demo_articles("en")
    order = order_of("en")

    one, two = (pipeline.write(articles, order, executor=LocalExecutor(n)).page for n in (1, 2))

    assert msgspec.json.encode(one) == msgspec.json.encode(two)


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_hash_seed_does_not_change_a_byte(code: str, tmp_path: Path) -> None:
    script = (
        "import sys, msgspec; sys.path.insert(0, 'tests'); from conftest import *;"
        f"p = pipeline.write(demo_articles('{code}'), order_of('{code}')).page;"
        "sys.stdout.buffer.write(msgspec.json.encode(p))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            cwd=Path(__file__).resolve().parents[1],
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"), ("2", "America/New_York"))
    ]

    assert runs[0] == runs[1] == runs[2]


def test_a_query_that_matches_nothing_is_one_sentence() -> None:
    with pytest.raises(UnusableInput, match="about 'zzz qqq'"):
        pipeline.write(demo_articles("en"), pipeline.Order(about="zzz qqq"))


@pytest.mark.parametrize("about", ["北朝鮮 核実験|ミサイル", "口蹄疫", "新型インフルエンザ"])
def test_every_sentence_of_a_real_japanese_story_stands(about: str, data: Path) -> None:
    from keii.model.article import Article
    from keii.read import read_articles

    found = read_articles([str(data / "ja_wikinews" / "articles.jsonl.gz")])
    articles = [article for article in found if isinstance(article, Article)]

    explainer = pipeline.write(articles, pipeline.Order(about=about, language="ja"))

    assert_every_sentence_stands(explainer.page, explainer.readings)
    assert explainer.page.timeline


def test_every_sentence_of_a_real_english_story_stands(data: Path) -> None:
    from keii.model.article import Article
    from keii.read import read_articles

    found = read_articles([str(data / "timeline" / "t17" / "haiti" / "articles.jsonl.gz")])
    articles = [article for article in found if isinstance(article, Article)]

    explainer = pipeline.write(articles, pipeline.Order(about="earthquake", language="en", limit=120))

    assert_every_sentence_stands(explainer.page, explainer.readings)
    assert explainer.page.timeline
