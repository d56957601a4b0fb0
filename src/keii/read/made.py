"""From what a reader found in a file to an Article: language, paragraphs, sentences, digest and id."""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.model.article import Article, DateStamp, Problem, Publisher, digest_of
from keii.model.notes import Time
from keii.model.text import ArticleId, Span
from keii.read.cited import believed
from keii.read.language import SUPPORTED, language_of
from keii.read.paragraphs import find_paragraphs


class Found(Struct, frozen=True, kw_only=True):
    """What a file says of one article; None and "" mean it does not say. `text` is used unchanged."""

    text: str
    id: ArticleId | None = None
    headline: str = ""
    url: str | None = None
    publisher: Publisher | None = None
    author: str | None = None
    published: DateStamp | None = None
    modified: DateStamp | None = None
    fetched: DateStamp | None = None
    language: str | None = None
    sentences: tuple[Span, ...] | None = None
    times: tuple[Time, ...] | None = None
    partial: bool = False


def article_from(found: Found, where: str, *, language: str | None = None) -> Article | Problem:
    """Make the article, or say why none can be made; `language` is what to assume where nothing is declared."""
    if not found.text.strip():
        return Problem(where, "no text, only a headline" if found.headline else "no text")
    code = language_of(found.text, found.language or language)
    if code not in SUPPORTED:
        known = ", ".join(SUPPORTED)
        if code is None:
            return Problem(where, f"the language cannot be told; say which it is ({known})")
        return Problem(where, f"language {code} is not supported yet ({known})")
    paragraphs = find_paragraphs(found.text)
    shelf: Language = plugins.load("languages", code)
    return Article(
        id=id_of(found) if found.id is None else found.id,
        text=found.text,
        digest=digest_of(found.text),
        in_language=code,
        headline=found.headline,
        url=found.url,
        publisher=found.publisher,
        author=found.author,
        date_published=believed(found.published, found.text, shelf),
        date_modified=found.modified,
        date_fetched=found.fetched,
        paragraphs=paragraphs,
        sentences=shelf.split_sentences(found.text, paragraphs) if found.sentences is None else found.sentences,
        given_times=found.times,
        partial=found.partial,
    )


def id_of(found: Found) -> str:
    """Return an id that the same article gets every time: 12 hex digits of its address, headline and text."""
    content = "\n".join((found.url or "", found.headline, found.text))
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]
