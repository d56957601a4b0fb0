"""Every row of the table of tense tells what its section says, and leaves the sentence that looks alike."""

from __future__ import annotations

import re

import pytest

from keii.lang.en.patterns import table_of, written_out
from keii.lang.en.tense import CUE, TOKEN, opens_cue

TABLE = table_of("tense")


@pytest.mark.parametrize(
    ("section", "pattern", "example", "unlike"),
    [
        pytest.param(
            section, written_out(row["pattern"], TABLE["fragments"]), row["example"], row["unlike"], id=row["example"]
        )
        for section in ("still", "future", "past")
        for row in TABLE[section]
    ],
)
def test_a_cue_tells_past_from_future(section: str, pattern: str, example: str, unlike: str) -> None:
    found, other = CUE.search(example), CUE.search(unlike)

    assert found is not None
    assert found.lastgroup == section
    assert re.search(pattern, example)
    assert other is None or other.lastgroup != section
    openers = [token.start() for token in TOKEN.finditer(example) if opens_cue(token[0])]
    assert found.start() in openers
