"""What an English sentence takes for known."""

from __future__ import annotations

import pytest

from keii.lang.en.alone import leans
from keii.lang.en.pointing import find_things, is_short
from keii.lang.en.seams import find_glued
from keii.lang.en.themes import find_phrases


@pytest.mark.parametrize(
    "words",
    [
        "The accord was signed in December.",
        "The two leaders last met in 2019.",
        "Engineers of the harbour said the bolts would be replaced.",
        "Lena Moor, a clerk, said the plan had been dropped too, not put off.",
        "Moor also asked for a second vote.",
        "In the coming days the council will meet.",
        "Mr Hale's boat was found on Sunday.",
        "The school was closed on Friday.",
        "Many more have been taken to Harwick by bus.",
        "The first was found in Harwick in 1998.",
        "Lena Moor called the remark good news.",
        "The mayor was in Harwick on Sunday.",
        "The bridge, which fell in March, will be built again.",
        "The bleak forecast undermines one of Harwick's hopes.",
        "The urgent call for talks comes as Harwick votes.",
        "The HPU employee, who was not named, left.",
        "Despite the search, Lena Moor left Harwick.",
        "The Osten fleet is to guard the city.",
        "The soldiers were shot at near Harwick.",
    ],
)
def test_finds_what_only_another_sentence_explains(words: str) -> None:
    assert find_things(words)


@pytest.mark.parametrize(
    "words",
    [
        "The harbour of Harwick was closed on Friday.",
        "In Harwick, boats guard the city.",
        "Harwick was cut off as storms reached the city.",
        "Despite the search of Harwick, Lena Moor left.",
        "Harwick Lines said the company would replace its ships.",
        "Lena Moor asked for a second vote, and also for a new clerk.",
        "Lena Moor and Tom Hale said the two would meet in May.",
        "The government closed the port of Harwick on Friday.",
        "Mr Lee Hale was named clerk.",
    ],
)
def test_leaves_alone_what_the_sentence_explains(words: str) -> None:
    assert not find_things(words)


def test_a_surname_is_short_and_a_full_name_is_not() -> None:
    assert is_short("Hale")
    assert is_short("Mr Hale")
    assert not is_short("Tom Hale")


@pytest.mark.parametrize(
    "words",
    [
        "Two days ago he brought his pupils along.",
        "“It is an answer,” Moor said after the vote.",
        "Moor thanked her and left.",
        "Moor said at the same event that the talks were over.",
        "A similar case followed in May.",
        "“…”, its leader, Tom Hale, said.",
        "Moor echoed that message in Harwick.",
    ],
)
def test_a_sentence_that_leans_on_the_one_before(words: str) -> None:
    assert leans(words)


@pytest.mark.parametrize(
    "words",
    [
        "Airlines have flown aid to Harwick In Rosholm, the teams found nobody.",
        "Boats carry water to Harwick She said the harbour was open.",
        "Mayor Moor: “Water is short” Mayor Lena Moor said that food was on its way.",
        "All tests so far were clean “We are going on to slow the leak.”",
        "The Harbour Board (HB) HB site lists nine ships.",
        "At 4:39 pm a reader wrote: close the port.",
    ],
)
def test_a_seam_shows(words: str) -> None:
    assert find_glued([])(words)


def test_a_spokesman_with_a_colon_is_no_seam() -> None:
    assert not find_glued([])("A spokesman of the port said: “We are grateful.”")


def test_a_heading_is_no_verb_and_nobodys_own() -> None:
    assert find_phrases("They came to help victims with their bare hands.") == ()
    assert find_phrases("The relief effort goes on.") == ("relief effort",)
