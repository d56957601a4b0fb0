"""PLOVER's sixteen roots: the four kinds of act they belong to, and on which side of nought each scores.

Kinds and signs are those of the PLOVER manual (openeventdata/PLOVER); its ACCUSE of +3 is a misprint of -3.
"""

from __future__ import annotations

from keii.model.notes import Status

KINDS = {
    "verbal cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material cooperation": "COOPERATE AID RETREAT",
    "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
QUADS = {root: kind for kind, roots in KINDS.items() for root in roots.split()}
NEUTRAL = ("REQUEST",)  # the only root with a score of 0


def sign_of(root: str) -> int:
    """Return 1 for cooperation, -1 for conflict, 0 where the score is nought."""
    if root in NEUTRAL:
        return 0
    return 1 if "cooperation" in QUADS[root] else -1


# PLOVER codes what is only promised by the promise: will visit is AGREE, will attack THREATEN. keii names the act.
AHEAD = frozenset(
    {Status.PLANNED, Status.DECIDED, Status.EXPECTED, Status.CONDITIONAL, Status.POSSIBLE, Status.UNDER_CONSIDERATION}
)
PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
MENACED = frozenset({"PROTEST", "SANCTION", "COERCE", "ASSAULT"})


def strict_of(root: str | None, status: Status | None) -> str | None:
    """Return the root as PLOVER's own records code it."""
    if status not in AHEAD:
        return root
    if root in PROMISED:
        return "AGREE"
    return "THREATEN" if root in MENACED else root
