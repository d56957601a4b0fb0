"""The few builders that tests make records with."""

from __future__ import annotations

from datetime import date, datetime

from keii import plugins
from keii.annotate.times import find_times
from keii.model.article import Article, DateStamp, Publisher, digest_of
from keii.model.notes import Time
from keii.model.text import ArticleId, Span
from keii.read.paragraphs import find_paragraphs


def an_article(
    text: str,
    *,
    published: date | str | None = None,
    id: ArticleId = "a",
    headline: str = "",
    publisher: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Article:
    """Build an article with its paragraphs and sentences split; kana or kanji in the text make it Japanese."""
    code = language or ("ja" if any("぀" <= c <= "鿿" for c in text) else "en")
    paragraphs: list[Span] = []
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            paragraphs.append(Span(start, start + len(part)))
        start += len(part) + 2
    stamp: DateStamp | None = None
    if isinstance(published, str) and "T" in published:
        at = datetime.fromisoformat(published)
        stamp = DateStamp(at.date(), at)
    elif published:
        stamp = DateStamp(published if isinstance(published, date) else date.fromisoformat(published))
    return Article(
        id=id,
        text=text,
        digest=digest_of(text),
        in_language=code,
        headline=headline,
        url=url,
        publisher=Publisher(publisher) if publisher else None,
        date_published=stamp,
        paragraphs=tuple(paragraphs),
        sentences=plugins.load("languages", code).split_sentences(text, paragraphs),
    )


def times_of(text: str, published: date | None, language: str) -> tuple[Time, ...]:
    """Find the times of a bare text as the annotator does."""
    shelf = plugins.load("languages", language)
    paragraphs = find_paragraphs(text)
    article = Article(
        id="a",
        text=text,
        digest=digest_of(text),
        in_language=language,
        date_published=DateStamp(published) if published else None,
        paragraphs=paragraphs,
        sentences=shelf.split_sentences(text, paragraphs),
    )
    return find_times(article, shelf)
