"""Fixtures that several stages share: the bundled story and the pages made from it, built once a process."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from keii import pipeline
from keii.cli.demo import order_of
from keii.model.article import Article
from keii.read import read_articles

# Everyone's `make test` tries the same cases, however slow the machine; `--hypothesis-profile=search` tries new ones.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "src" / "keii" / "demo"
DATA = ROOT.parent / "shared" / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `pytest --update` rewrite the golden pages instead of comparing with them."""
    parser.addoption("--update", action="store_true", default=False, help="rewrite the golden pages")


def demo_articles(code: str) -> list[Article]:
    """Read the bundled articles of one language."""
    return [found for found in read_articles([str(DEMO / code / "articles.jsonl")]) if isinstance(found, Article)]


@pytest.fixture(scope="session", params=["ja", "en"])
def demo(request: pytest.FixtureRequest) -> pipeline.Explainer:
    """The bundled story as a page, in each language."""
    code: str = request.param
    return pipeline.write(demo_articles(code), order_of(code))


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real data; tests that need it are skipped where it is missing."""
    if not DATA.is_dir():
        pytest.skip(f"real data is not here: {DATA}")
    return DATA
