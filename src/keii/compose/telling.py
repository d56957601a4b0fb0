"""The sentences that tell a day best: nearest to what is said of it, nothing twice.

After the two-part pool of DATEWISE (Gholipour Ghalandari & Ifrim, ACL 2020): sentences that
name the day, and the first sentences of what was published on it or on the day after.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct

from keii.compose.accounts import Account, Place
from keii.compose.subject import terms_of
from keii.model.reading import Reading

# Measured on Timeline17, AR1/AR2 on "ok" and "all" articles (decisions.md, 2026-11-27); most differences are noise.
UNDATED = 0.9  # worth of a first sentence that names no day: 0 .126/.037 .121/.035, .75 .127/.038 .123/.036, .9 best
PUBLISHED = 0.75  # weight of first sentences in what is said of a day; .5 to 1: the same within .001
ONE_PART = (
    0.5  # weight of a term of only one part: 0 .123/.034 .118/.032, .5 .125/.035 .121/.035, 1 .121/.035 .119/.033
)
RARITY = 0.4  # power of the inverse document frequency: 1 .121/.033 .117/.031, .25 to .5 .126/.037 .122/.035
SIMILAR = 0.5  # cosine from which a sentence tells what is told already; .4 to .8: the same within .001
FEWEST_TERMS, MOST_TERMS, UNEVEN = 6, 40, 0.6  # what a sentence outside of these lengths is worth
CANDIDATES = 100  # sentences nearest to the day that are weighed: with 20 the same are taken

Vector = dict[str, float]


class Words:
    """Terms and vectors of sentences, each made when first asked for; changes nothing but its cache."""

    def __init__(self, readings: Sequence[Reading], rarity: Mapping[str, float]):
        self.readings = readings
        self.rarity = rarity
        self._vectors: dict[Place, Vector] = {}
        self._terms: dict[Place, tuple[str, ...]] = {}

    @staticmethod
    def of(readings: Sequence[Reading], accounts: Iterable[Account]) -> Words:
        """Learn how rare each term is among the sentences that may be told."""
        words = Words(readings, {})
        counts: Counter[str] = Counter()
        total = 0
        for account in accounts:
            for index in {*(index for index, _ in account.dated), *account.leads}:
                counts.update(set(words.terms((account.reading, index))))
                total += 1
        words.rarity = {term: math.log((1 + total) / (0.5 + count)) ** RARITY for term, count in counts.items()}
        return words

    def terms(self, place: Place) -> tuple[str, ...]:
        """Return the terms of a sentence."""
        found = self._terms.get(place)
        if found is None:
            found = self._terms[place] = terms_of(self.readings[place[0]], place[1])
        return found

    def vector(self, place: Place) -> Vector:
        """Return the unit vector of a sentence, empty for one without terms."""
        found = self._vectors.get(place)
        if found is None:
            counts = Counter(self.terms(place))
            found = unit({t: (1 + math.log(n)) * self.rarity.get(t, 1.0) for t, n in counts.items()})
            self._vectors[place] = found
        return found

    def evenness(self, place: Place) -> float:
        """Favour sentences of a readable length."""
        return 1.0 if FEWEST_TERMS <= len(self.terms(place)) <= MOST_TERMS else UNEVEN


class Pool(Struct, frozen=True):
    """The sentences that may be printed under a day, what each is worth, and the vector of all that is said of it."""

    worth: dict[Place, float]
    centre: Vector


def pool_of(named: Iterable[Place], published: Iterable[Place], undated: Container[Place], words: Words) -> Pool:
    """Pool the sentences that name a day with the first ones published then.

    Of these, only such as are `undated`, which name no day of their own, may be printed.
    """
    places = tuple(sorted(set(named)))
    late = tuple(sorted(set(published).difference(places)))
    one = sum_of(words.vector(place) for place in places)
    other = sum_of(words.vector(place) for place in late)
    centre = {
        term: (one.get(term, 0.0) + PUBLISHED * other.get(term, 0.0))
        * (1.0 if not other or (term in one and term in other) else ONE_PART)
        for term in {**one, **other}
    }
    worth = dict.fromkeys(places, 1.0) | {place: UNDATED for place in late if place in undated}
    return Pool({place: value * words.evenness(place) for place, value in worth.items()}, unit(centre))


def tell(pool: Pool, words: Words, limit: int, before: Sequence[Vector], printed: Container[Place]) -> list[Place]:
    """Choose at most `limit` sentences that together come nearest to the pool's centre.

    `before` is told of the days around, `printed` are sentences that stand somewhere already.
    """
    near = {place: dot(words.vector(place), pool.centre) for place in pool.worth if place not in printed}
    worth = pool.worth
    order = sorted(near, key=lambda place: (-near[place] * worth[place], place))[:CANDIDATES]
    free = [place for place in order if near[place] > 0 and is_new(words.vector(place), before)]
    chosen: list[Place] = []
    total: Vector = {}
    while free and len(chosen) < limit:
        ahead, length = dot(total, pool.centre), dot(total, total)

        def gain(place: Place, ahead: float = ahead, length: float = length, total: Vector = total) -> float:
            joined = length + 1 + 2 * dot(words.vector(place), total)
            return (ahead + near[place]) / math.sqrt(joined) * worth[place]

        best = max(free, key=gain)  # the first of equals
        chosen.append(best)
        total = sum_of((total, words.vector(best)))
        free = [place for place in free if place != best and is_new(words.vector(place), [words.vector(best)])]
    return chosen


def is_new(vector: Vector, told: Iterable[Vector]) -> bool:
    """Answer whether a sentence tells something else than those told."""
    return all(dot(vector, other) < SIMILAR for other in told)


def unit(vector: Mapping[str, float]) -> Vector:
    """Return the vector at length 1; one without length stays empty."""
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {term: value / length for term, value in sorted(vector.items())} if length else {}


def sum_of(vectors: Iterable[Vector]) -> Vector:
    """Add vectors."""
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, value in vector.items():
            total[term] += value
    return dict(total)


def dot(one: Vector, other: Vector) -> float:
    """Return the inner product, which of two unit vectors is the cosine."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(value * large[term] for term, value in small.items() if term in large)
