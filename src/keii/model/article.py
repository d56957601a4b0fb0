"""Articles as their publishers printed them (schema.org NewsArticle)."""

from __future__ import annotations

from datetime import date, datetime
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from keii.model.notes import Time
from keii.model.text import ArticleId, Passage, Span

Origin = Literal["given", "front-matter", "json-ld", "meta", "time", "url", "htmldate", "feed"]
CONTEXT = 32  # code points kept before and after a passage, enough to find it again


class DateStamp(Struct, frozen=True):
    """A publication date: the local day, the clock and zone where given, and where it was read.

    `at` is None when the source printed a day only; it is zone-less when the
    source named no zone. A missing date is no DateStamp at all, never "now".
    """

    day: date
    at: datetime | None = None
    origin: Origin = "given"


class Publisher(Struct, frozen=True):
    """Who published an article."""

    name: str
    url: str | None = None


class Article(Struct, frozen=True, kw_only=True):
    """One version of one news article; `text` never changes, annotations point into it.

    `paragraphs` and `sentences` are spans of `text`. `digest` identifies this
    version of the text. `given_times` are times resolved by somebody else, used
    as they are (None: keii resolves them). `partial` marks an extraction that is
    probably incomplete.
    """

    id: ArticleId
    text: str
    digest: str
    in_language: str
    headline: str = ""
    url: str | None = None
    publisher: Publisher | None = None
    author: str | None = None
    date_published: DateStamp | None = None
    date_modified: DateStamp | None = None
    date_fetched: DateStamp | None = None
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    given_times: tuple[Time, ...] | None = None
    partial: bool = False

    def passage(self, span: Span) -> Passage:
        """Return the passage that `span` covers in this version."""
        return Passage(
            article_id=self.id,
            version=self.digest,
            span=span,
            exact=self.text[span.start : span.end],
            prefix=self.text[max(0, span.start - CONTEXT) : span.start],
            suffix=self.text[span.end : span.end + CONTEXT],
        )


class Problem(Struct, frozen=True):
    """Input that could not be used: where it stands, what is wrong, what would be right."""

    where: str
    what: str


def digest_of(text: str) -> str:
    """Return the version digest of `text`: the first 16 hex digits of its SHA-256 (UTF-8)."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
