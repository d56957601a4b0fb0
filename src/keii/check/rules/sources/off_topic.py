"""SRC001 off-topic: a source that has almost nothing to do with what it is cited for.

## What it finds
Bullets that share next to no words with the question and body of their card, and citations of a
given article that shares next to no words with the sentences citing it.

## Why it matters
The citation looks like evidence and is none.

## What it leaves alone
Cards with fewer than three sentences of their own; sources that were not given and whose title is
not printed; short sentences; points in another language than the page's.

## How to fix it
Replace the source, or take the bullets out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keii.check.overlap import share_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Place, Rule
from keii.check.tongues import tongue_of
from keii.check.wordings import shortened
from keii.model.finding import Evidence, Finding, Level
from keii.model.page import Draft, QuestionCard
from keii.model.reading import Reading
from keii.model.text import Span

# Share of the bullets' words in the card's body: .05 for the off-topic card of one digest page, .36 and .47 for the
# others; on the bundled pages .00-.04 against .30 and more.
WITHIN = 0.12
ASKED = 0.15  # share of the question's words in the bullets
# Share of a sentence's words in the article it cites: .58 and more on clean pages, under .12 with exchanged sources.
CITED = 0.22
ANSWERED = 0.5  # share of the question's words in the article a point cites
ENOUGH = 4  # words a sentence needs to be measured by


def check(audit: Audit) -> Iterator[Finding]:
    """Yield cards and sentences on another subject than their source."""
    told: list[Span] = []
    for number, card in enumerate(audit.page.questions):
        found = strange_bullets(audit, number, card)
        if found is not None:
            told.append(found.span)
            yield found
    for place in audit.claims:
        if not any(span.contains(place.span) for span in told):
            found = strange_source(audit, place)
            if found is not None:
                yield found


def strange_bullets(audit: Audit, number: int, card: QuestionCard[Draft]) -> Finding | None:
    """Return the finding for bullets that speak of something else than their card."""
    page = audit.page.in_language
    spans = [draft.span for draft in card.bullets if draft.span and tongue_of(draft.text, page) == page]
    body = [draft.text for draft in card.body]
    if len(card.bullets) < 2 or len(body) < 2 or not spans or not one_source(card.bullets):
        return None
    if any(set(draft.refs) & set(card.bullets[0].refs) for draft in card.body):
        return None  # one source for both: its matter is the card's
    bullets = terms_of(audit.language, [draft.text for draft in card.bullets])
    own = squeezed([*body, card.question.text])
    if len(bullets) < ENOUGH or share_found(bullets, own, terms_of(audit.language, [own])) >= WITHIN:
        return None
    asked = terms_of(audit.language, [card.question.text])
    text = squeezed(draft.text for draft in card.bullets)
    if share_found(asked, text, bullets) >= ASKED or is_answered(audit, asked, card.bullets[0].refs):
        return None
    message = audit.say(en="these points speak of another subject than their card", ja="カードの問いや本文と別の話題")
    return audit.finding(f"questions[{number}].bullets", Span(spans[0].start, spans[-1].end), message)


def is_answered(audit: Audit, asked: frozenset[str], refs: Sequence[str]) -> bool:
    """Answer whether an article cited speaks of what is asked: few words of a point need not repeat the question's."""
    return any(share_with(audit, asked, reading) >= ANSWERED for reading in audit.bound.readings_of(refs))


def one_source(bullets: Sequence[Draft]) -> bool:
    """Answer whether all bullets cite the same."""
    return len({draft.refs for draft in bullets}) == 1


def strange_source(audit: Audit, place: Place) -> Finding | None:
    """Return the finding for a sentence whose cited articles are all about something else."""
    readings = audit.bound.readings_of(place.draft.refs)
    if not readings or len(readings) < len(place.draft.refs) or audit.is_supported(place):
        return strange_in_card(audit, place, readings)
    terms = terms_of(audit.language, [place.draft.text])
    if len(terms) < ENOUGH:
        return None
    shares = [(share_with(audit, terms, reading), reading) for reading in readings]
    best, reading = max(shares, key=lambda pair: pair[0])
    title = terms_of(audit.language, [audit.page.title.text if audit.page.title else ""])
    on_matter = place.role == "takeaway" and len(title) >= ENOUGH and is_answered(audit, title, place.draft.refs)
    if best >= CITED or on_matter:
        return None
    article = reading.article
    about = shortened(article.headline.rstrip("。. "), 36)
    message = audit.say(en=f"the cited source is about something else: {about}", ja=f"出典は別の話題: {about}")
    first = reading.sentence(0) if article.sentences else Span(0, 0)
    evidence = (
        Evidence(source=article.id, start=first.start, end=first.end, exact=reading.words(first), score=round(best, 4)),
    )
    return audit.finding(place.path, place.span, message, evidence=evidence)


