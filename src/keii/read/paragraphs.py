"""Paragraphs of a text, as offsets: what stands between blank lines, or line by line where none are blank."""

from __future__ import annotations

import re
from itertools import pairwise

from keii.model.text import Span

# Not tried again at each blank of a run: 100,000 of them took a minute.
BLANK_LINES = re.compile(r"(?<![^\S\n])(?:[^\S\n]*\n){2,}[^\S\n]*|\u2029")
LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")
LONGEST_WRAP = 100


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text`, without the white space around them."""
    blocks = cut(text, BLANK_LINES, 0, len(text))
    if len(blocks) > 1 or (blocks and looks_wrapped(text[blocks[0].start : blocks[0].end])):
        return blocks
    return cut(text, LINE_END, 0, len(text))


def looks_wrapped(block: str) -> bool:
    """Answer whether a block's lines were broken at a fixed width: all short, some going on in lower case."""
    lines = [line.strip() for line in block.splitlines()]
    if len(lines) < 2 or max(map(len, lines)) > LONGEST_WRAP:
        return False
    return any(before and before[-1] not in ".!?" and after[:1].islower() for before, after in pairwise(lines))


def cut(text: str, border: re.Pattern[str], start: int, end: int) -> tuple[Span, ...]:
    """Return the trimmed stretches of `text` between the places where `border` matches."""
    spans: list[Span] = []
    for match in (*border.finditer(text, start, end), None):
        stop = match.start() if match else end
        stretch = text[start:stop]
        inner = stretch.strip()
        if inner:
            begin = start + stretch.index(inner)
            spans.append(Span(begin, begin + len(inner)))
        start = match.end() if match else end
    return tuple(spans)
