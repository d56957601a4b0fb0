"""Days worth an entry: how many independent articles speak of each day, and which sentences tell it best.

The rank of a day is the number of independent articles with an on-topic sentence
that mentions it; the share of a day's sentences follows the two-part pool of
DATEWISE (Gholipour Ghalandari & Ifrim, ACL 2020): sentences that mention the day,
and the first sentences of articles published on it or on the day after.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from hashlib import sha256
from unicodedata import normalize

from msgspec import Struct

from keii import plugins
from keii.compose.printed import tidy
from keii.lang.base import Language
from keii.model.notes import GROUP_OF, Time
from keii.model.order import Range
from keii.model.page import Draft, TimelineEntry
from keii.model.reading import Reading
from keii.model.text import ArticleId

LEADS = 5  # sentences from the top that belong to the publication day
SIMILAR = 0.5  # cosine from which two entries of neighbouring days tell the same
PUBLISHED = 0.5  # weight of a lead sentence against one that mentions the day
STRETCH = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")  # 12月28日から1月4日, July 3-5
FEWEST, MOST = 8, 60

Vector = dict[str, float]


class Told(Struct, frozen=True):
    """One sentence with its terms, and whether it is on topic."""

    reading: int
    index: int
    terms: tuple[str, ...]
    on_topic: bool


class Day(Struct, frozen=True):
    """A chosen day (or month) and the sentences that tell it, best first."""

    value: str
    begin: date
    end: date
    articles: int
    sentences: tuple[tuple[int, int], ...]


def entries_by_day(
    readings: Sequence[Reading], wanted: Range, *, as_of: date, copies: Iterable[Sequence[ArticleId]] = ()
) -> tuple[TimelineEntry[Draft], ...]:
    """Make the entries of the chosen days, in order; copies of one text count as one voice."""
    first = {copy: group[0] for group in copies for copy in group}
    voices = [first.get(reading.article.id, reading.article.id) for reading in readings]
    language: Language = plugins.load("languages", readings[0].article.in_language)
    return tuple(
        entry_of(readings[number], index, day, as_of=as_of)
        for day in find_days(readings, language, wanted, voices)
        for number, index in day.sentences
    )


def entry_of(reading: Reading, index: int, day: Day, *, as_of: date) -> TimelineEntry[Draft]:
    """Make one entry: the sentence as printed, with the passage it is."""
    passage = reading.passage(index)
    event = reading.event_of(index)
    status = event.status if event else None
    stamp = reading.article.date_published
    group = GROUP_OF[status] if status else "REALIZED"
    overdue = "overdue" if group == "COMMITTED" else None
    return TimelineEntry(
        id=f"t-{sha256(f'{passage.article_id}:{passage.span.start}:{day.value}'.encode()).hexdigest()[:8]}",
        date=day.value,
        precision="day",
        status=status,
        text=Draft(text=tidy(passage.exact), role="entry", cites=(passage,)),
        reports=day.articles,
        published=stamp.day if stamp else None,
        standing="coming" if day.begin > as_of else overdue,
    )


def find_days(
    readings: Sequence[Reading], language: Language, wanted: Range, voices: Sequence[ArticleId]
) -> tuple[Day, ...]:
    """Choose the days (without a number: as many as the material supports) and the sentences of each.

    `voices` holds the voice of each reading: copies of one text share one.
    """
    told = tell(readings, language, wanted.keywords)
    mentions, leads = by_day(readings, told)
    begin, end = wanted.begin or date.min, wanted.end or date.max
    mentions = {day: found for day, found in mentions.items() if begin <= day <= end}
    votes = {day: len({voices[s.reading] for s in found if s.on_topic}) for day, found in mentions.items()}
    ranked = sorted((d for d in votes if votes[d]), key=lambda d: (-votes[d], -len(leads.get(d, ())), d))
    chosen = sorted(ranked[: wanted.dates or knee([votes[d] for d in ranked])])
    weights = idf(told)
    entries: list[Day] = []
    last: list[Vector] = []
    for day in chosen:
        pool = [*leads.get(day, ()), *leads.get(day + timedelta(1), ())]
        picked = pick(mentions[day], pool, weights, wanted.per_date, last)
        if picked:
            last = [vector for _, vector in picked]
            places = tuple((sentence.reading, sentence.index) for sentence, _ in picked)
            entries.append(Day(day.isoformat(), day, day, votes[day], places))
    return tuple(entries)


def tell(readings: Sequence[Reading], language: Language, keywords: Sequence[str]) -> tuple[Told, ...]:
    """List every sentence with its terms; without keywords every sentence is on topic."""
    topic = matcher(keywords)
    found: list[Told] = []
    for number, reading in enumerate(readings):
        for index, span in enumerate(reading.article.sentences):
            words = span.of(reading.article.text)
            found.append(Told(number, index, language.terms(words), topic(words)))
    return tuple(found)


def matcher(keywords: Sequence[str]) -> Callable[[str], bool]:
    """Return the test whether a sentence uses a keyword: at the start of a Latin word, anywhere in Japanese."""
    if not keywords:
        return lambda words: True
    parts = [normalize("NFKC", word).strip() for word in keywords]
    pattern = re.compile("|".join((r"\b" if p.isascii() else "") + re.escape(p) for p in parts if p), re.IGNORECASE)
    return lambda words: bool(pattern.search(words) or pattern.search(normalize("NFKC", words)))


def days_of(time: Time) -> tuple[date, ...]:
    """Return the day a time means, the first and last day of a stretch; none when it is vaguer or unresolved."""
    if time.type not in ("DATE", "TIME") or time.begin is None or time.end is None:
        return ()
    if STRETCH.fullmatch(time.value or ""):
        return time.begin, time.end
    return (time.begin,) if time.begin == time.end else ()


def by_day(readings: Sequence[Reading], told: Sequence[Told]) -> tuple[dict[date, list[Told]], dict[date, list[Told]]]:
    """Sort sentences by the days they mention, and lead sentences by their article's day."""
    mentions: defaultdict[date, list[Told]] = defaultdict(list)
    leads: defaultdict[date, list[Told]] = defaultdict(list)
    for sentence in told:
        reading = readings[sentence.reading]
        days = {day for time in reading.times_in(reading.sentence(sentence.index)) for day in days_of(time)}
        for day in sorted(days):
            mentions[day].append(sentence)
        published = reading.article.date_published
        if published and sentence.index < LEADS and sentence.on_topic:
            leads[published.day].append(sentence)
    return dict(mentions), dict(leads)


