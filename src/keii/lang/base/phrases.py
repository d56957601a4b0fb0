"""The table a language fills in: what a page prints in this language: headings, chips, dates, question templates."""

from __future__ import annotations

from msgspec import Struct


class PhraseTable(Struct, frozen=True, kw_only=True):
    """A language's what a page prints in this language: headings, chips, dates, question templates."""
