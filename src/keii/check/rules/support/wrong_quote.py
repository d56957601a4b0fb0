"""SUP004 quote: the words between quotation marks are not the source's.

## What it finds
Quotations of six characters or more that no source has in these words.

## Why it matters
Quotation marks promise that somebody said exactly this.

## What it leaves alone
Left-out words marked with … or [...], another kind of quotation marks, an inflected last word in
Japanese, titles and terms in quotation marks.

## How to fix it
Copy the words from the passage, or take the marks away.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import faults_of, finding_of, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the quotations the sources do not have."""
    for fault in faults_of(audit, "SUP004"):
        message = audit.say(en="the source has other words", ja="出典の言葉と違う")
        yield finding_of(audit, fault, message, level=level_of(fault), suggestion=fault.reason.source or None)


RULE = Rule(
    id="SUP004",
    name="quote",
    level=Level.ERROR,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text="首相は党大会で「未来の60年を語り合うのだ」と語った。",
            source="首相は党大会で「次の60年を話し合うのだ」と語った。",
            published="2025-02-16",
            marks=("未来の60年を語り合うのだ",),
        ),
        Example(
            text='"The pledge was kept in full," the spokeswoman said.',
            source='"The promise was alive in full," the spokeswoman said.',
            published="2025-09-18",
            marks=("The pledge was kept in full,",),
        ),
        Example(
            text="首相は党大会で「次の60年を話し合うのだ」と語った。",
            source="首相は党大会で「次の60年を話し合うのだ」と語った。",
            published="2025-02-16",
        ),
        Example(
            text='"The promise was alive," the spokeswoman said.',
            source='"The promise was alive," the spokeswoman said.',
            published="2025-09-18",
        ),
    ),
)
