"""Gold files of any benchmark: JSON lines of records somebody has labelled by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from keii.collect.files import find_files, find_lines, open_file
from keii.model.article import Problem

LONGEST_LINE = 20_000_000
Record = TypeVar("Record")


def find_records(
    sources: Sequence[str], record_of: Callable[[dict[str, Any], int], Record | str | None]
) -> Iterator[tuple[str, list[Record]] | Problem]:
    """Yield each file's name and records, and before them a problem for each line that is no gold record.

    `record_of` makes one of a line's object and its number: a record, None for one to be passed
    over, or in words what is wrong with it.
    """
    for raw in find_files(sources):
        if isinstance(raw, Problem):
            yield raw
            continue
        with open_file(raw) as stream:
            if isinstance(stream, Problem):
                yield stream
                continue
            records: list[Record] = []
            for number, line in find_lines(stream, raw.name, LONGEST_LINE):
                where = f"{raw.name}:{number}"
                made = line if isinstance(line, Problem) else made_of(line, number, record_of)
                if isinstance(made, Problem):
                    yield made
                elif isinstance(made, str):
                    yield Problem(where, made)
                elif made is not None:
                    records.append(made)
        yield raw.name, records


def made_of(
    line: bytes, number: int, record_of: Callable[[dict[str, Any], int], Record | str | None]
) -> Record | str | None:
    """Return the record on one line, None for an empty line, or what is wrong with it."""
    if not line.strip(b"\xef\xbb\xbf \t\r\n"):
        return None
    try:
        fields = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
        if not isinstance(fields, dict):
            return "not a gold record: expected an object"
        return record_of(fields, number)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return f"not a gold record: {error}"


def tags_of(value: Any) -> tuple[str, ...]:
    """Return the tags a field holds: a word or a list of words."""
    if value is None or value in ("", []):
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def repeated(ids: Sequence[str | int], name: str) -> Iterator[Problem]:
    """Yield a problem for each id that two records of one file share."""
    seen: set[str | int] = set()
    for id in ids:
        if id in seen:
            yield Problem(name, f"id {id}: two records have it")
        seen.add(id)
