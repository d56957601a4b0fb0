"""STY002 register: a spoken ending, or polite and plain style mixed.

## What it finds
Sentences that end as in talk (ですね, かもしれませんね, "right?"), and sentences whose polite or plain
ending is the rare one on a page that mixes both.

## Why it matters
It reads as if nobody had edited the page.

## What it leaves alone
Quotations; headings, statuses and entries, which are often plain; pages with a clear majority of
both kinds in different parts.

## How to fix it
Bring the ending into the style of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the spoken endings."""
    for place in audit.claims:
        if place.role == "quote":
            continue
        match = audit.wording.spoken.search(audit.words(place.span))
        if match is None:
            continue
        message = audit.say(en="a spoken ending", ja="話し言葉の文末")
        yield audit.finding(place.path, place.span, message)


RULE = Rule(
    id="STY002",
    name="register",
    level=Level.NOTE,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text="取り決めは簡単にはまとまらないかもしれませんね。",
            marks=("取り決めは簡単にはまとまらないかもしれませんね。",),
        ),
        Example(text="The talks will drag on, you know.", marks=("The talks will drag on, you know.",)),
        Example(text="橋は開きました。"),
        Example(text="The bridge opened in May."),
    ),
)
