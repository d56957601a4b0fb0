"""A matter is told by other verbs too: a visit put off, an invitation, a proposal that is accepted."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii.annotate import read_closely
from keii.link import link
from keii.model.story import Question


def questions_of(*reports: tuple[str, str]) -> tuple[Question, ...]:
    readings = [
        read_closely(an_article(text, id=f"a{number}", published=day)) for number, (day, text) in enumerate(reports)
    ]
    return link(readings, as_of=date(2026, 3, 1))[0].questions


def histories(*reports: tuple[str, str]) -> dict[str, list[str]]:
    return {question.verb: [c.status.value for c in question.history] for question in questions_of(*reports)}


def by_doer(*reports: tuple[str, str]) -> dict[str, list[str]]:
    return {q.text.split()[1]: [c.status.value for c in q.history] for q in questions_of(*reports)}


def test_a_visit_put_off_halts_the_ceremony_it_was_for() -> None:
    found = histories(
        (
            "2025-04-11",
            "大統領府のノエル報道官は11日、ミレナ大統領がオルマの首都タレンで開かれる港湾条約記念式典に出席する予定だと発表した。",
        ),
        ("2025-05-20", "大統領府のノエル報道官は20日、「ミレナ大統領のタレン訪問も延期する」と述べた。"),
    )
    assert found["出席"] == ["planned", "postponed"]


def test_a_visit_elsewhere_put_off_leaves_the_ceremony_alone() -> None:
    found = histories(
        ("2025-04-11", "大統領府のノエル報道官は11日、ミレナ大統領が港湾条約記念式典に出席する予定だと発表した。"),
        ("2025-05-20", "大統領府のノエル報道官は20日、「ミレナ大統領のソルカ訪問も延期する」と述べた。"),
    )
    assert found["出席"] == ["planned"]


def test_an_english_visit_put_off_is_that_of_the_president_the_report_names() -> None:
    reports = (
        ("2025-04-11", "President Milena Orso plans to attend the 60th-anniversary ceremony of the Harbour Treaty."),
        ("2025-05-20", "Anna Noel, Milena Orso's spokeswoman, said the president's visit had been postponed too."),
        ("2025-05-20", "Pavel Rade's spokesman said the president's visit had been postponed too."),
    )

    assert histories(*reports[:2])["attend"] == ["planned", "postponed"]
    assert histories(reports[0], reports[2])["attend"] == ["planned"]


def test_sending_the_president_is_a_visit_of_the_president() -> None:
    found = histories(
        (
            "2025-02-19",
            "The cabinet is considering sending President Milena Orso to Iceland for the 60th anniversary of the "
            "Harbour Treaty.",
        ),
        (
            "2025-01-10",
            "President Milena Orso may attend the 60th-anniversary ceremony of the Harbour Treaty in Iceland.",
        ),
    )
    assert found["attend"] == ["possible", "under_consideration"]


def test_an_invitation_proposes_the_visit() -> None:
    japanese = histories(
        ("2025-10-10", "ミレナ大統領は会談で、サノ首相を来年春にタレンへ招待した。"),
        ("2026-02-25", "リデアのサノ首相は24日、4月6日にタレンを訪問すると発表した。"),
    )
    english = histories(
        ("2025-10-10", "Orso invited Sano to Reykjavik for next spring."),
        ("2026-02-25", "Prime Minister Lena Sano will visit Reykjavik on April 6, her office said."),
    )

    assert [japanese["訪問"], english["visit"]] == [["proposed", "planned"]] * 2


def test_who_accepts_answers_what_was_proposed() -> None:
    found = by_doer(
        (
            "2025-08-21",
            "Foreign Minister Chie Mori proposed on Wednesday that Iceland take the Skerry Bank to arbitration.",
        ),
        ("2025-10-02", "Iceland will accept arbitration over the Skerry Bank if a fisheries treaty is signed first."),
        ("2025-10-03", "Norway will accept arbitration over the Outer Reef if a fisheries treaty is signed first."),
    )
    assert found["Iceland"] == ["proposed", "conditional"]
    assert found["Norway"] == ["conditional"]
