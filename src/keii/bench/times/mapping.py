"""From keii's values to those of TempEval-3 corpora, where the two conventions differ; used with --te3 only.

keii's values are those of docs/formats.md, whatever a corpus prefers, so a corpus that writes the same
meaning otherwise is answered here. Only the value is looked at, never the gold or the text, and only what
the corpora write in one way: where they disagree among themselves (197 and 197X, 1998-W33 and 1998-WXX,
Thursday night with and without TNI; docs/decisions.md, 2026-11-27) keii's own value stays.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from keii.bench.times.values import Guess

# FY1989: TimeBank writes fiscal years as plain years (7 of 7)
FISCAL_YEAR = re.compile(r"FY(?P<year>\d{4})")
# 1918-03-05/1918-03-09: no value of the corpora is a range; they mark "March 5-9, 1918" with its first day
RANGE = re.compile(r"(?P<first>[^/]+)/[^/]+")


def in_te3(guess: Guess) -> Guess:
    """Return a guess with its value as TempEval-3 writes it."""
    return replace(guess, value=te3_value(guess.value))


def te3_value(value: str | None) -> str | None:
    """Return a value as TempEval-3 writes it."""
    if value is None:
        return None
    if found := RANGE.fullmatch(value):
        return te3_value(found["first"])
    found = FISCAL_YEAR.fullmatch(value)
    return found["year"] if found else value
