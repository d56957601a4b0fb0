"""DAT002 date: the source gives another day, month or year.

## What it finds
Dates that, once both are resolved, differ from those of the aligned passage.

## Why it matters
A wrong year on a page is the worst thing an explainer can print.

## What it leaves alone
The same day in other words (来年3月1日 in the source, 2026年3月1日 on the page); a coarser date that
holds the finer one (not the reverse: 昨年12月 does not carry 12月27日); a day within a stretch of days. A
date that another sentence of the cited source has is only noted.

## How to fix it
Take the date from the passage; it is printed resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import Fault, faults_of, finding_of, level_of, readable, told_elsewhere
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates the source gives otherwise."""
    for fault in faults_of(audit, "DAT002"):
        if audit.in_quote(fault.span, fault.place) and not audit.wording.year.search(audit.words(fault.span)):
            continue
        if is_told_by_entry(audit, fault):
            continue
        mine, theirs = readable(audit, fault.reason.claim), readable(audit, fault.reason.source)
        if not theirs:
            message = audit.say(en=f"the passage has no {mine}", ja=f"この文に {mine} はない")
        elif mine.startswith(theirs):
            message = audit.say(en=f"the source only says {theirs}", ja=f"出典には {theirs} とだけある")
        else:
            message = audit.say(en=f"the source means {theirs}, not {mine}", ja=f"出典では {theirs}。{mine} ではない")
        suggestion = fault.reason.source or None
        yield finding_of(audit, fault, message, level=weight(audit, fault), suggestion=suggestion)


def is_told_by_entry(audit: Audit, fault: Fault) -> bool:
    """Answer whether words of a timeline entry ("on Monday") are counted from its own date, not the page's."""
    times = [time for time in audit.times_in(fault.span) if time.relative and time.anchor == "publication"]
    return fault.place.role == "entry" and bool(times) and not audit.wording.year.search(audit.words(fault.span))


def weight(audit: Audit, fault: Fault) -> Level | None:
    """Return how bad a date is: less when another sentence of the sources has it."""
    words = audit.words(fault.span)
    short_year = not audit.wording.year.search(words) and sum(c.isdigit() for c in words) <= 2
    told = told_elsewhere(audit, fault)
    if told is not None:
        return told
    return Level.WARNING if short_year or not fault.reason.source else level_of(fault)


RULE = Rule(
    id="DAT002",
    name="date",
    level=Level.ERROR,
    needs=("S", "M"),
    check=check,
    examples=(
        Example(
            text="会社は2025年8月1日にフェリーの運航を再開した。",
            source="会社は11月17日、フェリーの運航を再開した。",
            published="2025-11-18",
            marks=("2025年8月1日",),
        ),
        Example(
            text="The company resumed the ferry on October 17, 2025.",
            source="The company resumed the ferry on Nov. 17.",
            published="2025-11-18",
            marks=("October 17, 2025",),
        ),
        Example(
            text="市議会は2026年3月27日に予算案を可決した。",
            source="市議会は27日の本会議で予算案を可決した。",
            published="2026-03-03",
            marks=("2026年3月27日",),
        ),
        Example(
            text="評議会は2026年4月3～6日に本部で総会を開く。",
            source="評議会は来月3～5日に本部で総会を開く。",
            published="2026-03-20",
            marks=("2026年4月3～6日",),
        ),
        Example(
            text="市の歳入は2025年10～12月期に2割増えた。",
            source="市の歳入は昨年7～9月期に2割増えた。",
            published="2026-02-20",
            marks=("2025年10～12月期",),
        ),
        Example(
            text="The council adopted the budget on March 27, 2026.",
            source="The council adopted the budget at its meeting on Feb. 27.",
            published="2026-03-03",
            marks=("March 27, 2026",),
        ),
        Example(
            text="The trial of the captain will begin on 3 May 2027.",
            source="The trial of the captain will begin on May 3 next year.",
            published="2025-12-18",
            marks=("3 May 2027",),
        ),
        Example(
            text="The accord was signed in the port on 27 December 2025.",
            source="The accord was signed in the port in December.",
            published="2026-02-10",
            marks=("27 December 2025",),
        ),
        Example(
            text="調査団の報告は2025年9月に出る見通しになった。",
            source="調査団の報告は9月初めに出る見通しになった。",
            published="2025-07-30",
        ),
        Example(
            text="# 橋\n\n## 経過\n\n- 2025年6月9日: 市議会は9日、橋の工事費を可決した。[1]",
            source="市議会は9日、橋の工事費を可決した。",
            published="2025-06-10",
            as_of="2026-03-10",
        ),
        Example(
            text="The two states agreed to resume the ferry in November 2025.",
            source="The two states agreed to resume the suspended ferry in mid-November.",
            published="2025-10-10",
        ),
        Example(
            text="市議会は2026年2月27日に予算案を可決した。",
            source="市議会は27日の本会議で予算案を可決した。",
            published="2026-03-03",
        ),
        Example(
            text="評議会は2026年4月4日に本部で総会を開く。",
            source="評議会は来月3～5日に本部で総会を開く。",
            published="2026-03-20",
        ),
        Example(
            text="市の歳入は2025年7～9月期に2割増えた。",
            source="市の歳入は昨年7～9月期に2割増えた。",
            published="2026-02-20",
        ),
        Example(
            text="The council adopted the budget on February 27, 2026.",
            source="The council adopted the budget at its meeting on Friday.",
            published="2026-03-03",
        ),
        Example(
            text="The trial of the captain will begin on 3 May 2026.",
            source="The trial of the captain will begin on May 3 next year.",
            published="2025-12-18",
        ),
        Example(
            text="The accord was signed in the port on 28 December 2025.",
            source="The accord was signed in the port in December. The mayor saw the signing on Dec. 28.",
            published="2026-02-10",
        ),
        Example(
            text="式典は2025年6月12日に港で開かれる。",
            source="式典は来年6月12日に港で開かれる。",
            published="2024-11-08",
        ),
        Example(
            text="The company resumed the ferry in November 2025.",
            source="The company resumed the ferry on Nov. 17.",
            published="2025-11-18",
        ),
    ),
)
