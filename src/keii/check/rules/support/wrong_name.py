"""SUP003 name: a person, body or place that no source names.

## What it finds
Names of the page that stand in none of the sources, in full or in short.

## Why it matters
A wrong name accuses or credits somebody else.

## What it leaves alone
Short forms, titles, spelling variants of long katakana names, names the sources have elsewhere
(those are SUP005's).

## How to fix it
Take the name from the passage shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import cut, faults_of, finding_of, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level

ACRONYM = 5  # capital letters alone up to this length may be an abbreviation the sources write out


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the names no source has."""
    for fault in faults_of(audit, "SUP003"):
        mine, theirs = cut(fault.reason.claim), cut(fault.reason.source)
        message = (
            audit.say(
                en=f"no source names {mine}; the passage has {theirs}", ja=f"出典に{mine}はない。この文では{theirs}"
            )
            if theirs
            else audit.say(en=f"no source names {mine}", ja=f"出典に{mine}という名前はない")
        )
        acronym = fault.reason.claim.isupper() and len(fault.reason.claim) <= ACRONYM
        yield finding_of(
            audit,
            fault,
            message,
            level=Level.WARNING if acronym else level_of(fault),
            suggestion=fault.reason.source or None,
        )


RULE = Rule(
    id="SUP003",
    name="name",
    level=Level.ERROR,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text='"No ship will leave," said Erik Novello on Monday.',
            source='"No ship will leave," said Elsa Novina on Monday.',
            published="2025-05-19",
            as_of="2025-05-19",
            marks=("Erik Novello",),
        ),
        Example(
            text="田中首相は10日、島を訪れて住民と話した。",
            source="佐藤首相は10日、島を訪れて住民と話した。",
            published="2025-05-10",
            as_of="2025-05-10",
            marks=("田中",),
        ),
        Example(
            text="佐藤首相は10日、島を訪れて住民と話した。",
            source="佐藤一郎首相は10日、島を訪れて住民と話した。",
            published="2025-05-10",
            as_of="2025-05-10",
        ),
        Example(
            text="Novina said no ship would leave.",
            source="No ship would leave, Elsa Novina said.",
            published="2025-05-19",
        ),
    ),
)
