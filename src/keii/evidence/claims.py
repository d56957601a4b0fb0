"""Claims: sentences of a page, read with the same eyes as the sources."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from msgspec import Struct

from keii.annotate import read_closely
from keii.evidence.sentence import Sentence, open_sentence
from keii.model.article import Article, DateStamp, digest_of
from keii.model.reading import Reading
from keii.model.text import Span

NOBODY = "claim"


class Claim(Struct, frozen=True):
    """One sentence to be judged; `as_of` is the day its page speaks from (None: not known)."""

    text: str
    language: str
    as_of: date | None = None


def read_claim(claim: Claim, *, on: date | None = None) -> Sentence:
    """Open a claim for comparison, its relative dates counted from `on`, else from its page's day."""
    return open_claim(claim.text, claim.language, on or claim.as_of)


@lru_cache(maxsize=4096)
def open_claim(text: str, language: str, day: date | None) -> Sentence:
    """Read one sentence as an article of its own."""
    whole = (Span(0, len(text)),)
    article = Article(
        id=NOBODY,
        text=text,
        digest=digest_of(text),
        in_language=language,
        date_published=DateStamp(day) if day else None,
        paragraphs=whole,
        sentences=whole,
    )
    return open_sentence(reading_of(article), 0)


def reading_of(article: Article) -> Reading:
    """Annotate the claim's own article."""
    return read_closely(article)
