"""Which English words can head a section."""

from __future__ import annotations

import pytest

from keii.lang.en.themes import find_phrases


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Crews repaired the ferry on Sunday.", ("ferry",)),
        ("Rosmel Lines runs three boats.", ("Rosmel Lines",)),
        ("The 60th-anniversary ceremony was held.", ()),
        ("Staff of the Centers for Storm Control met.", ()),
        ("HARWICK FLOOD ebbs", ()),
        ("They spoke about the situation.", ()),
        ("It was in the street.", ()),
    ],
)
def test_a_phrase_names_a_matter(text: str, phrases: tuple[str, ...]) -> None:
    found = find_phrases(text)

    assert set(phrases) <= set(found)
    assert phrases or not found
