"""Publication dates are read as printed, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.read.dates import read_date, stamp_of

DATES = Path(__file__).resolve().parents[2] / "../shared/data/collect/dates/feed_dates.jsonl"
READ = {
    ("2024-03-05T18:00:00+09:00", "ja"): "2024-03-05T18:00:00+09:00",
    ("Tue, 05 Mar 2024 18:00:00 JST", "en"): "2024-03-05T18:00:00+09:00",
    ("2024年3月5日 18時30分", "ja"): "2024-03-05T18:30:00+09:00",
    ("令和6年3月5日", "ja"): "2024-03-05",
    ("2024年3月5日(火) 午後6時", "ja"): "2024-03-05T18:00:00+09:00",
    ("March 5, 2024 at 6:30 p.m. EST", "en"): "2024-03-05T18:30:00-05:00",
    ("5 March 2024", "en"): "2024-03-05",
    ("2024-03-05 18:00", "en"): "2024-03-05T18:00:00",
    ("20240305", "ja"): "2024-03-05",
    ("1709629200", "en"): "2024-03-05T09:00:00+00:00",
}


@pytest.mark.parametrize("printed", READ)
def test_a_date_is_read_as_printed(printed: tuple[str, str]) -> None:
    found = read_date(printed[0], language=printed[1])

    assert found is not None
    assert (found.at or found.day).isoformat() == READ[printed]


@pytest.mark.parametrize(
    "raw",
    [
        "03/05/2024",
        "2024-03",
        "3月5日",
        "昨日",
        "2 hours ago",
        "2024-02-30",
        "平成32年1月1日",
        "",
        "0",
        None,
        True,
        -5,
        2024,
    ],
)
def test_a_date_that_would_be_a_guess_is_none(raw: object) -> None:
    assert read_date(raw, language="ja") is None


def test_an_assumed_zone_is_not_written_into_the_stamp() -> None:
    stamp = stamp_of("2024年3月5日 18:30", "feed", language="ja")

    assert stamp is not None
    assert stamp.at is not None
    assert stamp.at.tzinfo is None
    assert stamp.origin == "feed"


@given(
    st.text(max_size=60) | st.from_regex(r"[0-9年月日:/. TZ+-]{1,30}", fullmatch=True),
    st.sampled_from(["ja", "en", "de"]),
)
def test_no_text_raises(raw: str, language: str) -> None:
    read_date(raw, language=language)


def test_no_feed_date_is_silently_wrong() -> None:
    if not DATES.exists():
        pytest.skip("shared/data is not here")
    rows = [json.loads(line) for line in DATES.read_text("utf-8").splitlines()]

    wrong, unread = [], 0
    for row in rows:
        found = read_date(row["raw"], language=row["language"])
        got = (found.at or found.day).isoformat() if found else None
        unread += found is None and row["published"] is not None
        if found and got != row["published"] and "day only is also acceptable" not in row["note"]:
            wrong.append((row["raw"], got))

    assert wrong == []
    assert unread <= 0.05 * len(rows)
