"""ATT002 agentless: somebody is said to think so, and nobody is named.

## What it finds
とみられる, とされる, と予想され, "is said to", "observers believe", "reportedly" without a name and
without a citation; and a hedge whose holder stands in the cited source but not on the page.

## Why it matters
"Observers say" cannot be checked, and often means the writer.

## What it leaves alone
"According to the ministry"; a sentence with a citation of its own (the source then is the holder),
unless the source itself names somebody else; quotations.

## How to fix it
Name the observers, or cite who reports it.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

SHOWN = 3  # cues a message lists


def check(audit: Audit) -> Iterator[Finding]:
    """Yield hearsay without a name."""
    for place in audit.claims:
        if place.role in ("quote", "statement") or place.draft.refs or audit.is_supported(place):
            continue
        found = audit.wording.agentless.finditer(audit.words(place.span))
        spans = [Span(place.span.start + match.start(), place.span.start + match.end()) for match in found]
        spans = [span for span in spans if not named(audit, place, span) and not audit.in_quote(span, place)]
        if not spans:
            continue
        cues = ", ".join(dict.fromkeys(audit.words(span).rstrip("。.") for span in spans[:SHOWN]))
        message = audit.say(en=f"who is it that thinks so: {cues}", ja=f"だれがそう見ているのか書かれていない: {cues}")
        yield audit.finding(place.path, place.span, message)


def named(audit: Audit, place: Place, cue: Span) -> bool:
    """Answer whether a holder is named beside the cue."""
    statement = audit.statement_of(place)
    source = statement.source if statement is not None and audit.own_words(place, cue) == place.span else None
    if statement is not None and source is not None and not source.overlaps(cue):
        return statement.source_class in ("named", "official", "outlet")
    return audit.has_holder(place, cue)


RULE = Rule(
    id="ATT002",
    name="agentless",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text="首脳は出席を見送ると予想されている。", marks=("首脳は出席を見送ると予想されている。",)),
        Example(text="原因は部品の破断とみられる。", marks=("原因は部品の破断とみられる。",)),
        Example(
            text="社長は便を減らすと述べており、港は静かになると予想されている。",
            marks=("社長は便を減らすと述べており、港は静かになると予想されている。",),
        ),
        Example(
            text="Observers believe that the region will benefit.",
            marks=("Observers believe that the region will benefit.",),
        ),
        Example(text="The talks are said to be close to an end.", marks=("The talks are said to be close to an end.",)),
        Example(text="警察によると、原因は部品の破断とみられる。"),
        Example(text="原因は部品の破断とみられる。[1]\n\n## 出典\n\n1. 例新聞「事故」2026年3月10日\n"),
        Example(text="The talks are close to an end, the minister said."),
    ),
)
