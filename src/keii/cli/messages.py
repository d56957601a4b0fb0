"""Messages in Japanese: a table of sentences beside this module, with places for values."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

PLACE = re.compile(r"\\\{\\\}")


def in_japanese(what: str) -> str:
    """Return the Japanese form of a message, the message itself when the tables have none."""
    if what in words():
        return words()[what]
    for pattern, sentence in table():
        found = pattern.fullmatch(what)
        if found:
            return sentence.format(*map(in_japanese, found.groups()))
    return what


@cache
def table() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Read the table: each message as a pattern, with its Japanese form, the plainest messages first."""
    pairs = sorted(read()["messages"].items(), key=lambda pair: (pair[0].count("{}"), -len(pair[0])))
    return tuple((re.compile(PLACE.sub("(.*)", re.escape(en)), re.DOTALL), ja) for en, ja in pairs)


@cache
def words() -> dict[str, str]:
    """Read the table of values."""
    return read()["values"]


@cache
def read() -> dict[str, dict[str, str]]:
    """Read the file beside this module."""
    return tomllib.loads((files("keii.cli") / "messages_ja.toml").read_text("utf-8"))
