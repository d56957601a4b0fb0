"""DAT002 date: the source gives another day, month or year.

## What it finds
Dates that, once both are resolved, differ from those of the aligned passage.

## Why it matters
A wrong year on a page is the worst thing an explainer can print.

## What it leaves alone
The same day in other words (来年3月1日 in the source, 2026年3月1日 on the page); a coarser date that
holds the finer one. A date that another sentence of the cited source has is only noted.

## How to fix it
Take the date from the passage; it is printed resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import Fault, faults_of, finding_of, level_of, readable, told_elsewhere
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates the source gives otherwise."""
    for fault in faults_of(audit, "DAT002"):
        if audit.in_quote(fault.span, fault.place) and not audit.wording.year.search(audit.words(fault.span)):
            continue
        mine, theirs = readable(audit, fault.reason.claim), readable(audit, fault.reason.source)
        if not theirs:
            message = audit.say(en=f"the passage has no {mine}", ja=f"この文に {mine} はない")
        elif mine.startswith(theirs):
            message = audit.say(en=f"the source only says {theirs}", ja=f"出典には {theirs} とだけある")
        else:
            message = audit.say(en=f"the source means {theirs}, not {mine}", ja=f"出典では {theirs}。{mine} ではない")
        suggestion = fault.reason.source or None
        yield finding_of(audit, fault, message, level=weight(audit, fault), suggestion=suggestion)


def weight(audit: Audit, fault: Fault) -> Level | None:
    """Return how bad a date is: less when another sentence of the sources has it."""
    words = audit.words(fault.span)
    short_year = not audit.wording.year.search(words) and sum(c.isdigit() for c in words) <= 2
    told = told_elsewhere(audit, fault)
    if told is not None:
        return told
    return Level.WARNING if short_year or not fault.reason.source else level_of(fault)


RULE = Rule(
    id="DAT002",
    name="date",
    level=Level.ERROR,
    needs=("S", "M"),
    check=check,
    examples=(
        Example(
            text="会社は2025年8月1日にフェリーの運航を再開した。",
            source="会社は11月17日、フェリーの運航を再開した。",
            published="2025-11-18",
            marks=("2025年8月1日",),
        ),
        Example(
            text="The company resumed the ferry on October 17, 2025.",
            source="The company resumed the ferry on Nov. 17.",
            published="2025-11-18",
            marks=("October 17, 2025",),
        ),
        Example(
            text="式典は2025年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
        ),
        Example(
            text="The company resumed the ferry in November 2025.",
            source="The company resumed the ferry on Nov. 17.",
            published="2025-11-18",
        ),
    ),
)
