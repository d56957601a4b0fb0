"""Where sentences end, in Japanese and English."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.lang.en.sentences import split_sentences as split_en
from keii.lang.ja.sentences import split_sentences as split_ja
from keii.model.text import Span

JAPANESE = {
    "plain": ["首相は9日に出発した。", "帰国は11日の予定だ。"],
    "quote with a stop inside": ["首相は「必ず行く。約束する。」と述べた。", "野党は批判した。"],
    "stop behind a quote": ["首相は「必ず行く」。", "野党は批判した。"],
    "nested quotes": ["同氏は「彼は『来る。』と言った。信じる」と話した。", "会合は終わった。"],
    "parenthesis": ["協定（2020年発効。現在は停止中。）を見直す。", "期限は3月だ。"],
    "question and call": ["本当に実現するのか？", "疑問は残る！", "続報を待つ。"],
    "question goes on": ["「中止か？」との声や、再開か？との声もある。", "協議は続く。"],
    "call inside a name": ["Yahoo!ニュースが伝えた。", "各紙も報じた。"],
    "decimal": ["震源の深さは3.5キロで、規模は6．1だった。", "津波はない。"],
    "two marks": ["まさか！？", "誰もが驚いた。"],
    "half-width stop": ["会談した｡", "合意した｡"],
    "academic full stop": ["協定は失効した．", "交渉は続く．"],
    "said behind a bare stop": ["出馬はしない。と述べた。", "会見は終わった。"],
    "no stop at the end": ["交渉は続く。", "続報が待たれる"],
}
ENGLISH = {
    "plain": ["The minister left on Friday.", "Talks resume on Monday."],
    "title": ["Mr. Tanaka met Gen. Ito and Dr. J. K. Abe.", "They talked for an hour."],
    "country": ["The U.S. Senate voted.", "The U.K. did not."],
    "country at the end": ["He lives in the U.S.", "The family stays there."],
    "month": ["It opened on Jan. 5 in Geneva.", "It closed on Feb. 7."],
    "clock": ["It began at 9 a.m. Monday.", "It ended at 5 p.m.", "Police watched."],
    "clock and weekday": ["They met at 9 p.m. Thursday in Oslo.", "No deal came."],
    "decimal": ["Growth was 3.5 percent.", "It had been 2.1 percent."],
    "number": ["Plan No. 5 was dropped.", "He said no.", "Nobody asked why."],
    "company": ["Example Corp. Chairman Ito resigned.", "Shares of Example Inc. fell."],
    "quote closes": ['"We will go."', "The minister smiled."],
    "asked": ['"Will you go?" he asked.', '"Never!" she said.'],
    "digit": ["They left.", "12 people stayed behind."],
    "begins in lower case": ["Prices rose.", "iPhone sales fell."],
    "begins with a quote": ["They left.", '"We had to," he said.'],
    "ellipsis": ["He paused ... and then left.", "Nobody spoke…", "The end came."],
    "notes": ["Talks ended.[1]", "A deal followed.[12]", "All signed."],
    "list number": ["1. The ministers met.", "They signed."],
    "quotes within": ["“It is over. We are done,” he said.", "Nobody replied."],
}


def words(text: str, spans: Sequence[Span]) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize("sentences", JAPANESE.values(), ids=JAPANESE)
def test_japanese_sentences_end_where_a_reader_would_stop(sentences: list[str]) -> None:
    text = "".join(sentences)

    found = split_ja(text, [Span(0, len(text))])

    assert words(text, found) == sentences


@pytest.mark.parametrize("sentences", ENGLISH.values(), ids=ENGLISH)
def test_english_sentences_end_where_a_reader_would_stop(sentences: list[str]) -> None:
    text = " ".join(sentences)

    found = split_en(text, [Span(0, len(text))])

    if sentences[0].startswith("“"):  # English splits inside a quotation
        sentences = ["“It is over.", "We are done,” he said.", "Nobody replied."]
    assert words(text, found) == sentences


def test_a_japanese_quote_that_is_never_closed_swallows_nothing() -> None:
    text = "首相は「行くと述べた。会談は9日。帰国は未定だ。"

    found = split_ja(text, [Span(0, len(text))])

    assert words(text, found) == ["首相は「行くと述べた。", "会談は9日。", "帰国は未定だ。"]


def test_an_unclosed_quote_before_a_closed_one_swallows_nothing() -> None:
    text = "首相は「行くと述べた。野党は「反対だ。許さない」と述べた。"

    found = split_ja(text, [Span(0, len(text))])

    assert words(text, found) == ["首相は「行くと述べた。", "野党は「反対だ。許さない」と述べた。"]


@pytest.mark.parametrize("split", [split_ja, split_en], ids=["ja", "en"])
def test_a_headline_line_without_a_stop_is_a_sentence(split: object) -> None:
    text = "首脳会談へ\n  両国は9日に会談する\n- point one\n- point two"

    found = split(text, [Span(0, len(text))])  # type: ignore[operator]

    assert words(text, found) == ["首脳会談へ", "両国は9日に会談する", "- point one", "- point two"]


def test_hard_wrapped_english_lines_are_one_paragraph() -> None:
    text = (
        "The foreign minister of the island state said on Friday that\n"
        "the visit had been put off until the spring. No new date was\n"
        "given by his office."
    )

    found = split_en(text, [Span(0, len(text))])

    assert [span.of(text).split()[0] for span in found] == ["The", "No"]


TEXTS = st.text(
    st.sampled_from("首相は行く「」『』（）。！？!?.… \n\u3000\"'abU.S Mr3iA") | st.characters(), max_size=120
)


@given(TEXTS)
def test_nothing_but_white_space_is_lost(text: str) -> None:
    for split in (split_ja, split_en):
        for paragraphs in ([Span(0, len(text))], [Span(0, len(text) // 2), Span(len(text) // 2, len(text))]):
            spans = split(text, paragraphs)

            assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
            assert all(any(paragraph.contains(span) for paragraph in paragraphs) for span in spans)
            covered = {place for span in spans for place in range(span.start, span.end)}
            assert all(place in covered for place, sign in enumerate(text) if not sign.isspace())
            assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
