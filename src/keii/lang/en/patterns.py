"""English patterns of attribution, clause structure, tense and standing alone, read from their tables."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from keii.lang.base.joined import joined

TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def pattern(section: str, name: str) -> re.Pattern[str]:
    """Compile one pattern of the table with its fragments written out."""
    return re.compile(written_out(TABLE[section][name], TABLE["fragments"]))


def rows_of(name: str, *sections: str) -> re.Pattern[str]:
    """Compile the rows of a table that has one pattern a row into one pattern for all of them."""
    any_case = set(sections) <= set(table_of(name).get("any_case", ()))
    return re.compile(alternatives(name, *sections), re.IGNORECASE if any_case else 0)


def alternatives(name: str, *sections: str) -> str:
    """Join the rows of sections of a table as alternatives, for a pattern to be built around them."""
    table = table_of(name)
    rows = (row["pattern"] for section in sections for row in table[section])
    return joined(written_out(row, table["fragments"]) for row in rows)


@cache
def table_of(name: str) -> dict[str, Any]:
    """Read a table that has one pattern a row."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


def written_out(words: str | list[str], fragments: dict[str, str | list[str]]) -> str:
    """Return a pattern, or the pieces of one, with each <FRAGMENT> written out."""
    words = "".join(words)
    for fragment, meaning in fragments.items():
        words = words.replace(f"<{fragment}>", "".join(meaning))
    return words
