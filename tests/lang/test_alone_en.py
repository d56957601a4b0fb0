"""Every row of the English tables finds its example and leaves the sentence that looks alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from keii.lang.en.patterns import table_of, written_out


def rows() -> Iterator[Any]:
    """Yield each row with its pattern compiled."""
    for name in ("alone", "phrases", "pointing", "seams"):
        table = table_of(name)
        any_case = table.get("any_case", ())
        for section, found in table.items():
            flags = re.IGNORECASE if section in any_case else 0
            for number, row in enumerate(found if section not in ("fragments", "any_case") else ()):
                pattern = re.compile(written_out(row["pattern"], table["fragments"]), flags)
                yield pytest.param(pattern, row["example"], row["unlike"], id=f"{section}-{number}")


@pytest.mark.parametrize(("pattern", "example", "unlike"), tuple(rows()))
def test_row_finds_its_example_alone(pattern: re.Pattern[str], example: str, unlike: str) -> None:
    assert pattern.search(example)
    assert not pattern.search(unlike)
