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

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span


def check(audit: Audit) -> Iterator[Finding]:
    """Yield guesses and judgements without a holder."""
    for place in audit.claims:
        if place.role in ("quote", "statement") or has_holder(audit, place) or audit.is_carried(place):
            continue
        words = audit.words(place.span)
        for pattern, is_guess in ((audit.wording.guess, True), (audit.wording.verdict, False)):
            match = next((m for m in pattern.finditer(words) if not quoted(audit, place, m.start(), m.end())), None)
            if match is None or (is_guess and place.draft.refs and not audit.bound.readings_of(place.draft.refs)):
                continue
            message = (
                audit.say(
                    en=f"a guess without a holder: {match.group().strip()}",
                    ja=f"だれの推測か書かれていない: {match.group().strip()}",
                )
                if is_guess
                else audit.say(
                    en=f"a judgement without a holder: {match.group().strip()}",
                    ja=f"だれの評価か書かれていない: {match.group().strip()}",
                )
            )
            yield audit.finding(place.path, place.span, message.rstrip("。.!！"))
            break


def quoted(audit: Audit, place: Place, start: int, end: int) -> bool:
    """Answer whether a match stands inside a quotation."""
    return audit.in_quote(Span(place.span.start + start, place.span.start + end), place)


def has_holder(audit: Audit, place: Place) -> bool:
    """Answer whether somebody is named who says or thinks it."""
    statement = audit.statement_of(place)
    if statement is not None and statement.source is not None:
        return True
    return audit.wording.holder.search(audit.words(place.span)) is not None


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
        Example(text="港の暮らしは厳しくなるでしょう。", marks=("港の暮らしは厳しくなるでしょう。",)),
        Example(
            text="The new timetable is a disgrace and must be changed.",
            marks=("The new timetable is a disgrace and must be changed.",),
        ),
        Example(text="The talks are likely to fail.", marks=("The talks are likely to fail.",)),
        Example(text="外相は、式典に出席する可能性があると述べた。"),
        Example(text="市長は「計画は見直すべきだ」と語った。"),
        Example(text="橋は来年開く可能性がある。[1]", source="橋は来年開く可能性がある。", published="2026-03-10"),
        Example(text="The mayor said the bridge may open in May."),
        Example(text="The bridge opened in May 2025."),
    ),
)
