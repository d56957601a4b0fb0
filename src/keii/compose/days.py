"""A dated timeline of many articles: the days worth an entry, and the sentences that tell them.

Which article says what of which day: `accounts`. Which days count: `votes`. Which sentences: `telling`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from keii.compose.accounts import Account, Period, Place, find_accounts, find_undated
from keii.compose.subject import topic_of
from keii.compose.telling import Pool, Vector, Words, dot, pool_of, tell
from keii.compose.votes import Votes, count_votes, knee, rank_days
from keii.model.order import Range
from keii.model.reading import Reading
from keii.model.text import ArticleId

RETOLD = 0.35  # cosine from which another sentence of the day reports the same
BESIDE = 7  # days before and after a day whose entries it must not repeat; 1: date-F1 .565/.567, 7: .567/.569
MOST_PERIODS = 8  # beside the days: a background, no second timeline
PASSAGES = 3  # that one entry stands on, at most


class Material(Struct, frozen=True):
    """Articles made ready for timelines: what each says of which day, and the words of what may be told."""

    readings: Sequence[Reading]
    accounts: tuple[Account, ...]
    words: Words

    def between(self, first: date, last: date) -> Material:
        """Return the material of the articles published from `first` to `last`."""
        kept = tuple(a for a in self.accounts if a.published is not None and first <= a.published <= last)
        return replace(self, accounts=kept)


class Told(Struct, frozen=True):
    """One chosen sentence, and who else reports the same.

    `passages` are up to three sentences it stands on: itself, the earliest and the fullest.
    `near` is its cosine with what is said of the day. `published` is the day of the earliest report. `named`
    is whether it names its day; otherwise it stands first in an article of that day or the day after.
    """

    place: Place
    passages: tuple[Place, ...]
    reports: int
    published: date | None
    near: float
    named: bool


class Chosen(Struct, frozen=True):
    """A chosen day or period: its rank among the days (None: a period), what speaks for it, and what tells it."""

    period: Period
    votes: Votes
    rank: int | None
    told: tuple[Told, ...]


def gather(
    readings: Sequence[Reading], keywords: Sequence[str], copies: Iterable[Sequence[ArticleId]] = ()
) -> Material:
    """Make articles ready, once for any number of timelines; only their times need to be known."""
    accounts = find_accounts(readings, topic_of(readings, keywords), copies)
    return Material(readings, accounts, Words.of(readings, accounts))


def find_days(material: Material, wanted: Range) -> tuple[Chosen, ...]:
    """Choose days and what tells them, in order of time, coarse before fine.

    Without a number: as many as the material supports, and periods that count as much as these days.
    """
    begin, end = wanted.begin or date.min, wanted.end or date.max
    votes = count_votes(material.accounts, begin, end)
    ranked = rank_days(votes)
    limit = wanted.dates or knee([votes[day].score for day, _ in ranked], span_of(votes, wanted))
    teller = Teller(material, votes, wanted.per_date, strict=wanted.strict)
    rank = {day: number for number, (day, _) in enumerate(ranked, 1)}
    found: list[Chosen] = []
    for day in (*sorted([day for day, _ in ranked[:limit]]), *(day for day, _ in ranked[limit:])):
        if len(found) == limit:
            break
        if told := teller.tell(day):
            found.append(Chosen(day, votes[day], rank[day], told))
    if wanted.dates is None:
        found += find_periods(teller, votes, min((one.votes.score for one in found), default=0.0))
    return tuple(sorted(found, key=lambda one: (one.period.begin, -one.period.end.toordinal(), one.period.value)))


def find_periods(teller: Teller, votes: dict[Period, Votes], least: float) -> list[Chosen]:
    """Choose months, years and stretches that count as much as the last day chosen, and tell something else."""
    coarse = [period for period in votes if period.precision != "day" and votes[period].score >= least]
    coarse.sort(key=lambda period: (-votes[period].score, period))
    found: list[Chosen] = []
    for period in coarse:
        if len(found) == MOST_PERIODS:
            break
        told = teller.tell(period)
        if told:
            found.append(Chosen(period, votes[period], None, told))
    return found


def span_of(votes: dict[Period, Votes], wanted: Range) -> int:
    """Return how many days lie between the first and the last day to report."""
    days = [period.begin for period in votes if period.precision == "day"]
    if not days:
        return 0
    return ((wanted.end or max(days)) - (wanted.begin or min(days))).days + 1


class Teller:
    """Tells one day after the other and remembers what it has told."""

    def __init__(self, material: Material, votes: dict[Period, Votes], limit: int, *, strict: bool = False):
        self.material = material
        self.votes = votes
        self.limit = limit
        self.by_reading = {account.reading: account for account in material.accounts}
        self.leads: dict[date, list[Place]] = {}
        for account in material.accounts:
            if account.published is not None:
                places = [(account.reading, index) for index in account.leads]
                self.leads.setdefault(account.published, []).extend(places)
        self.undated = frozenset(
            () if strict else (place for account in material.accounts for place in find_undated(account))
        )
        self.told: dict[Period, list[Vector]] = {}
        self.printed: set[Place] = set()

    def tell(self, period: Period) -> tuple[Told, ...]:
        """Choose the sentences of one period; none when all of it is told on a day beside it."""
        words = self.material.words
        naming = self.votes[period].places
        pool = pool_of(naming, self.published_of(period), self.undated, words)
        places = tell(pool, words, self.limit, self.told_beside(period), self.printed)
        self.printed.update(places)
        self.told[period] = [words.vector(place) for place in places]
        return tuple(self.told_of(place, pool, named=place in naming) for place in places)

    def published_of(self, period: Period) -> list[Place]:
        """List the first sentences of what was published on a day and on the day after."""
        if period.precision != "day":
            return []
        days = [period.begin] if period.begin == date.max else [period.begin, period.begin + timedelta(1)]
        return [place for day in days for place in self.leads.get(day, ())]

    def told_beside(self, period: Period) -> list[Vector]:
        """Return what is told of the days in, before and after a period."""
        return [
            vector
            for other, vectors in self.told.items()
            if (other.begin - period.end).days <= BESIDE and (period.begin - other.end).days <= BESIDE
            for vector in vectors
        ]

    def told_of(self, place: Place, pool: Pool, *, named: bool) -> Told:
        """Find who else reports what a chosen sentence says; an outlet counts once, and so do copies."""
        words, readings = self.material.words, self.material.readings
        vector = words.vector(place)
        same = [other for other in pool.worth if other == place or dot(words.vector(other), vector) >= RETOLD]
        same.sort(key=lambda other: (self.by_reading[other[0]].published or date.max, other))
        fullest = max(same, key=lambda other: len(readings[other[0]].words(readings[other[0]].sentence(other[1]))))
        stamps = [stamp for other in same if (stamp := self.by_reading[other[0]].published)]
        return Told(
            place=place,
            passages=tuple(dict.fromkeys((place, same[0], fullest)))[:PASSAGES],
            reports=len({self.by_reading[other[0]].outlet for other in same}),
            published=min(stamps, default=None),
            near=round(dot(vector, pool.centre), 3),
            named=named,
        )
