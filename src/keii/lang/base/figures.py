"""The table a language fills in: number words and units."""

from __future__ import annotations

from msgspec import Struct


class FigureTable(Struct, frozen=True, kw_only=True):
    """A language's number words and units."""
