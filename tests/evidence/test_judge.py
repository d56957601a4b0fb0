"""The judge on claims, in Japanese and English."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import an_article
from keii.annotate import read_closely
from keii.evidence.claims import Claim
from keii.evidence.judge import judge, verify
from keii.evidence.output import judge_line
from keii.evidence.retrieve import Library
from keii.model.finding import Verdict

CLAIMS = Path(__file__).resolve().parents[2] / "../shared/data/check/claims20.jsonl"

GOLD = Path(__file__).resolve().parents[1] / "gold/claims.jsonl"
CASES = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
SAME = [case for case in CASES if case["rule"] is None]
OTHER = [case for case in CASES if case["rule"]]

AWAY = [
    ("サッカーの県大会は雨で順延となった。", "中央銀行は金利を引き上げた。"),
    ("The football club won the final on Sunday.", "The central bank raised its rates."),
    ("", "港が開いた。"),
]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("case", SAME, ids=lambda case: case["claim"])
def test_the_same_in_other_words_is_supported(case: dict[str, str]) -> None:
    judgement = verify(case["claim"], [an_article(case["source"], published=day(case["published"]))])

    assert judgement.verdict is Verdict.SUPPORTED, judgement


@pytest.mark.parametrize("case", OTHER, ids=lambda case: case["claim"])
def test_a_changed_slot_is_named(case: dict[str, str]) -> None:
    judgement = verify(case["claim"], [an_article(case["source"], published=day(case["published"]))])

    assert judgement.verdict is not Verdict.SUPPORTED
    assert case["rule"] in {reason.rule for reason in judgement.reasons}, judgement


@pytest.mark.parametrize(("source", "claim"), AWAY)
def test_another_matter_is_not_enough(source: str, claim: str) -> None:
    judgement = verify(claim, [an_article(source, language="ja" if claim[0] > "z" else "en")])

    assert judgement.verdict is Verdict.NOT_ENOUGH_INFO
    assert judgement.reasons[0].rule == "SUP001"


def test_no_source_at_all_is_not_enough() -> None:
    assert verify("The harbour reopened.", []).verdict is Verdict.NOT_ENOUGH_INFO


def test_a_relative_date_read_from_another_day_is_called_misread() -> None:
    source = an_article("港湾局は来年5月9日に桟橋を開くと決めた。", published=date(2025, 12, 10))

    judgement = verify("港湾局は来年5月9日に桟橋を開くと決めた。", [source], published=date(2026, 1, 5))

    assert "DAT004" in {reason.rule for reason in judgement.reasons}
    assert judgement.verdict is Verdict.REFUTED


def test_the_best_passages_come_with_their_place() -> None:
    source = an_article("港は静かだった。港湾局は桟橋の工事を再開した。")

    best = verify("港湾局は桟橋の工事を再開した。", [source]).evidence[0]

    assert source.text[best.start : best.end] == best.exact == "港湾局は桟橋の工事を再開した。"


def test_the_weakest_sentence_of_a_claim_decides() -> None:
    source = an_article("港湾局は桟橋の工事を再開した。")

    judgement = verify("港湾局は桟橋の工事を再開した。図書館は閉館した。", [source])

    assert judgement.verdict is Verdict.NOT_ENOUGH_INFO


def test_cited_sources_are_searched_first() -> None:
    articles = [an_article("灯台の光が消えた。", id="one"), an_article("灯台の光が消えた。", id="two")]
    library = Library.of([read_closely(article) for article in articles])

    judgement = judge(Claim("灯台の光が消えた。", "ja"), library, cited=["two"])

    assert judgement.evidence[0].source == "two"


def test_a_headline_is_no_evidence() -> None:
    source = an_article("詳しくは分かっていない。", headline="港湾局が桟橋の工事を再開")

    assert verify("港湾局が桟橋の工事を再開", [source]).verdict is Verdict.NOT_ENOUGH_INFO


SENTENCES = [case["source"] for case in CASES]
JAPANESE = st.sampled_from([words for words in SENTENCES if words[-1] == "。"])
ENGLISH = st.sampled_from([words for words in SENTENCES if words[-1] != "。"])


@settings(max_examples=30, deadline=None)
@given(st.lists(JAPANESE, min_size=1, max_size=4, unique=True), st.integers(0, 3))
def test_a_sentence_of_a_japanese_source_is_always_supported(sentences: list[str], pick: int) -> None:
    check_verbatim(sentences, pick)


@settings(max_examples=30, deadline=None)
@given(st.lists(ENGLISH, min_size=1, max_size=4, unique=True), st.integers(0, 3))
def test_a_sentence_of_an_english_source_is_always_supported(sentences: list[str], pick: int) -> None:
    check_verbatim(sentences, pick)


def check_verbatim(sentences: list[str], pick: int) -> None:
    article = an_article("\n\n".join(sentences), published=date(2025, 12, 10))
    span = article.sentences[pick % len(article.sentences)]

    judgement = judge(Claim(span.of(article.text), article.in_language), Library.of([read_closely(article)]))

    assert judgement.verdict is Verdict.SUPPORTED
    assert judgement.alignment == 1.0


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "7 May 2009: The mayor said the town was likely to resume normal work, after a long shutdown.",
            "The mayor said the town was likely to resume normal work, after a long shutdown.",
        ),
        (
            "大臣は放送を命令することを検討していることを、2009年5月3日、明らかにした。",
            "大臣は放送を命令することを検討していることを、3日、明らかにした。",
        ),
        (
            "There have been no meetings (with the League), a delegate of one state told the wire.",
            "There have been no meetings -LRB- with the League -RRB- , a delegate of one state told the wire .",
        ),
    ],
)
def test_a_passage_word_for_word_but_for_its_dates_is_as_sure_as_it_is(claim: str, source: str) -> None:
    judgement = verify(claim, [an_article(source, published="2009-05-04")], published=date(2011, 12, 1))

    assert not [reason for reason in judgement.reasons if reason.rule == "SUP007"]
    assert judgement.verdict is not Verdict.REFUTED


def test_a_day_without_a_year_is_that_of_the_same_day_in_full_beside_it() -> None:
    claim = "2015年8月26日の夜に市の工場で火事があり、8月26日に市長が視察した。"
    source = an_article("8月26日の夜に市の工場で火事があり、8月26日に市長が視察した。", published="2015-08-27")

    judgement = verify(claim, [source], published=date(2018, 8, 28))

    assert judgement.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("about 19 July 2012", Verdict.SUPPORTED),
        ("about 29 June 2012", Verdict.REFUTED),
    ],
)
def test_about_a_day_is_the_week_so_many_weeks_ago(when: str, verdict: Verdict) -> None:
    source = "On Wednesday the army began to retake the town from the rebels, who overran its centre three weeks ago."
    claim = f"On 8 August 2012 the army began to retake the town from the rebels, who overran its centre {when}."

    judgement = verify(claim, [an_article(source, published="2012-08-09")], published=date(2012, 8, 14))

    assert judgement.verdict is verdict


def test_both_ends_of_a_week_are_the_week() -> None:
    source = "The agency raised the alert level twice last week, after new cases of the illness in the port."
    claim = (
        "The agency raised the alert level twice 27 April to 3 May 2009, after new cases of the illness in the port."
    )

    judgement = verify(claim, [an_article(source, published="2009-05-04")], published=date(2011, 12, 1))

    assert not [reason for reason in judgement.reasons if reason.rule == "DAT002"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=200), st.sampled_from(["ja", "en"]))
def test_no_text_makes_the_judge_raise(claim: str, source: str, language: str) -> None:
    judgement = verify(claim, [an_article(source, language=language)], language=language)

    assert 0.0 <= judgement.alignment <= 1.0


@pytest.mark.skipif(not CLAIMS.exists(), reason="shared/data/check is not here")
def test_the_development_claims_are_told_apart() -> None:
    caught = alarms = 0
    for line in CLAIMS.read_bytes().splitlines():
        record = json.loads(line)
        supported = json.loads(judge_line(line))["verdict"] == "SUPPORTED"
        caught += not record["supported"] and not supported
        alarms += record["supported"] and not supported

    assert caught >= 15
    assert alarms == 0
