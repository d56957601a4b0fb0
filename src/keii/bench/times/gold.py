"""Gold files: texts whose time expressions a person has marked, one JSON object a line (docs/formats.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct, field

from keii.collect.files import find_files, find_lines, open_file
from keii.model.article import Problem
from keii.read.dates import stamp_of
from keii.read.language import SUPPORTED

LONGEST_LINE = 20_000_000


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
    for raw in find_files(sources):
        if isinstance(raw, Problem):
            yield raw
            continue
        with open_file(raw) as stream:
            if isinstance(stream, Problem):
                yield stream
                continue
            records: list[GoldRecord] = []
            for number, line in find_lines(stream, raw.name, LONGEST_LINE):
                found = line if isinstance(line, Problem) else record_of(line, f"{raw.name}:{number}", by)
                if isinstance(found, Problem):
                    yield found
                elif found is not None:
                    records.append(found)
        yield from repeated(records, raw.name)
        yield GoldFile(raw.name, tuple(records))


def record_of(line: bytes, where: str, by: str) -> GoldRecord | Problem | None:
    """Return the record on one line, None for an empty line, or what is wrong with it."""
    if not line.strip(b"\xef\xbb\xbf \t\r\n"):
        return None
    try:
        fields = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
        if not isinstance(fields, dict):
            return Problem(where, "not a gold record: expected an object with id, text, language and spans")
        record = msgspec.convert(with_tags(fields, by), GoldRecord)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Problem(where, f"not a gold record: {error}")
    wrong = next(faults_of(record), None)
    return Problem(where, wrong) if wrong else record


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


def tags_of(value: Any) -> tuple[str, ...]:
    """Return the tags a field holds: a word or a list of words."""
    if value is None or value in ("", []):
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


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


def repeated(records: Sequence[GoldRecord], name: str) -> Iterator[Problem]:
    """Yield a problem for each id that two records of one file share."""
    seen: set[str | int] = set()
    for record in records:
        if record.id in seen:
            yield Problem(name, f"id {record.id}: two records have it")
        seen.add(record.id)