def knee(votes: Sequence[int]) -> int:
    """Return how many days to take: up to the point of the sorted curve farthest from its chord."""
    if len(votes) <= FEWEST:
        return len(votes)
    first, last, steps = votes[0], votes[-1], len(votes) - 1
    gaps = [(first + (last - first) * i / steps) - votes[i] for i in range(len(votes))]
    return min(MOST, max(FEWEST, gaps.index(max(gaps)) + 1))


def idf(told: Iterable[Told]) -> Vector:
    """Return the inverse document frequency of each term over sentences."""
    counts: Counter[str] = Counter()
    total = 0
    for sentence in told:
        counts.update(set(sentence.terms))
        total += 1
    return {term: math.log((1 + total) / (0.5 + count)) for term, count in counts.items()}


def vector_of(terms: Sequence[str], weights: Vector) -> Vector:
    """Return the unit tf-idf vector of some terms."""
    vector = {term: (1 + math.log(count)) * weights.get(term, 0.0) for term, count in sorted(Counter(terms).items())}
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def dot(one: Vector, other: Vector) -> float:
    """Return the cosine of two unit vectors."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(value * large[term] for term, value in small.items() if term in large)


def pick(
    mentioned: Sequence[Told], published: Sequence[Told], weights: Vector, limit: int, before: Sequence[Vector]
) -> list[tuple[Told, Vector]]:
    """Choose the sentences nearest to what both parts of the day's pool have in common, nothing twice."""
    pool = [(s, vector_of(s.terms, weights), 1.0) for s in mentioned if s.on_topic]
    known = {(s.reading, s.index) for s, _, _ in pool}
    pool += [(s, vector_of(s.terms, weights), PUBLISHED) for s in published if (s.reading, s.index) not in known]
    centre: defaultdict[str, float] = defaultdict(float)
    shared = {t for s in mentioned for t in s.terms} & {t for s in published for t in s.terms}
    for _, vector, weight in pool:
        for term, value in vector.items():
            if not published or term in shared:
                centre[term] += weight * value
    scored = sorted(
        ((dot(v, centre) * w * length_factor(s), s, v) for s, v, w in pool if v),
        key=lambda scored: (-scored[0], scored[1].reading, scored[1].index),
    )
    chosen: list[tuple[Told, Vector]] = []
    for _, sentence, vector in scored:
        if len(chosen) == limit:
            break
        if all(dot(vector, other) < SIMILAR for other in (*before, *(v for _, v in chosen))):
            chosen.append((sentence, vector))
    return chosen


def length_factor(sentence: Told) -> float:
    """Favour sentences of a readable length, counted in terms."""
    return 1.0 if 6 <= len(sentence.terms) <= 40 else 0.6
