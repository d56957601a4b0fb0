"""Many patterns as one: the matches stay what they were."""

from __future__ import annotations

import re

import pytest

from keii.lang.base.joined import by_first_sign, joined

ROWS = [
    r"^The\s(?:deal|pier)\b",
    r"^\d{4}\s",
    r"\bsaid\sshe\b",
    r"\bhere\b",
    r"[a-z]:\s[A-Z]",
    r"\bpier|boats\b",
    "^One|two$",
]


def test_rows_share_what_they_have_in_front() -> None:
    pattern = joined([r"^one", r"\btwo", r"\bthree"])

    assert pattern == r"^(?:one)|\b(?:two|three)"


@pytest.mark.parametrize(
    "words",
    [
        "The pier is shut.",
        "1430 boats left.",
        "Gone, said she.",
        "It is here.",
        "No salt: Harwick waits.",
        "All two",
        "x",
    ],
)
def test_joined_rows_match_what_they_match_one_by_one(words: str) -> None:
    together, apart = re.compile(joined(ROWS)), re.compile("|".join(ROWS))

    found, expected = together.search(words), apart.search(words)

    assert (found and found.span()) == (expected and expected.span())


def test_a_border_that_some_alternatives_of_a_row_lack_stays_with_the_others() -> None:
    assert joined([r"\bpier|boats", r"\bsalt"]) == r"\bpier|boats|\b(?:salt)"


def test_words_are_filed_by_their_first_sign() -> None:
    pattern = re.compile(rf"\b(?:{by_first_sign(['wrong', 'grave', 'great', 'a'])})\b")

    assert [word for word in ("great", "grave", "wrong", "a", "gr", "unwrong") if pattern.search(word)] == [
        "great",
        "grave",
        "wrong",
        "a",
    ]
