"""DAT007 as-of: the page, or a status on it, does not say from which day it speaks.

## What it finds
A page without a date of its own (error; of sentences without any frame, a note), and a status line
without an as-of date (warning).

## Why it matters
"Suspended" is true on one day and false on the next; without the day a reader cannot tell.

## What it leaves alone
A date in the front matter or in the page's metadata; a status with its date in the same line, or
one that names the day it speaks of ("Resumed on 1 November 2025").

## How to fix it
Print 最終更新: 2026年3月10日 below the title, and （2026年3月10日時点） behind each status.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.days import find_days
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the page without date, and the statuses without date."""
    page = audit.page
    if page.as_of is None and audit.as_of is None and audit.paper.as_of_span is None:
        span = page.title.span if page.title and page.title.span else first_span(audit)
        message = audit.say(en="the page does not say from which day it speaks", ja="いつ時点のページか書かれていない")
        yield audit.finding("title", span, message, level=Level.NOTE if audit.paper.is_bare else None)
    for number, card in enumerate(page.questions):
        status = card.status_text
        if status is None or status.span is None or card.as_of is not None or find_days(status.text):
            continue
        message = audit.say(en="a status needs the day it holds for", ja="状況には「何日時点か」が要る")
        yield audit.finding(f"questions[{number}].status_text", status.span, message, level=Level.WARNING)


def first_span(audit: Audit) -> Span:
    """Return the first sentence's place."""
    return audit.places[0].span if audit.places else Span(0, 0)


STATED = (
    "# 橋の今\n\n最終更新: 2026年3月10日\n\n## 橋\n"
    "\n### 橋は開くか？\n\n状況: 予定（2026年3月9日時点）\n"
    "\n橋は4月に開く予定だ。\n"
)
OPEN = (
    "# The bridge\n\nUpdated: 10 March 2026\n"
    "\n## Bridge\n\n### Will it open?\n\nStatus: Planned\n"
    "\nIt is to open in April 2026.\n"
)

RULE = Rule(
    id="DAT007",
    name="as-of",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(text="# 橋の今\n\n橋は閉じている。\n", marks=("橋の今",)),
        Example(text="# The bridge\n\nThe bridge is closed.\n", marks=("The bridge",)),
        Example(text=OPEN, marks=("Planned",)),
        Example(text=STATED.replace("（2026年3月9日時点）", ""), marks=("予定",)),
        Example(text="橋は閉じている。市は工事を急ぐ。", marks=("橋は閉じている。",)),
        Example(text="The bridge is closed. The city is in a hurry.", marks=("The bridge is closed.",)),
        Example(text=STATED),
        Example(text=STATED.replace("予定（2026年3月9日時点）", "2026年3月9日に決定")),
        Example(text="---\nupdated: 2026-03-10\n---\n# 橋の今\n\n橋は閉じている。\n"),
        Example(text="橋は閉じている。", as_of="2026-03-10"),
        Example(text=OPEN.replace("Planned", "Planned (as of 9 March 2026)")),
        Example(text=OPEN.replace("Planned", "Resumed on 9 March 2026")),
        Example(text="The bridge is closed.", as_of="2026-03-10"),
        Example(text="---\nupdated: 2026-03-10\n---\n# The bridge\n\nThe bridge is closed.\n"),
    ),
)
