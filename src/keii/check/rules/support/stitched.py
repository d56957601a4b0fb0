"""SUP008 stitched: only several passages together carry this sentence.

## What it finds
Sentences whose words the sources have, but no single passage has them all.

## Why it matters
Joining facts makes a claim of its own: that they belong together.

## What it leaves alone
Sentences one passage carries; sentences whose parts stand in neighbouring sentences.

## How to fix it
Cut the sentence into two, each with its citation.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import cites_unread
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the sentences joined from several places."""
    for place in audit.claims:
        judgement = audit.judgement_of(place)
        if judgement is None or place.role == "lead" or cites_unread(audit, place):
            continue
        if any(reason.rule == "SUP008" for reason in judgement.reasons):
            message = audit.say(
                en="only several passages together carry this", ja="複数の文をつなげないと根拠にならない"
            )
            yield audit.finding(place.path, place.span, message, evidence=judgement.evidence, verdict=judgement.verdict)


JOINED = "会社はフェリーの修理を終え、島の病院には新しい医師が着任した。"
APART = "会社はフェリーの修理を終えた。\n\n港では雨が降った。\n\n島の病院に新しい医師が着任した。"

RULE = Rule(
    id="SUP008",
    name="stitched",
    level=Level.NOTE,
    needs=("S",),
    check=check,
    examples=(
        Example(text=JOINED, source=APART, published="2026-02-10", marks=(JOINED,)),
        Example(text="会社はフェリーの修理を終えた。", source=APART, published="2026-02-10"),
        Example(text="The ferry resumed.", source="The ferry resumed.", published="2026-02-10"),
    ),
)
