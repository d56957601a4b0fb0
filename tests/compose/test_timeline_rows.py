"""What the timeline of a page must be able to say: one group of tests a row of the table in timeline.md section 2."""

from __future__ import annotations

import pytest

from timelines import Report, timeline_of

CASES = pytest.mark.parametrize


OBITUARIES: list[Report] = [
    (
        "ソラ市の作家、青木みのるさんが10日、市内の病院で亡くなった。遺族が12日、明らかにした。",
        "2026-03-12",
        "東新聞",
    ),
    ("The writer Mina Holt died in Port Arden on Tuesday. Her family announced it on Thursday.", "2026-03-12", "Wire"),
]


@CASES("report", OBITUARIES)
def test_row_1_a_death_stands_on_its_day_not_on_that_of_the_obituary(report: Report) -> None:
    (entry, *_) = timeline_of(report, as_of="2026-03-20")

    assert entry.date == "2026-03-10"
    assert str(entry.published) == "2026-03-12"


PAPERS: list[tuple[Report, Report]] = [
    (
        ("ナミ海運は2019年5月9日、港の検査記録を書き換えた。", "2026-03-12", "東新聞"),
        ("ミラ地裁は11日、ナミ海運の検査記録の書き換えを示す文書を公開した。", "2026-03-12", "西新聞"),
    ),
    (
        ("Nami Lines altered its inspection records on May 9, 2019.", "2026-03-12", "Wire"),
        ("A court in Port Arden released internal papers of Nami Lines on Wednesday.", "2026-03-12", "Post"),
    ),
]


@CASES("reports", PAPERS)
def test_row_1_the_act_and_its_revelation_are_two_entries(reports: tuple[Report, Report]) -> None:
    assert [entry.date for entry in timeline_of(*reports, as_of="2026-03-20")] == ["2019-05-09", "2026-03-11"]


@CASES(
    ("text", "date", "mod", "precision"),
    [
        ("ミラ市は5月上旬、ソラ川の新しい橋の工事を始めた。", "2026-05", "START", "part"),
        ("ミラ市は5月末、ソラ川の新しい橋の工事を始めた。", "2026-05", "CLOSE", "part"),
        ("ミラ市は5月下旬、ソラ川の新しい橋の工事を始めた。", "2026-05", "END", "part"),
        ("ミラ市は5月、ソラ川の新しい橋の工事を始めた。", "2026-05", None, "month"),
        ("The city of Mira began work on the Sora bridge in early May.", "2026-05", "OPENING", "part"),
        ("The city of Mira began work on the Sora bridge in May.", "2026-05", None, "month"),
    ],
)
def test_row_2_a_month_or_a_part_of_it_is_never_filled_up_to_a_day(
    text: str, date: str, mod: str | None, precision: str
) -> None:
    (entry,) = timeline_of((text, "2026-06-20", "東新聞"), as_of="2026-06-30")

    assert (entry.date, entry.mod, entry.precision) == (date, mod, precision)


@CASES(
    "text",
    [
        "ミラ市は先ごろ、ソラ川の新しい橋の工事を始めた。",
        "ミラ市はこのほど、ソラ川の新しい橋の工事を始めた。",
        "The city of Mira recently began work on the Sora bridge.",
    ],
)
def test_row_3_a_vague_time_makes_no_entry(text: str) -> None:
    assert timeline_of((text, "2026-06-20", "東新聞"), as_of="2026-06-30") == ()
