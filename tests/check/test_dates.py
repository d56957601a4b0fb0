"""Dates on pages: what is no page is not blamed, ranges hold the days inside them, anchors are named."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.check import audit
from keii.check.intake import read_page
from keii.model.finding import Finding, Level


def found(
    text: str,
    rule: str,
    *,
    source: str = "",
    published: str | None = None,
    as_of: str | None = None,
    name: str = "page.md",
    ui: str = "en",
) -> list[Finding]:
    """Check a page against one source, and keep the findings of one rule."""
    readings = [read_closely(an_article(source, published=published, id="1"))] if source else []
    report = audit(read_page(text.encode(), name), readings, as_of=date.fromisoformat(as_of) if as_of else None, ui=ui)
    return [finding for finding in report.findings if finding.rule == rule]


BARE = [
    ("大臣は先月、島を訪れた。", "page.md"),
    ("大臣は先月、島を訪れた。市長は会わなかった。", "claim.txt"),
    ("大臣は先月、島を訪れた。\n市長は会わなかった。", "claim.txt"),
    ("The minister visited the island last month.", "page.md"),
    ("The minister visited the island last month.\nThe mayor was away.", "claim.txt"),
]
PAGES = [
    ("# 島の今\n\n大臣は先月、島を訪れた。", "page.md"),
    ("島の今\n\n大臣は先月、島を訪れた。\n市長は会わなかった。", "page.txt"),
    ("大臣は先月、島を訪れた。[1]\n\n## 出典\n\n1. [島](https://rei.example/a) 例新聞", "page.md"),
    ("<html><body><p>The minister visited the island last month.</p></body></html>", "page.html"),
    ("# The island\n\nThe minister visited the island last month.", "page.md"),
]


@pytest.mark.parametrize("rule", ["DAT003", "DAT007"])
@pytest.mark.parametrize(("text", "name"), BARE)
def test_sentences_that_are_no_page_are_not_blamed_for_having_no_day(text: str, name: str, rule: str) -> None:
    (finding,) = found(text, rule, name=name)

    assert finding.level is Level.NOTE


@pytest.mark.parametrize("rule", ["DAT003", "DAT007"])
@pytest.mark.parametrize(("text", "name"), PAGES)
def test_an_undated_page_is_blamed_for_relative_dates(text: str, name: str, rule: str) -> None:
    (finding,) = found(text, rule, name=name)

    assert finding.level is Level.ERROR


def test_a_relative_date_comes_with_what_its_source_means() -> None:
    (finding,) = found(
        "# 式典\n\n式典は来年6月12日に港で開かれる。",
        "DAT003",
        source="式典は来年6月12日に開く。",
        published="2024-11-08",
    )

    assert finding.suggestion == "2025-06-12"
