"""What an editor reads: a date that is right, or no sentence."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.sentences import Sentence, find_sentences
from keii.compose.summaries import day_said
from keii.compose.wording import draft_of
from keii.evidence.audit import audit_draft
from keii.evidence.retrieve import Library
from keii.link.questions import find_questions

ENGLISH = plugins.load("languages", "en")


def sentences_of(text: str, published: str | None = "2024-03-06", headline: str = "") -> tuple[Sentence, ...]:
    return find_sentences((read_closely(an_article(text, published=published, headline=headline)),), ENGLISH)


def printed(text: str, published: str = "2024-03-06") -> str:
    (sentence,) = sentences_of(text, published)
    return draft_of(sentence, ENGLISH, role="body").text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("two weeks ago", "two weeks ago (about 21 February 2024)"),
        ("nearly two weeks ago", "nearly two weeks ago (about 21 February 2024)"),
        ("three months ago", "three months ago (about December 2023)"),
        ("10 days ago", "10 days ago (about 25 February 2024)"),
        ("in the first quarter", "in the first quarter"),
        ("11 days ago", "11 days ago (24 February 2024)"),
        ("last week", "last week (26 February to 3 March 2024)"),
        ("in mid-February", "in mid-February (mid-February 2024)"),
        ("late last month", "late last month (late February 2024)"),
        ("more than two years ago", "more than two years ago"),
        ("Monday, March 4, 2024", "Monday, March 4, 2024"),
        ("on Monday , March 4 , 2024", "on Monday, March 4, 2024"),
        ("on May 2, 2021, two years ago", "on May 2, 2021, two years ago"),
        ("last Thursday (29 February)", "last Thursday (29 February)"),
    ],
)
def test_a_reading_says_no_more_than_the_words(words: str, read: str) -> None:
    assert printed(f"The old dam above the town of Harwick broke {words} after heavy rain.") == (
        f"The old dam above the town of Harwick broke {read} after heavy rain."
    )


@pytest.mark.parametrize("words", ["two weeks ago", "three months ago", "10 days ago", "in mid-February"])
def test_the_gate_knows_its_own_readings(words: str) -> None:
    text = f"The old dam above the town of Harwick broke {words} after heavy rain."
    reading = read_closely(an_article(text, published="2024-03-06"))
    (sentence,) = find_sentences((reading,), ENGLISH)

    audit = audit_draft(draft_of(sentence, ENGLISH, role="body"), Library.of((reading,)), language="en")

    assert audit.rule is None


@pytest.mark.parametrize(
    "text",
    [
        "The old dam above the town of Harwick broke on Thursday after heavy rain.",
        '"We closed the gate of the old dam above Harwick today," the mayor said.',
        "The old dam above the town of Harwick broke at 4.15 p.m. after heavy rain.",
        "The old dam above the town of Harwick broke the next day after heavy rain.",
        "The old dam above the town of Harwick is to be closed by mid - August , the mayor said .",
    ],
    ids=["six-days", "quote", "clock", "no-antecedent", "unread"],
)
def test_a_sentence_with_a_day_that_nobody_can_tell_is_not_printed(text: str) -> None:
    (sentence,) = sentences_of(text)

    assert not sentence.sure
    assert sentence.weight == 0


def test_a_clock_beside_its_day_is_printed() -> None:
    (sentence,) = sentences_of("The old dam above the town of Harwick broke on Tuesday, at 4.15 p.m., in heavy rain.")

    assert sentence.sure


def test_a_distance_stands_only_under_the_day_of_its_report() -> None:
    (sentence,) = sentences_of("The old dam above the town of Harwick broke more than a month ago in heavy rain.")

    assert sentence.weight > 0
    assert sentence.titled
    assert not sentence.placed


def test_a_year_told_in_its_own_sentence_goes_on() -> None:
    first, second = sentences_of(
        "The builders of Harwick began in May 2019 and stopped in October for want of money. "
        "In November the builders of the old dam above Harwick went to court."
    )

    assert first.sure
    assert not second.sure


def test_an_undated_report_keeps_its_rule() -> None:
    (sentence,) = sentences_of("The old dam above the town of Harwick broke on 4 March after heavy rain.", None)

    assert sentence.sure
    assert sentence.titled


def test_what_was_said_in_posts_of_many_days_has_no_day() -> None:
    said = "The mayor of Harwick, Ann Lee, said the old dam above the town would hold."

    for headline, day in (("Harwick's mayor trusts the dam", date(2024, 3, 6)), ("Timeline of the flood", None)):
        (sentence,) = sentences_of(said, headline=headline)
        note = sentence.reading.statement_of(0)
        assert note is not None
        assert day_said(sentence, note) == day


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ann Lee plans to visit Harwick on April 6.", "Will Ann Lee visit Harwick on 6 April 2024?"),
        ("Ann Lee plans to visit Harwick in mid-April.", "Will Ann Lee visit Harwick in mid-April 2024?"),
        ("Ann Lee plans to visit Harwick on April 6, 2024.", "Will Ann Lee visit Harwick on April 6, 2024?"),
    ],
)
def test_a_question_prints_the_year(text: str, question: str) -> None:
    (asked,) = find_questions([read_closely(an_article(text, published="2024-03-06"))], as_of=date(2024, 3, 7))

    assert asked.text == question