def strange_in_card(audit: Audit, place: Place, readings: Sequence[Reading]) -> Finding | None:
    """Return the finding for a point that shares nothing with its card, nor does its source."""
    card = place.card
    if card is None or place.role != "bullet" or len(place.draft.refs) != 1:
        return None
    source = audit.bound.source_of(place.draft.refs[0])
    if tongue_of(place.draft.text, audit.page.in_language) != audit.page.in_language:
        return None  # two languages share no words
    others = [d.text for d in (*card.bullets, *card.body) if d.span != place.span and d.refs != place.draft.refs]
    own = squeezed([card.question.text, *others])
    said = terms_of(audit.language, [place.draft.text])
    if len(others) < 3 or len(said) < ENOUGH or share_found(said, own, terms_of(audit.language, [own])) >= WITHIN:
        return None
    asked = terms_of(audit.language, [card.question.text])
    in_body = any(draft.refs == place.draft.refs for draft in card.body)
    if in_body or is_answered(audit, asked, place.draft.refs):
        return None
    title = terms_of(audit.language, [source.title if source else ""])
    if not readings and (len(title) < ENOUGH or share_found(title, own, terms_of(audit.language, [own])) > 0):
        return None
    message = audit.say(en="neither this nor its source belongs to the card", ja="文も出典もカードの話題と違う")
    return audit.finding(place.path, place.span, message)


def share_with(audit: Audit, terms: frozenset[str], reading: Reading) -> float:
    """Return which share of a sentence's words an article has."""
    text = squeezed([reading.article.headline, reading.article.text])
    return share_found(terms, text, terms_of(audit.language, [text]))


CARD = (
    "# 海峡\n\n## 船\n\n### フェリーは再開するか？\n"
    "\n{}\n\nフェリーは事故のあと運休している。海運会社は再開の時期を示していない。\n"
    "\n## 出典\n\n1. 例新聞「記事」2026年3月10日 https://rei.example/1\n"
)
FERRY = "フェリーの運航会社は10日、11月に再開すると発表した。会社は港の点検を終えた。"
GLASS = "市のガラス美術館が改装を終えて開館した。来館者は工房で吹きガラスを体験できる。"

RULE = Rule(
    id="SRC001",
    name="off-topic",
    level=Level.ERROR,
    needs=("P", "S"),
    check=check,
    examples=(
        Example(
            text=CARD.format("- ガラス美術館が改装を終えて開館した。[1]\n- 来館者は工房で吹きガラスを体験できる。[1]"),
            marks=("ガラス美術館が改装を終えて開館した。[1]\n- 来館者は工房で吹きガラスを体験できる。",),
        ),
        Example(
            text=(
                "# 船\n\nフェリーは11月に運航を再開する予定だ。[1]\n"
                "\n## 出典\n\n1. 例新聞「再開」2026年3月10日 https://rei.example/1\n"
            ),
            source=GLASS,
            published="2026-03-10",
            marks=("フェリーは11月に運航を再開する予定だ。",),
        ),
        Example(
            text=(
                "# Ferry\n\nThe ferry company plans to resume sailings in November. [1]\n"
                "\n## Sources\n\n1. [Ferry](https://rei.example/1) Strait Wire, 10 March 2026\n"
            ),
            source="The relay team skied to gold on home snow. The coach wept.",
            published="2026-03-10",
            marks=("The ferry company plans to resume sailings in November.",),
        ),
        Example(
            text=CARD.format("- フェリーの運航会社は再開の計画を示した。[1]\n- 会社は港の点検を終えた。[1]"),
            source=FERRY,
            published="2026-03-10",
        ),
        Example(
            text=(
                "# Ferry\n\nThe ferry company plans to resume sailings in November. [1]\n"
                "\n## Sources\n\n1. [Ferry](https://rei.example/1) Strait Wire, 10 March 2026\n"
            ),
            source="Sailings will start again in November, the ferry operator said.",
            published="2026-03-10",
        ),
    ),
)
