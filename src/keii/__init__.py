"""keii: living explainers of running news stories, and a checker for anyone's explainer.

    page = keii.write(articles, about="ferry")          # Page[Line]
    findings = keii.check(page_text, articles)          # list[Finding]
    judgement = keii.verify("It opened on 9 May 2025.", articles)
    notes = keii.annotate(article)                      # Notes

Articles come from `keii.read(paths)`; everything heavy is imported when first used.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keii.model.article import Article, Problem
    from keii.model.finding import Finding, Judgement
    from keii.model.notes import Notes
    from keii.model.page import Draft, Line, Page, TimelineEntry

__version__ = "0.1.0"
__all__ = ["annotate", "check", "load_page", "read", "timeline", "verify", "write"]


def read(sources: str | Path | Sequence[str | Path], *, language: str | None = None) -> list[Article | Problem]:
    """Read articles from files, folders or globs; what cannot be read comes back as a Problem in its place."""
    from keii.read import read_articles

    paths = [sources] if isinstance(sources, str | Path) else list(sources)
    return list(read_articles([str(path) for path in paths], language=language))


def write(
    articles: Sequence[Article], *, about: str | None = None, as_of: date | None = None, language: str | None = None
) -> Page[Line]:
    """Make the explainer of one story. Raises UnusableInput when no article fits."""
    from keii import pipeline

    return pipeline.write(articles, pipeline.Order(about=about, as_of=as_of, language=language)).page


def check(
    page: str | bytes | Path, sources: Sequence[Article] = (), *, as_of: date | None = None, ui: str = "en"
) -> list[Finding]:
    """Find what the sources do not support on a page: a path, or the page's own text or bytes."""
    from keii import pipeline
    from keii.check.intake import read_page

    data = page.read_bytes() if isinstance(page, Path) else page.encode() if isinstance(page, str) else page
    name = str(page) if isinstance(page, Path) else "page"
    return list(pipeline.check(read_page(data, name), sources, as_of=as_of, ui=ui).findings)


def verify(claim: str, sources: Sequence[Article], *, published: date | None = None) -> Judgement:
    """Judge one claim against sources: the verdict, its reasons, and the passages."""
    from keii.evidence.judge import verify as judge_claim

    return judge_claim(claim, sources, published=published)


def annotate(article: Article) -> Notes:
    """Find the times, names, figures, statements and events of one article."""
    from keii.annotate import annotate as find_notes

    return find_notes(article)


def timeline(articles: Sequence[Article], *, as_of: date | None = None) -> tuple[TimelineEntry[Draft], ...]:
    """Make the dated timeline of articles."""
    from keii import pipeline

    return pipeline.timeline(articles, as_of=as_of)


def load_page(path: str | Path) -> Page[Line]:
    """Read a page.json that keii wrote. Raises msgspec.ValidationError, with the place, when it is none."""
    import msgspec

    from keii.model.page import Line, Page

    return msgspec.json.decode(Path(path).read_bytes(), type=Page[Line])
