"""How much of a source a page may quote: each character counts once, however often it is shown.

Counted are the code points of the text in its compatibility form (Unicode NFKC), white space left out: a half-width
ｶﾞ is one character like ガ, and an ellipsis three like its dots.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import is_normalized, normalize

from keii.model.article import Article
from keii.model.quoting import Limits
from keii.model.text import ArticleId, Passage, Span


class Budget:
    """What a page has quoted of each source so far, held against the most it may quote.

    The first words taken from a source always fit: else a report of one sentence
    could not be cited at all. What is shown already costs nothing to show again.
    """

    def __init__(self, articles: Iterable[Article], limits: Limits):
        self.articles = {article.id: article for article in articles}
        self.limits = limits_of(self.articles, limits)
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
        if article_id not in self.limits or not self.quoted.get(article_id):
            return True
        text, quoted = self.articles[article_id].text, self.quoted[article_id]
        before, after = covered(quoted, text), covered([*quoted, *wanted], text)
        return after == before or after <= self.limits[article_id]

    def count(self, article_id: ArticleId, spans: Iterable[Span]) -> None:
        """Note that these words are quoted."""
        self.quoted.setdefault(article_id, []).extend(spans)

    def release(self, passage: Passage) -> None:
        """Note that a passage taken before is not quoted after all."""
        self.quoted[passage.article_id].remove(passage.span)


def limits_of(articles: Mapping[ArticleId, Article], limits: Limits) -> dict[ArticleId, int]:
    """Return how much may be quoted of each article of which not all may be."""
    found: dict[ArticleId, int] = {}
    for article in articles.values():
        characters = letters(article.text)
        most = limits.of(article, characters)
        if most < characters:
            found[article.id] = most
    return found


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
    """Return how many characters of a text are no white space, in compatibility form."""
    plain = text if is_normalized("NFKC", text) else normalize("NFKC", text)
    return sum(map(len, plain.split()))
