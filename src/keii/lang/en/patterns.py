"""English patterns of attribution, clause structure and standing alone, read from their tables."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from keii.lang.base.joined import joined

TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def pattern(section: str, name: str) -> re.Pattern[str]:
    """Compile one pattern of the table with its fragments written out."""
    return re.compile(written_out(TABLE[section][name], TABLE["fragments"]))


def rows_of(name: str, *sections: str) -> re.Pattern[str]:
    """Compile the rows of a table that has one pattern a row into one pattern for all of them."""
    table = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))
    rows = (row["pattern"] for section in sections for row in table[section])
    return re.compile(joined(written_out(row, table["fragments"]) for row in rows))


def written_out(words: str, fragments: dict[str, str]) -> str:
    """Return a pattern with each <FRAGMENT> written out."""
    for fragment, meaning in fragments.items():
        words = words.replace(f"<{fragment}>", meaning)
    return words
