"""keii as a library: the verbs of the command line as plain functions over records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from keii import pipeline
from keii.annotate import annotate as find_notes
from keii.check.intake import read_page
from keii.evidence.judge import verify as judge_claim
from keii.model.article import Article, Problem
from keii.model.changes import Changes
from keii.model.finding import Finding, Judgement
from keii.model.notes import Notes
from keii.model.order import STALE_DAYS
from keii.model.page import Line, Page, TimelineEntry
from keii.model.quoting import MAX_SHARE
from keii.publish.changes import changes_between
from keii.read import read_articles


def load_articles(
    sources: str | Path | Sequence[str | Path], *, language: str | None = None
) -> list[Article | Problem]:
    """Read articles from files, folders or globs; what cannot be read comes back as a Problem in its place."""
    paths = [sources] if isinstance(sources, str | Path) else list(sources)
    return list(read_articles([str(path) for path in paths], language=language))


def write(
    articles: Sequence[Article],
    *,
    about: str | None = None,
    as_of: date | None = None,
    language: str | None = None,
    max_share: float = MAX_SHARE,
    max_characters: int | None = 0,
    stale_days: int = STALE_DAYS,
    previous: Page[Line] | None = None,
) -> Page[Line]:
    """Make the explainer of one story, as the next page after `previous`. Raises UnusableInput when no article fits."""
    order = pipeline.Order(
        about=about,
        as_of=as_of,
        language=language,
        max_share=max_share,
        max_characters=max_characters,
        stale_days=stale_days,
    )
    return pipeline.write(articles, order, previous=previous).page


def diff(old: Page[Line], new: Page[Line]) -> Changes:
    """Find what changed between two builds of a page."""
    return changes_between(old, new)


def check(
    page: str | bytes | Path, sources: Sequence[Article] = (), *, as_of: date | None = None, ui: str = "en"
) -> list[Finding]:
    """Find what the sources do not support on a page: a path, or the page's own text or bytes."""
    data = page.read_bytes() if isinstance(page, Path) else page.encode() if isinstance(page, str) else page
    name = str(page) if isinstance(page, Path) else "page"
    return list(pipeline.check(read_page(data, name), sources, as_of=as_of, ui=ui).findings)


def verify(claim: str, sources: Sequence[Article], *, published: date | None = None) -> Judgement:
    """Judge one claim against sources: the verdict, its reasons, and the passages."""
    return judge_claim(claim, sources, published=published)


def annotate(article: Article) -> Notes:
    """Find the times, names, figures, statements and events of one article."""
    return find_notes(article)


def timeline(
    articles: Sequence[Article],
    *,
    keywords: Sequence[str] = (),
    begin: date | None = None,
    end: date | None = None,
    dates: int | None = None,
    per_date: int = 1,
    as_of: date | None = None,
    strict: bool = False,
) -> tuple[TimelineEntry[Line], ...]:
    """Make the dated timeline of articles: `dates` days (None: as many as they support), `per_date` sentences each."""
    wanted = pipeline.Range(
        keywords=tuple(keywords), begin=begin, end=end, dates=dates, per_date=per_date, as_of=as_of, strict=strict
    )
    return pipeline.timeline(articles, wanted)


def load_page(path: str | Path) -> Page[Line]:
    """Read a page.json that keii wrote. Raises msgspec.ValidationError, with the place, when it is none."""
    return msgspec.json.decode(Path(path).read_bytes(), type=Page[Line])
