"""PLOVER roots: what a language is told to find the act of a sentence, and what all of them know of the sixteen."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from keii.lang.base.tokens import Token
from keii.model.notes import Status
from keii.model.text import Span

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
# Not done, these are refused: did not agree, will not withdraw.
NEGATABLE = COOPERATIVE - {"CONSULT"}
# Asking and refusing are acts themselves (PLOVER 0.6).
SPOKEN = {Status.PROPOSED: "REQUEST", Status.REJECTED: "REJECT"}


class Telling(Struct, frozen=True, kw_only=True):
    """What a sentence tells: its words, how its event stands, whether a cue says so, and the predicate if known.

    Offsets of `tokens`, `content` and `trigger` count from the start of the sentence.
    """

    sentence: str
    status: Status
    cued: bool = False
    content: Span | None = None
    trigger: Span | None = None
    tokens: Sequence[Token] = ()
