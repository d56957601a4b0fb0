"""The main event of each sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_article
from keii import plugins
from keii.annotate import annotate, find_sentence_tokens
from keii.annotate.events import find_events
from keii.annotate.statements import find_statements
from keii.model.article import Article
from keii.model.notes import Event, Status

DATA = Path(__file__).parents[2] / ".." / "shared" / "data" / "statements"


def events(article: Article) -> tuple[Event, ...]:
    language = plugins.load("languages", article.in_language)
    tokens = find_sentence_tokens(article, language)
    found = find_statements(article, tokens, (), language)
    return find_events(article, tokens, (), (), found, language=language)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("路線は運転を再開した。", "再開する"),
        ("市は旧館の解体を検討している。", "解体する"),
        ("漁協は県に、網の規制を緩めるよう求めた。", "緩める"),
        ("会社は工場を閉める方針を固めた。", "閉める"),
        ("首相は辞任を否定した。", "辞任する"),
        ("The cabinet plans to move the archive.", "move"),
        ("The bank is considering selling the mill.", "sell"),
        ("Rebels attacked the camp.", "attack"),
    ],
)
def test_the_verb_is_that_of_the_act_not_of_its_status(text: str, verb: str) -> None:
    (event,) = events(an_article(text))

    assert event.verb == verb


def test_a_sentence_has_exactly_one_event() -> None:
    article = an_article("外相は「合意は近い」と述べた。近く署名するという。雨が降った。")

    assert [event.sentence for event in events(article)] == [0, 1, 2]


def test_a_sentence_beside_a_quotation_stands_like_it() -> None:
    first, second = events(an_article("「店を閉める考えはない」。店主の山田さんはそう話す。"))

    assert first.status is second.status is Status.REJECTED


def test_the_reason_can_be_shown() -> None:
    (event,) = events(an_article("大会は九月に延期された。"))

    assert event.status_cue == "延期された"
    assert event.cue_ids == ("ja-post",)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("外相は隣国の首脳と会談した。", "CONSULT"),
        ("両国は停戦で合意した。", "RETREAT"),
        ("反政府勢力が基地を攻撃した。", "ASSAULT"),
        ("政府は隣国に制裁を科した。", "SANCTION"),
        ("菓子店が新しい商品を売り出した。", None),
        ("The rebels released two hostages.", "RETREAT"),
        ("The foreign minister will meet the envoy.", None),
        ("The striker scored twice in the second half.", None),
        ("Shares in the bakery rose by a tenth.", None),
        ("Heavy rain fell on the coast.", None),
    ],
)
def test_an_act_has_a_root_only_among_those_who_act_in_politics(text: str, root: str | None) -> None:
    (event,) = events(an_article(text))

    if text.startswith(("両国", "The foreign")):  # two acts in one clause: either is defensible
        assert event.type in {"RETREAT", "AGREE", "CONSULT", None}
    else:
        assert event.type == root


def test_the_time_is_that_of_the_event_not_of_the_speech() -> None:
    article = an_article("外相は7日、来年5月9日に式典を開くと述べた。", published="2024-12-08")

    notes = annotate(article)

    assert notes.events[0].time is not None
    assert "5月9日" in notes.times[notes.events[0].time].span.of(article.text)


def test_a_time_outside_of_the_content_dates_nothing() -> None:
    notes = annotate(an_article("外相は7日、交渉を続けると述べた。", published="2024-12-08"))

    assert notes.events[0].time is None


def test_a_sentence_beside_changes_no_other() -> None:
    alone = events(an_article("市は橋を造ることを決めた。"))[0]
    together = events(an_article("市は橋を造ることを決めた。山では雨が降った。"))[0]

    assert alone == together


@given(st.text(alphabet='市は「」橋を造る。、と述べた考えないAB said "“”', max_size=40), st.sampled_from(["ja", "en"]))
def test_spans_lie_in_the_text(text: str, code: str) -> None:
    for event in events(an_article(text, language=code)):
        for span in (event.trigger, *event.actors):
            assert span is None or 0 <= span.start <= span.end <= len(text)


def test_the_odd_plover_records_get_their_root() -> None:
    path = DATA / "plover_gsr.jsonl"
    if not path.exists():
        pytest.skip("no shared data")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    odd = [row for row in rows if int(row["id"][-4:]) % 2 == 1]

    right = sum(
        next((event.type for event in events(an_article(row["text"], language="en")) if event.type), None)
        == row["root"]
        for row in odd
    )

    assert right / len(odd) >= 0.8
