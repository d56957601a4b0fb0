"""ATT001 opinion: a guess or a judgement in the page's own voice.

## What it finds
"may", 可能性がある, かもしれない (a guess) and "must", べきだ, 注目される (a judgement) in a sentence
that names nobody who holds it.

## Why it matters
Readers take the page's own voice for fact; whose guess it is decides what it is worth.

## What it leaves alone
Sentences with a holder (氏は…との見方を示した, "the ministry said"); quotations; questions and
statuses; sentences a source carries in these words; guesses that carry a citation when that source
was not given.

## How to fix it
Name who thinks so, with a citation, or take the sentence out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

SHOWN = 3  # cues a message lists


def check(audit: Audit) -> Iterator[Finding]:
    """Yield guesses and judgements without a holder."""
    for place in audit.claims:
        if place.role in ("quote", "statement") or audit.is_carried(place):
            continue
        guesses, verdicts = (cues_in(audit, place, p) for p in (audit.wording.guess, audit.wording.verdict))
        if place.draft.refs and not audit.bound.readings_of(place.draft.refs):
            guesses = []
        cues = list(dict.fromkeys(cue.rstrip("。.!！ ") for cue in (*guesses, *verdicts)))
        if not cues:
            continue
        listed = ", ".join(cues[:SHOWN])
        message = (
            audit.say(en=f"a guess without a holder: {listed}", ja=f"だれの推測か書かれていない: {listed}")
            if guesses
            else audit.say(en=f"a judgement without a holder: {listed}", ja=f"だれの評価か書かれていない: {listed}")
        )
        yield audit.finding(place.path, place.span, message)


def cues_in(audit: Audit, place: Place, pattern: re.Pattern[str]) -> list[str]:
    """List the words of a sentence that match and that nobody else says or thinks."""
    start = place.span.start
    matches = [
        (m.group().strip(), Span(start + m.start(), start + m.end())) for m in pattern.finditer(audit.words(place.span))
    ]
    return [words for words, cue in matches if not audit.in_quote(cue, place) and not is_held(audit, place, cue)]


def is_held(audit: Audit, place: Place, cue: Span) -> bool:
    """Answer whether somebody is named who says or thinks it."""
    statement = audit.statement_of(place)
    if statement is not None and statement.source is not None and audit.own_words(place, cue) == place.span:
        return True
    return audit.has_holder(place, cue)


RULE = Rule(
    id="ATT001",
    name="opinion",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text="両国の関係はさらに深まる可能性があります。", marks=("両国の関係はさらに深まる可能性があります。",)
        ),
        Example(text="今後の動きに注目していく必要があります。", marks=("今後の動きに注目していく必要があります。",)),
        Example(
            text="社長は船を売ると述べており、島の足は不便になるかもしれません。",
            marks=("社長は船を売ると述べており、島の足は不便になるかもしれません。",),
        ),
        Example(
            text="会社は赤字を埋めようとしているのかもしれません。",
            marks=("会社は赤字を埋めようとしているのかもしれません。",),
        ),
        Example(text="港の暮らしは厳しくなるでしょう。", marks=("港の暮らしは厳しくなるでしょう。",)),
        Example(
            text="The new timetable is a disgrace and must be changed.",
            marks=("The new timetable is a disgrace and must be changed.",),
        ),
        Example(text="The talks are likely to fail.", marks=("The talks are likely to fail.",)),
        Example(text="外相は、式典に出席する可能性があると述べた。"),
        Example(text="社長は、船を売ると述べたうえで、島の足は不便になるかもしれないと説明した。"),
        Example(text="市長は「計画は見直すべきだ」と語った。"),
        Example(text="橋は来年開く可能性がある。[1]", source="橋は来年開く可能性がある。", published="2026-03-10"),
        Example(text="The mayor said the bridge may open in May."),
        Example(text="The bridge opened in May 2025."),
    ),
)
