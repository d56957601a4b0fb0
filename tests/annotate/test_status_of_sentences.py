"""How events stand: every cue with its example, the gold sentences, and the traps."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii import plugins
from keii.annotate.status import Clause, Standing, stand
from keii.lang.base import Language
from keii.lang.base.cues import Cue
from keii.model.notes import Status
from keii.model.text import Span

GOLD = Path(__file__).parents[1] / "gold"
DATA = Path(__file__).parents[2] / ".." / "shared" / "data" / "statements"


def standing_of(text: str, code: str) -> Standing:
    language: Language = plugins.load("languages", code)
    return stand(Clause(text, Span(0, len(text)), language.tokens(text), language.cues))


def cues() -> list[tuple[str, Cue]]:
    return [(code, cue) for code in ("ja", "en") for cue in plugins.load("languages", code).cues.cues]


@pytest.mark.parametrize(("code", "cue"), cues(), ids=lambda value: value.id if isinstance(value, Cue) else value)
def test_a_cue_decides_its_example(code: str, cue: Cue) -> None:
    if cue.status is None:
        language = plugins.load("languages", code)
        unit = language.cues.read_unit(cue.example, Span(0, len(cue.example)), language.tokens(cue.example))
        assert cue.id in [hit[0].id for hit in language.cues.matches(unit)]
        return

    standing = standing_of(cue.example, code)

    assert standing.status is cue.status
    assert cue.id in standing.cue_ids


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_gold_sentences_stand_as_labelled(code: str) -> None:
    rows = [json.loads(line) for line in (GOLD / f"status_{code}.jsonl").read_text("utf-8").splitlines()]

    missed = [row for row in rows if standing_of(row["text"], code).status.value != row["status"]]

    assert missed == []
    assert {row["status"] for row in rows} == {status.value for status in Status}


TRAPS = [
    ("続ける考えはない。", "rejected"),
    ("増便する予定は当面ない。", "rejected"),
    ("譲るつもりは全くない。", "rejected"),
    ("店を閉じる計画はない。", "rejected"),
    ("中止も否定できない。", "possible"),
    ("知事は辞任を否定しなかった。", "possible"),
    ("遅れる可能性は排除できない。", "possible"),
    ("故障の恐れも否めない。", "possible"),
    ("物価は上がる可能性が高い。", "expected"),
    ("橋が流される公算が大きい。", "expected"),
    ("赤字になる可能性が極めて高い。", "expected"),
    ("与党が勝つとの見方が強い。", "expected"),
    ("現金が盗まれたとみられる。", "unconfirmed"),
    ("船は沈んだとみられる。", "unconfirmed"),
    ("火は倉庫から出たと考えられている。", "unconfirmed"),
    ("現金が盗まれるとみられる。", "expected"),
    ("客は減るとみられている。", "expected"),
    ("会期を延ばした。", "happened"),
    ("営業時間を延ばした。", "happened"),
    ("滞在の期間を延ばした。", "happened"),
    ("名簿は公表されていない。", "unknown"),
    ("経緯は明らかにされていない。", "unknown"),
    ("内訳は開示されていない。", "unknown"),
    ("消防は住民に用心を呼びかけた。", "happened"),
    ("町は高波への警戒を呼びかけた。", "happened"),
    ("県は落石への注意を促した。", "happened"),
    ("人気の勢いは落ちていない。", "ongoing"),
    ("風はまだ弱まっていない。", "ongoing"),
    ("方針は変わっていない。", "ongoing"),
    ("閉鎖していた駅を臨時列車が通った。", "happened"),
    ("中止された祭りの寄付金を市が返した。", "happened"),
    ("延期していた式を町が開いた。", "happened"),
    ("映画の公開はお蔵入りになった。", "cancelled"),
    ("再建の話は立ち消えになった。", "cancelled"),
    ("縁談は破談になった。", "cancelled"),
    ("努力は水の泡となった。", "cancelled"),
    ("廃止を考えているとの記事を否定した。", "denied"),
    ("凍結の解除を検討している。", "under_consideration"),
    ("中止を求めた。", "proposed"),
    ("停止する可能性がある。", "possible"),
    ("雨のため中止していた試合が始まった。", "happened"),
    ("強風で運航を中断したが、午後に再開した。", "happened"),
    ("首相、近く訪問か", "possible"),
    ("北部の基地で爆発か", "unconfirmed"),
    ("再開はいつになるのか。", "unknown"),
    ("The minister did not exclude an early vote.", "possible"),
    ("The bank has not ruled out a merger.", "possible"),
    ("The palace would not deny the rumour.", "possible"),
    ("The board could not rule out a delay.", "possible"),
    ("The agency has yet to reply.", "premature"),
    ("The jury has yet to decide.", "premature"),
    ("Officials have yet to name the victim.", "premature"),
    ("The harbour is yet to open.", "premature"),
    ("The owner refused to close the bar.", "rejected"),
    ("The pilots refused to suspend their strike.", "rejected"),
    ("The mayor declined to cancel the fair.", "rejected"),
    ("The judge refused to postpone the trial.", "rejected"),
    ("The suspended line reopened.", "happened"),
    ("The cancelled show made a profit.", "happened"),
    ("The delayed train arrived at noon.", "happened"),
    ("The proposed road divided the village.", "happened"),
    ("The talks are dead in the water.", "cancelled"),
    ("The merger is off the table.", "cancelled"),
    ("The bid fell through.", "cancelled"),
    ("The scheme bit the dust.", "cancelled"),
    ("Will the mayor resign?", "unknown"),
]


@pytest.mark.parametrize(("text", "status"), TRAPS, ids=[text for text, _ in TRAPS])
def test_traps_are_not_fallen_into(text: str, status: str) -> None:
    code = "en" if text.isascii() else "ja"

    assert standing_of(text, code).status.value == status


def japanese() -> list[str]:
    rows = (GOLD / "status_ja.jsonl").read_text("utf-8").splitlines()
    return [row["text"] for row in map(json.loads, rows) if "「" not in row["text"]]


@given(st.sampled_from(japanese()))
def test_a_quotation_keeps_the_status_of_what_is_quoted(text: str) -> None:
    quoted = f"「{text.rstrip('。')}」と田中氏は述べた。"

    assert standing_of(quoted, "ja").status is standing_of(text, "ja").status


@pytest.mark.parametrize(
    "text",
    ["「", "」と述べた", "市は「", "『「と述べた。", "という。", "と", "。", "か", '"', '" said', "said", "He said"],
)
def test_broken_text_still_gets_a_status(text: str) -> None:
    assert isinstance(standing_of(text, "ja").status, Status)
    assert isinstance(standing_of(text, "en").status, Status)


@pytest.mark.parametrize("text", ["The neighbour provided water and tools.", "As long as it rains,"])
def test_words_of_a_condition_may_be_all_there_is(text: str) -> None:
    assert standing_of(text, "en").status is Status.HAPPENED


@pytest.mark.parametrize("code", ["ja", "en"])
def test_every_status_has_a_word_on_the_page(code: str) -> None:
    labels = plugins.load("languages", code).phrases.labels

    assert {f"status_{status.value}" for status in Status} <= set(labels)


@pytest.mark.parametrize("when", ["13日", "10月13日", "2006年10月13日", "2006年10月13日に"])
def test_the_day_between_what_is_said_and_the_verb_changes_nothing(when: str) -> None:
    standing = standing_of(f"大臣は、放送を命令することを検討していることを、{when}、明らかにした。", "ja")

    assert standing.status is Status.UNDER_CONSIDERATION


def test_the_wikinews_development_sentences_hold_the_gate() -> None:
    path = DATA / "wikinews_ja_status_dev.jsonl"
    if not path.exists():
        pytest.skip("no shared data")
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    given_out = [(standing_of(row["text"], "ja").status.value, row["status"]) for row in rows]

    drawn = Counter(status for status, _ in given_out)
    right = Counter(status for status, wanted in given_out if status == wanted)
    assert {status: right[status] / n for status, n in drawn.items() if n >= 5 and right[status] / n < 0.8} == {}
