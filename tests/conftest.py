"""Fixtures that several stages share: the bundled story and the pages made from it, built once a process."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from keii import pipeline
from keii.bench.timeline import perl
from keii.bench.timeline.rouge import rouge_folder
from keii.cli.demo import order_of
from keii.errors import UnusableInput
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


def need(check: Callable[[], object]) -> None:
    """Skip when a check finds that something is not installed, except where KEII_ROUGE=required."""
    try:
        check()
    except UnusableInput as error:
        if os.environ.get("KEII_ROUGE") == "required":
            pytest.fail(f"KEII_ROUGE=required: {error}")
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def rouge() -> None:
    """Need the word lists of ROUGE, which the package tilse brings."""
    need(rouge_folder)


@pytest.fixture(scope="session")
def script(rouge: None) -> None:
    """Need the Perl script, and the Debian packages it needs."""
    need(perl.check)
