"""Entries of a dated timeline: the chosen sentences as printed, each with its passages, status and reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from msgspec import Struct

from keii import plugins
from keii.compose.accounts import Period
from keii.compose.days import Chosen, Material, Told
from keii.compose.sentences import Sentence
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.notes import GROUP_OF
from keii.model.page import Draft, TimelineEntry
from keii.model.reading import Reading

AHEAD = ("COMMITTED", "PREDICTED")


class Explained(Struct, frozen=True):
    """An entry and what spoke for it."""

    entry: TimelineEntry[Draft]
    why: dict[str, Any]


def entries_of_days(
    found: Iterable[Chosen], material: Material, closely: Mapping[int, Reading], *, as_of: date | None
) -> Iterator[Explained]:
    """Yield the entries in order of time, those of one day by their text.

    `closely` holds annotated readings with at least the chosen sentences.
    """
    for chosen in found:
        entries = [
            Explained(entry_of(told, chosen, material, closely[told.place[0]], as_of=as_of), why_of(told, chosen))
            for told in chosen.told
        ]
        yield from sorted(entries, key=lambda explained: explained.entry.text.text)


def entry_of(
    told: Told, chosen: Chosen, material: Material, reading: Reading, *, as_of: date | None
) -> TimelineEntry[Draft]:
    """Make one entry: the sentence as printed, with dates beside its relative ones, and its passages."""
    passages = tuple(material.readings[number].passage(index) for number, index in told.passages)
    first, period = passages[0], chosen.period
    index = reading.article.sentences.index(first.span)
    event = reading.event_of(index)
    status = event.status if event else None
    language: Language = plugins.load("languages", reading.article.in_language)
    sentence = Sentence(reading=reading, index=index, terms=frozenset(), weight=1.0)
    text = draft_of(sentence, language, role="entry", known=period.value).text
    return TimelineEntry(
        id=f"t-{sha256(f'{first.article_id}:{first.span.start}:{period.value}'.encode()).hexdigest()[:8]}",
        date=period.begin.isoformat() if period.precision == "range" else period.value,
        date_end=period.end.isoformat() if period.precision == "range" else None,
        precision=period.precision,
        mod=period.mod,
        status=status,
        text=Draft(text=text, role="entry", cites=passages),
        reports=told.reports,
        published=told.published,
        standing=standing_of(told, period, GROUP_OF[status] if status else "REALIZED", as_of),
    )


def standing_of(told: Told, period: Period, group: str, as_of: date | None) -> str | None:
    """Return "coming" for days ahead, "overdue" for what was announced ahead of a day that has passed since.

    A day that was not ahead of its first report is that of the announcement.
    """
    if as_of is None:
        return None
    if period.begin > as_of:
        return "coming"
    ahead = told.published is not None and told.published < period.begin
    return "overdue" if ahead and group in AHEAD and period.end < as_of else None


def why_of(told: Told, chosen: Chosen) -> dict[str, Any]:
    """Return the features behind a choice."""
    votes = chosen.votes
    return {
        "rank": chosen.rank,
        "articles": votes.articles,
        "outlets": votes.outlets,
        "score": round(votes.score, 3),
        "near": told.near,
        "dated_by": "text" if told.named else "publication",
    }
