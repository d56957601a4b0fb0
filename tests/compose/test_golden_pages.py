"""The page of the bundled story stays what it is, until somebody means to change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from keii import pipeline
from keii.publish import as_text

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def test_page_is_the_golden_one(demo: pipeline.Explainer, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"demo_{demo.page.in_language}" / "page.md"
    text = as_text(demo.page, demo.readings, "md")
    if request.config.getoption("--update"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if not path.exists():
        pytest.skip(f"no golden page yet: run pytest {Path(__file__).name} --update")
    assert text == path.read_text(encoding="utf-8")
