"""SUP001 unsupported: no passage of the sources carries this sentence.

## What it finds
Claims that align with no single sentence of the sources given.

## Why it matters
Either the source is missing, or the sentence is the writer's own.

## What it leaves alone
Sentences whose cited source was not given (they count as unverified); very short sentences; what a
more specific rule already says.

## How to fix it
Cite the source that carries it, or take the sentence out.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import faults_of, finding_of
from keii.check.overlap import terms_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level

ENOUGH = 3


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the claims without a passage."""
    for fault in faults_of(audit, "SUP001"):
        if (
            len(terms_of(audit.language, [fault.place.draft.text])) < ENOUGH
            or fault.reason != fault.judgement.reasons[0]
        ):
            continue
        message = audit.say(en="no passage of the sources carries this", ja="出典のどの文にも根拠がない")
        yield finding_of(audit, fault, message, whole=True)


RULE = Rule(
    id="SUP001",
    name="unsupported",
    level=Level.WARNING,
    needs=("S",),
    check=check,
    examples=(
        Example(
            text="知事は新しい空港の建設を断念した。",
            source="フェリーは11月に運航を再開した。",
            published="2025-12-01",
            marks=("知事は新しい空港の建設を断念した。",),
        ),
        Example(
            text="The governor gave up the plan for a new airport.",
            source="The ferry resumed in November.",
            published="2025-12-01",
            marks=("The governor gave up the plan for a new airport.",),
        ),
        Example(
            text="フェリーは11月に運航を再開した。", source="フェリーは11月に運航を再開した。", published="2025-12-01"
        ),
        Example(text="The ferry resumed in November.", source="The ferry resumed in November.", published="2025-12-01"),
        Example(text="知事は新しい空港の建設を断念した。"),
    ),
)
