"""Front matter: the few lines of YAML a text file may open with."""

from __future__ import annotations

import re

from keii.errors import UnusableInput

FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(?P<yaml>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
OPENING = re.compile(r"\A\ufeff?---[ \t]*\n[A-Za-z_]+[ \t]*:")
KEYS = {"date": "published", "lastmod": "updated", "modified": "updated", "lang": "language", "as_of": "updated"}


def read_front(text: str, name: str) -> tuple[dict[str, str], int]:
    """Return the front matter of `text` as words by key, and where the page begins.

    Raises UnusableInput when it is opened and not closed, or is no YAML mapping.
    """
    match = FRONT.match(text)
    if match is None:
        if OPENING.match(text):
            raise UnusableInput(name, "front matter is opened with --- and never closed")
        return {}, 0
    import yaml

    try:
        # BaseLoader keeps every value as it is written: 2026-02-30 stays text for DAT001.
        table = yaml.load(match["yaml"] or "", Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise UnusableInput(name, f"front matter is no YAML (line {line})") from error
    if table is None:
        return {}, match.end()
    if not isinstance(table, dict):
        raise UnusableInput(name, "front matter must be lines of `key: value`")
    found = {str(key).lower(): value for key, value in table.items() if isinstance(value, str)}
    return {KEYS.get(key, key): value for key, value in found.items()}, match.end()
