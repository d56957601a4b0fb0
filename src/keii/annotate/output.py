"""The notes of one article as one line of JSON, with the words beside every offset (docs/formats.md)."""

from __future__ import annotations

from typing import Any

import msgspec

from keii.annotate import read_closely
from keii.model.article import Article
from keii.model.notes import Figure, Mention, Statement, Time
from keii.model.reading import Reading
from keii.model.text import Span

Json = dict[str, Any]


def annotated(article: Article) -> bytes:
    """Annotate `article` and return its notes as one line of JSON, without the line break."""
    return msgspec.json.encode(notes_of(read_closely(article)))


def notes_of(reading: Reading) -> Json:
    """Return the notes as `keii annotate` prints them; offsets are code points of the article's text."""
    text, notes = reading.article.text, reading.notes
    return {
        "id": notes.article_id,
        "language": reading.article.in_language,
        "times": [time_entry(time, text) for time in notes.times],
        "sentences": [sentence_entry(reading, index) for index in range(len(reading.article.sentences))],
        "names": [name_entry(mention, text) for mention in notes.mentions],
        "figures": [figure_entry(figure, text) for figure in notes.figures],
        "statements": [statement_entry(statement, reading) for statement in notes.statements],
    }


def place(span: Span | None, text: str) -> Json | None:
    """Return a span with its words, or None."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}


def time_entry(time: Time, text: str) -> Json:
    """Return one time expression; `end_date` is the last day, inclusive."""
    entry: Json = {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.span.of(text),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "begin": time.begin,
        "end_date": time.end,
        "anchor": time.anchor,
        "rule": time.rule,
    }
    for extra in ("utc", "implied_year"):
        if getattr(time, extra) is not None:
            entry[extra] = getattr(time, extra)
    if time.candidates:
        entry["candidates"] = time.candidates
    return entry


def sentence_entry(reading: Reading, index: int) -> Json:
    """Return one sentence: how its main event stands and who says so."""
    text, span = reading.article.text, reading.sentence(index)
    event, statement = reading.event_of(index), reading.statement_touching(index)
    return {
        "start": span.start,
        "end": span.end,
        "status": event.status if event else None,
        "status_cue": event.status_cue if event else None,
        "source": place(statement.source, text) if statement else None,
        "via": place(statement.via, text) if statement else None,
        "content": place(statement.content, text) if statement else None,
        "actors": [place(actor, text) for actor in event.actors] if event else [],
        "event_type": event.type if event else None,
    }


def name_entry(mention: Mention, text: str) -> Json:
    """Return one name."""
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "type": mention.type,
        "name": mention.name,
    }


def figure_entry(figure: Figure, text: str) -> Json:
    """Return one figure."""
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.span.of(text),
        "value": figure.value,
        "high": figure.high,
        "unit": figure.unit,
        "approximate": figure.approximate,
        "bound": figure.bound,
    }


def statement_entry(statement: Statement, reading: Reading) -> Json:
    """Return one attributed statement, with the ids of the cues that decided its status."""
    text, sentence = reading.article.text, reading.sentence(statement.sentence)
    return {
        "start": sentence.start,
        "end": sentence.end,
        "status": statement.status,
        "source": place(statement.source, text),
        "via": place(statement.via, text),
        "cue": place(statement.cue, text),
        "content": place(statement.content, text),
        "quoted": statement.quoted,
        "polarity": statement.polarity,
        "source_class": statement.source_class,
        "cue_ids": statement.cue_ids,
    }
