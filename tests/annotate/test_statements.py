"""Who says what, in both languages, and across sentence borders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_article
from keii import plugins
from keii.annotate import find_sentence_tokens, read_closely
from keii.annotate.output import notes_of
from keii.annotate.statements import find_statements
from keii.model.article import Article
from keii.model.notes import Statement
from keii.model.text import Span

GOLD = Path(__file__).parents[1] / "gold"


def gold(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def statements(article: Article) -> tuple[Statement, ...]:
    language = plugins.load("languages", article.in_language)
    return find_statements(article, find_sentence_tokens(article, language), (), language)


def words(span: Span | None, article: Article) -> str | None:
    return span.of(article.text) if span else None


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_gold_attributions_are_found_as_written(code: str) -> None:
    missed: list[str] = []

    for case in gold(f"attribution_{code}.jsonl"):
        article = an_article(case["text"], language=code)
        first = next(iter(statements(article)), None)
        found = (
            first is not None,
            words(first.source, article) if first else None,
            words(first.via, article) if first else None,
            words(first.content, article) if first else None,
        )
        if found != (case["said"], case["source"], case["via"], case["content"]):
            missed.append(f"{case['text']} {found}")

    assert missed == []


def test_a_speaker_may_stand_in_the_next_sentence() -> None:
    article = an_article("「町が静かになった」。農家の佐藤一郎さん（62）はそう振り返る。")

    (statement,) = statements(article)

    assert (statement.sentence, statement.quoted) == (0, True)
    assert words(statement.source, article) == "農家の佐藤一郎さん"
    assert words(statement.cue, article) == "振り返る"


def test_a_speaker_may_stand_in_the_sentence_before() -> None:
    article = an_article("店主の山田さんはこう話す。「客は半分になった」。")

    found = statements(article)

    assert [words(s.source, article) for s in found if s.quoted] == ["店主の山田さん"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("スキー協会の堀会長は取材に応じた。同会長は「雪が足りない」と語った。", "スキー協会の堀会長"),
        ("市川博士は海外の学会に出席した。同氏は、探査を続けると話した。", "市川博士"),
        ("研究の中心は京都大の山中教授だ。同教授は、細胞を育てたと発表した。", "同教授"),
        ("中心となったのは京都大の山中教授だ。同教授は、細胞を育てたと発表した。", "京都大の山中教授"),
        ("三田電機は8日、決算を公表した。同社は、工場を売却したと説明した。", "三田電機"),
        ("佐久間知事は議会に出席した。同市長は、橋を架けると述べた。", "同市長"),
        ("市は倉庫を建てた。同氏は、橋を架けると述べた。", "同氏"),
    ],
)
def test_a_title_that_points_back_means_the_one_named_before(text: str, speaker: str) -> None:
    article = an_article(text)

    assert words(statements(article)[-1].source, article) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("村の森岡係長は、断水への対応を説明した。給水車が集落を回っているという。", "村の森岡係長"),
        ("県教委の沢田課長は10日、調査の結果を報告した。被害は去年より多かったという。", "県教委の沢田課長"),
        ("ロペス議員は記者会見に臨んだ。企業からの献金は返したという。", "ロペス議員"),
        ("消防署の屋上で訓練が行われた。参加した署員は30人に上るという。", None),
        ("県警は検問を増やした。男は北へ逃げたという。", None),
        ("知事は結果を説明しなかった。工事は秋に始まるという。", None),
    ],
)
def test_hearsay_goes_on_with_who_told_something(text: str, speaker: str | None) -> None:
    article = an_article(text)

    assert words(statements(article)[-1].source, article) == speaker


def test_a_speaker_with_two_offices_may_stand_behind_a_scene() -> None:
    article = an_article("「来春から始めます」。港に着いた船の前で、団体代表で医師の古田春香さんがこう話した。")

    assert words(statements(article)[0].source, article) == "団体代表で医師の古田春香さん"


def test_hearsay_goes_on_with_the_speaker_before() -> None:
    article = an_article("外相は交渉が続くと述べた。近く合意するという。")

    first, second = statements(article)

    assert words(first.source, article) == words(second.source, article) == "外相"


def test_hearsay_does_not_cross_a_paragraph() -> None:
    article = an_article("外相は交渉が続くと述べた。\n\n近く合意するという。")

    _, second = statements(article)

    assert second.source is None


def test_an_english_pronoun_is_the_last_speaker_named() -> None:
    article = an_article("Ola Berg said the dam was safe. He said it was checked twice.")

    first, second = statements(article)

    assert words(second.source, article) == words(first.source, article) == "Ola Berg"


def test_a_pronoun_without_a_name_stays_as_printed() -> None:
    article = an_article("He said it was checked twice.")

    (statement,) = statements(article)

    assert words(statement.source, article) == "He"


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Ida Lund, the head of the clinic, spoke to reporters in Bergen.", "Ida Lund"),
        ("On Monday, Mayor Ana Ruiz opened the bridge.", "Mayor Ana Ruiz"),
        ("The justice minister, Ewa Noll, toured the prison.", "The justice minister, Ewa Noll"),
        ("One nurse had packed her bags.", "She"),
        ("The ferry left at noon.", "She"),
    ],
)
def test_an_english_pronoun_may_mean_whom_the_sentence_before_is_about(before: str, who: str) -> None:
    article = an_article(f"{before} She said the ward was full.")

    assert words(statements(article)[-1].source, article) == who


def test_an_outlet_that_reports_what_somebody_says_passes_it_on() -> None:
    article = an_article("According to a report by Radio Fjord, mayor Ana Ruiz said the dam was safe.")

    (statement,) = statements(article)

    assert words(statement.source, article) == "mayor Ana Ruiz"
    assert words(statement.via, article) == "Radio Fjord"
    assert words(statement.content, article) == "the dam was safe"


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Dam may burst within days: mayor", "mayor"),
        ("Minister: no plans to raise tax", "Minister"),
        ("Storm in the north: what we know", None),
    ],
)
def test_a_headline_names_its_source_beside_a_colon(headline: str, source: str | None) -> None:
    article = an_article(headline)

    assert next((words(s.source, article) for s in statements(article)), None) == source


@pytest.mark.parametrize(
    "text",
    [
        "A motion proposed by the left passed by three votes.",
        "A reporter who was accused of fraud won her appeal.",
        "The man who told police he was lost has been found.",
        "The clinic declined to say how many were ill.",
        "The court dismissed the appeal.",
    ],
)
def test_a_verb_of_saying_within_the_subject_or_behind_a_refusal_makes_no_statement(text: str) -> None:
    assert statements(an_article(text)) == ()


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    article = an_article('"The dam is safe," said Ola Berg. "We checked it twice."')

    assert [words(s.source, article) for s in statements(article)] == ["Ola Berg", "Ola Berg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国営通信は、攻撃が始まったと報じた。", "outlet"),
        ("県警によると、けが人はいない。", "official"),
        ("関係者によると、社長は退く。", "anonymous"),
        ("田中市長は橋が要ると述べた。", "named"),
        ("近く合意するという。", "none"),
        ("The newspaper reported that the mill was sold.", "outlet"),
        ("The council said the road was closed.", "official"),
        ("Ana Ruiz said the road was closed.", "named"),
    ],
)
def test_a_source_has_a_class(text: str, expected: str) -> None:
    (statement,) = statements(an_article(text))

    assert statement.source_class == expected


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    article = an_article("市長は「橋は来年に完成すると述べた。\n\n火災が発生した。")

    assert all(s.content.end <= article.paragraphs[0].end for s in statements(article))


PIECES = st.lists(
    st.sampled_from(
        [
            *"「」『』“”‘’\"'（）。、",
            "市長は",
            "と述べた",
            "という",
            "によると",
            "の話として",
            "ことが分かった",
            "を否定した",
            " said ",
            "He ",
            ", ",
            ". ",
        ]
    ),
    max_size=14,
).map("".join)


@given(PIECES, st.sampled_from(["ja", "en"]))
def test_spans_lie_in_the_text_whatever_the_marks(text: str, code: str) -> None:
    article = an_article(text, language=code)

    for statement in statements(article):
        for span in (statement.source, statement.via, statement.cue, statement.content):
            assert span is None or 0 <= span.start <= span.end <= len(text)


@given(st.text(max_size=60), st.sampled_from(["ja", "en"]))
def test_no_text_raises(text: str, code: str) -> None:
    statements(an_article(text, language=code))


def test_a_sentence_that_only_names_the_speaker_is_printed_with_what_was_said() -> None:
    reading = read_closely(an_article("「川は待ってくれない」。田村町長はそう振り返った。", published="2026-03-01"))
    said, named = notes_of(reading)["sentences"]

    assert [entry["source"]["text"] for entry in (said, named)] == ["田村町長", "田村町長"]
    assert named["content"] == said["content"]
    assert len(reading.notes.statements) == 1
