"""Means of few events told honestly: drawn towards the whole, with an interval, and a test before any word of change.

One event has a standard deviation of 4.9: a difference of 2 takes 23 events a bin.
Everything is drawn with a given seed; the same events give the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from statistics import fmean

PULL = 6  # events of the whole that each mean is mixed with (statements.md section 7)
FEWEST = 3  # below it a mean says nothing
DRAWS = 999
TAIL = 0.05  # on each side: a 90 % interval
LEVEL = 0.05


def shrunk(scores: Sequence[float], whole: float) -> float:
    """Return the mean of scores, drawn towards that of the whole the more, the fewer they are."""
    return (sum(scores) + PULL * whole) / (len(scores) + PULL)


def interval(scores: Sequence[float], everything: Sequence[float], *, seed: str) -> tuple[float, float]:
    """Return the 90 % bootstrap interval of a shrunk mean, one draw for each event.

    The events it is mixed with are drawn, too: else four equal ones would look certain.
    """
    random = Random(seed)
    size = len(scores) + PULL
    means = sorted(
        (sum(random.choices(scores, k=len(scores))) + sum(random.choices(everything, k=PULL))) / size
        for _ in range(DRAWS)
    )
    cut = round(TAIL * (DRAWS + 1))
    return means[cut - 1], means[-cut]


def chance(before: Sequence[float], after: Sequence[float], *, seed: str) -> float:
    """Return how often events dealt out by chance differ as much as these: a two-sided permutation test of the means.

    (Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005; the observed deal counts as one.)
    """
    random = Random(seed)
    pool, size = [*before, *after], len(before)
    observed = abs(fmean(before) - fmean(after))
    total, hits = sum(pool), 0
    for _ in range(DRAWS):
        random.shuffle(pool)
        first = sum(pool[:size])
        hits += abs(first / size - (total - first) / (len(pool) - size)) >= observed - 1e-9
    return (hits + 1) / (DRAWS + 1)
