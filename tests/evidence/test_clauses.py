"""Polarity and certainty are compared of one thing: within a clause that both sentences have."""

from __future__ import annotations

import pytest

from keii.evidence.judge import verify
from keii.model.article import Article
from keii.read import article_of


def rules_of(claim: str, source: str, language: str) -> set[str]:
    article = article_of({"id": "s1", "text": source}, "source", language=language)
    assert isinstance(article, Article)
    return {reason.rule for reason in verify(claim, [article], language=language).reasons}


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("ja", "検査機関は、製品との関連を否定した。", "検査機関は、製品との関連はないと判断した。"),
        ("ja", "市が6月に止めた工場の操業は、9月に再開される。", "市は、工場の操業を6月10日から停止すると発表した。"),
        (
            "en",
            "The guild is ending the strike that it started in May.",
            "The guild would drop the strike that it began in May.",
        ),
        (
            "en",
            "Varga said he refused and that his office's lease was renewed.",
            "He refused, he said, and the office's lease was renewed.",
        ),
        (
            "en",
            "The permit had lapsed before the board extended it.",
            "The permit for the pier had lapsed, but the board extended it.",
        ),
    ],
)
def test_words_of_another_clause_are_no_contrary(language: str, claim: str, source: str) -> None:
    assert not rules_of(claim, source, language) & {"SUP006", "SUP007"}


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("ja", "検査機関は製品との関連を否定した。", "検査機関は製品との関連があると判断した。"),
        ("ja", "市は工場の操業を再開した。", "市は工場の操業を停止した。"),
        ("en", "The guild ended the strike at the harbour.", "The guild began the strike at the harbour."),
        ("en", "The board refused to renew the lease.", "The board renewed the lease."),
    ],
)
def test_a_contrary_of_the_same_thing_is_found(language: str, claim: str, source: str) -> None:
    assert "SUP006" in rules_of(claim, source, language)
