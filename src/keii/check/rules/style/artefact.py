"""STY003 artefact: words of a chat, a template or a tool that were left in the page.

## What it finds
Answers to somebody who is not there (もちろんです！, "Certainly!"), unfilled templates ({{title}},
[insert date]), citation marks of a tool ([rei.example#2]), filler text.

## Why it matters
It shows that nobody has read the page before it was published.

## What it leaves alone
The same words inside a quotation that somebody is said to have spoken.

## How to fix it
Delete them, and read the sentence beside them twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.check.wordings import wordings
from keii.model.finding import Finding, Level
from keii.model.text import Span


def check(audit: Audit) -> Iterator[Finding]:
    """Yield what a tool left behind."""
    for place in audit.places:
        words = audit.words(place.span)
        taken: list[Span] = []
        for table in wordings():
            for match in table.artefact.finditer(words):
                span = Span(place.span.start + match.start(), place.span.start + match.end())
                if audit.in_quote(span, place) or any(span.overlaps(other) for other in taken):
                    continue
                taken.append(span)
                message = audit.say(en="left over from a chat or a template", ja="生成や雛形の残り")
                yield audit.finding(place.path, span, message)


RULE = Rule(
    id="STY003",
    name="artefact",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(text="もちろんです！橋の経緯をまとめます。", marks=("もちろんです",)),
        Example(text="そうですね、橋は閉じています。", marks=("そうですね、",)),
        Example(text="Certainly! The bridge opened in {{month}}.", marks=("Certainly!", "{{month}}")),
        Example(text="The bridge opened in May. [rei.example#2]", marks=("[rei.example#2]",)),
        Example(text="市長は「もちろんです」と答えた。"),
        Example(text="The route is certainly shorter than before."),
    ),
)
