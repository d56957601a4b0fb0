"""Lines of a text, as offsets: the ground every language splits its sentences on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keii.model.text import Span

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")


def find_lines(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Yield the printed lines of a paragraph, without the white space around them."""
    for line in LINE.finditer(text, paragraph.start, paragraph.end):
        trimmed = trim(text, line.start(), line.end())
        if trimmed:
            yield trimmed


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the borders without white space at either side, None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def spans_between(text: str, start: int, end: int, borders: Sequence[int]) -> Iterator[Span]:
    """Yield the trimmed spans that `borders` cut `text[start:end]` into."""
    for border in (*borders, end):
        trimmed = trim(text, start, border)
        if trimmed:
            yield Span(*trimmed)
        start = max(start, border)
