"""How much each day counts: the independent articles that speak of it, and whether it stands out from the days beside.

An editor's days are those that many outlets come back to. Measured on Timeline17 (decisions.md, 2026-11-27):
no weighting by position, tense, distance or likeness did better than plain counting.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from keii.compose.accounts import Account, Period, Place

# A further article of one outlet adds less than the first of another: log(1 + n).
# log, square root or plain count: date-F1 .566/.567, .564/.566, .560/.569 (ok/all); differences are noise.
# BESIDE: the follow-ups of a bigger day beside it are no days of their own; .05 to .3 give the same days within .002.
BESIDE = 0.2
FEWEST, MOST = 8, 60
ONE_DAY = timedelta(1)


class Votes(Struct, frozen=True):
    """What speaks for one period: the sentences that name it, by how many articles of how many outlets."""

    places: tuple[Place, ...]
    articles: int
    outlets: int
    score: float


def count_votes(accounts: Iterable[Account], begin: date, end: date) -> dict[Period, Votes]:
    """Count who speaks of which period between two days; copies of one text speak once."""
    places: defaultdict[Period, list[Place]] = defaultdict(list)
    voices: defaultdict[Period, dict[object, object]] = defaultdict(dict)
    for account in accounts:
        for index, periods in account.dated:
            for period in periods:
                if begin <= period.begin and period.end <= end:
                    places[period].append((account.reading, index))
                    voices[period][account.voice] = account.outlet
    return {period: votes_of(found, voices[period]) for period, found in places.items()}


def votes_of(places: Sequence[Place], voices: Mapping[object, object]) -> Votes:
    """Weigh the votes for one period; `voices` gives the outlet of each independent article."""
    by_outlet: defaultdict[object, int] = defaultdict(int)
    for outlet in voices.values():
        by_outlet[outlet] += 1
    score = math.fsum(math.log1p(count) for count in by_outlet.values())
    return Votes(tuple(places), len(voices), len(by_outlet), score)


def rank_days(votes: Mapping[Period, Votes]) -> list[tuple[Period, float]]:
    """Return the days, most important first, with their standing beside the days before and after."""
    days = {period.begin: found.score for period, found in votes.items() if period.precision == "day"}
    standing = {
        period: math.log(found.score) - BESIDE * excess(days, period.begin)
        for period, found in votes.items()
        if period.precision == "day"
    }
    return sorted(standing.items(), key=lambda ranked: (-ranked[1], ranked[0]))


def excess(days: Mapping[date, float], day: date) -> float:
    """Return by how much the days beside one are greater, as logarithms."""
    beside = (days.get(day - ONE_DAY, 0.0) if day > date.min else 0.0, days.get(day + ONE_DAY, 0.0))
    return sum(math.log(other / days[day]) for other in beside if other > days[day])


def knee(scores: Sequence[float], span: int) -> int:
    """Return how many of the ranked scores to take: up to the point farthest from the chord of the curve.

    At least 8 and at most 60 if there are so many, and at most one in three of the `span` days.
    """
    if len(scores) <= FEWEST:
        return len(scores)
    first, last, steps = scores[0], scores[-1], len(scores) - 1
    gaps = [(first + (last - first) * i / steps) - score for i, score in enumerate(scores)]
    most = max(FEWEST, min(MOST, span // 3))
    return min(most, max(FEWEST, gaps.index(max(gaps)) + 1))
