"""How a matter stands: threads, histories and what they do not say."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.acts import find_tellings
from keii.link.questions import find_questions
from keii.model.notes import Status
from keii.model.story import Question

PLAN = "カノ大統領は6月12日のミラ条約60周年式典に出席する予定だ。"


def questions_of(*reports: tuple[str, str], as_of: str = "2025-12-31") -> tuple[Question, ...]:
    readings = [
        read_closely(an_article(text, published=day, id=f"a{number}", publisher=f"paper {number}"))
        for number, (day, text) in enumerate(reports)
    ]
    return find_questions(readings, as_of=date.fromisoformat(as_of))


def statuses(question: Question) -> list[str]:
    return [change.status.value for change in question.history]


def test_a_history_holds_each_change_once_oldest_first() -> None:
    (question,) = questions_of(
        ("2025-01-15", "報道官は14日、カノ大統領がミラ条約60周年式典に出席する可能性があると述べた。"),
        ("2025-02-18", "大統領府は、カノ大統領がミラ条約60周年式典に出席することを検討している。"),
        ("2025-02-19", "大統領府は、カノ大統領がミラ条約60周年式典に出席することを検討している。"),
        ("2025-04-23", PLAN),
        ("2025-06-13", "カノ大統領は12日、ミラ条約60周年式典に出席した。"),
    )

    assert statuses(question) == ["possible", "under_consideration", "planned", "happened"]
    assert question.history[0].stated_on == date(2025, 1, 14)
    assert question.history[-1].stated_on == date(2025, 6, 12)
    assert all(change.evidence for change in question.history)


def test_what_has_happened_is_not_overwritten_by_a_later_prediction() -> None:
    (question,) = questions_of(
        ("2025-04-23", PLAN),
        ("2025-06-13", "カノ大統領は12日、ミラ条約60周年式典に出席した。"),
        ("2025-06-20", "カノ大統領はミラ条約60周年式典に出席する可能性があると、関係者は話した。"),
    )

    assert statuses(question)[-1] == "happened"


def test_the_sixtieth_ceremony_is_not_the_sixty_first() -> None:
    questions = questions_of(
        ("2025-04-23", "カノ大統領はミラ条約60周年式典に出席する予定だ。"),
        ("2025-04-24", "カノ大統領はミラ条約61周年式典に出席することを検討している。"),
    )

    assert all(len(question.history) == 1 for question in questions)


def test_each_parliament_approves_for_itself() -> None:
    questions = questions_of(
        ("2025-04-23", "ミラ議会はナミ川の新協定案を採決する予定だ。"),
        ("2025-04-24", "ソラ議会はナミ川の新協定案を採決する予定だ。"),
    )

    assert sorted(question.text for question in questions) == [
        "ソラ議会はナミ川の新協定案を採決するか",
        "ミラ議会はナミ川の新協定案を採決するか",
    ]


def test_a_stopped_line_and_its_return_are_one_matter() -> None:
    (question,) = questions_of(
        ("2025-05-19", "ナミ海運は19日、ミラとソラを結ぶ航路の全便を運休すると発表した。"),
        ("2025-07-30", "ナミ海運は29日、ミラとソラを結ぶフェリーを8月1日に再開するとの一部報道を否定した。"),
        ("2025-11-18", "ナミ海運は17日、ミラとソラを結ぶフェリーの運航を再開した。"),
    )

    assert question.text == "ナミ海運はミラとソラを結ぶ航路の便を再開するか"
    assert statuses(question) == ["suspended", "denied", "happened"]


def test_a_plan_whose_day_has_passed_without_report_is_overdue() -> None:
    (question,) = questions_of(("2025-04-23", PLAN), as_of="2025-07-01")

    assert question.standing == "overdue"
    assert question.due == date(2025, 6, 12)


def test_an_old_matter_without_a_day_is_stale() -> None:
    report = ("2025-01-10", "ミラ政府は、ナミ川の協定を延長することを検討している。")

    (fresh,) = questions_of(report, as_of="2025-03-01")
    (stale,) = questions_of(report, as_of="2025-06-01")

    assert (fresh.standing, stale.standing) == (None, "stale")


def test_a_claim_and_its_denial_are_disputed() -> None:
    (question,) = questions_of(
        (
            "2025-06-12",
            "両国の関係者によると、フランスとスペインは岩礁の帰属を国際仲裁に委ねる案を極秘に協議しているという。",
        ),
        (
            "2025-06-25",
            "フランス外務省の報道官は24日、岩礁の帰属の仲裁を極秘に協議しているとの報道を否定した。",
        ),
    )

    assert question.standing == "disputed"
    assert question.history[-1].status is Status.DENIED


def test_nothing_after_the_day_of_the_page_is_known() -> None:
    (question,) = questions_of(
        ("2025-04-23", PLAN), ("2025-06-13", "カノ大統領は12日、ミラ条約60周年式典に出席した。"), as_of="2025-05-01"
    )

    assert statuses(question) == ["planned"]


def test_what_happened_once_and_was_never_open_is_no_question() -> None:
    assert questions_of(("2025-06-13", "カノ大統領は12日、ミラ条約60周年式典に出席した。")) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kano suspended flights to Mira after a man fell ill in the port on Friday.", date(2009, 5, 2)),
        ("Kano suspended flights to Mira on Friday.", date(2009, 5, 1)),
        ("カノ国は1日に感染が確認された後、ミラ国への航空便を停止した。", date(2009, 5, 2)),
        ("カノ国は1日、ミラ国への航空便を停止した。", date(2009, 5, 1)),
    ],
)
def test_the_day_of_another_clause_is_not_the_day_of_the_act(text: str, day: date) -> None:
    (telling,) = find_tellings([read_closely(an_article(text, published="2009-05-02"))])

    assert telling.stated_on == day
