"""Japanese: what behind a predicate keeps it from being told as done (かもしれない, 見込みだ, べきだ, ように)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from keii.lang.base.compare import Hedge
from keii.lang.base.tokens import Token

TABLE = tomllib.loads(Path(__file__).with_name("hedges.toml").read_text("utf-8"))
LIGHT = frozenset(TABLE["light"].split())
MATTER = frozenset({"noun", "proper", "number", "verb", "adjective", "suffix"})
HEDGES = tuple(
    Hedge(entry["kind"], entry["rank"], entry["positive"], entry.get("told", False)) for entry in TABLE["hedge"]
)
BEHIND = re.compile(
    TABLE["skip"] + "(?:" + "|".join(f"(?P<h{n}>{entry['pattern']})" for n, entry in enumerate(TABLE["hedge"])) + ")"
)
NEGATIONS = re.compile(TABLE["negations"])
CONDITION = re.compile(TABLE["condition"])
PAST = re.compile(TABLE["past"])
CONDITIONAL = Hedge("condition", 0, True)
REACH = 16  # signs: a hedge ends this near to its predicate


def find_predicate(text: str, tokens: Sequence[Token]) -> Token | None:
    """Return the last word that tells something and belongs to no hedge."""
    own = [token for token in tokens if token.kind in MATTER and token.lemma not in LIGHT]
    for place in range(len(own) - 1, -1, -1):
        if not any(covers(text, other, own[place]) for other in own[max(0, place - 3) : place]):
            return own[place]
    return None


def covers(text: str, word: Token, other: Token) -> bool:
    """Answer whether `other` is part of what hedges `word` (可能性 in 延びる可能性がある)."""
    match = BEHIND.match(text, word.end) if other.start - word.end <= REACH else None
    return match is not None and match.start(match.lastgroup or 0) <= other.start < match.end()


def hedge_of(text: str, token: Token) -> Hedge | None:
    """Return what stands behind a word, with nothing but its endings between, or the condition before it."""
    match = BEHIND.match(text, token.end)
    if match and match.lastgroup:
        return HEDGES[int(match.lastgroup[1:])]
    if CONDITION.search(text, 0, token.start) and not PAST.match(text, token.end):
        return CONDITIONAL
    return None


def empty_negations(text: str) -> list[tuple[int, int]]:
    """List where a negation belongs to a hedge and negates nothing."""
    return [match.span() for match in NEGATIONS.finditer(text)]
