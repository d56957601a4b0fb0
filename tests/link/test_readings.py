"""The notes of a sentence are found whether or not the notes stand in order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import an_article
from keii.annotate import read_closely
from keii.model.notes import Notes
from keii.model.reading import Reading


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_a_sentence_has_its_own_notes(turned: bool) -> None:
    reading = read_closely(
        an_article("Lena Moor met 12 clerks on Friday. Tom Hale left Harwick with 9 boats on Sunday.")
    )
    notes: Notes = reading.notes
    if turned:
        notes = replace(notes, mentions=notes.mentions[::-1], figures=notes.figures[::-1], times=notes.times[::-1])
    span = reading.sentence(1)

    again = Reading(reading.article, notes)

    assert {mention.name for mention in again.mentions_in(span)} == {"Tom Hale", "Harwick"}
    assert [figure.value for figure in again.figures_in(span)] == [9]
    assert [reading.words(time.span) for time in again.times_in(span)] == ["Sunday"]
