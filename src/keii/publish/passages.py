"""The passages a page stands on: each once, numbered in the order in which a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from keii.evidence.budget import Budget
from keii.evidence.walk import sentences_of
from keii.model.article import Article
from keii.model.page import ChangeRow, Line, Page, QuestionCard, TimelineEntry
from keii.model.text import ArticleId, Passage, Span

Key = tuple[ArticleId, int, int]
LONGEST = {"ja": 110, "en": 220}  # characters of a neighbouring sentence that are shown
ORDER = (
    "title",
    "lead",
    "questions",
    "timeline",
    "sections",
    "body",
    "statements",
    "relations",
    "sources",
    "takeaways",
)
"""The parts of a page as they follow one another on it."""


class Shown(Struct, frozen=True, kw_only=True):
    """One passage as the evidence list shows it: its number, its words, the sentences around it.

    `article` is None when the reader gave no such article, or another version of
    it; then the passage speaks for itself.
    """

    number: int
    passage: Passage
    article: Article | None = None
    before: Span | None = None
    after: Span | None = None
    cut_before: bool = False
    cut_after: bool = False
    trimmed: bool = False


def lines_of(page: Page[Line]) -> Iterator[Line]:
    """Yield the page's lines in the order in which a reader meets them."""
    for part in ORDER:
        for _, line in sentences_of(getattr(page, part), part):
            yield line


def rows_of(record: QuestionCard[Line] | TimelineEntry[Line]) -> tuple[ChangeRow[Line], ...]:
    """Return the rows of a card (its history, what speaks against it) or of a timeline entry (its end, its counts)."""
    if isinstance(record, TimelineEntry):
        ended = (record.ended_by,) if record.ended_by else ()
        return (*ended, *record.against, *record.history)
    return (*record.history, record.against) if record.against else record.history


def key_of(passage: Passage) -> Key:
    """Return what makes a passage the same passage."""
    return (passage.article_id, passage.span.start, passage.span.end)


def find_passages(page: Page[Line], articles: Sequence[Article]) -> tuple[Shown, ...]:
    """Number every passage of the page, with the sentence before and after it.

    Those of one article follow one another, as they do in its text: the article cited first comes first.
    """
    by_id = {article.id: article for article in articles}
    found = {key_of(passage): passage for passage in passages_of(page)}
    order = {article_id: place for place, (article_id, _, _) in enumerate(reversed(found))}
    ordered = sorted(found.values(), key=lambda passage: (-order[passage.article_id], passage.span))
    budget = Budget(articles, page.limits)
    for passage in ordered:
        budget.count(passage.article_id, [passage.span])
    numbers = {key_of(passage): number for number, passage in enumerate(ordered, 1)}
    entries = [shown(numbers[key], passage, by_id, budget) for key, passage in found.items()]
    return tuple(sorted(entries, key=lambda entry: entry.number))


def passages_of(page: Page[Line]) -> Iterator[Passage]:
    """Yield every passage that a page stands on, as a reader meets them."""
    for line in lines_of(page):
        yield from line.evidence
    records: tuple[QuestionCard[Line] | TimelineEntry[Line], ...] = (*page.questions, *page.timeline)
    for row in (row for record in records for row in rows_of(record)):
        yield from row.evidence
    for chart in page.charts:
        for event in chart.events:
            yield from event.evidence


def shown(number: int, passage: Passage, articles: Mapping[ArticleId, Article], budget: Budget) -> Shown:
    """Return one passage, with what may be quoted around it if its article is at hand in the same version."""
    article = articles.get(passage.article_id)
    if article is None or passage.span.of(article.text) != passage.exact:
        return Shown(number=number, passage=passage, article=None)
    before, after = neighbours(article, passage.span)
    longest = LONGEST.get(article.in_language, LONGEST["en"])
    cut_before, cut_after = bool(before and length(before) > longest), bool(after and length(after) > longest)
    if before and cut_before:
        before = Span(before.end - longest, before.end)
    if after and cut_after:
        after = Span(after.start, after.start + longest)
    shown_before, shown_after = (quotable(around, article.id, budget) for around in (before, after))
    return Shown(
        number=number,
        passage=passage,
        article=article,
        before=shown_before,
        after=shown_after,
        cut_before=cut_before or shown_before != before,
        cut_after=cut_after or shown_after != after,
        trimmed=(shown_before, shown_after) != (before, after),
    )


def quotable(around: Span | None, article_id: ArticleId, budget: Budget) -> Span | None:
    """Return the words beside a passage, and count them, if the page may quote them, too."""
    if around is None or not budget.fits(article_id, [around]):
        return None
    budget.count(article_id, [around])
    return around


def neighbours(article: Article, span: Span) -> tuple[Span | None, Span | None]:
    """Return the rest of the sentences that `span` touches and the sentence on either side."""
    touched = [n for n, sentence in enumerate(article.sentences) if sentence.overlaps(span)]
    if not touched:
        return None, None
    first, last = touched[0], touched[-1]
    start = article.sentences[max(0, first - 1)].start
    end = article.sentences[min(len(article.sentences) - 1, last + 1)].end
    before = Span(start, span.start) if start < span.start else None
    after = Span(span.end, end) if span.end < end else None
    return before, after


def length(span: Span) -> int:
    """Return how many characters a span covers."""
    return span.end - span.start
