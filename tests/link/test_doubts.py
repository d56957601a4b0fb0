"""Dates that are right as a rule, and wrong too often for a page."""

from __future__ import annotations

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.doubts import is_doubtful


def doubted(text: str, published: str) -> list[str]:
    reading = read_closely(an_article(text, published=published))
    return [reading.words(time.span) for time in reading.notes.times if is_doubtful(reading, time)]


LIST = (
    "June 28: A boat sank off Harwick. August 9: Two boats were lost at Osten. "
    "March 2: A boat sank off Osten. July 1: Two boats of Harwick were lost."
)


# 2024-03-06 is a Wednesday, 2024-03-10 a Sunday.
@pytest.mark.parametrize(
    ("text", "published", "words"),
    [
        ("The dam of Harwick broke on Thursday.", "2024-03-06", ["Thursday"]),
        ("The dam of Harwick will close on Tuesday night.", "2024-03-06", ["Tuesday night"]),
        ("水門は木曜日に壊れた。", "2024-03-06", ["木曜日"]),
        ("The dam of Harwick broke last week.", "2024-03-10", ["last week"]),
        ('"We close the gate today," the mayor of Harwick said.', "2024-03-06", ["today"]),
        ("` ` We close the gate today , '' the mayor of Harwick said .", "2024-03-06", ["today"]),
        ("The gate of Harwick is usually closed at Christmas.", "2024-03-06", ["Christmas"]),
        ("Normally held at Christmas, the fair of Harwick was put off in 2004.", "2024-03-06", ["Christmas"]),
        ("At Christmas the fair of Harwick raised more than ever this year.", "2024-01-14", ["this year"]),
        ("5 March 2024 The mayor of Harwick opened the gate today.", "2024-03-06", ["today"]),
        ("昨日(6日)、水門が壊れた。", "2024-03-06", ["昨日"]),
        ("The dam of Harwick broke on August 9.", "2024-03-06", ["August 9"]),
        (LIST, "2024-08-06", ["June 28", "March 2", "July 1"]),
        ("He left on 8 January. Two weeks later the dam of Harwick broke.", "2024-03-06", ["Two weeks later"]),
    ],
    ids=[
        "tomorrow-or-last",
        "yesterday-or-next",
        "ja",
        "sunday",
        "quote",
        "tokenised",
        "habit",
        "habit-first",
        "season",
        "heading",
        "other-gloss",
        "long-past",
        "list-of-years",
        "from-a-day-told",
    ],
)
def test_these_are_doubtful(text: str, published: str, words: list[str]) -> None:
    assert doubted(text, published) == words


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The dam of Harwick broke on Friday.", "2024-03-06"),
        ("The dam of Harwick broke last Thursday.", "2024-03-07"),
        ("The dam of Harwick broke on January 25.", "2024-11-06"),
        ("December 28: A boat sank. January 9: A pier of Osten broke. March 2: A boat sank.", "2024-03-06"),
        ("The dam of Harwick will close on Monday.", "2024-03-06"),
        ("水門は29日に壊れた。", "2024-03-06"),
        ("The dam of Harwick broke last week.", "2024-03-09"),
        ("The dam of Harwick broke two weeks ago.", "2024-03-10"),
        ('"We close the gate today," the mayor of Harwick said on Tuesday.', "2024-03-06"),
        ('The "iron" gate of Harwick closed today.', "2024-03-06"),
        ("On 5 March 2024 the dam of Harwick broke, and today it holds.", "2024-03-06"),
        ("The dam of Harwick broke on 5 March 2024.", "2024-03-06"),
        ("The dam of Harwick, shut last March, will open this year.", "2024-01-14"),
        ("The fair of Harwick will be held this year.", "2024-01-14"),
        ("昨日(5日)、水門が壊れた。", "2024-03-06"),
    ],
)
def test_these_are_not(text: str, published: str) -> None:
    assert doubted(text, published) == []


def test_a_line_of_a_chronology_of_decades_may_be_of_another_year() -> None:
    lines = "February 3, {year} - Borlan closes the port of Harwick. February 26 - Vesk sends nine boats to Harwick."

    assert doubted(lines.format(year=2006), "2011-08-22") == ["February 26"]
    assert doubted(lines.format(year=2011), "2011-08-22") == []
