"""SUP006 polarity: the page says yes where the source says no.

## What it finds
A negation, or a word of opposite meaning, against the aligned passage.

## Why it matters
It turns the report round.

## What it leaves alone
Double negation; 「…ではないか」 and other questions; a negation in another clause.

## How to fix it
Read the predicate of the passage shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import cut, faults_of, finding_of, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the sentences turned round."""
    for fault in faults_of(audit, "SUP006"):
        mine, theirs = cut(fault.reason.claim, 24), cut(fault.reason.source, 24)
        message = audit.say(
            en=f"the source says the contrary: {theirs}, not {mine}",
            ja=f"出典は逆のことを言っている: {theirs} / {mine}",
        )
        yield finding_of(audit, fault, message, whole=True, level=level_of(fault))


RULE = Rule(
    id="SUP006",
    name="polarity",
    level=Level.ERROR,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text="議会は協定の採決を延期しなかった。",
            source="議会は協定の採決を延期した。",
            published="2026-02-10",
            marks=("議会は協定の採決を延期しなかった。",),
        ),
        Example(
            text="The parliament did not postpone its vote on the accord.",
            source="The parliament postponed its vote on the accord.",
            published="2026-02-10",
            marks=("The parliament did not postpone its vote on the accord.",),
        ),
        Example(text="議会は協定の採決を延期した。", source="議会は協定の採決を延期した。", published="2026-02-10"),
        Example(
            text="The parliament postponed its vote on the accord.",
            source="The parliament postponed its vote on the accord.",
            published="2026-02-10",
        ),
    ),
)
