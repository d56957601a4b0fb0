"""English: what before a verb keeps it from being told as done (may, is expected to, hopes to, if)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from keii.lang.base.compare import Hedge
from keii.lang.base.tokens import Token
from keii.lang.en.clauses import read_unit
from keii.model.text import Span

TABLE = tomllib.loads(Path(__file__).with_name("hedges.toml").read_text("utf-8"))
LIGHT = frozenset(TABLE["light"].split())


def pattern_of(entry: dict[str, object]) -> re.Pattern[str]:
    """Compile the words of one hedge up to the verb it governs; some govern only a verb with "to"."""
    to = r"to\s" if entry.get("follows_to") else ""
    return re.compile(rf"\b{entry['before']}\s{to}{TABLE['between']}\Z")


HEDGES = tuple((Hedge(e["kind"], e["rank"], e["positive"]), pattern_of(e)) for e in TABLE["hedge"])
REACH = 90  # signs before the verb
CONDITION = re.compile(TABLE["condition"])
AHEAD = re.compile(TABLE["ahead"] + TABLE["between"] + r"\Z")
CONDITIONAL = Hedge("condition", 0, True)
BORDER = re.compile(r"[,;:()\"“”]|\s(?:and|but|which|who|because|while|as)\s")


def find_predicate(text: str, tokens: Sequence[Token]) -> Token | None:
    """Return the verb that carries the meaning of the main clause."""
    trigger = read_unit(text, Span(0, len(text)), tokens).trigger
    if trigger is None or trigger.of(text).lower() in LIGHT:
        return None
    return next((token for token in tokens if token.start == trigger.start), None)


def hedge_of(text: str, token: Token) -> Hedge | None:
    """Return what governs a verb within its clause."""
    words = text[max(0, token.start - REACH) : token.start].lower()
    border = next((match.end() for match in reversed(list(BORDER.finditer(words)))), 0)
    clause = words[max(0, border - 1) :]
    if not clause.strip():
        return None
    found = next((hedge for hedge, pattern in HEDGES if pattern.search(clause)), None)
    if found is None and AHEAD.search(clause) and CONDITION.search(text.lower()):
        return CONDITIONAL
    return found
