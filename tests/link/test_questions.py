"""Questions of a story: worded as a person would ask, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.lang.base import Language
from keii.lang.base.questions import Act
from keii.link.questions import find_questions
from keii.model.notes import Event, Mention, Notes, Status
from keii.model.reading import Reading
from keii.model.text import Span


def acts_of(sentence: str, status: Status) -> tuple[Act, ...]:
    code = "ja" if any("぀" <= c <= "鿿" for c in sentence) else "en"
    language: Language = plugins.load("languages", code)
    assert language.questions is not None
    return language.questions.find_acts(sentence, language.tokens(sentence), status)


def asked(sentence: str, status: Status) -> str | None:
    """Word the question of a sentence standing alone, every word of its doer taken for a name."""
    article = an_article(sentence, published="2026-05-10")
    doers = [act.doer for act in acts_of(sentence, status) if act.doer is not None]
    notes = Notes(
        article_id="a",
        version=article.digest,
        mentions=tuple(Mention(span=doer, type="organization", name="name") for doer in doers),
        events=(Event(sentence=0, status=status, status_cue="cue"),),
    )
    questions = find_questions([Reading(article, notes)], as_of=date(2026, 5, 11))
    return questions[0].text if questions else None


JAPANESE = [
    (
        "市は港の旧倉庫を2027年度に取り壊す方向で調整している。",
        Status.UNDER_CONSIDERATION,
        "市は港の旧倉庫を2027年度に取り壊すか",
    ),
    ("ミナト薬品は点眼薬の発売を秋まで遅らせると発表した。", Status.POSTPONED, "ミナト薬品は点眼薬をいつ発売するか"),
    ("漁協は県に、網の規制を緩めるよう求めた。", Status.PROPOSED, "県は網の規制を緩めるか"),
    ("船会社は、燃料が届けば夜の便を再び走らせるとしている。", Status.CONDITIONAL, "船会社は夜の便を走らせるか"),
    ("雪崩のきっかけは、まだつかめていない。", Status.UNKNOWN, "雪崩のきっかけは何か"),
    ("政府は資産凍結の解除を検討している。", Status.UNDER_CONSIDERATION, "政府は資産凍結を解除するか"),
    ("外務省は7月から領事手数料を引き上げる方針を固めた。", Status.PLANNED, "外務省は7月から領事手数料を引き上げるか"),
    ("ハマ鉄道は港線の運転を見合わせると発表した。", Status.SUSPENDED, "ハマ鉄道は港線の運転を再開するか"),
    (
        "首相府の報道官は14日、カノ大統領が6月にミラ港で開かれる第9回港湾会議に出席する可能性があると述べた。",
        Status.POSSIBLE,
        "カノ大統領は6月にミラ港で開かれる第9回港湾会議に出席するか",
    ),
    (
        "カノ外相は、ミラとソラに対し、国境の検問所を開放することを提案した。",
        Status.PROPOSED,
        "ミラとソラは国境の検問所を開放するか",
    ),
    (
        "ミラ運輸相は10日、ナミ線の運行を7月に再開する予定だと発表した。",
        Status.PLANNED,
        "ナミ線の運行は7月に再開されるか",
    ),
    (
        "オルマ電機は7日、新型電話の販売を一時停止すると発表した。",
        Status.SUSPENDED,
        "オルマ電機は新型電話の販売を再開するか",
    ),
    ("ミラ政府は、ナミ川の協定を延長することを拒否した。", Status.REJECTED, "ミラ政府はナミ川の協定を延長するか"),
]


@pytest.mark.parametrize(("sentence", "status", "question"), JAPANESE, ids=[case[2] for case in JAPANESE])
def test_a_japanese_sentence_becomes_a_question(sentence: str, status: Status, question: str) -> None:
    assert asked(sentence, status) == question


ENGLISH = [
    (
        "The cabinet plans to move the archive to Lyon by 2027.",
        Status.PLANNED,
        "Will the cabinet move the archive to Lyon by 2027?",
    ),
    ("Miners want the company to reopen shaft 2.", Status.PROPOSED, "Will the company reopen shaft 2?"),
    ("The library's reopening was put back to October.", Status.POSTPONED, "When will the library reopen?"),
    (
        "The contractor denies skipping the tests; inspectors say it did.",
        Status.DENIED,
        "Did the contractor skip the tests?",
    ),
    ("It is not clear who switched off the alarm.", Status.UNKNOWN, "Who switched off the alarm?"),
    (
        "Mira is considering an extension of the river accord, an official said.",
        Status.UNDER_CONSIDERATION,
        "Will Mira extend the river accord?",
    ),
    (
        "The operator, Nami Lines, suspended all sailings to Mira on Monday.",
        Status.SUSPENDED,
        "Will Nami Lines resume sailings to Mira?",
    ),
    ("Norway suspended fishing licences on Monday.", Status.SUSPENDED, "Will Norway restore fishing licences?"),
    (
        "President Kano may attend the harbour summit in Mira, his spokesman said on Tuesday.",
        Status.POSSIBLE,
        "Will President Kano attend the harbour summit in Mira?",
    ),
]


@pytest.mark.parametrize(("sentence", "status", "question"), ENGLISH, ids=[case[2] for case in ENGLISH])
def test_an_english_sentence_becomes_a_question(sentence: str, status: Status, question: str) -> None:
    assert asked(sentence, status) == question


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("同社は、事故を起こした船を来年4月に復帰させることを検討している。", Status.UNDER_CONSIDERATION),
        ("関係者は会議を開く方針だ。", Status.PLANNED),
        ("規定により青葉市に3点分の優遇枠が与えられる見込みだ。", Status.EXPECTED),
        ("オルマ電機は7日、D 903 iの販売を一時停止すると発表した。", Status.SUSPENDED),
        ("The Northern League has suspended Iceland.", Status.SUSPENDED),
        ("She urged President Orso to accept he had no hope of survival.", Status.PROPOSED),
        ("サワ容疑者は店員を脅した疑いがある。", Status.UNCONFIRMED),
        ("カノ教授は「交渉は年内にまとまる」とみている。", Status.EXPECTED),
        ("首相は10月の式典に国王を招くと述べた。", Status.PLANNED),
        ("ミラ社は資本提携を解消する方針を撤回した。", Status.CANCELLED),
        ("「恥ずべき計画だ」と市長は述べた。", Status.OPINION),
        ("He plans to move the archive.", Status.PLANNED),
        ("Some passengers will return by bus.", Status.PLANNED),
        ("She said the company was considering bringing back the ship.", Status.UNDER_CONSIDERATION),
        ('"It is a shameful plan," the mayor said.', Status.OPINION),
    ],
)
def test_no_card_is_better_than_an_odd_card(sentence: str, status: Status) -> None:
    assert asked(sentence, status) is None


def test_a_relative_time_is_printed_as_the_day_it_means() -> None:
    article = an_article("ミラ議会は来月12日に予算案を採決する予定だ。", published="2026-01-05")

    (question,) = find_questions([read_closely(article)], as_of=date(2026, 1, 6))

    assert question.text == "ミラ議会は2026年2月12日に予算案を採決するか"


def test_a_card_prints_the_year_of_a_month_and_day() -> None:
    article = an_article("ミラ議会は2月12日に予算案を採決する予定だ。", published="2026-01-05")

    (question,) = find_questions([read_closely(article)], as_of=date(2026, 1, 6))

    assert question.text == "ミラ議会は2026年2月12日に予算案を採決するか"


def test_the_address_of_a_question_does_not_depend_on_its_wording_or_status() -> None:
    plan = an_article("市は港の旧倉庫を取り壊す方針だ。", published="2026-01-05", id="one")
    done = an_article("市は20日、港の旧倉庫を取り壊した。", published="2026-03-20", id="two")

    (before,) = find_questions([read_closely(plan)], as_of=date(2026, 1, 6))
    (after,) = find_questions([read_closely(plan), read_closely(done)], as_of=date(2026, 3, 21))

    assert before.id == after.id
    assert [change.status for change in after.history] == [Status.PLANNED, Status.HAPPENED]


def test_a_consequence_of_the_same_matter_says_why_it_matters() -> None:
    text = "ハマ鉄道は、港線の運転を4月に再開する方針を決めた。港線が再開すれば、通勤客8000人の足に影響する。"

    (question,) = find_questions([read_closely(an_article(text, published="2026-03-01"))], as_of=date(2026, 3, 2))

    assert question.why[0].exact == "港線が再開すれば、通勤客8000人の足に影響する。"


def test_a_doer_without_any_name_found_gives_no_card() -> None:
    article = an_article("カプセルは砂漠に着地する見通しだ。", published="2026-01-05")

    assert find_questions([read_closely(article)], as_of=date(2026, 1, 6)) == ()


def test_copies_of_one_text_count_once() -> None:
    text = "市は港の旧倉庫を取り壊す方針だ。"
    readings = [read_closely(an_article(text, published="2026-01-05", id=name, publisher=name)) for name in "ab"]

    (question,) = find_questions(readings, as_of=date(2026, 1, 6), copies=[("a", "b")])

    assert [passage.article_id for passage in question.history[0].evidence] == ["a"]


@given(
    st.text(alphabet="市は港を開くと「」、。述べたことが方針だした ab,.'\"The will to", max_size=60),
    st.sampled_from(Status),
)
def test_any_text_may_be_asked_about(text: str, status: Status) -> None:
    for code in ("ja", "en"):
        language: Language = plugins.load("languages", code)
        assert language.questions is not None
        for act in language.questions.find_acts(text, language.tokens(text), status):
            spans = [piece for piece in (*act.pieces, *act.core, act.doer) if isinstance(piece, Span)]
            assert all(span.end <= len(text) for span in spans)


def test_several_towns_that_do_the_same_in_one_report_are_one_question() -> None:
    text = "青葉市は5日、水道料金を値下げする方針を発表した。若葉市は5日、水道料金を値下げする方針を発表した。"
    readings = [read_closely(an_article(text, id="a", published="2006-12-06"))]

    assert len(find_questions(readings, as_of=date(2006, 12, 7))) == 1
