"""How often an event is told again, dated or not, and how many articles speak of its day: what makes it a milestone."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from keii import plugins
from keii.lang.base import Language
from keii.link.clusters import Cluster
from keii.link.dating import days_of
from keii.link.tellings import Weights
from keii.model.reading import Reading
from keii.model.text import ArticleId

ECHO = 0.3  # cosine from which a sentence tells an event again
TRACE = 0.2  # the same, from which it may: of such a plan nobody can say that nothing was reported since
FREQUENT = 0.1  # share of the sentences from which a term finds none of them
MOST = 400  # events whose echoes are counted, the weightiest first: 1 s for 250 articles
LATER = 7  # days after an event from which a sentence that names its day looks back on it


class Echoes:
    """The sentences of all articles, to be searched for those that tell an event again."""

    def __init__(self, readings: Sequence[Reading], weights: Weights, voices: Mapping[ArticleId, str]) -> None:
        self.voices: list[str] = []
        self.days: list[dt.date] = []
        self.told: list[frozenset[dt.date]] = []
        self.named: defaultdict[dt.date, set[str]] = defaultdict(set)
        self.looking_back: defaultdict[dt.date, set[str]] = defaultdict(set)
        self.postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for reading in readings:
            voice = voices.get(reading.article.id, str(reading.article.id))
            stamp = reading.article.date_published
            language: Language = plugins.load("languages", reading.article.in_language)
            self.note_days(reading, voice)
            days = days_by_sentence(reading)
            for index, span in enumerate(reading.article.sentences):
                for term, weight in weights.vector(language.terms(reading.words(span))).items():
                    self.postings[term].append((len(self.voices), weight))
                self.told.append(frozenset(days.get(index, ())))
                self.voices.append(voice)
                self.days.append(stamp.day if stamp is not None else dt.date.min)

    def note_days(self, reading: Reading, voice: str) -> None:
        """Note the days an article names, and those it looks back on."""
        stamp = reading.article.date_published
        for time in reading.notes.times:
            days = days_of(time) if time.type in ("DATE", "TIME") else None
            if days is None or days[0] != days[1]:
                continue
            self.named[days[0]].add(voice)
            if stamp is not None and (stamp.day - days[0]).days > LATER:
                self.looking_back[days[0]].add(voice)

    def count(self, cluster: Cluster) -> int:
        """Count the articles that tell a cluster's event, copies once."""
        return len({self.voices[number] for number in self.find(cluster, ECHO)})

    def is_followed(self, cluster: Cluster, day: dt.date) -> bool:
        """Answer whether an article of this day or later may tell what became of a cluster's plan."""
        return any(self.days[number] >= day for number in self.find(cluster, TRACE))

    def find(self, cluster: Cluster, least: float) -> list[int]:
        """List the sentences whose cosine with a cluster is at least so much."""
        scores: defaultdict[int, float] = defaultdict(float)
        for term, weight in cluster.terms.items():
            found = self.postings.get(term, ())
            if len(found) <= max(2, FREQUENT * len(self.voices)):
                for number, other in found:
                    scores[number] += weight * other
        day, least = cluster.first.begin, least * cluster.length
        return [
            number
            for number, score in scores.items()
            if score >= least and (not self.told[number] or day in self.told[number])
        ]

    def weight(self, cluster: Cluster) -> float:
        """Return what the echoes of an event add to its weight."""
        day = cluster.first.begin
        return log(1 + self.count(cluster)) + (log(1 + len(self.named[day])) + log(1 + len(self.looking_back[day]))) / 2


def days_by_sentence(reading: Reading) -> dict[int, list[dt.date]]:
    """Return the single days that each sentence names: one that names another day tells another event."""
    starts = [span.start for span in reading.article.sentences]
    found: dict[int, list[dt.date]] = {}
    for time in reading.notes.times:
        if time.type in ("DATE", "TIME") and time.begin is not None and time.begin == time.end:
            found.setdefault(bisect_right(starts, time.span.start) - 1, []).append(time.begin)
    return found
