"""Figures as people read them: shares in percent, and tables of even columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath


def share(part: int, whole: int) -> float:
    """Return a share in percent, rounded to one place."""
    return round(100 * part / whole, 1) if whole else 0.0


def short(name: str) -> str:
    """Return a gold's name without its folders."""
    return PurePath(name).name


def columns(rows: Sequence[Sequence[str]], *, left: int) -> Iterator[str]:
    """Yield rows as lines of even columns, the first `left` of them flush left."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
