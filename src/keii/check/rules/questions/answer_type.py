"""QNA001 type: the question asks for a time, a number, a person or a place, the answer gives something else.

## What it finds
Cards whose question asks when, how long, how many, who or where, and whose status gives another
kind of answer while no sentence of the card gives the right one.

## Why it matters
The card promises an answer it does not have.

## What it leaves alone
"Not decided", 未定, 検討中, 延期 and other ways of saying that nobody knows yet; a status whose card
gives the time, number or name in its text.

## How to fix it
Ask what the sources answer, or answer what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.page import Draft, QuestionCard
from keii.model.text import Span

NAMES = {
    "when": ("a time", "時期"),
    "how_long": ("a length of time", "期間"),
    "how_many": ("a number", "数"),
    "who": ("a person or body", "人や組織"),
    "where": ("a place", "場所"),
}


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the cards whose answer is of another type than the question."""
    for number, card in enumerate(audit.page.questions):
        asked = kind_of(audit, card.question.text)
        status = card.status_text
        if asked is None or status is None or status.span is None:
            continue
        if audit.wording.unknown_answer.search(status.text) or answers(audit, asked, [status]):
            continue
        if asked == "how_long":
            others: list[Draft] = []
        else:
            others = [draft for draft in (*card.answer, *card.bullets, *card.body) if on_subject(audit, card, draft)]
        if answers(audit, asked, others) and not gives_another(audit, asked, status):
            continue
        en, ja = NAMES[asked]
        message = audit.say(
            en=f"the question asks for {en}; this is none", ja=f"問いは{ja}を聞いているが、答えになっていない"
        )
        yield audit.finding(f"questions[{number}].status_text", status.span, message)


def kind_of(audit: Audit, question: str) -> str | None:
    """Return what a question asks for, None for whether, why and how."""
    wording = audit.wording
    patterns = {
        "how_long": wording.asks_how_long,
        "how_many": wording.asks_how_many,
        "when": wording.asks_when,
        "where": wording.asks_where,
        "who": wording.asks_who,
    }
    return next((kind for kind, pattern in patterns.items() if pattern.search(question)), None)


def answers(audit: Audit, asked: str, drafts: list[Draft]) -> bool:
    """Answer whether any of the sentences gives what is asked for."""
    return any(draft.span is not None and gives(audit, asked, draft.span) for draft in drafts)


def gives(audit: Audit, asked: str, span: Span) -> bool:
    """Answer whether a sentence has a time, number, name or place."""
    times = [t for t in audit.times_in(span) if t.type in ("DATE", "TIME") and t.value not in ("PRESENT_REF",)]
    if asked == "when":
        return bool(times)
    if asked == "how_long":
        durations = [t for t in audit.times_in(span) if t.type == "DURATION"]
        return bool(durations or times) or audit.wording.how_long_answer.search(audit.words(span)) is not None
    if asked == "how_many":
        return bool(audit.reading.figures_in(span)) or any(c.isdigit() for c in without_times(audit, span))
    if asked == "who":
        return any(m.type in ("person", "organization", "role", "place") for m in audit.reading.mentions_in(span))
    proper = any(token.kind == "proper" for token in audit.language.tokens(audit.words(span)))
    if proper or audit.wording.site.search(audit.words(span)):
        return True
    return any(m.type == "place" for m in audit.reading.mentions_in(span))


def without_times(audit: Audit, span: Span) -> str:
    """Return the words of a sentence without its times."""
    words = audit.words(span)
    for time in audit.times_in(span):
        start, end = time.span.start - span.start, time.span.end - span.start
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def gives_another(audit: Audit, asked: str, status: Draft) -> bool:
    """Answer whether a status plainly answers another question: a number for a time, a time for a number."""
    if status.span is None:
        return False
    other = {"when": "how_many", "how_many": "when"}.get(asked)
    return other is not None and gives(audit, other, status.span) and len(status.text) <= 16


def on_subject(audit: Audit, card: QuestionCard[Draft], draft: Draft) -> bool:
    """Answer whether a sentence of a card shares a content word with its question."""
    asked = set(audit.language.terms(card.question.text))
    return bool(asked & set(audit.language.terms(draft.text)))


CARD = "# 船\n\n最終更新: 2026年3月10日\n\n## 航路\n\n### {}\n\n状況: {}（2026年3月10日時点）\n\n{}\n"
ENGLISH = "# Ferry\n\nUpdated: 10 March 2026\n\n## Line\n\n### {}\n\nStatus: {} (as of 10 March 2026)\n\n{}\n"

RULE = Rule(
    id="QNA001",
    name="type",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(text=CARD.format("フェリーの運休はいつまで続くか？", "中断中", "船は港にある。"), marks=("中断中",)),
        Example(
            text=CARD.format("仲裁はどの都市で行われるか？", "可能性あり", "仲裁の話し合いが続く。"),
            marks=("可能性あり",),
        ),
        Example(
            text=CARD.format("何人がけがをしたか？", "2026年3月4日", "けがの程度は軽い。"), marks=("2026年3月4日",)
        ),
        Example(
            text=ENGLISH.format("How long will the ferry be suspended?", "Suspended", "It lies in port."),
            marks=("Suspended",),
        ),
        Example(text=CARD.format("議会はいつ採決するか？", "延期", "採決は4月20日になる。")),
        Example(text=CARD.format("フェリーはいつ再開するか？", "2026年4月1日", "会社が発表した。")),
        Example(text=CARD.format("フェリーは再開するか？", "検討中", "会社が検討している。")),
        Example(
            text=ENGLISH.format("When will parliament vote?", "Postponed to 20 April 2026", "The vote was put off.")
        ),
        Example(text=ENGLISH.format("How many were hurt?", "16", "All were passengers.")),
    ),
)
