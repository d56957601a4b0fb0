"""Pieces of a page before anyone knows what they mean: headings, paragraphs, items, quotes, with their place."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from keii.model.text import Span

PieceKind = Literal["heading", "paragraph", "item", "quote", "row", "definition", "date", "label"]


class Mark(Struct, frozen=True):
    """A citation: where it stands and what it points to (a number, a URL, or "outlet|day")."""

    span: Span
    ref: str


class Piece(Struct, frozen=True, kw_only=True):
    """One block: its place, its level (headings) and its number (ordered lists, footnotes).

    `label` is what a link of the block says, `url` where it leads (the first link).
    """

    kind: PieceKind
    span: Span
    level: int = 0
    number: str | None = None
    label: str = ""
    url: str | None = None


class Sheet(Struct, frozen=True, kw_only=True):
    """A page file taken apart: the text, the same text with its markup blanked, pieces and marks in order.

    `plain` has the length of `text`, so one offset fits both. `meta` is front matter
    or JSON-LD. `comments` are the page's comments with their place.
    """

    text: str
    plain: str
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...] = ()
    meta: dict[str, str] = {}
    comments: tuple[Mark, ...] = ()
    listed: tuple[dict[str, str], ...] = ()
