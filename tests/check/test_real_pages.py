"""keii's own pages of real news have no error for keii's own linter."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from keii import pipeline
from keii.check.intake import read_page
from keii.model.article import Article
from keii.model.finding import Level
from keii.model.order import Order
from keii.publish import as_text
from keii.read import read_articles

NEWEST = 12  # articles of an English story
HELD_BACK = 5  # articles whose number it divides


@pytest.fixture(scope="module")
def folder(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small English file for each story, and the Japanese articles that are not held back."""
    folder = tmp_path_factory.mktemp("real")
    for story in ("haiti", "h1n1", "mj", "syria"):
        path = data / "timeline" / "t17" / story / "articles.jsonl.gz"
        if path.exists():
            rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
            newest = sorted(rows, key=lambda row: str(row["published"]))[-NEWEST:]
            lines = [json.dumps({k: v for k, v in row.items() if k != "times"}) for row in newest]
            (folder / f"{story}.jsonl").write_text("\n".join(lines), "utf-8")
    path = data / "ja_wikinews" / "articles.jsonl.gz"
    if path.exists():
        given = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
        lines = [line for line in given if int(json.loads(line)["id"]) % HELD_BACK]
        (folder / "ja.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture(scope="module")
def japanese(folder: Path) -> list[Article]:
    """The Japanese articles."""
    return articles_in(folder / "ja.jsonl")


def articles_in(path: Path) -> list[Article]:
    """Read the articles of a file; skip where it is not here."""
    if not path.exists():
        pytest.skip(f"real data is not here: {path.stem}")
    return [found for found in read_articles([str(path)]) if isinstance(found, Article)]


def errors_on(articles: list[Article], about: str | None) -> list[str]:
    """Write the page about a query and list the errors found on it as HTML and as JSON."""
    explainer = pipeline.write(articles, Order(about=about))
    cited = {reading.article.id for reading in explainer.readings}
    sources = [article for article in articles if article.id in cited]
    found = []
    for shape in ("html", "json"):
        page = read_page(as_text(explainer.page, explainer.readings, shape).encode("utf-8"), f"page.{shape}")
        report = pipeline.check(page, sources)
        assert report.sentences > 0
        found += [f"{f.rule} {f.path}: {f.exact}: {f.message}" for f in report.findings if f.level is Level.ERROR]
    return found


@pytest.mark.parametrize("story", ["haiti", "h1n1", "mj", "syria"])
def test_a_page_of_an_english_story_has_no_error(folder: Path, story: str) -> None:
    assert errors_on(articles_in(folder / f"{story}.jsonl"), None) == []


@pytest.mark.parametrize("about", ["口蹄疫", "ライブドア", "原発", "NTT", "北朝鮮"])
def test_a_page_about_a_japanese_query_has_no_error(japanese: list[Article], about: str) -> None:
    assert errors_on(japanese, about) == []
