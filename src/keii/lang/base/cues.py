"""The table a language fills in: cue words of attribution and status."""

from __future__ import annotations

from msgspec import Struct


class CueTable(Struct, frozen=True, kw_only=True):
    """A language's cue words of attribution and status."""
