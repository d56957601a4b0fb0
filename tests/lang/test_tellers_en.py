"""Who an English row names as the speaker, and which words name nobody."""

from __future__ import annotations

import pytest

from keii.lang.en.tellers import find_speaker


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("LUND (Strait Wire) - The WHO", "The WHO"),
        ("League Secretary - General Ilo Vane", "League Secretary-General Ilo Vane"),
        ("Norda 's army", "Norda's army"),
        ("the army -- the oldest of the region --", "the army"),
        ("President Ilo Vane", "President Ilo Vane"),
        ("a spokesman for the army", "a spokesman for the army"),
        ("'' Vane", "Vane"),
        ("The Harbour Party this week", "The Harbour Party"),
        ("The Salt Board (SB)", "The Salt Board"),
        ("Borlan - Veskan activists", "Borlan - Veskan activists"),
        ("Many", None),
        ("Repeating", None),
        ("The disclosures follow rising", None),
        ("The number of boats", None),
        ("The ministry's latest tally", None),
        ("Tens of thousands in Harwick", None),
        ("who", None),
        ("It", None),
        ("''", None),
        ("a briefing", None),
        ("statistics released by the ministry", None),
        ("the official", None),
        ("The president", None),
    ],
)
def test_a_speaker_is_somebody(words: str, speaker: str | None) -> None:
    assert find_speaker(words) == speaker
