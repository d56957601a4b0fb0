"""QNA002 presupposition: the question takes for granted what its own answer denies.

## What it finds
A question with why, when, who, where or how many, and in its card a sentence that tells the same act
as denied, called off, refused or not done; "how long will it go on" with a status that says it is halted.

## Why it matters
「なぜ停戦を破ったのか」 tells every reader that the truce was broken, whatever stands below.

## What it leaves alone
Whether-questions, which take nothing for granted; answers about another act; postponements, which
leave "when" open.

## How to fix it
Ask whether it happened, or drop the card.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.matters import same_act
from keii.check.overlap import terms_of
from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.notes import Status
from keii.model.page import Draft, QuestionCard

AGAINST = frozenset({Status.DENIED, Status.NOT_HAPPENED, Status.CANCELLED, Status.REJECTED})


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the questions that their answers speak against."""
    for number, card in enumerate(audit.page.questions):
        if card.question.span is None:
            continue
        if not presupposes(audit, card.question.text) and not is_halted(audit, card):
            continue
        asked = terms_of(audit.language, [card.question.text])
        spans = {d.span for d in (*card.answer, *card.bullets, *card.body, card.status_text) if d is not None}
        denial = next((p for p in audit.places if p.span in spans and denies(audit, p, asked)), None)
        if denial is None and is_halted(audit, card):
            words = card.status_text.text.rstrip("。. ") if card.status_text else ""
            message = audit.say(en=f"the status denies it: {words}"[:80], ja=f"状況が前提を否定: {words}"[:80])
            yield audit.finding(f"questions[{number}].question", card.question.span, message)
        if denial is not None:
            words = denial.draft.text.rstrip("。. ")[:50]
            message = audit.say(en=f"the answer denies it: {words}", ja=f"答えが前提を否定: {words}")
            yield audit.finding(f"questions[{number}].question", card.question.span, message)


def presupposes(audit: Audit, question: str) -> bool:
    """Answer whether a question asks for a detail of something it takes as a fact."""
    wording = audit.wording
    asking = (wording.asks_why, wording.asks_when, wording.asks_who, wording.asks_where, wording.asks_how_many)
    return any(pattern.search(question) for pattern in asking)


def is_halted(audit: Audit, card: QuestionCard[Draft]) -> bool:
    """Answer whether a question asks how long something goes on that its status says is halted or over."""
    question, status = card.question, card.status_text
    if status is None or not audit.wording.asks_how_long.search(question.text):
        return False
    halts = audit.wording.halted
    return halts.search(status.text) is not None and halts.search(question.text) is None


def denies(audit: Audit, place: Place, asked: frozenset[str]) -> bool:
    """Answer whether a sentence says that the act asked after is not so."""
    event = audit.reading.event_of(place.index)
    if event is None or not (event.status in AGAINST or (event.status is Status.HAPPENED and not event.polarity)):
        return False
    return same_act(audit, place.draft.text, event.verb, asked)


JA = "# 停戦\n\n## 経過\n\n### {}\n\n{}\n"
EN = "# Truce\n\n## Course\n\n### {}\n\n{}\n"

RULE = Rule(
    id="QNA002",
    name="presupposition",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=JA.format("なぜオルマ軍は橋を爆破したのか？", "オルマ軍は、橋を爆破したとの報道を否定した。"),
            marks=("なぜオルマ軍は橋を爆破したのか？",),
        ),
        Example(
            text=EN.format("Why did the army attack the bridge?", "The army did not attack the bridge on Monday."),
            marks=("Why did the army attack the bridge?",),
        ),
        Example(
            text=JA.format("橋への砲撃はいつまで続く？", "状況: 中断中（2026年3月10日時点）\n\n両軍は話し合っている。"),
            marks=("橋への砲撃はいつまで続く？",),
        ),
        Example(
            text=EN.format("How long will the shelling go on?", "Status: Halted (as of 10 March 2026)\n\nThey talk."),
            marks=("How long will the shelling go on?",),
        ),
        Example(
            text=JA.format("フェリーの運休はいつまで続く？", "状況: 中断中（2026年3月10日時点）\n\n船は港にある。"),
        ),
        Example(text=JA.format("オルマ軍は橋を爆破したのか？", "オルマ軍は、橋を爆破したとの報道を否定した。")),
        Example(text=JA.format("なぜオルマ軍は橋を爆破したのか？", "オルマ軍は、橋を爆破した理由を示した。")),
        Example(
            text=EN.format("Why did the army attack the bridge?", "The army attacked the bridge to stop the convoy.")
        ),
    ),
)
