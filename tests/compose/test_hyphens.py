"""Every row of the table of hyphens joins its words and leaves those that look alike."""

from __future__ import annotations

import re

import pytest

from keii.compose.printed import HYPHEN, HYPHENS


@pytest.mark.parametrize(
    ("pattern", "joins", "leaves"),
    [pytest.param("".join(row["pattern"]), row["joins"], row["leaves"], id=row["joins"]) for row in HYPHENS],
)
def test_a_hyphen_is_told_from_a_dash(pattern: str, joins: str, leaves: str) -> None:
    assert re.search(pattern, joins, re.IGNORECASE)
    assert not HYPHEN.search(leaves)
