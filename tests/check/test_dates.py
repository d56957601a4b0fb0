"""Dates on pages: what is no page is not blamed, ranges hold the days inside them, anchors are named."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from builders import an_article
from keii.annotate import read_closely
from keii.check import audit
from keii.check.intake import read_page
from keii.model.article import DateStamp
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


CLOSED = "美術館は12月28日から1月4日まで、港の工事のため休館する。"
MEETING = "評議会は4月3～5日に港の本部で年次総会を開く。"


@pytest.mark.parametrize(
    "when",
    [
        "12月28日から1月4日まで",
        "12月28日から",
        "1月4日まで",
        "2026年12月28日から2027年1月4日まで",
        "2026年12月28日から",
        "2027年1月4日まで",
    ],
)
def test_both_ends_of_a_stretch_are_carried(when: str) -> None:
    page = f"美術館は{when}、港の工事のため休館する。"

    assert found(page, "DAT002", source=CLOSED, published="2026-12-10", as_of="2026-12-12") == []


@pytest.mark.parametrize(
    "when", ["12月27日から1月4日まで", "12月28日から1月6日まで", "2026年12月27日から", "2027年1月6日まで"]
)
def test_another_end_of_a_stretch_is_found(when: str) -> None:
    page = f"美術館は{when}、港の工事のため休館する。"

    assert found(page, "DAT002", source=CLOSED, published="2026-12-10", as_of="2026-12-12")


@pytest.mark.parametrize("when", ["2026年4月3日", "2026年4月4日", "2026年4月5日", "2026年4月3～5日", "2026年4月"])
def test_a_day_within_a_stretch_is_carried(when: str) -> None:
    page = f"評議会は{when}に港の本部で年次総会を開く。"

    assert found(page, "DAT002", source=MEETING, published="2026-03-20", as_of="2026-03-21") == []


@pytest.mark.parametrize("when", ["2026年4月2日", "2026年4月6日", "2026年4月3～6日", "2025年4月3～5日", "2026年5月"])
def test_a_day_outside_a_stretch_is_found(when: str) -> None:
    page = f"評議会は{when}に港の本部で年次総会を開く。"

    assert found(page, "DAT002", source=MEETING, published="2026-03-20", as_of="2026-03-21")


def test_a_stretch_is_printed_with_a_word_between_its_ends() -> None:
    (finding,) = found(
        "評議会は2026年4月3～6日に港の本部で年次総会を開く。", "DAT002", source=MEETING, published="2026-03-20", ui="ja"
    )

    assert "2026-04-03～2026-04-05" in finding.message
    assert finding.suggestion == "2026-04-03/2026-04-05"


def test_a_month_in_the_source_does_not_carry_a_day() -> None:
    (finding,) = found(
        "協定は2025年12月27日に港で署名された。",
        "DAT002",
        source="協定は昨年12月に港で署名された。",
        published="2026-02-10",
        as_of="2026-03-01",
    )

    assert finding.message == "the source only says 2025-12"


SAID = "市長は2024年6月の総会で「来年には港を開く」と述べた。"
PLANNED = "式典は来年5月9日に港で開かれる。"


@pytest.mark.parametrize(
    ("text", "source", "published", "message"),
    [
        (
            "式典は2026年5月9日に港で開かれる。",
            PLANNED,
            "2024-11-08",
            "ページの日付から数えている。出典では 2025-05-09",
        ),
        (
            "式典は来年5月9日に港で開かれる。",
            PLANNED,
            "2024-11-08",
            "出典では 2025-05-09 の意味。このページでは 2026-05-09 に読める",
        ),
        ("市長は港を2027年に開くと述べた。", SAID, "2026-01-10", "出典の公開日から数えている。発言者の言う日は 2025"),
    ],
)
def test_a_misread_date_names_the_day_it_was_counted_from(text: str, source: str, published: str, message: str) -> None:
    (finding,) = found(text, "DAT004", source=source, published=published, as_of="2025-03-10", ui="ja")

    assert finding.level is Level.ERROR
    assert finding.message == message


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The ceremony will be held in the port on May 9, 2027.",
            "The ceremony will be held in the port on May 9 next year.",
        ),
        ("式典は2027年5月9日に港で開かれる。", PLANNED),
    ],
)
def test_the_day_of_fetching_is_named_where_a_date_was_counted_from_it(text: str, source: str) -> None:
    article = replace(an_article(source, published="2024-11-08", id="1"), date_fetched=DateStamp(date(2026, 1, 5)))
    report = audit(read_page(text.encode(), "page.md"), [read_closely(article)], as_of=date(2025, 3, 10))

    (finding,) = [finding for finding in report.findings if finding.rule == "DAT004"]

    assert finding.message == "counted from the day of fetching; the source means 2025-05-09"


@pytest.mark.parametrize("as_of", ["2024-11-20", "2025-03-10", "2026-03-10"])
def test_the_right_date_is_left_alone_whatever_the_day_of_the_page(as_of: str) -> None:
    page = "式典は2025年5月9日に港で開かれる。"

    assert [
        f
        for rule in ("DAT002", "DAT004")
        for f in found(page, rule, source=PLANNED, published="2024-11-08", as_of=as_of)
    ] == []


@pytest.mark.parametrize(("day", "count"), [(12, 0), (13, 1)], ids=["right", "wrong"])
def test_a_date_behind_a_possessive_is_its_reading(day: int, count: int) -> None:
    page = f"# Schools\n\nThe government of Aoba said Tuesday's ({day} January 2010) quake destroyed 40 schools. [1]\n"
    source = "The government of Aoba said Tuesday's quake destroyed 40 schools."

    findings = found(page, "DAT002", source=source, published="2010-01-14", as_of="2010-01-14")

    assert len(findings) == count


def test_a_reading_that_says_about_stands_for_its_words() -> None:
    page = "# Dam\n\nThe old dam of Harwick broke 10 days ago (about 25 February 2024) after rain.\n"
    source = "The old dam of Harwick broke 10 days ago after rain."

    assert not found(page, "DAT004", source=source, published="2024-03-06", as_of="2024-04-20")
