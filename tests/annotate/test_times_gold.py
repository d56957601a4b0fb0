"""Our own gold: every case, its span, value, mod and days; look-alikes stay silent."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builders import times_of
from keii.model.notes import Time

GOLD = Path(__file__).resolve().parents[1] / "gold"


def rows(language: str) -> list[dict[str, Any]]:
    with (GOLD / f"times_{language}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


ROWS = rows("ja") + rows("en")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['phenomena']}")
def test_the_gold_times_are_found_and_resolved(row: dict[str, Any]) -> None:
    published = date.fromisoformat(row["published"]) if row["published"] else None

    found = times_of(row["text"], published, row["language"])

    said = [(time.span.start, time.span.end, time.value, time.mod) for time in found]
    # "since 1999", "now" and their like carry no date and are no part of a case
    said = [entry for entry in said if not str(entry[2]).endswith("_REF")]
    assert said == [(span["start"], span["end"], span["value"], span.get("mod")) for span in row["spans"]]
    for span, time in zip(row["spans"], (t for t in found if not str(t.value).endswith("_REF")), strict=True):
        if "from" in span:
            assert (str(time.begin), str(time.end)) == (span["from"], span["to"])


def test_the_gold_is_large_enough() -> None:
    assert len(rows("ja")) >= 150
    assert len(rows("en")) >= 120


DEMO = Path(__file__).resolve().parents[2] / "src" / "keii" / "demo"


def demo_times() -> list[Any]:
    facts = json.loads((DEMO / "facts.json").read_text(encoding="utf-8"))
    return [pytest.param(truth, id=f"{truth['article_id']}-{truth['start']}") for truth in facts["times"]]


@cache
def demo_articles() -> dict[str, dict[str, Any]]:
    lines = [line for code in ("ja", "en") for line in (DEMO / code / "articles.jsonl").read_text("utf-8").splitlines()]
    return {article["id"]: article for article in map(json.loads, lines)}


@cache
def demo_found(article_id: str) -> tuple[Time, ...]:
    article = demo_articles()[article_id]
    published = date.fromisoformat(article["published"][:10]) if article.get("published") else None
    return times_of(article["text"], published, article["language"])


@pytest.mark.parametrize("truth", demo_times())
def test_the_demo_story_is_dated_as_its_truth_file_says(truth: dict[str, Any]) -> None:
    hits = [t for t in demo_found(truth["article_id"]) if t.span.start < truth["end"] and truth["start"] < t.span.end]

    values = [(str(time.value).partition("T")[0], time.mod) for time in hits]
    assert (str(truth["value"]).partition("T")[0], truth.get("mod")) in values
