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

from keii.check.judged import Fault, cited_or_all, cut, faults_of, level_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the names that stand with another deed in the sources."""
    for fault in faults_of(audit, "SUP005"):
        if fault.place.role in ("lead", "why", "takeaway") or (not fault.reason.source and is_told(audit, fault)):
            continue
        mine, theirs = cut(fault.reason.claim), cut(fault.reason.source)
        message = (
            audit.say(
                en=f"the passage names {theirs}, not {mine}", ja=f"この文で名前が出るのは{theirs}。{mine}ではない"
            )
            if theirs
            else audit.say(en=f"the passage does not name {mine}", ja=f"この文に{mine}は出てこない")
        )
        yield audit.finding(
            fault.place.path,
            fault.span,
            message,
            level=Level.NOTE if level_of(fault) else None,
            evidence=fault.judgement.evidence,
            verdict=fault.judgement.verdict,
        )


def is_told(audit: Audit, fault: Fault) -> bool:
    """Answer whether the cited sources have the name in another sentence."""
    return any(fault.reason.claim in reading.article.text for reading in cited_or_all(audit, fault.place))


FAR_JA = (
    "港では雨が降った。\n\n市場は混んだ。\n\n{}\n\n会談は夕方まで続いた。\n\n通訳が同席した。\n\n記者団は待った。\n\n{}"
)
FAR_EN = "It rained in the port.\n\n{}\n\nThe talks went on.\n\nAn interpreter sat in.\n\nReporters waited.\n\n{}"

RULE = Rule(
    id="SUP005",
    name="who",
    level=Level.WARNING,
    needs=("S", "P"),
    check=check,
    examples=(
        Example(
            text="佐藤外相は11日、大阪で条約への署名を拒否した。",
            source=FAR_JA.format("田中外相は11日、大阪で条約への署名を拒否した。", "佐藤外相は島を視察した。"),
            published="2025-05-12",
            as_of="2025-05-12",
            marks=("佐藤",),
        ),
        Example(
            text="Foreign Minister Irena Doska refused to sign the treaty in Graden.",
            source=FAR_EN.format(
                "Foreign Minister Otto Brane refused to sign the treaty in Graden.", "Irena Doska toured the island."
            ),
            published="2025-05-12",
            marks=("Foreign Minister Irena Doska",),
        ),
        Example(
            text="田中外相は11日、大阪で条約への署名を拒否した。",
            source=FAR_JA.format("田中外相は11日、大阪で条約への署名を拒否した。", "佐藤外相は島を視察した。"),
            published="2025-05-12",
            as_of="2025-05-12",
        ),
        Example(
            text="Brane refused to sign the treaty in Graden.",
            source=FAR_EN.format("Otto Brane refused to sign the treaty in Graden.", "Irena Doska toured the island."),
            published="2025-05-12",
        ),
    ),
)
