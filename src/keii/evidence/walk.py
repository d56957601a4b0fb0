"""Every sentence of a page with its path, for drafts and published lines alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from keii.model.page import Draft, Line, Page

T = TypeVar("T", Draft, Line)


def drafts_of(page: Page[T]) -> Iterator[tuple[str, T]]:
    """Yield every sentence of `page` with its path (`questions[1].bullets[0]`), in the order of the record."""
    yield from sentences_of(page, "")


def sentences_of(record: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield the sentences inside any record or list of a page."""
    if isinstance(record, (Draft, Line)):
        yield path, record
    elif isinstance(record, Struct):
        for name in record.__struct_fields__:
            yield from sentences_of(getattr(record, name), f"{path}.{name}" if path else name)
    elif isinstance(record, Sequence) and not isinstance(record, str):
        for number, member in enumerate(record):
            yield from sentences_of(member, f"{path}[{number}]")
