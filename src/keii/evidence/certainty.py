"""How sure a claim is against how sure its passage is: the ladder of statuses."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.sentence import Sentence
from keii.model.notes import GROUP_OF, RANK, Status

STEPS_UP = 2  # from here on a raised status is an error (check.md, SUP007)
REALIZED = frozenset({Status.HAPPENED, Status.ONGOING})
OFF_LADDER = frozenset({"HALTED", "CLOSED", "DISPUTE"})
SOFT = frozenset({Status.OPINION, Status.UNKNOWN})


def compare_certainty(claim: Sentence, passage: Sentence) -> Iterator[Conflict]:
    """Yield a conflict when the claim says more than the passage of the same event, or the reverse stage."""
    mine, theirs = claim.event, passage.event
    if mine is None or theirs is None or mine.status == theirs.status:
        return
    if tells_it_elsewhere(claim, passage):
        return
    grave = gravity(mine.status, theirs.status)
    if grave is not None:
        yield conflict("SUP007", mine.status.value, theirs.status.value, hard=grave)


def gravity(mine: Status, theirs: Status) -> bool | None:
    """Return True for a contradiction, False for a doubt, None for statuses that get on."""
    ours, other = GROUP_OF[mine], GROUP_OF[theirs]
    if mine in SOFT or theirs in SOFT or ours == other:
        return None
    if OFF_LADDER & {ours, other}:
        return bool(REALIZED & {mine, theirs}) or {ours, other} <= OFF_LADDER | {"COMMITTED"}
    step = RANK.get(mine, 0) - RANK.get(theirs, 0)
    if step <= 0:
        return None
    return step >= STEPS_UP


def tells_it_elsewhere(claim: Sentence, passage: Sentence) -> bool:
    """Answer whether the passage has the claim's predicate, in the same form, outside of its own main predicate."""
    mine, theirs = claim.event, passage.event
    if mine is None or theirs is None or mine.trigger is None:
        return False
    form = claim.text[mine.trigger.start :].rstrip("。．. \n")
    place = passage.text.find(form) if len(form) > 2 else -1
    return place >= 0
