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
