"""English clauses that tell an act, and those that only look like one."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.lang.base import Language
from keii.link.questions import find_questions
from keii.model.notes import Status


def asked(sentence: str, status: Status) -> list[str]:
    """List the questions that a sentence's acts alone could ask."""
    language: Language = plugins.load("languages", "en")
    table = language.questions
    assert table is not None
    return [
        table.ask(
            act,
            sentence[act.doer.start : act.doer.end],
            " ".join(p if isinstance(p, str) else sentence[p.start : p.end] for p in act.pieces),
        )
        for act in table.find_acts(sentence, language.tokens(sentence), status)
        if act.askable and act.doer is not None
    ]


TOLD = [
    ("Noma Lines said on Monday that it would close the Lund line.", "planned", "Will Noma Lines close the Lund line?"),
    ("And Noma Lines will close the Lund line.", "planned", "Will Noma Lines close the Lund line?"),
    ("Noma Lines has ruled out closing the Lund line.", "rejected", "Will Noma Lines close the Lund line?"),
    ("Noma Lines suspended flights to Lund on 2 May.", "suspended", "Will Noma Lines resume flights to Lund?"),
    ("Noma Lines will hire 5,000 Lund men.", "planned", "Will Noma Lines hire 5,000 Lund men?"),
    ("Norda has secretly sold the Lund terminal.", "unconfirmed", "Did Norda sell the Lund terminal?"),
    ("It meets in May, when Vane is expected to sign the Lund accord.", "expected", "Will Vane sign the Lund accord?"),
]  # fmt: skip

NOT_TOLD = [
    ("Suppose that, for lack of money, Norda decides to close the Lund line.", "decided"),
    ("The Nordan Senate will hold a hearing on the matter.", "planned"),
    ("If Norda were to send troops to Lund, it would have to feed them.", "conditional"),
    ("The last time that Norda suspended a tax on tea was in 1990.", "suspended"),
    ("Norda's new plan to stop the leak in Lund could fail.", "planned"),
    ("Ilo Vane promised support, adding that Norda would not send troops to Lund.", "planned"),
    ("Norda is unlikely to reopen the Lund line.", "expected"),
    ("Vane was initially scheduled to attend the Lund summit.", "planned"),
    ("Vane warned that Norda would use the talks to keep Lund.", "planned"),
    ("Units loyal to Ilo Vane attacked the Lund terminal.", "unconfirmed"),
    ("Norda wants Salvea to accept the plan.", "proposed"),
    ("Norda has ruled out any risk of floods in Lund.", "rejected"),
    ("Norda will develop two oil and gas fields.", "planned"),
    ("Vane said the fall of the Nordan government would serve Salvea.", "planned"),
    ("Norda warned that Vane could be forced out.", "possible"),
    ("The party could now adopt or reject slogans.", "possible"),
    ("Norda would take up to two years to test the Lund plant.", "planned"),
]


@pytest.mark.parametrize(("sentence", "status", "question"), TOLD)
def test_a_clause_that_tells_an_act_asks(sentence: str, status: str, question: str) -> None:
    assert asked(sentence, Status(status)) == [question]


@pytest.mark.parametrize(("sentence", "status"), NOT_TOLD)
def test_a_clause_that_tells_none_asks_nothing(sentence: str, status: str) -> None:
    assert asked(sentence, Status(status)) == []


def questions(*reports: tuple[str, str]) -> list[tuple[str, str]]:
    readings = [
        read_closely(an_article(text, id=f"a{number}", published=day)) for number, (text, day) in enumerate(reports)
    ]
    return [(q.text, q.history[-1].status.value) for q in find_questions(readings, as_of=date(2026, 5, 9))]


def test_a_day_cut_in_two_is_printed_with_its_year() -> None:
    assert questions(("Noma Lines plans to close the Lund ferry line on Feb. 1 next year.", "2026-05-01")) == [
        ("Will Noma Lines close the Lund ferry line on 1 February 2027?", "planned")
    ]


def test_who_stops_one_thing_has_not_stopped_another() -> None:
    plan = ("Noma Lines will stop serving the Lund ferry terminal.", "2026-05-01")
    assert questions(plan, ("Noma Lines has stopped hiring men in Lund.", "2026-05-03")) == questions(plan)


def test_a_refusal_of_nothing_in_particular_answers_no_question() -> None:
    plan = ("Noma Lines plans to close the Lund ferry line.", "2026-05-01")
    assert questions(plan, ("Noma Lines will not object.", "2026-05-03")) == questions(plan)
