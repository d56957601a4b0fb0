"""SRC003 no-date: a source is listed without the day it was published.

## What it finds
Entries of the source list, and source lines of a card, without a date.

## Why it matters
Relative dates and statuses of that source cannot be placed; an old report passes for news.

## What it leaves alone
A date beside the entry (公開日), a month without a day, a date in the page's metadata.

## How to fix it
Add the day of publication: 玲新聞「…」2025年11月18日.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.intake.entries import MONTH_ONLY
from keii.check.intake.inline import URL
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the source entries without a date."""
    for number, source in enumerate(audit.page.sources):
        if source.published is not None or source.span is None:
            continue
        if MONTH_ONLY.search(URL.sub(" ", audit.paper.text[source.span.start : source.span.end])):
            continue
        message = audit.say(en="this source has no date", ja="この出典には日付がない")
        yield audit.finding(f"sources[{number}]", source.span, message)


JA = "# 橋\n\n橋は開いた。[1]\n\n## 出典\n\n1. 例新聞「橋が開通」{} https://rei.example/1\n"
EN = "# Bridge\n\nIt opened. [1]\n\n## Sources\n\n1. [Bridge opens](https://rei.example/1) Strait Wire{}\n"

RULE = Rule(
    id="SRC003",
    name="no-date",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=JA.format(""), marks=("例新聞「橋が開通」 https://rei.example/1",)),
        Example(text=EN.format(""), marks=("[Bridge opens](https://rei.example/1) Strait Wire",)),
        Example(text=JA.format("2026年3月10日")),
        Example(text=JA.format("2026年3月")),
        Example(text=EN.format(", 10 March 2026")),
    ),
)
