"""REP002 in-title: the title says the same thing twice, or asks and answers itself.

## What it finds
Titles of two parts (split at a question mark, colon or full stop) of which one repeats most of the
other's words.

## Why it matters
Half of the title is empty, and it is the line most people read.

## What it leaves alone
Parts that share one name; short tags (【解説】).

## How to fix it
Keep the part that says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.check.overlap import terms_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

BORDER = re.compile(r"[?？!！。:：|｜]\s*|\s[–—-]\s|\.\s")
SHARED = 0.5  # share of the shorter part's words
ENOUGH = 2


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the title that repeats itself."""
    title = audit.page.title
    if title is None or title.span is None:
        return
    words = audit.words(title.span)
    border = BORDER.search(words)
    if border is None:
        return
    first = terms_of(audit.language, [words[: border.start()]])
    second = terms_of(audit.language, [words[border.end() :]])
    both = first & second
    if len(both) < ENOUGH or len(both) / min(len(first), len(second)) < SHARED:
        return
    shared = ", ".join(sorted(both)[:3])
    message = audit.say(en=f"both halves of the title say: {shared}", ja=f"題名の前半と後半が同じことを言う: {shared}")
    yield audit.finding("title", Span(title.span.start, title.span.end), message)


RULE = Rule(
    id="REP002",
    name="in-title",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text="# 軍事協力は深まるのか？深まる両国の軍事協力\n\n両国は協定に署名した。\n",
            marks=("軍事協力は深まるのか？深まる両国の軍事協力",),
        ),
        Example(
            text="# Will the ferry return? The return of the ferry\n\nThe ferry is back.\n",
            marks=("Will the ferry return? The return of the ferry",),
        ),
        Example(text="# 海峡の船: 事故から再開まで\n\n船は再開した。\n"),
        Example(text="# The ferry: what we know so far\n\nThe ferry is back.\n"),
    ),
)
