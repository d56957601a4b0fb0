"""QNA003 why-mismatch: the line that says why a question matters speaks of something else.

## What it finds
A why line that shares no content word with its question and whose source is about something else;
points of a card with none of the words that set its question apart, while its body keeps to them; two
cards of which each has the words of the other's question.

## Why it matters
The reader learns why another matter is important.

## What it leaves alone
Why lines that share a name, a word or a part of a word with question, status or text of the card;
those whose own citation carries them, unless another card speaks of them.

## How to fix it
Move the line to the card it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from keii.check.overlap import is_found, share_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Rule
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level
from keii.model.page import Draft, QuestionCard
from keii.model.text import Span

ENOUGH = 4
# Share of the why line's words in its card: .00-.27 for exchanged lines on the bundled pages.
SHARED = 0.35
# Share of the question's words in the source of the why line: .00 for exchanged lines, .75 and more on clean pages.
ASKED = 0.34
TELLING = 3  # words that set a question apart before their absence says anything
# How much more of two questions' words stand in each other's cards: at most .0 on 8 clean pages, .6 for two in three
# pairs of exchanged questions.
EXCHANGED = 0.6
ANSWERED = 0.5  # share of them in the body: the body keeps to the question, the points do not


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the questions, points and why lines on another subject."""
    yield from exchanged(audit)
    for number, card in enumerate(audit.page.questions):
        if found := strange_points(audit, number, card):
            yield found
            if (line := strange_line(audit, number, card)) is not None:
                yield line
                continue
        if card.why is None or card.why.span is None or len(card.body) + len(card.bullets) < 2:
            continue
        why = terms_of(audit.language, [card.why.text])
        if (
            len(why) < ENOUGH
            or own_share(audit, card, why) >= SHARED
            or is_rescued(audit, card)
            or is_own(audit, card, why)
        ):
            continue
        message = audit.say(en="this speaks of another matter than its question", ja="問いと別の話題")
        yield audit.finding(f"questions[{number}].why", card.why.span, message)


def exchanged(audit: Audit) -> Iterator[Finding]:
    """Yield the first question of each two whose cards answer each other's."""
    cards = audit.page.questions
    texts = [texts_of(card) for card in cards]
    told = [(squeezed(text), terms_of(audit.language, text)) for text in texts]
    shares: list[list[float]] = []
    for card in cards:
        asked = terms_of(audit.language, [card.question.text])
        apart = [term for term in asked if not all(is_found(term, *card_told) for card_told in told)]
        shares.append([share_found(apart, *card_told) for card_told in told])
    for one, two in combinations(range(len(cards)), 2):
        gain = shares[one][two] + shares[two][one] - shares[one][one] - shares[two][two]
        span = cards[one].question.span
        if gain < EXCHANGED or span is None or not texts[one] or not texts[two]:
            continue
        other = shortened(cards[two].question.text, 30)
        message = audit.say(en=f"this card answers another question: {other}", ja=f"別の問いに答えている: {other}")
        yield audit.finding(f"questions[{one}].question", span, message)


def texts_of(card: QuestionCard[Draft]) -> list[str]:
    """List what a card says below its question."""
    heads = [draft.text for draft in (card.status_text, card.why) if draft is not None]
    return heads + [draft.text for draft in (*card.answer, *card.body, *card.bullets)]


def is_own(audit: Audit, card: QuestionCard[Draft], why: frozenset[str]) -> bool:
    """Answer whether a why line's own citation carries it and no other card has more of its words."""
    place = next(place for place in audit.places if card.why is not None and place.span == card.why.span)
    if not place.draft.refs or not audit.is_supported(place):
        return False
    others = [squeezed([c.question.text, *texts_of(c)]) for c in audit.page.questions if c.id != card.id]
    return all(share_found(why, text, terms_of(audit.language, [text])) < SHARED for text in others)


def strange_points(audit: Audit, number: int, card: QuestionCard[Draft]) -> Finding | None:
    """Return the finding for bullets that have none of the words that set this question apart from the other cards."""
    spans = [draft.span for draft in card.bullets if draft.span]
    others = [c for c in audit.page.questions if c.id != card.id]
    if len(spans) < 2 or len(card.body) < 2 or not others:
        return None
    apart = set_apart(audit, card)
    told = [draft.text for draft in card.bullets]
    if len(apart) < TELLING or share_found(apart, squeezed(told), terms_of(audit.language, told)) > 0:
        return None
    body = [draft.text for draft in card.body]
    if share_found(apart, squeezed(body), terms_of(audit.language, body)) < ANSWERED:
        return None
    message = audit.say(en="these points speak of another matter than the question", ja="箇条書きが問いと別の話題")
    return audit.finding(f"questions[{number}].bullets", Span(spans[0].start, spans[-1].end), message)


