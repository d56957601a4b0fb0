"""QNA003 why-mismatch: the line that says why a question matters speaks of something else.

## What it finds
A why line that shares no content word with its question nor with the rest of its card.

## Why it matters
The reader learns why another matter is important.

## What it leaves alone
Why lines that share a name, a word or a part of a word with question, status or text of the card.

## How to fix it
Move the line to the card it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.overlap import is_found, share_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level

ENOUGH = 4
# Share of the why line's words in its card: .00-.16 for exchanged lines, .20 and more on clean pages.
SHARED = 0.17


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the why lines on another subject."""
    for number, card in enumerate(audit.page.questions):
        if card.why is None or card.why.span is None or len(card.body) + len(card.bullets) < 2:
            continue
        why = terms_of(audit.language, [card.why.text])
        question = terms_of(audit.language, [card.question.text])
        own = squeezed([card.question.text, *(draft.text for draft in (*card.body, *card.bullets))])
        asked = squeezed([card.question.text])
        if len(why) < ENOUGH or any(is_found(term, asked, question) for term in why):
            continue
        if share_found(why, own, terms_of(audit.language, [own])) >= SHARED:
            continue
        message = audit.say(en="this speaks of another matter than its question", ja="問いと別の話題")
        yield audit.finding(f"questions[{number}].why", card.why.span, message)


CARD = "# 海峡\n\n## 船\n\n### フェリーは再開するか？\n\n状況: 運休（2026年3月10日時点）\n\nなぜ重要か: {}\n\n- フェリーは事故のあと止まっている。\n- 会社は点検を続けている。\n"
ENGLISH = "# Strait\n\n## Ferry\n\n### Will the ferry resume?\n\nStatus: Suspended (as of 10 March 2026)\n\nWhy it matters: {}\n\n- The ferry has been still since the crash.\n- The company is checking the hull.\n"

RULE = Rule(
    id="QNA003",
    name="why-mismatch",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=CARD.format("水管理協定が切れれば、下流の小麦農家に損失が出る。"), marks=("水管理協定が切れれば、下流の小麦農家に損失が出る。",)),
        Example(text=ENGLISH.format("A lapse of the water accord would cost wheat farmers dearly."), marks=("A lapse of the water accord would cost wheat farmers dearly.",)),
        Example(text=CARD.format("フェリーが止まれば、島の病院に薬が届かない。")),
        Example(text=ENGLISH.format("Without the ferry the island's hospital runs out of drugs.")),
    ),
)
