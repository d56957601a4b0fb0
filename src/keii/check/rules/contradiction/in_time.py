"""CON002 in-time: how a question stands runs backwards, and nothing says why.

## What it finds
In one card, a dated sentence that tells the act as done or decided, and a later one that tells the
same act as planned, weighed or only possible.

## Why it matters
What has happened is not planned any more: one of the two has the wrong date, or speaks of another
instance.

## What it leaves alone
Steps with a halt, a denial, a refusal or a call-off between them; another act; sentences without a day.

## How to fix it
Check both dates; if there are two instances, make two cards.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from keii.check.matters import same_act
from keii.check.overlap import terms_of
from keii.check.rule import Audit, Example, Place, Rule
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level
from keii.model.notes import GROUP_OF, Status
from keii.model.page import Draft, QuestionCard

BACK = frozenset({"OPEN", "PREDICTED"})


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the sentences that set a matter back without a reason."""
    for card in audit.page.questions:
        steps = sorted(steps_of(audit, card), key=lambda step: step[0])
        for (day, before, earlier), (later_day, after, later) in pairwise(steps):
            if day < later_day and runs_back(before, after):
                words = shortened(earlier.draft.text.rstrip("。. "), 40)
                message = audit.say(en=f"on {day} it was further: {words}", ja=f"{day}にはより進んでいた: {words}")
                yield audit.finding(later.path, later.span, message)


def runs_back(before: Status, after: Status) -> bool:
    """Answer whether no matter goes from one status to the other by itself."""
    if before is Status.HAPPENED:
        return GROUP_OF[after] in BACK | {"COMMITTED"}
    return before is Status.DECIDED and GROUP_OF[after] in BACK and after is not Status.CONDITIONAL


def steps_of(audit: Audit, card: QuestionCard[Draft]) -> Iterator[tuple[date, Status, Place]]:
    """Yield the dated sentences of a card that tell its act: the day, how it stood, where."""
    asked = terms_of(audit.language, [card.question.text])
    spans = {draft.span for draft in (*card.answer, *card.bullets, *card.body)}
    for place in audit.places:
        event = audit.reading.event_of(place.index)
        if place.span not in spans or event is None or not same_act(audit, place.draft.text, event.verb, asked):
            continue
        days = [t.begin for t in audit.times_in(place.span) if t.begin and t.begin == t.end]
        told = [day for day in days if audit.as_of is None or day <= audit.as_of]
        if told:
            yield told[0], event.status, place


JA = "# 式典\n\n最終更新: 2026年3月10日\n\n## 出席\n\n### 大統領は港の式典に出席するか？\n\n- {}\n- {}\n"
EN = "# Gala\n\nUpdated: 10 March 2026\n\n## Visit\n\n### Will the king attend the port gala?\n\n- {}\n- {}\n"

RULE = Rule(
    id="CON002",
    name="in-time",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=JA.format(
                "大統領は2025年10月9日、港の式典に出席した。",
                "報道官は2025年12月1日、大統領が港の式典に出席する予定だと述べた。",
            ),
            marks=("報道官は2025年12月1日、大統領が港の式典に出席する予定だと述べた。",),
        ),
        Example(
            text=EN.format(
                "The king attended the port gala on October 9, 2025.",
                "The minister said on December 1, 2025 that the king may attend the port gala.",
            ),
            marks=("The minister said on December 1, 2025 that the king may attend the port gala.",),
        ),
        Example(
            text=JA.format(
                "報道官は2025年8月1日、大統領が港の式典に出席する予定だと述べた。",
                "大統領は2025年10月9日、港の式典に出席した。",
            )
        ),
        Example(
            text=EN.format(
                "The king attended the port gala on October 9, 2025.",
                "On December 1, 2025, the palace said the king may visit the mill.",
            )
        ),
    ),
)
