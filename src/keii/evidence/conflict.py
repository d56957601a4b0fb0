"""A difference between a claim and a passage, and how grave it is."""

from __future__ import annotations

from msgspec import Struct

from keii.model.finding import Reason
from keii.model.text import Span


class Conflict(Struct, frozen=True):
    """One slot that differs: `hard` when the passage says otherwise, not when it only says less."""

    reason: Reason
    hard: bool = True


def conflict(rule: str, claim: str, source: str, span: Span | None = None, *, hard: bool = True) -> Conflict:
    """Build a conflict; `span` is where the words stand in the claim."""
    return Conflict(Reason(rule=rule, claim=claim, source=source, span=span), hard)
