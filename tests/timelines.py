"""Builds the timeline of a few invented reports, without the rest of the page."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.sentences import Ledger, find_sentences
from keii.compose.timeline import entries_of
from keii.link import link
from keii.model.page import Draft, TimelineEntry

Report = tuple[str, str, str]  # text, day of publication, outlet


def timeline_of(*reports: Report, as_of: str, about: str = "story") -> tuple[TimelineEntry[Draft], ...]:
    """Return the entries of the reports' timeline, all that can be made."""
    articles = [
        an_article(text, published=day, id=f"{number}", publisher=outlet)
        for number, (text, day, outlet) in enumerate(reports, 1)
    ]
    on = date.fromisoformat(as_of)
    story, readings = link(tuple(map(read_closely, articles)), about=about, as_of=on)
    language = plugins.load("languages", articles[0].in_language)
    places = {(s.reading.article.id, s.span.start): s for s in find_sentences(readings, language)}
    return entries_of(story.happenings, places, Ledger(language.phrases), language, as_of=on, room=200)


def told(entries: tuple[TimelineEntry[Draft], ...]) -> list[tuple[str | None, str]]:
    """Return day and status of each entry."""
    return [(entry.date, entry.standing or (entry.status.value if entry.status else "")) for entry in entries]
