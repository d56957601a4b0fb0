"""Places in a text: spans, and passages that can be found again.

Offsets are Unicode code points of the unchanged `Article.text`, end exclusive
(W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
"""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

from keii.errors import ImpossibleSpan

ArticleId = str | int | float
"""Any string or number, kept as the reader's file gave it."""


class Span(Struct, frozen=True, order=True, gc=False):
    """A stretch of text: code points from `start`, up to and without `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ImpossibleSpan(self.start, self.end)

    def of(self, text: str) -> str:
        """Return the words this span covers in `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Answer whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Answer whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Passage(Struct, frozen=True, gc=False):
    """Words of one version of an article, with what stands before and after them."""

    article_id: ArticleId
    version: str
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def name(self) -> str:
        """Return eight hex digits for these words of this article, wherever they stand in it."""
        return sha256(f"{self.article_id}\x1f{self.exact}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
