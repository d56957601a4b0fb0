"""English patterns of attribution and clause structure, read from patterns.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def pattern(section: str, name: str) -> re.Pattern[str]:
    """Compile one pattern of the table with its fragments written out."""
    words: str = TABLE[section][name]
    for fragment, meaning in TABLE["fragments"].items():
        words = words.replace(f"<{fragment}>", meaning)
    return re.compile(words)
