"""DAT006 order: the timeline is not in the order of its dates.

## What it finds
Entries that stand after a later one, on a timeline that is otherwise sorted (either way).

## Why it matters
A timeline is read as a sequence; the entry seems to follow from what stands before it.

## What it leaves alone
Entries without a date that can be read; two entries of one day; newest-first timelines.

## How to fix it
Move the entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.page import Draft, TimelineEntry
from keii.model.text import Span


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the entries that stand out of order."""
    dated = [
        (number, entry)
        for number, entry in enumerate(audit.page.timeline)
        if entry.date and entry.date[:4].isdigit() and entry.text.span
    ]
    falls = sum(later(a.date, b.date) for (_, a), (_, b) in pairwise(dated))
    rises = sum(later(b.date, a.date) for (_, a), (_, b) in pairwise(dated))
    newest_first = falls > rises
    for (_, before), (number, entry) in pairwise(dated):
        wrong = later(entry.date, before.date) if newest_first else later(before.date, entry.date)
        if wrong:
            message = audit.say(en=f"stands after {before.date}", ja=f"{before.date} より後に置かれている")
            yield audit.finding(f"timeline[{number}]", span_of(entry), message)


def later(one: str | None, other: str | None) -> bool:
    """Answer whether a date is later than another, at the coarser of both precisions."""
    size = min(len(one or ""), len(other or ""))
    return (one or "")[:size] > (other or "")[:size]


def span_of(entry: TimelineEntry[Draft]) -> Span:
    """Return the place of an entry with its date."""
    text = entry.text.span or Span(0, 0)
    date = entry.date_text.span if entry.date_text else None
    return Span(date.start, text.end) if date else text


JA = "# 橋\n\n## 経過\n\n- 2025年5月1日: 橋の工事が始まる。\n{}- 2025年9月1日: 橋が開く。\n"
EN = "# Bridge\n\n## Timeline\n\n- 1 May 2025: Work on the bridge begins.\n- 9 October 2025: The bridge opens.\n{}"

RULE = Rule(
    id="DAT006",
    name="order",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=JA.format("- 2025年12月1日: 橋が延びる。\n"), marks=("2025年9月1日: 橋が開く。",)),
        Example(
            text=EN.format("- 18 May 2025: The pier is hit.\n- 1 June 2026: A year has passed.\n"),
            marks=("18 May 2025: The pier is hit.",),
        ),
        Example(text=JA.format("- 2026年6月: 一年がたつ。\n"), marks=("2025年9月1日: 橋が開く。",)),
        Example(text=JA.format("- 2024年1月7日: 市が橋を決める。\n"), marks=("2024年1月7日: 市が橋を決める。",)),
        Example(
            text=JA.format("- 2025年8月3日: 橋脚が立つ。\n- 2025年7月1日: 橋桁が届く。\n"),
            marks=("2025年7月1日: 橋桁が届く。",),
        ),
        Example(text=EN.format("- May 2025: The pier stands.\n"), marks=("May 2025: The pier stands.",)),
        Example(text=EN.format("- 2024: The city decides.\n"), marks=("2024: The city decides.",)),
        Example(
            text=EN.format("- 10 October 2025: A ship.\n- 9 October 2025: A boat.\n"),
            marks=("9 October 2025: A boat.",),
        ),
        Example(text=JA.format("- 2025年5月: 橋脚が立つ。\n")),
        Example(text=JA.format("- 2025年9月: 橋桁が届く。\n")),
        Example(text=JA.format("- 日付不明: 橋桁が届く。\n")),
        Example(text="# 橋\n\n## 経過\n\n- 2025年9月1日: 橋が開く。\n- 2025年5月1日: 工事が始まる。\n"),
        Example(text=EN.format("- October 2025: The mayor speaks.\n")),
        Example(text=EN.format("- 2026: A year has passed.\n")),
        Example(text="# Bridge\n\n## Timeline\n\n- 9 October 2025: It opens.\n- 1 May 2025: Work begins.\n"),
        Example(text=EN.format("- 9 October 2025: The mayor speaks.\n")),
    ),
)
