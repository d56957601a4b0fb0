"""Gold sentences: who says them, how they stand, what is done; and claims with the sentences they are judged by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from keii.bench.gold_files import find_records, repeated, tags_of
from keii.bench.statements.roots import QUADS
from keii.bench.statements.shapes import in_our_shape
from keii.model.article import Problem
from keii.model.notes import Status
from keii.read.dates import stamp_of
from keii.read.language import SUPPORTED

Half = Literal["even", "odd"]


class GoldSentence(Struct, frozen=True, kw_only=True):
    """One sentence with its labels; what the file does not have is UNSET and not scored.

    None says that there is none: no speaker, no outlet, no content, no root. `before` is what
    stands in front of the sentence. `number` decides which half it belongs to. `strict` says that
    the root is PLOVER's, by which a promised act is a promise.
    """

    id: str | int
    text: str
    language: str
    number: int
    before: str = ""
    published: str | None = None
    tags: tuple[str, ...] = ()
    status: Status | UnsetType = UNSET
    source: str | UnsetType | None = UNSET
    via: str | UnsetType | None = UNSET
    content: str | UnsetType | None = UNSET
    quoted: bool | UnsetType = UNSET
    root: str | UnsetType | None = UNSET
    actors: tuple[str, ...] | UnsetType = UNSET
    strict: bool = False


class GoldClaim(Struct, frozen=True, kw_only=True):
    """One claim, the sentences it must be judged by, and whether they entail it (JSeM's words)."""

    id: str | int
    hypothesis: str
    premises: tuple[str, ...]
    answer: Literal["yes", "no", "unknown"]
    language: str
    number: int
    tags: tuple[str, ...] = ()


Record = GoldSentence | GoldClaim


class GoldFile(Struct, frozen=True):
    """A gold file: its name and its records, in order."""

    name: str
    records: tuple[Record, ...]


def read_gold(sources: Sequence[str], by: str = "class") -> Iterator[GoldFile | Problem]:
    """Yield each gold file, and before it a problem for each line that is no gold record."""
    files: Iterator[tuple[str, list[Record]] | Problem]
    files = find_records(sources, lambda fields, line: record_of(fields, line, by))
    for found in files:
        if isinstance(found, Problem):
            yield found
            continue
        name, records = found
        yield from repeated([record.id for record in records], name)
        yield GoldFile(name, tuple(records))


def record_of(fields: dict[str, Any], line: int, by: str) -> Record | str | None:
    """Return the record of one line, None for one that is not scored, or what is wrong with it."""
    ours = in_our_shape(fields, line)
    if ours is None:
        return None
    kind: type[Record] = GoldClaim if "premises" in ours else GoldSentence
    record = msgspec.convert({**ours, "tags": tags_of(ours.get(by))}, kind)
    return next(faults_of(record), None) or record


def faults_of(record: Record) -> Iterator[str]:
    """Yield what is wrong with the language, the text, the date and the root."""
    if record.language not in SUPPORTED:
        yield f"language {record.language} is not supported yet ({', '.join(SUPPORTED)})"
    if isinstance(record, GoldClaim):
        return
    if not record.text.strip():
        yield "text: is empty"
    if record.published and stamp_of(record.published, "given", language=record.language) is None:
        yield f"published: {record.published!r} is no date that can be read"
    if isinstance(record.root, str) and record.root not in QUADS:
        yield f"root: {record.root!r} is none of {', '.join(sorted(QUADS))}"


def half_of(records: Sequence[Record], half: Half | None) -> list[Record]:
    """Return the records of even or odd number, or all."""
    return [record for record in records if half is None or record.number % 2 == (half == "odd")]
