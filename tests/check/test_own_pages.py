"""keii's own page.json is read with the dates of its sources."""

from __future__ import annotations

from builders import an_article
from keii import pipeline
from keii.check.intake import read_page
from keii.publish import as_text


def test_a_statement_on_a_page_of_ours_has_the_day_of_its_source(demo: pipeline.Explainer) -> None:
    paper = read_page(as_text(demo.page, demo.readings, "json").encode("utf-8"), "page.json")

    found = pipeline.check(paper, ()).findings

    undated = tuple(f"sources[{place}]" for place, source in enumerate(demo.page.sources) if source.published is None)
    told = [finding for finding in found if not finding.path.startswith(undated)] if undated else found
    assert not [finding for finding in told if finding.rule in ("ATT004", "SRC003")]


def test_a_date_in_brackets_counts_behind_the_words_a_clock_carries() -> None:
    text = (
        "# 地震\n\n最終更新: 2018年6月9日\n\n"
        "玲島で9日午後6時14分(日本時間)頃（2005年10月9日）、強い揺れがあった。[1]\n\n"
        "## 出典\n\n1. 例新聞「地震」2005年10月10日\n"
    )
    source = an_article(
        "玲島で9日午後6時14分(日本時間)頃、強い揺れがあった。", published="2005-10-10", id="1", publisher="例新聞"
    )

    found = pipeline.check(read_page(text.encode("utf-8"), "page.md"), [source]).findings

    assert not [finding for finding in found if finding.rule.startswith("DAT")]


def test_a_month_in_an_entry_is_anchored_by_the_month_of_the_entry() -> None:
    text = (
        "# 薬\n\n最終更新: 2014年11月9日\n\n## 経過\n\n- 2009年10月: 病院は10月に新しい薬を島の子供へ配った。[1]\n\n"
        "## 出典\n\n1. 例新聞「薬」2009年12月1日\n"
    )
    source = an_article("病院は10月に新しい薬を島の子供へ配った。", published="2009-12-01", id="1", publisher="例新聞")

    found = pipeline.check(read_page(text.encode("utf-8"), "page.md"), [source]).findings

    assert not [finding for finding in found if finding.rule.startswith("DAT")]


def test_a_fault_in_an_entry_is_marked_where_it_stands() -> None:
    text = (
        "# 橋\n\n最終更新: 2026年3月10日\n\n## 経過\n\n- 2025年6月9日（延期）: 市議会は工事費38億円を可決した。[1]\n"
        "\n## 出典\n\n1. 例新聞「橋」2025年6月10日\n"
    )
    source = an_article("市議会は9日、橋の工事費83億円を可決した。", published="2025-06-10", id="1", publisher="例新聞")

    (finding,) = [
        f for f in pipeline.check(read_page(text.encode("utf-8"), "page.md"), [source]).findings if f.rule == "SUP002"
    ]

    assert finding.exact == "38億円"


def test_a_page_of_ours_has_its_entries_judged_with_their_dates() -> None:
    page = (
        '{"title": null, "in_language": "en", "as_of": "2011-11-29", "timeline": [{"id": "t", "date": "2009-09", '
        '"precision": "month", "status": "happened", "text": {"text": "The singer was buried in September on the '
        'hill of the town.", "evidence": [{"article_id": "a"}]}}]}'
    )
    source = an_article("The singer was buried in September on the hill of the town.", published="2010-06-09", id="a")
    report = pipeline.check(read_page(page.encode("utf-8"), "page.json"), [source])

    assert report.findings == ()
    assert report.paper.text == "September 2009: The singer was buried in September on the hill of the town.\n"
