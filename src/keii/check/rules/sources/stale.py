"""SRC002 stale: an old source is told in the present.

## What it finds
Sentences with 現在, 続いている, "currently", "remains" whose newest cited source is more than half a
year older than the page (warning), or whose state a newer given source says to be over (error).

## Why it matters
What was so in May need not be so in March; the reader takes it for today's news.

## What it leaves alone
Sentences that name the day they speak of; the past tense; pages whose own day is not known.

## How to fix it
Say from which day it was so, or take the newest source.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from keii.check.judged import cites_unread
from keii.check.opening import claim_words
from keii.check.overlap import share_found, squeezed, terms_of
from keii.check.rule import Audit, Example, Given, Place, Rule
from keii.evidence.claims import Claim, read_claim
from keii.evidence.compare import compare
from keii.model.finding import Evidence, Finding, Level, Verdict

# Days: on the bundled clean pages and six pages of real stories no present sentence cites an older source.
OLD = 183
SHARED = 0.5  # share of the sentence's other words in a newer passage that says the opposite
PASSAGES = 8


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the present sentences on old sources."""
    if audit.as_of is None:
        return
    for place in audit.claims:
        newest = newest_cited(audit, place)
        if newest is None or newest >= audit.as_of or not is_present(audit, place):
            continue
        over = overtaken(audit, place, newest)
        if over is not None:
            day, evidence = over
            message = audit.say(
                en=f"no longer so on {day}; the source is of {newest}", ja=f"{day}には変わっている。出典は{newest}"
            )
            yield audit.finding(
                place.path, place.span, message, level=Level.ERROR, evidence=(evidence,), verdict=Verdict.REFUTED
            )
        elif (audit.as_of - newest).days > OLD:
            message = audit.say(
                en=f"told in the present on a source of {newest}", ja=f"{newest}の出典で「今」を述べている"
            )
            yield audit.finding(place.path, place.span, message)


def newest_cited(audit: Audit, place: Place) -> date | None:
    """Return the day of the newest source a sentence cites; None when one of them has no day."""
    days: list[date] = []
    for ref in place.draft.refs:
        reading, source = audit.bound.reading_of(ref), audit.bound.source_of(ref)
        stamp = (reading.article.date_published if reading else None) or (source.published if source else None)
        if stamp is None:
            return None
        days.append(stamp.day)
    return max(days, default=None)


def is_present(audit: Audit, place: Place) -> bool:
    """Answer whether a sentence says in its own voice how things stand now, and names no day for it."""
    match = audit.wording.present.search(audit.words(place.span))
    if match is None or place.role in ("quote", "statement", "entry", "title"):
        return False
    if place.card is not None and place.card.status_text is not None and place.span == place.card.status_text.span:
        return False
    return not any(time.begin for time in audit.times_in(place.span)) and audit.statement_of(place) is None


def overtaken(audit: Audit, place: Place, newest: date) -> tuple[date, Evidence] | None:
    """Return the passage of a newer source, not younger than the page, that says the opposite."""
    if audit.library is None or audit.as_of is None or cites_unread(audit, place):
        return None
    later = [
        reading.article.id
        for reading in audit.library.readings
        if (stamp := reading.article.date_published) and newest < stamp.day <= audit.as_of
    ]
    claim = Claim(claim_words(audit.paper, audit.places, place)[0], audit.page.in_language, audit.as_of)
    for passage in audit.library.search(read_claim(claim), only=later, k=PASSAGES) if later else ():
        found = compare(read_claim(claim), passage, audit.library, asked=claim)
        against = {c.reason.claim for c in found.conflicts if c.reason.rule == "SUP006"}
        published = passage.reading.article.date_published
        if published and against and share_left(audit, place, passage.text, against) >= SHARED:
            return published.day, Evidence(
                source=passage.reading.article.id,
                start=passage.span.start,
                end=passage.span.end,
                exact=passage.text,
                score=round(found.alignment, 4),
            )
    return None


def share_left(audit: Audit, place: Place, passage: str, against: Collection[str]) -> float:
    """Return which share of a sentence's words the passage has, those it contradicts and those for "now" left out."""
    words = audit.wording.vague_time.sub(" ", place.draft.text)
    left = frozenset(
        term for term in terms_of(audit.language, [words]) if not any(term.startswith(word) for word in against)
    )
    return share_found(left, squeezed([passage]), terms_of(audit.language, [passage]))


JA = "# 船\n\n最終更新: 2026年3月10日\n\n{}\n\n## 出典\n\n1. 例新聞「船」{} https://rei.example/1\n"
EN = "# Ferry\n\nUpdated: 10 March 2026\n\n{}\n\n## Sources\n\n1. [Ferry](https://rei.example/1) Wire, {}\n"

RULE = Rule(
    id="SRC002",
    name="stale",
    level=Level.WARNING,
    needs=("P", "M"),
    check=check,
    examples=(
        Example(
            text=JA.format("島のフェリーは現在も全便が運休している。[1]", "2025年5月20日"),
            marks=("島のフェリーは現在も全便が運休している。",),
        ),
        Example(
            text=EN.format("All sailings are currently suspended. [1]", "20 May 2025"),
            marks=("All sailings are currently suspended.",),
        ),
        Example(
            text=JA.format("港の市場は現在も閉鎖している。[1]", "2026年1月20日"),
            source="港の市場は現在も閉鎖している。",
            published="2026-01-20",
            more=(Given(text="港の市場は再開した。", published="2026-02-20"),),
            marks=("港の市場は現在も閉鎖している。",),
        ),
        Example(text=JA.format("島のフェリーは現在も全便が運休している。[1]", "2026年3月8日")),
        Example(text=JA.format("島のフェリーは2025年5月時点で全便が運休していた。[1]", "2025年5月20日")),
        Example(text=EN.format("All sailings are currently suspended. [1]", "8 March 2026")),
        Example(text=EN.format("All sailings were suspended. [1]", "20 May 2025")),
        Example(text="# 船\n\n島のフェリーは現在も全便が運休している。[1]\n"),
    ),
)
