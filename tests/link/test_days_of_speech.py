"""The day of a speech is the one beside its speaker, not the first that the sentence names."""

from __future__ import annotations

from datetime import date

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.speeches import said_on


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("玲港で18日夜、船が岸壁にぶつかった事故で、玲市消防局は19日、けが人が17人に上ったと発表した。", 19),
        ("玲市消防局は19日、18日夜の事故のけが人が17人に上ったと発表した。", 19),
        ("玲市消防局は、けが人が17人に上ったと発表した。", None),
        ("In the wake of the crash on Sunday, Fire Chief Ada Kell said on Monday that 17 people were hurt.", 19),
    ],
)
def test_a_speech_has_the_day_beside_its_speaker(text: str, day: int | None) -> None:
    reading = read_closely(an_article(text, published="2025-05-20"))
    statement, event = reading.statement_of(0), reading.event_of(0)

    assert statement is not None
    assert event is not None
    assert said_on(reading, event, statement) == (date(2025, 5, day) if day else None)
