"""How much of a source a page may quote: each character counts once, however often it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from keii.model.article import Article
from keii.model.text import ArticleId, Passage, Span


class Budget:
    """What a page has quoted of each source so far, held against the largest share it may quote.

    The first words taken from a source always fit: else a report of one sentence
    could not be cited at all. What is shown already costs nothing to show again.
    """

    def __init__(self, articles: Iterable[Article], max_share: float):
        self.max_share = max_share
        self.articles = {article.id: article for article in articles}
        self.quoted: dict[ArticleId, list[Span]] = {}

    def take(self, passages: Sequence[Passage]) -> bool:
        """Count the passages of one line if all of them fit; answer whether they did."""
        spans = spans_by_article(passages)
        if not all(self.fits(article_id, wanted) for article_id, wanted in spans.items()):
            return False
        for article_id, wanted in spans.items():
            self.count(article_id, wanted)
        return True

    def fits(self, article_id: ArticleId, wanted: Iterable[Span]) -> bool:
        """Answer whether these words may be quoted, too."""
        if self.max_share >= 1 or article_id not in self.quoted:
            return True
        text, quoted = self.articles[article_id].text, self.quoted[article_id]
        before, after = covered(quoted, text), covered([*quoted, *wanted], text)
        return after == before or after <= self.max_share * letters(text)

    def count(self, article_id: ArticleId, spans: Iterable[Span]) -> None:
        """Note that these words are quoted."""
        self.quoted.setdefault(article_id, []).extend(spans)


def spans_by_article(passages: Sequence[Passage]) -> dict[ArticleId, list[Span]]:
    """Return where the passages stand, by article."""
    spans: dict[ArticleId, list[Span]] = {}
    for passage in passages:
        spans.setdefault(passage.article_id, []).append(passage.span)
    return spans


def covered(spans: Iterable[Span], text: str) -> int:
    """Return how many characters other than white space the spans cover together."""
    total = position = 0
    for span in sorted(spans):
        start = max(span.start, position)
        if span.end > start:
            total += letters(text[start : span.end])
            position = span.end
    return total


def letters(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return sum(map(len, text.split()))
