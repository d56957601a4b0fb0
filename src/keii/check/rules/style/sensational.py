"""STY001 sensational: title or lead shouts.

## What it finds
Exclamation marks, superlatives and clickbait in title and lead (史上最大, "breathtaking").

## Why it matters
An explainer is read because it is calm.

## What it leaves alone
The body; quotations.

## How to fix it
Say what happened; the reader will be impressed if it is impressive.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the loud words of title and lead."""
    for place in audit.places:
        if place.role not in ("title", "lead"):
            continue
        for match in audit.wording.sensational.finditer(audit.words(place.span)):
            span = Span(place.span.start + match.start(), place.span.start + match.end())
            if audit.in_quote(span, place):
                continue
            message = audit.say(en=f"a loud word: {match.group()}", ja=f"大げさな表現: {match.group()}")
            yield audit.finding(place.path, span, message)


RULE = Rule(
    id="STY001",
    name="sensational",
    level=Level.NOTE,
    needs=("P",),
    check=check,
    examples=(
        Example(text="# 史上最大の転機\n\n橋が開いた！\n", marks=("史上最大", "！")),
        Example(text="# A breathtaking year\n\nThe bridge opened.\n", marks=("breathtaking",)),
        Example(text="# 橋の開通\n\n市長は「やったぞ！」と叫んだ。\n"),
        Example(text="# The bridge\n\nIt opened in May.\n"),
    ),
)
