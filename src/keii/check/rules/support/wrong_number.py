"""SUP002 number: a figure the source does not have.

## What it finds
A number, range or percentage that the aligned passage gives otherwise, or no source has.

## Why it matters
Figures are copied on; a wrong one outlives its correction.

## What it leaves alone
The same amount in other words (1億2000万, 120 million), roundings marked as such, bounds that hold,
figures inside dates.

## How to fix it
Take the figure from the passage shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import NUMERAL, Fault, cited_or_all, cut, faults_of, finding_of, is_scale, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the figures the sources do not have."""
    for fault in faults_of(audit, "SUP002"):
        if (
            is_scale(fault.reason)
            or fault.place.role == "lead"
            or audit.wording.anniversary.search(audit.words(fault.span))
        ):
            continue
        theirs, mine = cut(fault.reason.source), cut(fault.reason.claim)
        message = (
            audit.say(en=f"the source says {theirs}, not {mine}", ja=f"出典では{theirs}。{mine}ではない")
            if theirs
            else audit.say(en=f"no source has {mine} here", ja=f"出典に{mine}はない")
        )
        level = level_of(fault) if theirs else Level.WARNING
        if not theirs and is_told(audit, fault):
            level = Level.NOTE
        yield finding_of(audit, fault, message, level=level, suggestion=fault.reason.source or None)


def is_told(audit: Audit, fault: Fault) -> bool:
    """Answer whether the cited sources print these digits somewhere else."""
    numbers = NUMERAL.findall(fault.reason.claim)
    return bool(numbers) and all(
        any(number in NUMERAL.findall(reading.article.text) for reading in cited_or_all(audit, fault.place))
        for number in numbers
    )


RULE = Rule(
    id="SUP002",
    name="number",
    level=Level.ERROR,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text="会場の広場には約2100人が集まった。",
            source="会場の広場には約1200人が集まった。",
            published="2025-10-10",
            marks=("2100人",),
        ),
        Example(
            text="The halt cost the company 38 million dollars.",
            source="The halt cost the company 28 million dollars.",
            published="2025-10-10",
            marks=("38 million dollars",),
        ),
        Example(
            text="会場の広場には約1200人が集まった。",
            source="会場の広場には約1200人が集まった。",
            published="2025-10-10",
        ),
        Example(text="被害額は1億2000万円だった。", source="被害額は1億2千万円だった。", published="2025-10-10"),
        Example(
            text="The halt cost the company 28 million dollars.",
            source="The halt cost the company 28 million dollars.",
            published="2025-10-10",
        ),
    ),
)
