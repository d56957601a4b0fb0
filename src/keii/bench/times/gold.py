"""Gold files: texts whose time expressions a person has marked, one JSON object a line (docs/formats.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct, field

from keii.bench.gold_files import find_records, repeated, tags_of
from keii.model.article import Problem
from keii.read.dates import stamp_of
from keii.read.language import SUPPORTED


class GoldSpan(Struct, frozen=True, kw_only=True):
    """One marked expression and what it means.

    `value` is None where nothing can be known. `alt` are other accepted values, `first` and `last`
    inclusive days (`from` and `to` in the file), `intervals` accepted pairs of them, an open end None.
    `counts` is "date" where only the day counts. An `optional` span is neither hit nor miss; `bad`
    values are certainly wrong there. `tags` are what the table of `--by` groups it under.
    """

    start: int
    end: int
    type: str
    value: str | None
    text: str | None = None
    alt: tuple[str | None, ...] = ()
    first: str | None = field(name="from", default=None)
    last: str | None = field(name="to", default=None)
    mod: str | None = None
    intervals: tuple[tuple[str | None, str | None], ...] = ()
    counts: str | None = field(name="score", default=None)
    optional: bool = False
    bad: tuple[str | None, ...] = ()
    tags: tuple[str, ...] = ()


class GoldRecord(Struct, frozen=True, kw_only=True):
    """One text with its marked expressions; `tags` are its own, for what is found where nothing is marked."""

    id: str | int
    text: str
    language: str
    spans: tuple[GoldSpan, ...]
    published: str | None = None
    tags: tuple[str, ...] = ()


class GoldFile(Struct, frozen=True):
    """A gold file: its name and its records, in order."""

    name: str
    records: tuple[GoldRecord, ...]


def read_gold(sources: Sequence[str], by: str = "phenomena") -> Iterator[GoldFile | Problem]:
    """Yield each gold file, and before it a problem for each line that is no gold record."""
    for found in find_records(sources, lambda fields, _: record_of(fields, by)):
        if isinstance(found, Problem):
            yield found
            continue
        name, records = found
        yield from repeated([record.id for record in records], name)
        yield GoldFile(name, tuple(records))


def record_of(fields: dict[str, Any], by: str) -> GoldRecord | str:
    """Return the record of one line, or what is wrong with it."""
    record = msgspec.convert(with_tags(fields, by), GoldRecord)
    return next(faults_of(record), None) or record


def with_tags(fields: dict[str, Any], by: str) -> dict[str, Any]:
    """Give a record and its spans their tags: what stands under `by`, for spans else their kind or type."""
    tagged = {**fields, "tags": tags_of(fields.get(by))}
    spans = fields.get("spans")
    if isinstance(spans, list):
        tagged["spans"] = [span_with_tags(span, by) for span in spans]
    return tagged


def span_with_tags(span: Any, by: str) -> Any:
    """Give a span its tags; what is no object is left for the decoder to name."""
    if not isinstance(span, dict):
        return span
    return {**span, "tags": tags_of(span.get(by)) or tags_of(span.get("kind") or span.get("type"))}


def faults_of(record: GoldRecord) -> Iterator[str]:
    """Yield what is wrong with the language, the date, and the places of the spans."""
    if record.language not in SUPPORTED:
        yield f"language {record.language} is not supported yet ({', '.join(SUPPORTED)})"
    if record.published and stamp_of(record.published, "given", language=record.language) is None:
        yield f"published: {record.published!r} is no date that can be read"
    size = len(record.text)
    for place, span in enumerate(record.spans):
        if not 0 <= span.start < span.end <= size:
            yield f"spans[{place}]: {span.start} to {span.end} does not lie in a text of {size} characters"
        elif span.text is not None and record.text[span.start : span.end] != span.text:
            yield f"spans[{place}]: text is {span.text!r}, but {record.text[span.start : span.end]!r} stands there"
