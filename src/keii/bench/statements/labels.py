"""Precision, recall and F1 of each label of a closed set, and their mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from keii.bench.tables import share

Pair = tuple[str | None, str | None]


class LabelRow(Struct, frozen=True, kw_only=True):
    """One label: how often the gold has it, keii gave it, both did; in percent precision, recall, F1."""

    label: str
    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Right among those given."""
        return share(self.right, self.found)

    @property
    def recall(self) -> float:
        """Right among those of the gold."""
        return share(self.right, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return share(2 * self.right, self.gold + self.found)


def rows_of(pairs: Sequence[Pair]) -> tuple[LabelRow, ...]:
    """Count gold and found labels, the most frequent of the gold first; None is no label."""
    gold = Counter(asked for asked, _ in pairs if asked is not None)
    found = Counter(given for _, given in pairs if given is not None)
    right = Counter(asked for asked, given in pairs if asked is not None and asked == given)
    order = sorted({*gold, *found}, key=lambda label: (-gold[label], label))
    return tuple(LabelRow(label=name, gold=gold[name], found=found[name], right=right[name]) for name in order)


def macro_f1(rows: Sequence[LabelRow]) -> float:
    """Return the mean F1 of the labels that the gold has."""
    asked = [row.f1 for row in rows if row.gold]
    return round(sum(asked) / len(asked), 1) if asked else 0.0