def set_apart(audit: Audit, card: QuestionCard[Draft]) -> frozenset[str]:
    """Return the words of a question that neither the title and lead nor the other questions have."""
    page = audit.page
    others = [c.question.text for c in page.questions if c.id != card.id]
    title = [page.title.text] if page.title else []
    return terms_of(audit.language, [card.question.text]) - terms_of(
        audit.language, [*title, *(draft.text for draft in page.lead), *others]
    )


def strange_line(audit: Audit, number: int, card: QuestionCard[Draft]) -> Finding | None:
    """Return the finding for a why line that goes with strange points: it has none of the question's own words."""
    if card.why is None or card.why.span is None:
        return None
    if share_found(set_apart(audit, card), squeezed([card.why.text]), terms_of(audit.language, [card.why.text])) > 0:
        return None
    message = audit.say(en="this speaks of another matter than its question", ja="問いと別の話題")
    return audit.finding(f"questions[{number}].why", card.why.span, message)


def own_share(audit: Audit, card: QuestionCard[Draft], why: frozenset[str]) -> float:
    """Return which share of the why line's words its own card has; 1 when the question has any of them."""
    question = terms_of(audit.language, [card.question.text])
    asked = squeezed([card.question.text])
    if any(is_found(term, asked, question) for term in why):
        return 1.0
    own = squeezed([card.question.text, *(draft.text for draft in (*card.body, *card.bullets))])
    return share_found(why, own, terms_of(audit.language, [own]))


def is_rescued(audit: Audit, card: QuestionCard[Draft]) -> bool:
    """Answer whether the source of the why line is about the question, or nothing tells what it is about."""
    place = next(place for place in audit.places if card.why is not None and place.span == card.why.span)
    judgement = audit.judgement_of(place)
    readings = audit.bound.readings_of(place.draft.refs)
    if not readings and judgement is not None and audit.library is not None and judgement.evidence:
        readings = (audit.library.readings[audit.library.by_id[judgement.evidence[0].source]],)
    if not readings:
        return audit.library is not None or bool(place.draft.refs)
    question = terms_of(audit.language, [card.question.text])
    text = squeezed(words for r in readings for words in (r.article.headline, r.article.text))
    return share_found(question, text, terms_of(audit.language, [text])) >= ASKED


CARD = (
    "# 海峡\n\n## 船\n\n### フェリーは再開するか？\n"
    "\n状況: 運休（2026年3月10日時点）\n\nなぜ重要か: {}\n"
    "\n- フェリーは事故のあと止まっている。\n"
    "- 会社は点検を続けている。\n"
)
ENGLISH = (
    "# Strait\n\n## Ferry\n\n### Will the ferry resume?\n"
    "\nStatus: Suspended (as of 10 March 2026)\n"
    "\nWhy it matters: {}\n\n- The ferry has been still since the crash.\n"
    "- The company is checking the hull.\n"
)

GRAIN = (
    "# 海峡の船\n\n海峡の船と穀物の話が続く。\n\n## 船\n\n### 橋脚と送電線の工事はいつまで続く？\n"
    "\n状況: 中断中（2026年3月10日時点）\n"
    "\nなぜ重要か: {}\n\n- 会社は穀物の協定から抜けることを検討している。\n- 穀物の輸出は来月に減る見込みだ。\n"
    "\n橋脚の工事は中断している。送電線の工事も進んでいない。\n"
    "\n### 船は再開するか？\n\n状況: 運休（2026年3月10日時点）\n\n船は止まっている。\n"
)

TWO = (
    "# 川\n\n## 川\n\n### {}\n\n状況: 低下（2026年3月10日時点）\n"
    "\nダムの水位は2メートル下がった。\n\n放流は止まった。\n"
    "\n### {}\n\n状況: 4月1日（2026年3月10日時点）\n\n橋脚の工事は4月1日に終わる。\n\n車線は二つになる。\n"
)

RULE = Rule(
    id="QNA003",
    name="why-mismatch",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=CARD.format("水管理協定が切れれば、下流の小麦農家に損失が出る。"),
            marks=("水管理協定が切れれば、下流の小麦農家に損失が出る。",),
        ),
        Example(
            text=ENGLISH.format("A lapse of the water accord would cost wheat farmers dearly."),
            marks=("A lapse of the water accord would cost wheat farmers dearly.",),
        ),
        Example(
            text=GRAIN.format("穀物の協定が切れれば、食料の値段が上がる。"),
            marks=(
                "穀物の協定が切れれば、食料の値段が上がる。",
                "会社は穀物の協定から抜けることを検討している。\n- 穀物の輸出は来月に減る見込みだ。",
            ),
        ),
        Example(
            text=TWO.format("いつ橋脚の工事は終わるか？", "ダムの水位は下がったか？"),
            marks=("いつ橋脚の工事は終わるか？",),
        ),
        Example(text=TWO.format("ダムの水位は下がったか？", "いつ橋脚の工事は終わるか？")),
        Example(text=CARD.format("フェリーが止まれば、島の病院に薬が届かない。")),
        Example(text=ENGLISH.format("Without the ferry the island's hospital runs out of drugs.")),
    ),
)
