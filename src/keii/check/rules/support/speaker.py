"""SUP010 speaker: somebody else said it.

## What it finds
A quotation or statement given to another speaker than in the source.

## Why it matters
Words in the wrong mouth are the error people sue over.

## What it leaves alone
An organisation for its spokesperson, and back; a title for the name.

## How to fix it
Take the speaker from the passage shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import cut, faults_of, finding_of, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the statements in the wrong mouth."""
    for fault in faults_of(audit, "SUP010"):
        mine, theirs = cut(fault.reason.claim), cut(fault.reason.source)
        message = audit.say(
            en=f"in the source {theirs} says so, not {mine}", ja=f"出典で述べているのは{theirs}。{mine}ではない"
        )
        yield finding_of(audit, fault, message, level=level_of(fault), suggestion=fault.reason.source or None)


RULE = Rule(
    id="SUP010",
    name="speaker",
    level=Level.ERROR,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text="佐藤外相は11日、条約には署名しないと述べた。",
            source="田中外相は11日、条約には署名しないと述べた。佐藤外相は島を視察した。",
            published="2025-05-12",
            as_of="2025-05-12",
            marks=("佐藤外相",),
        ),
        Example(
            text="ブラーネ外相は「扉が開いた」と語った。",
            source="ブラーネ外相は「扉が開いた」と語った。",
            published="2026-03-11",
        ),
        Example(
            text="Doska said that a door had opened.",
            source="Doska said that a door had opened.",
            published="2026-03-11",
        ),
    ),
)
