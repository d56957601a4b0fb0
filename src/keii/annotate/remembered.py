"""Readings of a clause, kept while one article is annotated: statements and events ask for the same ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from keii.lang.base import CueTable, Token
from keii.model.text import Span

Found = TypeVar("Found")
Reader = Callable[[str, Span, Sequence[Token]], Found]


def remembered(table: CueTable) -> CueTable:
    """Return the table for one article: it reads no stretch of the text twice."""
    return replace(table, find_frame=by_span(table.find_frame), read_unit=by_span(table.read_unit))


def by_span(read: Reader[Found]) -> Reader[Found]:
    """Return a reader that keeps what it found; within one article the span says all."""
    kept: dict[Span, Found] = {}

    def find(text: str, span: Span, tokens: Sequence[Token]) -> Found:
        if span not in kept:
            kept[span] = read(text, span, tokens)
        return kept[span]

    return find
