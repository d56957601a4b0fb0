"""QNA005 empty: the answer only says the question again.

## What it finds
A status that repeats the words of its question and adds nothing but "yes", あり or "possible".

## Why it matters
再開はあるか? 再開あり: the reader knows as much as before.

## What it leaves alone
A status that tells how it stands: done, under way, planned, denied, with a date or a number.

## How to fix it
Say how the matter stands, since when, and who says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.overlap import terms_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the statuses that say nothing new."""
    for number, card in enumerate(audit.page.questions):
        status = card.status_text
        if status is None or status.span is None:
            continue
        match = audit.wording.bare_yes.match(status.text.strip())
        if match is None or any(c.isdigit() for c in status.text):
            continue
        rest = terms_of(audit.language, [match["rest"]])
        if rest - terms_of(audit.language, [card.question.text]):
            continue
        message = audit.say(en="this only repeats the question", ja="問いを繰り返しているだけ")
        yield audit.finding(f"questions[{number}].status_text", status.span, message)


CARD = "# 船\n\n## 航路\n\n### {}\n\n状況: {}（2026年3月10日時点）\n\n船は港にある。\n"
ENGLISH = "# Ferry\n\n## Line\n\n### {}\n\nStatus: {} (as of 10 March 2026)\n\nIt lies in port.\n"

RULE = Rule(
    id="QNA005",
    name="empty",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=CARD.format("フェリーの再開はあるか？", "再開あり"), marks=("再開あり",)),
        Example(text=CARD.format("軍が参加する可能性は？", "可能性あり"), marks=("可能性あり",)),
        Example(text=ENGLISH.format("Is a return of the ferry possible?", "Possible"), marks=("Possible",)),
        Example(text=CARD.format("フェリーは再開するか？", "再開した")),
        Example(text=CARD.format("フェリーは再開するか？", "検討中")),
        Example(text=ENGLISH.format("Will the ferry resume?", "Planned for 1 April 2026")),
    ),
)
