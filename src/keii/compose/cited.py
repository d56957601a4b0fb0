"""Every cited article stands in the list of sources, a copy of another's text too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from keii.compose.summaries import source_of
from keii.evidence.walk import drafts_of
from keii.model.page import Draft, Page
from keii.model.reading import Reading
from keii.model.text import Passage


def with_cited(page: Page[Draft], readings: Sequence[Reading]) -> Page[Draft]:
    """Return the page with a source for each article that it cites and does not list, after those it lists."""
    listed = {source.article_id for source in page.sources}
    cited = dict.fromkeys(passage.article_id for passage in passages_of(page))
    by_id = {reading.article.id: reading.article for reading in readings}
    missing = [by_id[article] for article in cited if article not in listed and article in by_id]
    number = max((source.number for source in page.sources), default=0)
    added = tuple(source_of(number + place, article, (), ()) for place, article in enumerate(missing, 1))
    return replace(page, sources=(*page.sources, *added))


def passages_of(page: Page[Draft]) -> Iterator[Passage]:
    """Yield every passage that a page cites: in its sentences, its histories and its charts."""
    for _, draft in drafts_of(page):
        yield from draft.cites
    for card in page.questions:
        for row in (*card.history, *([card.against] if card.against else [])):
            yield from row.evidence
    for chart in page.charts:
        for event in chart.events:
            yield from event.evidence
