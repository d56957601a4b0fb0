"""Which articles a page is made from: those in its language and about its story, the newest, and its kin abroad."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from keii.errors import UnusableInput
from keii.link.stories import select
from keii.model.article import Article
from keii.model.order import Order
from keii.model.reading import Reading
from keii.model.story import Question
from keii.read.duplicates import find_copies
from keii.read.language import HAN, KANA, SUPPORTED


def choose(articles: Sequence[Article], order: Order) -> tuple[Article, ...]:
    """Pick the articles in the page's language and about the query; the best, or without a query the newest."""
    code = language_of(articles, order)
    chosen = tuple(article for article in articles if article.in_language == code)
    if not chosen:
        raise UnusableInput("articles", f"none of {len(articles)} is in {code}")
    if order.as_of is not None:
        until = order.as_of
        chosen = tuple(a for a in chosen if a.date_published is None or a.date_published.day <= until)
        if not chosen:
            raise UnusableInput("articles", f"none of {len(articles)} was published by {until}; give a later --as-of")
    if order.about:
        chosen = select(chosen, order.about, limit=order.limit)
        if not chosen:
            what = f"none of {len(articles)} is about {order.about!r} in {code}; try other words or --lang"
            raise UnusableInput("articles", what)
    return newest_of(chosen, order.limit)


def newest_of(articles: Sequence[Article], limit: int) -> tuple[Article, ...]:
    """Return the newest articles, at most `limit`, in the order given; undated ones are left out first."""
    days = [article.date_published.day if article.date_published else date.min for article in articles]
    kept = sorted(range(len(articles)), key=lambda place: (days[place], -place), reverse=True)[:limit]
    return tuple(articles[place] for place in sorted(kept))


def newest_day(articles: Sequence[Article]) -> date:
    """Return the day of the newest dated article. Raises UnusableInput when none is dated."""
    days = [article.date_published.day for article in articles if article.date_published]
    if not days:
        raise UnusableInput("articles", "none has a publication date; add dates or give --as-of 2026-03-09")
    return max(days)


def language_of(articles: Sequence[Article], order: Order) -> str:
    """Return the page's language: the one ordered, the query's, or the one most articles are in (ties: en)."""
    if order.language:
        return order.language
    codes = sorted({article.in_language for article in articles})
    if "ja" in codes and order.about and (KANA.search(order.about) or HAN.search(order.about)):
        return "ja"
    return max(codes, key=lambda code: sum(a.in_language == code for a in articles), default="en")


def from_abroad(articles: Sequence[Article], order: Order) -> tuple[Article, ...]:
    """Return the articles in the other language that may add to the page's questions: the newest, no copies."""
    code = language_of(articles, order)
    others = [a for a in articles if a.in_language != code and a.in_language in SUPPORTED and a.date_published]
    until = order.as_of or date.max
    others = [a for a in others if a.date_published is not None and a.date_published.day <= until]
    repeated = {copy for group in find_copies(others) for copy in tuple(group)[1:]}
    return newest_of([article for article in others if article.id not in repeated], order.limit)


def cited_by(questions: Sequence[Question], abroad: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings in the other language whose passages stand in the history of a question."""
    steps = (step for q in questions for step in (*q.history, *((q.against,) if q.against else ())))
    cited = {passage.article_id for step in steps for passage in step.evidence}
    return tuple(reading for reading in abroad if reading.article.id in cited)
