"""Our own gold: every case, its span, value, mod and days; look-alikes stay silent."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from keii.annotate.times import resolve_text

GOLD = Path(__file__).resolve().parents[1] / "gold"


def rows(language: str) -> list[dict[str, Any]]:
    with (GOLD / f"times_{language}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


ROWS = rows("ja") + rows("en")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['phenomena']}")
def test_the_gold_times_are_found_and_resolved(row: dict[str, Any]) -> None:
    published = date.fromisoformat(row["published"]) if row["published"] else None

    found = resolve_text(row["text"], published, row["language"])

    said = [(time.span.start, time.span.end, time.value, time.mod) for time in found]
    # "since 1999", "now" and their like carry no date and are no part of a case
    said = [entry for entry in said if not str(entry[2]).endswith("_REF")]
    assert said == [(span["start"], span["end"], span["value"], span.get("mod")) for span in row["spans"]]
    for span, time in zip(row["spans"], (t for t in found if not str(t.value).endswith("_REF")), strict=True):
        if "from" in span:
            assert (str(time.begin), str(time.end)) == (span["from"], span["to"])


def test_the_gold_is_large_enough() -> None:
    assert len(rows("ja")) >= 150
    assert len(rows("en")) >= 80
