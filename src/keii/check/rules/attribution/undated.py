"""ATT004 undated-statement: it is told who said it, not when.

## What it finds
A statement of a named person or body, without a day in its sentence or beside it, that cites no
source with a date.

## Why it matters
What a minister said before the accident is no answer to it; without the day a reader cannot tell.

## What it leaves alone
Sentences that cite a dated source; a time anywhere in the paragraph or in the entry's or card's own
date; quotations printed as such.

## How to fix it
Add the day it was said, or cite the report with its date.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield statements whose day nobody can find."""
    dated = {place.block for place in audit.places if has_day(audit, place)}
    for place in audit.claims:
        statement = audit.statement_of(place)
        if statement is None or statement.source is None or statement.source_class not in ("named", "official"):
            continue
        if place.role in ("quote", "entry") or place.block in dated or is_dated(audit, place):
            continue
        message = audit.say(en="the day of the statement is missing", ja="発言の日付がない")
        yield audit.finding(place.path, statement.source, message)


def has_day(audit: Audit, place: Place) -> bool:
    """Answer whether a sentence names a time that dates something."""
    return any(
        time.type in ("DATE", "TIME") and "_REF" not in (time.value or "") for time in audit.times_in(place.span)
    )


def is_dated(audit: Audit, place: Place) -> bool:
    """Answer whether a source it cites, or its card, carries a date."""
    if place.card is not None and place.card.as_of is not None:
        return True
    if any(reading.article.date_published for reading in audit.bound.readings_of(place.draft.refs)):
        return True
    sources = [audit.bound.source_of(ref) for ref in place.draft.refs]
    return any(source is not None and source.published is not None for source in sources)


SOURCE = "\n\n## {}\n\n1. {}\n"

RULE = Rule(
    id="ATT004",
    name="undated-statement",
    level=Level.NOTE,
    needs=("P",),
    check=check,
    examples=(
        Example(text="# 港\n\n田中外相は、港を閉じる考えはないと述べた。\n", marks=("田中外相",)),
        Example(
            text="# Port\n\nForeign Minister Irena Doska said the port would stay open.\n",
            marks=("Foreign Minister Irena Doska",),
        ),
        Example(text="# 港\n\n田中外相は2026年3月10日、港を閉じる考えはないと述べた。\n"),
        Example(
            text="# 港\n\n田中外相は、港を閉じる考えはないと述べた。[1]"
            + SOURCE.format("出典", "例新聞「港」2026年3月10日")
        ),
        Example(text="# Port\n\nThe port stays open.\n"),
        Example(text="# Port\n\nOn March 10, 2026, Foreign Minister Irena Doska said the port would stay open.\n"),
    ),
)
