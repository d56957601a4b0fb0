"""JSON Feed 1.0 and 1.1 on disk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from keii.model.article import Article, Problem, Publisher
from keii.read.dates import stamp_of
from keii.read.fields import publisher_of, words_of
from keii.read.made import Found, article_from
from keii.read.markup import text_of

MOST_ITEMS = 2_000
Result = Iterator[Article | Problem]


def is_json_feed(value: Any) -> bool:
    """Answer whether a JSON value is a JSON Feed."""
    return (
        isinstance(value, dict) and "jsonfeed.org" in str(value.get("version")) and isinstance(value.get("items"), list)
    )


def read_json_feed(feed: dict[str, Any], where: str, *, language: str | None = None) -> Result:
    """Yield the articles of a JSON Feed."""
    home = words_of(feed.get("home_page_url"))
    title = words_of(feed.get("title"))
    for number, item in enumerate(feed["items"][:MOST_ITEMS], 1):
        place = f"{where}[{number}]"
        if not isinstance(item, dict):
            yield Problem(place, "an item must be an object")
            continue
        code = words_of(item.get("language")) or words_of(feed.get("language")) or language
        html = item.get("content_html")
        plain = item.get("content_text") or item.get("summary")
        found = Found(
            text=text_of(html) if isinstance(html, str) and html else plain if isinstance(plain, str) else "",
            headline=words_of(item.get("title")) or "",
            url=words_of(item.get("url")) or words_of(item.get("external_url")),
            publisher=Publisher(title, home) if title else publisher_of(home),
            author=words_of(item.get("authors")) or words_of(item.get("author")),
            published=stamp_of(item.get("date_published"), "feed", language=code),
            modified=stamp_of(item.get("date_modified"), "feed", language=code),
            language=code,
        )
        yield article_from(found, place, language=language)
