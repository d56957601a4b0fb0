"""How much of each source a page shows: the union of all that is printed of it, counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from keii.evidence.budget import covered, letters
from keii.model.article import Article
from keii.model.page import Line, Page, Quotation
from keii.model.text import ArticleId, Span
from keii.publish.passages import find_passages


def quotation_of(page: Page[Line], articles: Sequence[Article]) -> tuple[Quotation, ...]:
    """Count the characters shown of each article, passages and their surroundings, most first."""
    spans: dict[ArticleId, list[Span]] = {}
    trimmed: Counter[ArticleId] = Counter()
    for entry in find_passages(page, articles):
        if entry.article is not None:
            around = [span for span in (entry.before, entry.after) if span]
            spans.setdefault(entry.article.id, []).extend([entry.passage.span, *around])
            trimmed[entry.article.id] += entry.trimmed
    found = []
    for article in articles:
        count, all_of_it = covered(spans.get(article.id, ()), article.text), letters(article.text)
        if count:
            share, limit = round(count / all_of_it, 4), page.limits.of(article, all_of_it)
            found.append(
                Quotation(
                    article_id=article.id, characters=count, share=share, limit=limit, trimmed=trimmed[article.id]
                )
            )
    return tuple(sorted(found, key=lambda quoted: (-quoted.characters, str(quoted.article_id))))
