"""The table a language fills in: words that tell time, and the finder built from them."""

from __future__ import annotations

from msgspec import Struct


class TimeTable(Struct, frozen=True, kw_only=True):
    """A language's words that tell time, and the finder built from them."""
