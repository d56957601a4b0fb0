"""DAT004 misread: a relative date was copied, and now means another day.

## What it finds
来年, 先月, "next week" on a page where, counted from the page's date, they mean another day than
counted from the source's date. Dates that somebody worked out from the source's words, but counted
from the wrong day: the page's, that of fetching, or the report's where a quoted speaker spoke in
another year.

## Why it matters
The words are the source's own, and the date is wrong all the same, most often by a year.

## What it leaves alone
Relative dates that mean the same day from both dates, or have their date printed before them (27 April
2003, seven years ago); days in a timeline entry that its own date anchors, and points below a source
that its day does; pages or sources without a date.

## How to fix it
Print the day the source means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.check.judged import Fault, faults_of, finding_of, is_anchored, readable
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level

BESIDE = re.compile(r"\s?[,、(（]\s?")


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the relative dates that mean another day in the source."""
    for fault in faults_of(audit, "DAT004"):
        if is_anchored(audit, fault) or audit.in_quote(fault.span, fault.place) or is_told_beside(audit, fault):
            continue
        yield finding_of(audit, fault, message_of(audit, fault), suggestion=fault.reason.source or None)


def is_told_beside(audit: Audit, fault: Fault) -> bool:
    """Answer whether the date stands in full right before the words that count back to it (2003, eight years ago)."""
    before = (time for time in audit.times_in(fault.place.span) if time.span.end <= fault.span.start)
    last = max(before, key=lambda time: time.span.end, default=None)
    if last is None or last.relative or last.begin is None or not audit.wording.year.search(audit.words(last.span)):
        return False
    between = audit.paper.plain[last.span.end : fault.span.start]
    return BESIDE.fullmatch(between) is not None and str(last.begin.year)[:3] == fault.reason.source[:3]


def message_of(audit: Audit, fault: Fault) -> str:
    """Say from which day the date was counted, and which one the source means."""
    mine, theirs = readable(audit, fault.reason.claim), readable(audit, fault.reason.source)
    if fault.reason.anchor == "fetch":
        return audit.say(
            en=f"counted from the day of fetching; the source means {theirs}",
            ja=f"取得した日から数えている。出典では {theirs}",
        )
    if fault.reason.anchor == "publication":
        return audit.say(
            en=f"counted from publication; the speaker quoted means {theirs}",
            ja=f"出典の公開日から数えている。発言者の言う日は {theirs}",
        )
    if any(time.relative for time in audit.times_in(fault.span)):
        return audit.say(
            en=f"the source means {theirs}; from this page it reads {mine}",
            ja=f"出典では {theirs} の意味。このページでは {mine} に読める",
        )
    return audit.say(
        en=f"counted from the page's day; the source means {theirs}",
        ja=f"ページの日付から数えている。出典では {theirs}",
    )


RULE = Rule(
    id="DAT004",
    name="misread",
    level=Level.ERROR,
    needs=("S", "P", "M"),
    check=check,
    examples=(
        Example(
            text="式典は来年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
            as_of="2026-03-10",
            marks=("来年6月12日",),
        ),
        Example(
            text="The ceremony will be held in the port on June 12 next year.",
            source="The ceremony will be held in the port on June 12 next year.",
            published="2024-11-08",
            as_of="2026-03-10",
            marks=("June 12 next year",),
        ),
        Example(
            text="式典は2027年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
            as_of="2026-03-10",
            marks=("2027年6月12日",),
        ),
        Example(
            text="市長は港を2027年に開くと述べた。",
            source="市長は2024年6月の総会で「来年には港を開く」と述べた。",
            published="2026-01-10",
            as_of="2026-03-10",
            marks=("2027年",),
        ),
        Example(
            text="大臣は先月、島の港と工事を視察した。",
            source="大臣は先月、島の港と工事を視察した。",
            published="2025-10-09",
            as_of="2026-03-10",
            marks=("先月",),
        ),
        Example(
            text="The ceremony will be held in the port on June 12, 2027.",
            source="The ceremony will be held in the port on June 12 next year.",
            published="2024-11-08",
            as_of="2026-03-10",
            marks=("June 12, 2027",),
        ),
        Example(
            text="The minister visited the port of the island last month.",
            source="The minister visited the port of the island last month.",
            published="2025-10-09",
            as_of="2026-03-10",
            marks=("last month",),
        ),
        Example(
            text="The council postponed the opening of the bridge yesterday.",
            source="The council postponed the opening of the bridge yesterday.",
            published="2026-03-05",
            as_of="2026-03-10",
            marks=("yesterday",),
        ),
        Example(
            text="式典は来年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
            as_of="2024-11-20",
        ),
        Example(
            text="式典は2025年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
            as_of="2026-03-10",
        ),
        Example(
            text="市長は港を2025年に開くと述べた。",
            source="市長は2024年6月の総会で「来年には港を開く」と述べた。",
            published="2026-01-10",
            as_of="2026-03-10",
        ),
        Example(
            text="式典は12月12日に港で開かれた。",
            source="式典は12月12日に港で開かれた。",
            published="2025-12-13",
            as_of="2026-03-10",
        ),
        Example(
            text="The ceremony will be held in the port on June 12, 2025.",
            source="The ceremony will be held in the port on June 12 next year.",
            published="2024-11-08",
            as_of="2026-03-10",
        ),
        Example(
            text="The minister visited the port of the island last month.",
            source="The minister visited the port of the island last month.",
            published="2026-03-01",
            as_of="2026-03-10",
        ),
        Example(
            text="The ceremony was held in the port on December 12.",
            source="The ceremony was held in the port on December 12.",
            published="2025-12-13",
            as_of="2026-03-10",
        ),
        Example(
            text="On April 27, 2003, seven years ago, the barge hit a rock in the bay.",
            source="On April 27, 2003, seven years ago, the barge hit a rock in the bay.",
            published="2010-11-04",
            as_of="2012-11-15",
        ),
        Example(
            text="The ceremony will be held in the port on June 12 next year.",
            source="The ceremony will be held in the port on June 12 next year.",
            published="2024-11-08",
            as_of="2024-11-20",
        ),
    ),
)
