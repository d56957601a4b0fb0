"""`keii bench timeline`: keii's timelines of every task, scored by the published protocol.

For each reference timeline the system gets the articles published within its first and last
day, that range, its number of days L and its mean number of lines a day K.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from keii.annotate import read_times
from keii.bench.timeline.scoring import Compare, Scores, Share, Timeline, count_pairs, score
from keii.bench.timeline.topics import CONDITIONS, Reference, TopicFolder
from keii.compose.days import Material, find_days, gather
from keii.model.article import Article
from keii.model.order import Range
from keii.model.reading import Reading
from keii.read.duplicates import find_copies

NAMES = ("days", "align1", "align2", "concat1", "concat2", "agreement1", "agreement2")


class Order(Struct, frozen=True, kw_only=True):
    """How to measure: under which conditions, with whose times, with L or free, with keywords, printing what."""

    conditions: tuple[str, ...] = CONDITIONS
    own_times: bool = False
    free: bool = False
    keywords: bool = True
    strict: bool = False
    compare: Compare = count_pairs


class Result(Struct, frozen=True):
    """One task under one condition: its scores, and how many days were wanted and told."""

    condition: str
    topic: str
    reference: str
    scores: Scores
    wanted: int
    told: int
    lines: int


class Average(Struct, frozen=True):
    """A score over tasks: F of the averaged precision and recall, and the mean of F."""

    share: Share
    mean_f: float


class Cost(Struct, frozen=True):
    """What a run took: processor seconds of resolving times, of all else but scoring, peak memory in MB."""

    times: float = 0.0
    timelines: float = 0.0
    scoring: float = 0.0
    memory: float = 0.0


class Run(Struct, frozen=True):
    """All results of a run, in order, and what they cost."""

    results: tuple[Result, ...]
    cost: Cost

    def of(self, condition: str) -> tuple[Result, ...]:
        """Return the results under one condition."""
        return tuple(result for result in self.results if result.condition == condition)


def measure(topics: Iterator[TopicFolder], order: Order) -> Run:
    """Measure every task of the topics, one topic in memory at a time."""
    results: list[Result] = []
    times = scoring = 0.0
    begin = time.process_time()
    for topic in topics:
        start = time.process_time()
        readings = tuple(map(read_times, own_times_only(topic) if order.own_times else topic.articles))
        times += time.process_time() - start
        for condition in order.conditions:
            material = material_of(topic, readings, condition, order)
            for reference in topic.references:
                told = timeline_of(material, reference, order)
                start = time.process_time()
                results.append(result_of(condition, topic.name, reference, told, order.compare))
                scoring += time.process_time() - start
    results.sort(key=lambda result: (order.conditions.index(result.condition), result.topic, result.reference))
    rest = time.process_time() - begin - times - scoring
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Run(tuple(results), Cost(times, rest, scoring, memory))


def own_times_only(topic: TopicFolder) -> list[Article]:
    """Return the articles without the times they came with."""
    return [replace(article, given_times=None) for article in topic.articles]


def material_of(topic: TopicFolder, readings: Sequence[Reading], condition: str, order: Order) -> Material:
    """Make the articles of a condition ready, once for all references."""
    kept = [reading for reading in readings if condition != "ok" or reading.article.id in topic.ok]
    copies = find_copies([reading.article for reading in kept])
    return gather(kept, topic.keywords if order.keywords else (), copies)


def timeline_of(material: Material, reference: Reference, order: Order) -> Timeline:
    """Make the timeline of one task: sentences as they stand in the articles, whole days only."""
    begin, end = reference.begin, reference.end
    dates = None if order.free else len(reference.days)
    wanted = Range(begin=begin, end=end, dates=dates, per_date=reference.lines_a_day, strict=order.strict)
    readings = material.readings
    return {
        chosen.period.begin: [
            readings[t.place[0]].words(readings[t.place[0]].sentence(t.place[1])) for t in chosen.told
        ]
        for chosen in find_days(material.between(begin, end), wanted)
        if chosen.period.precision == "day"
    }


def result_of(condition: str, topic: str, reference: Reference, told: Timeline, compare: Compare) -> Result:
    """Score one timeline."""
    lines = sum(map(len, told.values()))
    scores = score(told, reference.days, compare=compare)
    return Result(condition, topic, reference.name, scores, len(reference.days), len(told), lines)


def average(results: Sequence[Result], name: str) -> Average:
    """Average one score over tasks: precision and recall first, then F; and F itself."""
    shares = [result.scores.share(name) for result in results]
    count = max(1, len(shares))
    precision, recall = sum(s.precision for s in shares) / count, sum(s.recall for s in shares) / count
    return Average(Share(precision, recall), sum(share.f for share in shares) / count)
