"""What the frame of a page says about it: counts, both sides of a dispute, years, what was left out."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from keii.model.notes import Status
from keii.model.page import (
    ChangeRow,
    Line,
    Page,
    QuestionCard,
    Quotation,
    RelationRow,
    SourceSummary,
    TimelineEntry,
    Withheld,
)
from keii.model.reading import Reading
from keii.model.text import ArticleId
from keii.publish.dates import year_of

MANY = 60  # entries from which older years are folded


class Reach(Struct, frozen=True):
    """How much material a page rests on."""

    articles: int
    outlets: int
    begin: dt.date | None
    end: dt.date | None
    undated: int = 0


class Year(Struct, frozen=True):
    """The timeline entries of one year (None: no date known)."""

    year: str | None
    entries: tuple[TimelineEntry[Line], ...]


class Pair(Struct, frozen=True):
    """Two actors and what passed between them, oldest first."""

    one: str
    other: str
    rows: tuple[RelationRow[Line], ...]


class RuleCount(Struct, frozen=True):
    """The sentences one rule kept off the page."""

    rule: str
    withheld: tuple[Withheld, ...]


def reach_of(page: Page[Line], readings: Sequence[Reading]) -> Reach:
    """Count the articles and outlets a page rests on, and the days between which they were published."""
    articles = [reading.article for reading in readings]
    outlets = {a.publisher.name for a in articles if a.publisher} | {s.publisher for s in page.sources if s.publisher}
    days = [a.date_published.day for a in articles if a.date_published]
    days += [s.published.day for s in page.sources if s.published]
    return Reach(
        articles=len(articles) or len(page.sources),
        outlets=len(outlets),
        begin=min(days, default=None),
        end=max(days, default=None),
        undated=sum(article.date_published is None for article in articles),
    )


def sides_of(card: QuestionCard[Line]) -> tuple[ChangeRow[Line], ...]:
    """Return both sides of a disputed card, the present status first; () when nobody disputes it.

    A page that does not say what speaks against the status gives its newest two statuses.
    """
    if card.standing != "disputed":
        return ()
    if card.against is not None and card.history:
        return (card.history[-1], card.against)
    newest: dict[Status, ChangeRow[Line]] = {}
    for row in reversed(card.history):
        newest.setdefault(row.status, row)
    return tuple(newest.values())[:2] if len(newest) > 1 else ()


def years_of(entries: Iterable[TimelineEntry[Line]]) -> tuple[Year, ...]:
    """Group timeline entries by year, in the order given; those without a date come last."""
    years: dict[str | None, list[TimelineEntry[Line]]] = {}
    for entry in entries:
        years.setdefault(year_of(entry.date), []).append(entry)
    undated = years.pop(None, [])
    found = [Year(year, tuple(members)) for year, members in years.items()]
    return (*found, Year(None, tuple(undated))) if undated else tuple(found)


def pairs_of(rows: Iterable[RelationRow[Line]]) -> tuple[Pair, ...]:
    """Group relations by the two actors, whoever acted, oldest first."""
    pairs: dict[tuple[str, ...], list[RelationRow[Line]]] = {}
    for row in rows:
        pairs.setdefault(tuple(sorted((row.subject, row.object))), []).append(row)
    return tuple(
        Pair(group[0].subject, group[0].object, tuple(sorted(group, key=lambda row: row.on or dt.date.max)))
        for group in pairs.values()
    )


def withheld_by_rule(withheld: Iterable[Withheld]) -> tuple[RuleCount, ...]:
    """Group the sentences left out by the rule that said no, most first."""
    groups: dict[str, list[Withheld]] = {}
    for sentence in withheld:
        groups.setdefault(sentence.rule, []).append(sentence)
    counts = Counter({rule: len(group) for rule, group in groups.items()})
    return tuple(
        RuleCount(rule, tuple(groups[rule])) for rule in sorted(groups, key=lambda rule: (-counts[rule], rule))
    )


def undated(page: Page[Line]) -> tuple[SourceSummary[Line], ...]:
    """Return the sources without a publication date."""
    return tuple(source for source in page.sources if source.published is None)


def quotation_by_article(page: Page[Line]) -> dict[ArticleId, Quotation]:
    """Return the quotation report by article."""
    return {quoted.article_id: quoted for quoted in page.quotation}
