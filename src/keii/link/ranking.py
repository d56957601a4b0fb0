"""BM25: how well a text answers a few words (Robertson & Zaragoza 2009), deterministic and in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log

from msgspec import Struct

K1 = 1.2
B = 0.75


def rarity(texts: int, holding: int) -> float:
    """Return the inverse document frequency of a term that `holding` of `texts` texts hold, never below 0."""
    return log(1 + (texts - holding + 0.5) / (holding + 0.5))


def saturation(count: float, length: float, mean: float) -> float:
    """Return what `count` occurrences are worth in a text of `length` when texts have `mean` on average."""
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length / mean)) if count else 0.0


class Index(Struct, frozen=True):
    """Postings of a list of texts, each given as its terms; texts are named by their number."""

    postings: dict[str, tuple[tuple[int, int], ...]]
    lengths: tuple[int, ...]
    mean: float

    @staticmethod
    def of(texts: Iterable[Sequence[str]]) -> Index:
        """Index `texts` once; a search then costs only the postings of its own terms."""
        postings: dict[str, list[tuple[int, int]]] = {}
        lengths: list[int] = []
        for number, terms in enumerate(texts):
            lengths.append(len(terms))
            for term, count in Counter(terms).items():
                postings.setdefault(term, []).append((number, count))
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        return Index({term: tuple(found) for term, found in postings.items()}, tuple(lengths), mean or 1.0)

    def holding(self, term: str) -> int:
        """Count the texts that hold `term`."""
        return len(self.postings.get(term, ()))

    def search(self, terms: Iterable[str], *, only: Collection[int] | None = None) -> list[tuple[float, int]]:
        """List (score, number) of the texts that share a term, best first; ties keep the texts' order."""
        scores: dict[int, float] = {}
        for term in sorted(set(terms)):
            found = self.postings.get(term, ())
            worth = rarity(len(self.lengths), len(found))
            for number, count in found:
                if only is None or number in only:
                    gain = worth * saturation(count, self.lengths[number], self.mean)
                    scores[number] = scores.get(number, 0.0) + gain
        return sorted(((score, number) for number, score in scores.items()), key=lambda hit: (-hit[0], hit[1]))
