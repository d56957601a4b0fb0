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

from keii.check.judged import Fault, cited_or_all, cut, faults_of, finding_of, is_scale, level_of
from keii.check.rule import Audit, Example, Rule
from keii.evidence.amounts import amounts_of, same_amount
from keii.evidence.claims import Claim, read_claim
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the figures the sources do not have."""
    for fault in faults_of(audit, "SUP002"):
        if (
            is_scale(fault.reason)
            or (fault.place.role == "lead" and not (fault.place.draft.refs and fault.reason.source))
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
    """Answer whether the cited sources have this amount somewhere else, however it is printed."""
    reading = read_claim(Claim(fault.reason.claim, audit.page.in_language)).reading
    mine = list(amounts_of(reading.notes.figures, reading.notes.times))
    return bool(mine) and all(
        any(
            same_amount(one, other)
            for given in cited_or_all(audit, fault.place)
            for other in amounts_of(given.notes.figures, given.notes.times)
        )
        for one in mine
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
