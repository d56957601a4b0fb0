"""Sentences that tell one event, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import sqrt

from keii.link.tellings import Telling


class Cluster:
    """Tellings of one event, and what they have in common."""

    def __init__(self, first: Telling) -> None:
        self.first = first
        self.members = [first]
        self.terms = Counter(first.terms)
        self.actors = set(first.actors)
        self.figures = set(first.figures)
        self.verbs = {first.event.verb}

    def add(self, telling: Telling) -> None:
        """Let one more telling join."""
        self.members.append(telling)
        self.terms.update(telling.terms)
        self.actors |= telling.actors
        self.figures |= telling.figures
        self.verbs.add(telling.event.verb)

    def likeness(self, terms: Mapping[str, float]) -> float:
        """Return the cosine of a sentence's terms with those of the cluster."""
        dot = sum(weight * self.terms[term] for term, weight in terms.items() if term in self.terms)
        return float(dot) / self.length

    @property
    def length(self) -> float:
        """The length of the cluster's vector."""
        return sqrt(sum(weight * weight for weight in self.terms.values())) or 1.0
