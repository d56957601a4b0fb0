"""SUP005 who: the name is in the sources, but not with this deed.

## What it finds
Sentences whose aligned passage tells the same of somebody else.

## Why it matters
The fact is right and the person wrong: the commonest error of summaries.

## What it leaves alone
Names the passage refers to by a pronoun, a title or a neighbouring sentence.

## How to fix it
Compare the two names with the passage shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.judged import Fault, cited_or_all, cut, faults_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the names that stand with another deed in the sources."""
    for fault in faults_of(audit, "SUP005"):
        if fault.place.role in ("lead", "why", "takeaway") or (not fault.reason.source and is_told(audit, fault)):
            continue
        mine, theirs = cut(fault.reason.claim), cut(fault.reason.source)
        message = (
            audit.say(en=f"the passage names {theirs}, not {mine}", ja=f"この文で名前が出るのは{theirs}。{mine}ではない")
            if theirs
            else audit.say(en=f"the passage does not name {mine}", ja=f"この文に{mine}は出てこない")
        )
        yield audit.finding(
            fault.place.path, fault.span, message,
            evidence=fault.judgement.evidence, verdict=fault.judgement.verdict,
        )  # fmt: skip


def is_told(audit: Audit, fault: Fault) -> bool:
    """Answer whether the cited sources have the name in another sentence."""
    return any(fault.reason.claim in reading.article.text for reading in cited_or_all(audit, fault.place))


RULE = Rule(
    id="SUP005",
    name="who",
    level=Level.WARNING,
    needs=("S", "P"),
    check=check,
    examples=(
        Example(
            text="ドスカ外相は条約への署名を拒否した。",
            source="ブラーネ外相は条約への署名を拒否した。ドスカ外相は会談の後で島を視察した。",
            published="2025-05-10", marks=("ドスカ",),
        ),
        Example(
            text="Doska refused to sign the treaty.",
            source="Brane refused to sign the treaty. Doska toured the island after the talks.",
            published="2025-05-10", marks=("Doska",),
        ),
        Example(text="ブラーネ外相は条約への署名を拒否した。", source="ブラーネ外相は条約への署名を拒否した。ドスカ外相は島を視察した。", published="2025-05-10"),
        Example(text="Brane refused to sign the treaty.", source="Brane refused to sign the treaty. Doska toured the island.", published="2025-05-10"),
    ),
)  # fmt: skip
