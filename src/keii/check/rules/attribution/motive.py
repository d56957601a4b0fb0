"""ATT003 motive: an actor is given a purpose, and nobody is named who says so.

## What it finds
狙い, 意図, 思惑, 誇示し, "in a bid to", "seeks to" in a sentence without a holder and without a
source that carries it.

## Why it matters
A motive cannot be seen; printed as fact it is the writer's theory.

## What it leaves alone
A purpose the actor states himself ("the law aims to" with a citation), a holder in the sentence,
a sentence its source carries.

## How to fix it
Say who ascribes the motive, with a citation.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span


def check(audit: Audit) -> Iterator[Finding]:
    """Yield motives without a holder."""
    for place in audit.claims:
        if place.role in ("quote", "statement") or place.draft.refs or audit.is_supported(place):
            continue
        words = audit.words(place.span)
        match = audit.wording.motive.search(words)
        statement = audit.statement_of(place)
        if (
            match is None
            or (statement is not None and statement.source is not None)
            or audit.wording.holder.search(words)
        ):
            continue
        span = Span(place.span.start + match.start(), place.span.start + match.end())
        if audit.in_quote(span, place):
            continue
        message = audit.say(
            en=f"who says that this is the motive: {match.group()}",
            ja=f"だれが見た狙いか書かれていない: {match.group()}",
        )
        yield audit.finding(place.path, place.span, message.rstrip("。."))


RULE = Rule(
    id="ATT003",
    name="motive",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text="大統領には国内の支持を固める狙いがある。", marks=("大統領には国内の支持を固める狙いがある。",)),
        Example(text="政府は批判をかわす戦略を取る。", marks=("政府は批判をかわす戦略を取る。",)),
        Example(
            text="Estmar went there in a bid to win over voters.",
            marks=("Estmar went there in a bid to win over voters.",),
        ),
        Example(text="教授は、国内の支持を固める狙いがあると指摘した。"),
        Example(text="Estmar went there in a bid to win over voters, a rival said."),
        Example(text="Estmar went there by train."),
    ),
)
