"""Amounts of a claim that no source has, and those told in another notation."""

from __future__ import annotations

from datetime import date

import pytest

from keii.evidence.judge import verify
from keii.model.article import Article, DateStamp, digest_of
from keii.model.finding import Verdict
from keii.plugins import load

EN = (
    "The harbour board closed the north quay on Friday. The inspector gave the owner 40 days to repair the quay wall. "
    "Eleven dockers were hurt when the crane fell. The council voted 9-4 for the new quay. "
    "The new quay costs 30 million crowns."
)
JA = "港の北岸壁が4日に閉鎖された。検査官は所有者に40日以内の修理を求めた。クレーンの転倒で作業員8人がけがをした。"


def source(text: str, language: str) -> Article:
    """Return an article of one text."""
    whole = load("languages", language)
    from keii.model.text import Span

    span = (Span(0, len(text)),)
    return Article(
        id="s", text=text, digest=digest_of(text), in_language=language, date_published=DateStamp(date(2026, 3, 6)),
        paragraphs=span, sentences=whole.split_sentences(text, span),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "language", "rule"),
    [
        ("The inspector gave the owner 40 weeks to repair the quay wall.", "en", "SUP009"),
        ("The council voted 12-1 for the new quay.", "en", "SUP002"),
        ("The new quay that the council voted for costs 30 billion crowns.", "en", "SUP002"),
        ("検査官は所有者に40週間以内の修理を求めた。", "ja", "SUP009"),
        ("北岸壁は閉鎖され、クレーンの転倒で作業員15人がけがをした。", "ja", "SUP002"),
    ],
)
def test_amount_no_source_has_is_refuted(claim: str, language: str, rule: str) -> None:
    """Name the amount that stands in its place."""
    found = verify(claim, [source(EN if language == "en" else JA, language)], language=language)
    assert found.verdict is Verdict.REFUTED
    assert rule in {reason.rule for reason in found.reasons}


@pytest.mark.parametrize(
    ("claim", "language"),
    [
        ("The new quay that the council voted for costs 30,000,000 crowns.", "en"),
        ("11 dockers were hurt when the crane fell.", "en"),
        ("クレーンの転倒で作業員八人がけがをした。", "ja"),
        ("検査官は所有者に４０日以内の修理を求めた。", "ja"),
    ],
)
def test_other_notation_is_no_other_amount(claim: str, language: str) -> None:
    """Compare by value."""
    found = verify(claim, [source(EN if language == "en" else JA, language)], language=language)
    assert not {reason.rule for reason in found.reasons} & {"SUP002", "SUP009"}
