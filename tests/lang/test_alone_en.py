"""Every row of the English tables finds its example and leaves the sentence that looks alike."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from keii.lang.en.patterns import written_out


def rows() -> Iterator[Any]:
    """Yield each row with its pattern compiled."""
    for name in ("alone", "seams"):
        table = tomllib.loads(files("keii.lang.en").joinpath(f"{name}.toml").read_text("utf-8"))
        for section, found in table.items():
            for number, row in enumerate(found if section != "fragments" else ()):
                pattern = re.compile(written_out(row["pattern"], table["fragments"]))
                yield pytest.param(pattern, row["example"], row["unlike"], id=f"{section}-{number}")


@pytest.mark.parametrize(("pattern", "example", "unlike"), tuple(rows()))
def test_row_finds_its_example_alone(pattern: re.Pattern[str], example: str, unlike: str) -> None:
    assert pattern.search(example)
    assert not pattern.search(unlike)
