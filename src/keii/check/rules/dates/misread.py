"""DAT004 misread: a relative date was copied, and now means another day.

## What it finds
来年, 先月, "next week" on a page where, counted from the page's date, they mean another day than
counted from the source's date.

## Why it matters
The words are the source's own, and the date is wrong all the same.

## What it leaves alone
Relative dates that mean the same day from both dates; pages or sources without a date.

## How to fix it
Print the day the source means.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import faults_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the relative dates that mean another day in the source."""
    for fault in faults_of(audit, "DAT004"):
        mine, theirs = fault.reason.claim, fault.reason.source
        message = audit.say(
            en=f"the source means {theirs}; from this page it reads {mine}",
            ja=f"出典では {theirs} の意味。このページでは {mine} に読める",
        )
        yield audit.finding(
            fault.place.path, fault.span, message,
            evidence=fault.judgement.evidence, verdict=fault.judgement.verdict, suggestion=theirs or None,
        )  # fmt: skip


RULE = Rule(
    id="DAT004",
    name="misread",
    level=Level.ERROR,
    needs=("S", "P", "M"),
    check=check,
    examples=(
        Example(
            text="式典は来年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
            as_of="2026-03-10",
            marks=("来年6月12日",),
        ),
        Example(
            text="The ceremony will be held in the port on June 12 next year.",
            source="The ceremony will be held in the port on June 12 next year.",
            published="2024-11-08",
            as_of="2026-03-10",
            marks=("June 12 next year",),
        ),
        Example(
            text="式典は来年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
            as_of="2024-11-20",
        ),
        Example(
            text="The ceremony will be held in the port on June 12 next year.",
            source="The ceremony will be held in the port on June 12 next year.",
            published="2024-11-08",
            as_of="2024-11-20",
        ),
    ),
)
