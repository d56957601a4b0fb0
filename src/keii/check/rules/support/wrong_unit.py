"""SUP009 unit: the digits are right, unit or scale is not.

## What it finds
万 for 億, million for billion, percent for points, with the digits of the aligned passage.

## Why it matters
The sentence is wrong by a factor, and looks right.

## What it leaves alone
The same amount on another scale (1.2億, 12000万).

## How to fix it
Take unit and scale from the passage shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import cut, faults_of, finding_of, is_scale, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the figures with the right digits and another scale or unit."""
    for fault in faults_of(audit, "SUP009", "SUP002"):
        if fault.reason.rule == "SUP002" and not is_scale(fault.reason):
            continue
        theirs, mine = cut(fault.reason.source), cut(fault.reason.claim)
        message = audit.say(en=f"the source says {theirs}, not {mine}", ja=f"出典では{theirs}。{mine}ではない")
        yield finding_of(audit, fault, message, level=level_of(fault), suggestion=fault.reason.source or None)


RULE = Rule(
    id="SUP009",
    name="unit",
    level=Level.ERROR,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text="会社は2800億ドルの減収となった。",
            source="会社は2800万ドルの減収となった。",
            published="2025-10-10",
            marks=("2800億ドル",),
        ),
        Example(
            text="The halt cost the company 28 billion dollars.",
            source="The halt cost the company 28 million dollars.",
            published="2025-10-10",
            marks=("28 billion dollars",),
        ),
        Example(
            text="会社は2800万ドルの減収となった。", source="会社は2800万ドルの減収となった。", published="2025-10-10"
        ),
        Example(
            text="The halt cost the company 28 million dollars.",
            source="The halt cost the company 28,000,000 dollars.",
            published="2025-10-10",
        ),
    ),
)
