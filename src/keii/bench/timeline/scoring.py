"""Scores of a timeline against one reference, as `tilse` 0.2.1 gives them: days, and ROUGE by aligned days.

Martschat & Markert 2017: each day is aligned to the cheapest day of the other timeline
(*align+ m:1*), at the cost (1 - 1/(1+distance)) x (1 - overlap); counts weigh 1/(1+distance).
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from keii.bench.timeline.rouge import SIZES, Counts, Grams, counts_of, grams_of

Timeline = Mapping[date, Sequence[str]]
VARIANTS = ("align", "concat", "agreement")


class Share(Struct, frozen=True):
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """The F measure of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores(Struct, frozen=True):
    """One timeline against its reference: the days, and by variant ROUGE-1 and ROUGE-2."""

    days: Share
    rouge: dict[str, tuple[Share, ...]]

    def share(self, name: str) -> Share:
        """Return the share called `name`: days, or a variant and a length (align1)."""
        return self.days if name == "days" else self.rouge[name[:-1]][int(name[-1]) - 1]


class Summary(Struct, frozen=True):
    """One day of a timeline, ready to compare: its lines, their tokens as they are, their counted pieces."""

    day: date
    lines: Sequence[str]
    tokens: Counter[str]
    grams: Grams


Compare = Callable[[Sequence[tuple[Summary, Summary]]], Sequence[tuple[Counts, ...]]]
NOTHING = Summary(date.min, (), Counter(), tuple(Counter() for _ in SIZES))


def count_pairs(pairs: Sequence[tuple[Summary, Summary]]) -> list[tuple[Counts, ...]]:
    """Count every pair (system, reference) in Python."""
    return [counts_of(own.grams, gold.grams) for own, gold in pairs]


def score(
    system: Timeline, reference: Timeline, *, compare: Compare = count_pairs, variants: Iterable[str] = VARIANTS
) -> Scores:
    """Score a timeline; an empty one scores 0."""
    common = len(system.keys() & reference.keys())
    days = Share(ratio(common, len(system)), ratio(common, len(reference)))
    own, gold = summaries(system), summaries(reference)
    ways = {"align": aligned, "concat": joined, "agreement": on_same_days}
    return Scores(days, {name: ways[name](own, gold, compare) for name in variants})


def ratio(part: float, whole: float) -> float:
    """Return a share, 0 of nothing."""
    return part / whole if whole else 0.0


def summaries(timeline: Timeline) -> list[Summary]:
    """Return the days of a timeline in order."""
    return [summary_of(day, lines) for day, lines in sorted(timeline.items())]


def summary_of(day: date, lines: Sequence[str]) -> Summary:
    """Make lines ready to compare; as tilse has it, what lies in the string of all punctuation marks is no token."""
    tokens = Counter(token for line in lines for token in line.split() if token not in string.punctuation)
    return Summary(day, lines, tokens, grams_of(lines))


def aligned(own: Sequence[Summary], gold: Sequence[Summary], compare: Compare) -> tuple[Share, ...]:
    """Compare each day to the cheapest of the other side: *align+ m:1*."""
    forth = [(one, cheapest(one, gold) or NOTHING) for one in own]
    back = [(cheapest(one, own) or NOTHING, one) for one in gold]
    counts = compare([*forth, *back])
    precision = [(near_of(pair), found) for pair, found in zip(forth, counts, strict=False)]
    recall = [(near_of(pair), found) for pair, found in zip(back, counts[len(forth) :], strict=True)]
    return tuple(
        Share(
            ratio(sum(near * c[size].hits for near, c in precision), sum(c[size].system for _, c in precision)),
            ratio(sum(near * c[size].hits for near, c in recall), sum(c[size].reference for _, c in recall)),
        )
        for size in range(len(SIZES))
    )


def near_of(pair: tuple[Summary, Summary]) -> float:
    """Return the weight of a pair of days: 1 for the same day, 1/2 for the next."""
    return 1 / (abs((pair[0].day - pair[1].day).days) + 1)


def cheapest(one: Summary, others: Sequence[Summary]) -> Summary | None:
    """Return the day of the other side that it costs least to align to, the first of several."""
    best, least = None, 2.0
    for other in others:
        cost = (1 - near_of((one, other))) * (1 - overlap(one.tokens, other.tokens))
        if cost < least:
            best, least = other, cost
    return best


def overlap(one: Counter[str], other: Counter[str]) -> float:
    """Return the F measure of two bags of tokens."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    match = sum(min(count, large[token]) for token, count in small.items() if token in large)
    precision, recall = ratio(match, one.total()), ratio(match, other.total())
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def joined(own: Sequence[Summary], gold: Sequence[Summary], compare: Compare) -> tuple[Share, ...]:
    """Compare all days together: *concat*."""
    one, other = (summary_of(date.min, [line for day in side for line in day.lines]) for side in (own, gold))
    return shares_of(compare([(one, other)]))


def on_same_days(own: Sequence[Summary], gold: Sequence[Summary], compare: Compare) -> tuple[Share, ...]:
    """Compare the days that both have: *agreement*."""
    ours, theirs = ({day.day: day for day in side} for side in (own, gold))
    days = sorted({*ours, *theirs})
    return shares_of(compare([(ours.get(day, NOTHING), theirs.get(day, NOTHING)) for day in days]))


def shares_of(counts: Sequence[tuple[Counts, ...]]) -> tuple[Share, ...]:
    """Return precision and recall over all pairs together, for each length."""
    return tuple(
        Share(
            ratio(sum(c[size].hits for c in counts), sum(c[size].system for c in counts)),
            ratio(sum(c[size].hits for c in counts), sum(c[size].reference for c in counts)),
        )
        for size in range(len(SIZES))
    )
