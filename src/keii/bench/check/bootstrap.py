"""Intervals: the same pages (or documents) drawn again and again, with a fixed chance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TypeVar

from msgspec import Struct

ROUNDS = 1000
Thing = TypeVar("Thing")


class Interval(Struct, frozen=True):
    """A figure and where it would lie in 95 of 100 such draws of documents."""

    value: float
    low: float
    high: float

    def printed(self, digits: int = 1, scale: float = 100) -> str:
        """Print the figure with its interval, in percent unless told otherwise."""
        value, low, high = (f"{figure * scale:.{digits}f}" for figure in (self.value, self.low, self.high))
        return f"{value} [{low}, {high}]"


def interval(groups: Mapping[str, Sequence[Thing]], figure: Callable[[Sequence[Thing]], float]) -> Interval:
    """Return a figure of all groups' things with its interval over draws of whole groups."""
    every = [thing for group in groups.values() for thing in group]
    value = figure(every)
    pools = list(groups.values())
    rng = Random("keii bench check")
    drawn = sorted(
        figure([thing for group in rng.choices(pools, k=len(pools)) for thing in group])
        for _ in range(ROUNDS if pools else 0)
    )
    if not drawn:
        return Interval(value, value, value)
    return Interval(value, drawn[int(0.025 * len(drawn))], drawn[min(len(drawn) - 1, int(0.975 * len(drawn)))])


def shares(groups: Mapping[str, tuple[float, float]]) -> Interval:
    """Return a share of counts (part, whole) by group with its interval over draws of groups."""
    return interval({name: [counts] for name, counts in groups.items()}, ratio)


def ratio(counts: Sequence[tuple[float, float]]) -> float:
    """Return the sum of the parts over the sum of the wholes."""
    whole = sum(count[1] for count in counts)
    return sum(count[0] for count in counts) / whole if whole else 0.0
