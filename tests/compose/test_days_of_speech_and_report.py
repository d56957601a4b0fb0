"""Three dates are never mixed: when it happened, when it was said, when it was printed."""

from __future__ import annotations

from datetime import date

from keii import pipeline
from keii.model.notes import Status

# Said on the day that the sentence names, a day or two before its report was printed.
SAID = {
    "ja": {"16日の党大会で": date(2025, 2, 16), "26日、来月12日に予定していた": date(2025, 5, 26)},
    "en": {"report published on Thursday": date(2025, 9, 4), "too early to discuss an extension": date(2025, 3, 11)},
}


def test_a_statement_stands_under_the_day_it_was_said(demo: pipeline.Explainer) -> None:
    said = SAID[demo.page.in_language]

    rows = {words: row.said_on for words in said for row in demo.page.statements if is_told(row.text.evidence, words)}

    assert rows
    assert all(said[words] == day for words, day in rows.items())


def is_told(evidence: tuple[object, ...], words: str) -> bool:
    return any(words in getattr(passage, "exact", "") for passage in evidence)


def test_nothing_is_reported_before_it_happened(demo: pipeline.Explainer) -> None:
    early = [
        entry.text.text
        for entry in demo.page.timeline
        if entry.status is Status.HAPPENED and entry.published and entry.date and str(entry.published) < entry.date
    ]

    assert not early
