"""The table a language fills in: titles, roles, places and name patterns."""

from __future__ import annotations

from msgspec import Struct


class NameTable(Struct, frozen=True, kw_only=True):
    """A language's titles, roles, places and name patterns."""
