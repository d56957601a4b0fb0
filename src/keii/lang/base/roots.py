"""PLOVER roots from a table of words: the earliest act in the clause, once somebody who acts in politics is named."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from keii.lang.base.openings import word_search
from keii.model.notes import Status

# Asking, refusing and accusing are acts themselves (PLOVER 0.6).
SPOKEN = {Status.PROPOSED: "REQUEST", Status.REJECTED: "REJECT"}


def root_finder(path: Path) -> Callable[[str, Status], str | None]:
    """Return a function that finds the root of a clause by the table at `path`; patterns are in lower case."""
    table = tomllib.loads(path.read_text("utf-8"))
    start = table.get("start", "")
    actors = re.compile(table["actors"])
    acts = re.compile(
        start + "(?:" + "|".join(f"(?P<{entry['name']}>{entry['pattern']})" for entry in table["root"]) + ")"
    )

    # English acts begin with a word: 43 us a sentence by the plain search, 18 by this one.
    find_act = word_search(acts) if start == r"\b" else acts.search

    def find_root(sentence: str, status: Status) -> str | None:
        words = sentence.lower()
        match = find_act(words) if actors.search(words) else None  # actors first: they are quicker, and often missing
        return SPOKEN.get(status, match.lastgroup) if match else None

    return find_root
