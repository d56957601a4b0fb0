"""QNA006 duplicate-card: two cards ask about one event.

## What it finds
A question with mostly the words of an earlier one, that asks for the same kind of answer.

## Why it matters
Two cards drift apart: soon one says "planned" and the other "cancelled".

## What it leaves alone
Questions that ask for different things about one event (whether, when, who, why); questions that
differ in a name or a number on both sides.

## How to fix it
Merge the cards; keep the older address.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.matters import Words, jaccard, words_of
from keii.check.rule import Audit, Example, Rule
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level

ALIKE = 0.6  # share of common words; "出席するか" against "訪問するか" of one visit stays below .4


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the later of two questions about one event."""
    asked = [words_of(audit, place) for place in audit.places if place.role == "question"]
    for number, later in enumerate(asked):
        for earlier in asked[:number]:
            if kinds(audit, earlier) == kinds(audit, later) and is_same(earlier, later):
                words = shortened(earlier.place.draft.text, 60)
                message = audit.say(en=f"asked already: {words}", ja=f"すでに問われている: {words}")
                yield audit.finding(later.place.path, later.place.span, message.rstrip("。."))
                break


def is_same(one: Words, other: Words) -> bool:
    """Answer whether two questions share most words, and neither has a name or number of its own."""
    parted = any((a - b) and (b - a) for a, b in ((one.names, other.names), (one.numbers, other.numbers)))
    return not parted and jaccard(one.terms, other.terms) >= ALIKE


def kinds(audit: Audit, words: Words) -> frozenset[str]:
    """Return what a question asks for."""
    wording, text = audit.wording, words.place.draft.text
    patterns = {
        "when": wording.asks_when,
        "how long": wording.asks_how_long,
        "how many": wording.asks_how_many,
        "who": wording.asks_who,
        "where": wording.asks_where,
        "why": wording.asks_why,
    }
    return frozenset(kind for kind, pattern in patterns.items() if pattern.search(text))


JA = "# 船\n\n## 航路\n\n### {}\n\n状況: 検討中（2026年3月10日時点）\n\n### {}\n\n状況: 予定（2026年3月10日時点）\n"
EN = (
    "# Ferry\n\n## Line\n\n### {}\n\nStatus: Planned (as of 10 March 2026)\n\n"
    "### {}\n\nStatus: Considered (as of 10 March 2026)\n"
)

RULE = Rule(
    id="QNA006",
    name="duplicate-card",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=JA.format("大統領は港の式典に出席するか？", "大統領は港の記念式典に出席するのか？"),
            marks=("大統領は港の記念式典に出席するのか？",),
        ),
        Example(
            text=EN.format("Will the ferry line to Veskana reopen?", "Will the Veskana ferry line reopen this year?"),
            marks=("Will the Veskana ferry line reopen this year?",),
        ),
        Example(text=JA.format("大統領は港の式典に出席するか？", "港の式典はいつ開かれるか？")),
        Example(text=JA.format("第5回港湾会議は開かれるか？", "第6回港湾会議は開かれるか？")),
        Example(
            text=EN.format("Will the ferry line to Veskana reopen?", "When will the ferry line to Veskana reopen?")
        ),
    ),
)
