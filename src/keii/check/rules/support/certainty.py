"""SUP007 certainty: the page is surer than its source, or less sure.

## What it finds
A status on another step of the ladder than the aligned passage: possible told as decided, planned
told as done, denied told as fact. Likewise a verb that the passage puts under may, is expected to,
should, hopes to, tried to, if, 〜かもしれない, 〜見込みだ, 〜べきだ, and the page tells plainly.

## Why it matters
A plan is no event. Most corrections of explainers are about this one step.

## What it leaves alone
A weaker wording with its holder; one step up within planned and decided.

## How to fix it
Use the verb of the passage, and say who says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import cut, faults_of, finding_of, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the sentences that are surer than their passage."""
    for fault in faults_of(audit, "SUP007"):
        mine, theirs = cut(fault.reason.claim.replace("_", " "), 22), cut(fault.reason.source.replace("_", " "), 22)
        message = audit.say(
            en=f"the source says {theirs}, the page {mine}", ja=f"出典では「{theirs}」、ページでは「{mine}」"
        )
        yield finding_of(audit, fault, message, whole=True, level=level_of(fault))


RULE = Rule(
    id="SUP007",
    name="certainty",
    level=Level.ERROR,
    needs=("S", "P"),
    check=check,
    examples=(
        Example(
            text="大統領は6月の式典に出席した。",
            source="大統領は6月の式典に出席することを検討している。",
            published="2025-02-17",
            marks=("大統領は6月の式典に出席した。",),
        ),
        Example(
            text="The president attended the ceremony in June.",
            source="The president may attend the ceremony in June.",
            published="2025-02-17",
            marks=("The president attended the ceremony in June.",),
        ),
        Example(
            text="台風は北の港に上陸する。",
            source="台風は北の港に上陸する見込みだ。",
            published="2025-02-17",
            marks=("台風は北の港に上陸する。",),
        ),
        Example(
            text="台風は北の港に上陸する可能性がある。",
            source="台風は北の港に上陸する見込みだ。",
            published="2025-02-17",
        ),
        Example(
            text="大統領は6月の式典に出席することを検討している。",
            source="大統領は6月の式典に出席することを検討している。",
            published="2025-02-17",
        ),
        Example(
            text="The president may attend the ceremony in June.",
            source="The president may attend the ceremony in June.",
            published="2025-02-17",
        ),
    ),
)
