"""keii's own page.json is read with the dates of its sources."""

from __future__ import annotations

from keii import pipeline
from keii.check.intake import read_page
from keii.publish import as_text


def test_a_statement_on_a_page_of_ours_has_the_day_of_its_source(demo: pipeline.Explainer) -> None:
    paper = read_page(as_text(demo.page, demo.readings, "json").encode("utf-8"), "page.json")

    found = pipeline.check(paper, ()).findings

    assert not [finding for finding in found if finding.rule in ("ATT004", "SRC003")]
