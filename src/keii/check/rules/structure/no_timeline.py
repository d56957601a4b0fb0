"""STR006 no-timeline: events of three days or more, told in no order and without a timeline.

## What it finds
Pages without a timeline whose running text names three days, months or relative dates or more, and
goes back in time between them, or leaves two of them without a day that can be known.

## Why it matters
The reader has to put the events in order; keeping track of time is what an explainer is for.

## What it leaves alone
Pages with a timeline; bare sentences and short texts; events told in the order of their dates.

## How to fix it
Add a timeline: one line a day, with its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.notes import Time
from keii.model.text import Span

DATES = 3
LONG = 8  # claims; a shorter text is read at one glance
A_MONTH = 31  # days
ROLES = frozenset({"body", "bullet", "answer", "why", "statement"})


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the page whose events stand in no order."""
    if audit.page.timeline or audit.paper.is_bare or len(audit.claims) < LONG:
        return
    times = [time for place in audit.claims if place.role in ROLES for time in audit.times_in(place.span)]
    times = [time for time in times if is_dated(audit, time)]
    known = [time.begin for time in times if time.begin]
    unknown = {audit.words(time.span) for time in times if time.begin is None}
    if len({*known}) + len(unknown) < DATES:
        return
    if any(later < earlier for earlier, later in pairwise(known)) or len(unknown) > 1:
        title = audit.page.title
        span = title.span if title and title.span else audit.places[0].span
        count = len({*known}) + len(unknown)
        message = audit.say(
            en=f"events of {count} dates, and no timeline puts them in order", ja=f"{count}つの日付の出来事に年表がない"
        )
        yield audit.finding("title", span or Span(0, 0), message)


def is_dated(audit: Audit, time: Time) -> bool:
    """Answer whether a time dates an event: a day or a month, printed or relative; no year, no "now"."""
    if time.type not in ("DATE", "TIME") or (time.value or "").endswith("_REF"):
        return False
    if time.begin and time.end:
        return (time.end - time.begin).days <= A_MONTH
    return time.value is None or len(time.value) > len("2025")


JA = "# 橋\n\n最終更新: 2026年3月10日\n\n## 工事\n\n{}\n\n## 声\n\n{}\n"
EN = "# Bridge\n\nUpdated: 10 March 2026\n\n## Work\n\n{}\n\n## Voices\n\n{}\n"
MIXED_JA = (
    "橋は2025年9月1日に開いた。工事は2024年5月1日に始まった。費用は市が出した。橋脚は2025年2月1日に立った。",
    "住民は喜んでいる。市場は混んだ。港は静かだ。店は増えた。",
)
MIXED_EN = (
    "The bridge opened on 1 September 2025. Work began on 1 May 2024. The city paid. "
    "The pier stood on 1 February 2025.",
    "People are glad. The market is full. The port is quiet. There are more shops.",
)
SORTED_JA = (
    "工事は2024年5月1日に始まった。費用は市が出した。橋脚は2025年2月1日に立った。橋は2025年9月1日に開いた。",
    MIXED_JA[1],
)
SORTED_EN = (
    "Work began on 1 May 2024. The city paid. The pier stood on 1 February 2025. "
    "The bridge opened on 1 September 2025.",
    MIXED_EN[1],
)

RULE = Rule(
    id="STR006",
    name="no-timeline",
    level=Level.NOTE,
    needs=("P",),
    check=check,
    examples=(
        Example(text=JA.format(*MIXED_JA), marks=("橋",)),
        Example(text=EN.format(*MIXED_EN), marks=("Bridge",)),
        Example(text=JA.format(*SORTED_JA)),
        Example(text=EN.format(*SORTED_EN)),
        Example(
            text=JA.format(*MIXED_JA) + "\n## 経過\n\n- 2024年5月1日: 工事が始まる。\n- 2025年9月1日: 橋が開く。\n"
        ),
        Example(text="".join(MIXED_JA)),
    ),
)
