"""The PLOVER root of a Japanese sentence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from keii.lang.base.roots import SPOKEN, Telling

TABLE = tomllib.loads(Path(__file__).with_name("roots.toml").read_text("utf-8"))
ACTORS = re.compile(TABLE["actors"])
ACTS = re.compile("|".join(f"(?P<{entry['name']}>{entry['pattern']})" for entry in TABLE["root"]))


def find_root(telling: Telling) -> str | None:
    """Return the root of the act that a sentence tells, None if nobody in politics acts or no act is known."""
    words = telling.sentence.lower()
    match = ACTS.search(words) if ACTORS.search(words) else None
    return SPOKEN.get(telling.status, match.lastgroup) if match else None
