"""From keii's values to those of TempEval-3 corpora, where the two conventions differ; used with --te3 only.

design: the page's conventions win in the tagger, so a corpus that writes the same meaning otherwise is
answered here. Nothing here looks at the gold or at the text.
"""

from __future__ import annotations

from msgspec.structs import replace

from keii.bench.times.values import Guess


def in_te3(guess: Guess) -> Guess:
    """Return a guess with its value as TempEval-3 writes it."""
    return replace(guess, value=te3_value(guess.value))


def te3_value(value: str | None) -> str | None:
    """Return a value as TempEval-3 writes it."""
    return value
