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

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

SHOWN = 3  # cues a message lists


def check(audit: Audit) -> Iterator[Finding]:
    """Yield motives without a holder."""
    for place in audit.claims:
        if place.role in ("quote", "statement") or place.draft.refs or audit.is_supported(place):
            continue
        found = audit.wording.motive.finditer(audit.words(place.span))
        spans = [Span(place.span.start + match.start(), place.span.start + match.end()) for match in found]
        spans = [span for span in spans if not audit.in_quote(span, place) and not is_held(audit, place, span)]
        if not spans:
            continue
        cues = ", ".join(dict.fromkeys(audit.words(span).rstrip("。.") for span in spans[:SHOWN]))
        message = audit.say(
            en=f"who says that this is the motive: {cues}",
            ja=f"だれが見た狙いか書かれていない: {cues}",
        )
        yield audit.finding(place.path, place.span, message)


def is_held(audit: Audit, place: Place, cue: Span) -> bool:
    """Answer whether somebody is named who ascribes the motive."""
    statement = audit.statement_of(place)
    if statement is not None and statement.source is not None and audit.own_words(place, cue) == place.span:
        return True
    return audit.has_holder(place, cue)


RULE = Rule(
    id="ATT003",
    name="motive",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text="大統領には国内の支持を固める狙いがある。", marks=("大統領には国内の支持を固める狙いがある。",)),
        Example(
            text="会社は値下げで競争相手をけん制し、客を増やした。",
            marks=("会社は値下げで競争相手をけん制し、客を増やした。",),
        ),
        Example(
            text="市は工事を早め、住民の批判をかわそうとしているのかもしれない。",
            marks=("市は工事を早め、住民の批判をかわそうとしているのかもしれない。",),
        ),
        Example(text="政府は批判をかわす戦略を取る。", marks=("政府は批判をかわす戦略を取る。",)),
        Example(
            text="Estmar went there in a bid to win over voters.",
            marks=("Estmar went there in a bid to win over voters.",),
        ),
        Example(text="教授は、国内の支持を固める狙いがあると指摘した。"),
        Example(text="Estmar went there in a bid to win over voters, a rival said."),
        Example(text="会社は競争相手をけん制したと、教授は指摘した。"),
        Example(text="Estmar went there by train."),
    ),
)
