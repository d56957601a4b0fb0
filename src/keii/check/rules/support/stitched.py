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

from keii.check.judged import faults_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the sentences joined from several places."""
    for fault in faults_of(audit, "SUP008"):
        message = audit.say(en="only several passages together carry this", ja="複数の文をつなげないと根拠にならない")
        yield audit.finding(
            fault.place.path, fault.place.span, message,
            evidence=fault.judgement.evidence, verdict=fault.judgement.verdict,
        )  # fmt: skip


RULE = Rule(
    id="SUP008",
    name="stitched",
    level=Level.NOTE,
    needs=("S",),
    check=check,
    examples=(
        Example(text="フェリーは再開した。", source="フェリーは再開した。", published="2026-02-10"),
        Example(text="The ferry resumed.", source="The ferry resumed.", published="2026-02-10"),
    ),
)
