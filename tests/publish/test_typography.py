"""Where headings break."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.publish.typography import heading, pieces_of

ACTORS = ["サルヴェア外務省", "桐野市議会", "渡し船の事業者", "3カ国の首脳", "A320型機", "国連安保理"]
EVENTS = [
    "2025年5月9日に式典へ出席するか", "条約60周年の式典を延期", "38億円の予算案を可決", "午前10時30分に再開",
    "負傷者は1,234人に", "1.5%の利上げを見送り", "令和8年度に開業へ", "２０２６年３月の訪問を否定",
    "EV電池工場の建設を中止", "第3回会合の日程を協議", "5月8〜10日に首脳会談", "10日間の停戦で合意",
]  # fmt: skip
HEADINGS = [f"{actor}、{event}" for actor in ACTORS for event in EVENTS] + [
    f"{event}　{actor}が発表" for actor in ACTORS for event in EVENTS
] + [f"{event}（{actor}）" for actor in ACTORS for event in EVENTS]  # fmt: skip


def test_no_heading_breaks_inside_a_number_or_a_date() -> None:
    assert len(HEADINGS) > 200
    for text in HEADINGS:
        pieces = pieces_of(text)
        assert "".join(pieces) == text
        for left, right in pairwise(pieces):
            assert not re.search(r"[0-9０-９]$", left), pieces
            assert not (re.search(r"[A-Za-z年月日時分.,:/]$", left) and re.match(r"[A-Za-z0-9０-９]", right)), pieces


def test_headings_do_break_between_phrases() -> None:
    assert pieces_of("渡し船の事業者はいつ決まるか")[:2] == ["渡し船の", "事業者は"]


def test_a_name_is_kept_on_one_line() -> None:
    name = "渡し船の事業者"

    pieces = pieces_of("渡し船の事業者はいつ決まるか", [name])

    assert any(name in piece for piece in pieces)


def test_english_headings_are_left_to_the_browser() -> None:
    assert heading("Bridge & ferry", "en") == "Bridge &amp; ferry"


@pytest.mark.parametrize("code", ["ja", "en"])
@given(text=st.text())
def test_any_text_can_be_a_heading(code: str, text: str) -> None:
    printed = heading(text, code)

    assert "<" not in printed.replace("<wbr>", "")
