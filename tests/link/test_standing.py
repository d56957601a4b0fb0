"""What a history alone does not say: disputed, stale, overdue; and steps that no matter can take."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.questions import find_questions
from keii.model.notes import Status
from keii.model.story import Question


def questions_of(*reports: tuple[str, str], as_of: str) -> tuple[Question, ...]:
    readings = [
        read_closely(an_article(text, published=day, id=f"a{number}", publisher=f"paper {number}"))
        for number, (day, text) in enumerate(reports)
    ]
    return find_questions(readings, as_of=date.fromisoformat(as_of))


def statuses(question: Question) -> list[str]:
    return [change.status.value for change in question.history]


CLAIMED = {
    "ja": ("2026-06-12", "関係者によると、ノマ市は島の土地を極秘に売却したという。"),
    "en": ("2026-06-12", "Noma Lines has sold the Lund ferry terminal, two people familiar with the matter said."),
}
DENIED = {
    "ja": ("2026-06-20", "ノマ市は20日、島の土地を売却したとの報道を否定した。"),
    "en": ("2026-06-20", "Noma Lines denied selling the Lund ferry terminal."),
}
OWNED = {
    "ja": ("2026-07-01", "ノマ市は、島の土地を6月に売却したと発表した。"),
    "en": ("2026-07-01", "Noma Lines sold the Lund ferry terminal in June, the company said on Wednesday."),
}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_claim_against_a_denial_is_disputed_until_the_doer_owns_it(code: str) -> None:
    (disputed,) = questions_of(CLAIMED[code], DENIED[code], as_of="2026-06-25")
    (owned,) = questions_of(CLAIMED[code], DENIED[code], OWNED[code], as_of="2026-07-05")

    assert (disputed.standing, disputed.history[-1].status) == ("disputed", Status.DENIED)
    assert disputed.against is not None
    assert disputed.against.status is Status.UNCONFIRMED
    assert (owned.standing, owned.history[-1].status, owned.against) == (None, Status.HAPPENED, None)


def test_a_denial_does_not_overwrite_what_has_happened_but_stands_beside_it() -> None:
    (question,) = questions_of(
        ("2026-06-02", "ノマ社は工場の閉鎖を検討している。"),
        ("2026-06-12", "ノマ社は12日、工場を閉鎖した。"),
        ("2026-06-20", "ノマ社は20日、工場を閉鎖したとの報道を否定した。"),
        as_of="2026-07-01",
    )

    assert statuses(question) == ["under_consideration", "happened"]
    assert question.standing == "disputed"
    assert question.against is not None
    assert (question.against.status, question.against.stated_on) == (Status.DENIED, date(2026, 6, 20))


def test_who_denies_a_plan_for_august_may_act_in_august() -> None:
    (question,) = questions_of(
        ("2026-07-29", "ノマ海運は29日、島の航路を8月1日に再開するとの報道を否定した。"),
        ("2026-08-10", "ノマ海運は10日、島の航路を再開した。"),
        as_of="2026-08-20",
    )

    assert (statuses(question)[-1], question.standing) == ("happened", None)


def test_a_dispute_of_last_winter_is_over() -> None:
    (question,) = questions_of(
        ("2026-01-02", CLAIMED["ja"][1]),
        ("2026-01-10", "ノマ市は10日、島の土地を売却したとの報道を否定した。"),
        ("2026-06-25", "ノマ市は25日、島の土地を売却した。"),
        as_of="2026-07-01",
    )

    assert (statuses(question)[-1], question.standing) == ("happened", None)


@pytest.mark.parametrize(
    ("plan", "as_of", "standing"),
    [
        ("ノマ議会は6月12日に予算案を採決する予定だ。", "2026-06-12", None),
        ("ノマ議会は6月12日に予算案を採決する予定だ。", "2026-06-13", "overdue"),
        ("Noma Lines plans to reopen the Lund ferry terminal on 12 June.", "2026-06-12", None),
        ("Noma Lines plans to reopen the Lund ferry terminal on 12 June.", "2026-06-13", "overdue"),
        ("Noma Lines may reopen the Lund ferry terminal on 12 June.", "2026-06-13", None),
    ],
)
def test_only_a_plan_whose_day_has_passed_is_overdue(plan: str, as_of: str, standing: str | None) -> None:
    (question,) = questions_of(("2026-04-23", plan), as_of=as_of)

    assert (question.standing, question.due) == (standing, date(2026, 6, 12))


def test_what_was_put_off_is_not_due_on_the_old_day() -> None:
    (question,) = questions_of(
        ("2026-04-23", "ノマ議会は6月12日に予算案を採決する予定だ。"),
        ("2026-05-26", "ノマ議会は、予算案の採決を延期した。"),
        ("2026-06-01", "ノマ議会は予算案を採決することを決めた。"),
        as_of="2026-07-01",
    )

    assert statuses(question) == ["planned", "postponed", "decided"]
    assert (question.standing, question.due) == (None, None)


def test_the_newest_of_many_reports_says_how_old_a_matter_is() -> None:
    days = ("2026-01-03", "2026-01-05", "2026-01-09", "2026-01-12", "2026-03-20")
    told = "ノマ市は港の旧倉庫を取り壊すことを検討している。"

    (fresh,) = questions_of(*((day, told) for day in days), as_of="2026-06-01")
    (stale,) = questions_of(*((day, told) for day in days), as_of="2026-06-30")

    assert (fresh.standing, stale.standing) == (None, "stale")
    assert stale.newest == date(2026, 3, 20)
    assert [passage.article_id for passage in stale.history[0].evidence] == ["a0", "a1", "a4"]


WEIGHED = {
    "official over anonymous": (
        "関係者によると、ノマ市は花火大会を開催することを検討している。",
        "県の山田知事は3日、ノマ市が花火大会を開催する予定だと述べた。",
        "planned",
    ),
    "doer over official": (
        "県の報道官は3日、ノマ市が花火大会を開催することを検討していると述べた。",
        "ノマ市は3日、花火大会を開催することを決めたと発表した。",
        "decided",
    ),
}


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize(("weak", "strong", "status"), list(WEIGHED.values()), ids=list(WEIGHED))
def test_on_one_day_the_word_that_counts_most_decides(weak: str, strong: str, status: str, first: int) -> None:
    told = [("2026-04-03", weak), ("2026-04-03", strong)]

    (question,) = questions_of(*(told[::-1] if first else told), as_of="2026-04-10")

    assert question.history[-1].status.value == status


@pytest.mark.parametrize(
    "belated",
    [
        "Noma Lines plans to close the Lund ferry line.",
        "Noma Lines may close the Lund ferry line, an analyst said.",
    ],
)
def test_a_belated_plan_is_not_printed(belated: str) -> None:
    (question,) = questions_of(
        ("2026-03-03", "Noma Lines plans to close the Lund ferry line."),
        ("2026-04-04", "Noma Lines closed the Lund ferry line on Friday."),
        ("2026-04-09", belated),
        as_of="2026-04-10",
    )

    assert statuses(question) == ["planned", "happened"]


def test_next_years_vote_is_another_matter() -> None:
    questions = questions_of(
        ("2026-03-03", "ノマ議会は3月12日に予算案を採決する予定だ。"),
        ("2026-03-13", "ノマ議会は12日、予算案を採決した。"),
        ("2027-03-02", "ノマ議会は3月11日に予算案を採決する予定だ。"),
        as_of="2027-03-05",
    )

    assert [statuses(question) for question in questions if question.due] == [["planned"]]


def test_a_stopped_line_may_be_planned_again() -> None:
    (question,) = questions_of(
        ("2026-04-03", "ノマ海運は島の航路を運休すると発表した。"),
        ("2026-04-20", "ノマ海運は5月1日に島の航路の運航を再開する予定だ。"),
        as_of="2026-05-20",
    )

    assert statuses(question) == ["suspended", "planned"]
    assert (question.standing, question.due) == ("overdue", date(2026, 5, 1))


@pytest.mark.parametrize(("as_of", "asked"), [("2026-05-03", 1), ("2026-05-04", 0)])
@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_refusal_stays_thirty_days_as_the_answer(code: str, as_of: str, asked: int) -> None:
    plan, refused = {
        "ja": ("ノマ市は花火大会を開催することを検討している。", "ノマ市は3日、花火大会を開催する考えはないと述べた。"),
        "en": (
            "Noma Lines is considering closing the Lund ferry line.",
            "Noma Lines has no plan to close the Lund ferry line, the company said on Friday.",
        ),
    }[code]

    questions = questions_of(("2026-03-03", plan), ("2026-04-03", refused), as_of=as_of)

    assert [statuses(question)[-1] for question in questions] == ["rejected"] * asked


def test_what_has_come_about_stays_as_the_answer() -> None:
    reports = (
        ("2026-03-03", "Noma Lines plans to close the Lund ferry line."),
        ("2026-04-04", "Noma Lines closed the Lund ferry line on Friday."),
    )

    (question,) = questions_of(*reports, as_of="2026-08-01")

    assert (statuses(question), question.standing) == (["planned", "happened"], None)
