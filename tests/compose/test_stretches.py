"""A stretch of days on the page: read, printed, asked after, and placed on the timeline as one."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.check import audit
from keii.check.intake import read_page
from keii.compose.accounts import days_of
from keii.compose.standing import belongs, coarseness
from keii.evidence.readings import absolute
from keii.link.printing import absolute as asked
from keii.model.notes import Status, Time
from keii.model.story import Happening
from keii.model.text import Span
from keii.plugins import load

LANGUAGE = load("languages", "ja")


@pytest.mark.parametrize(
    ("text", "published", "reading"),
    [
        ("美術館は12月28日から1月4日まで休館する。", "2026-12-10", "2026年12月28日〜2027年1月4日"),
        ("式典は来年5月9日から11日まで開く。", "2024-11-08", "2025年5月9〜11日"),
        ("総会は来月3～5日に開く。", "2026-03-20", "2026年4月3〜5日"),
        ("審議は7、8両日に行う。", "2026-03-01", "2026年3月7〜8日"),
    ],
)
def test_a_stretch_is_printed_with_both_its_ends(text: str, published: str, reading: str) -> None:
    told = read_closely(an_article(text, published=published))

    (time,) = told.notes.times

    assert absolute(time, told, LANGUAGE) == reading


@pytest.mark.parametrize(
    "line",
    [
        "美術館は12月28日から1月4日（2026年12月28日〜2027年1月4日）まで、港の工事のため休館する。",
        "美術館は2026年12月28日から2027年1月4日まで、港の工事のため休館する。",
        "2026年12月28日〜2027年1月4日: 美術館は港の工事のため休館する。",
    ],
)
@pytest.mark.parametrize("as_of", ["2026-12-12", "2027-01-20", "2027-08-01"])
def test_a_printed_stretch_passes_the_check_of_its_own_source(line: str, as_of: str) -> None:
    source = an_article("美術館は12月28日から1月4日まで、港の工事のため休館する。", published="2026-12-10", id="1")
    head = "# 美術館\n\n## 経過\n\n- " if line[0] == "2" else "# 美術館\n\n"

    report = audit(
        read_page(f"{head}{line}".encode(), "page.md"), [read_closely(source)], as_of=date.fromisoformat(as_of)
    )

    assert [f for f in report.findings if f.rule in ("DAT001", "DAT002", "DAT004", "SUP001")] == []


def test_a_question_prints_each_end_of_a_stretch_that_is_cut_in_two() -> None:
    text = "美術館は来年12月28日から1月4日まで休館する。"
    reading = read_closely(an_article(text, published="2025-12-10"))
    pieces = (Span(text.index("来年"), text.index("から")), Span(text.index("1月4日"), text.index("まで")))

    assert [asked(reading, piece, LANGUAGE.questions) for piece in pieces] == ["2026年12月28日", "2027年1月4日"]


def happening(value: str, begin: date, end: date, publishers: tuple[str, ...] = ("例新聞",)) -> Happening:
    """Build a happening told for a time."""
    precision = "day" if begin == end else "range"
    return Happening(
        id="h", date=value, begin=begin, end=end, precision=precision, status=Status.HAPPENED, verb="休館",
        actors=(), passages=(), publishers=publishers, reported_on=end, weight=1.0,
    )  # fmt: skip


def test_one_report_of_a_short_stretch_is_an_event_and_of_a_long_one_background() -> None:
    short = happening("2026-12-28/2027-01-04", date(2026, 12, 28), date(2027, 1, 4))
    long = happening("2026-03-01/2026-09-30", date(2026, 3, 1), date(2026, 9, 30))

    assert [coarseness(one) for one in (short, long)] == [1, 2]
    assert [belongs(one, date(2027, 2, 1)) for one in (short, long)] == [True, False]


def test_a_stretch_counts_for_its_first_and_last_day() -> None:
    first, last = date(2026, 12, 28), date(2027, 1, 4)
    stretch = Time(span=Span(0, 1), type="DATE", value="2026-12-28/2027-01-04", begin=first, end=last)
    week = Time(span=Span(0, 1), type="DATE", value="2026-W53", begin=first, end=date(2027, 1, 3))

    assert days_of(stretch) == (first, last)
    assert days_of(week) == ()
