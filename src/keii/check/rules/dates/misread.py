"""DAT004 misread: a relative date was copied, and now means another day.

## What it finds
来年, 先月, "next week" on a page where, counted from the page's date, they mean another day than
counted from the source's date.

## Why it matters
The words are the source's own, and the date is wrong all the same.

## What it leaves alone
Relative dates that mean the same day from both dates; days in a timeline entry that its own date
anchors; pages or sources without a date.

## How to fix it
Print the day the source means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from keii.check.judged import Fault, faults_of, finding_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level

ENTRY = re.compile(r"timeline\[(\d+)\]")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEAR = 31  # days: a bare day in an entry means the one next to the entry's date


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the relative dates that mean another day in the source."""
    for fault in faults_of(audit, "DAT004"):
        if is_anchored(audit, fault) or audit.in_quote(fault.span, fault.place):
            continue
        mine, theirs = fault.reason.claim, fault.reason.source
        message = audit.say(
            en=f"the source means {theirs}; from this page it reads {mine}",
            ja=f"出典では {theirs} の意味。このページでは {mine} に読める",
        )
        yield finding_of(audit, fault, message, suggestion=theirs or None)


def is_anchored(audit: Audit, fault: Fault) -> bool:
    """Answer whether the entry's own date anchors the expression: 「2025年6月25日: …25日朝」."""
    number = ENTRY.match(fault.place.path)
    day = DAY.match(fault.reason.source)
    if number is None or day is None:
        return False
    printed = audit.page.timeline[int(number[1])].date or ""
    if not DAY.match(printed):
        return day.group().startswith(printed) and bool(printed)
    return abs((date.fromisoformat(day.group()) - date.fromisoformat(printed[:10])).days) <= NEAR


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
