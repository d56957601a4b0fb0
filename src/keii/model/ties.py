"""What passed between two sides over time: events counted once, and the numbers a chart of them shows."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from keii.model.notes import Status
from keii.model.text import Passage

Quad = Literal["verbal_coop", "material_coop", "verbal_conflict", "material_conflict"]
Standing = Literal["counted", "planned", "disputed"]
Unit = Literal["week", "month", "quarter"]
QUADS: tuple[Quad, ...] = ("material_coop", "verbal_coop", "verbal_conflict", "material_conflict")
"""The four kinds of acts, from the friendliest to the most hostile."""


class TieEvent(Struct, frozen=True, kw_only=True):
    """One act between two sides, however often it was reported.

    `root` is a PLOVER root, `score` its place between -10 and +10. An event is "counted"
    when it took place, "planned" when it is only to come, "disputed" when a source denies or
    doubts it; only the counted ones are scored. `evidence` is the sentence that tells it first.
    """

    on: dt.date
    root: str
    quad: Quad
    score: float
    standing: Standing
    status: Status
    evidence: tuple[Passage, ...]
    publishers: tuple[str, ...] = ()


class TieBin(Struct, frozen=True, kw_only=True):
    """A week, month or quarter of a chart, first and last day included.

    `events` are the places of its counted events in the chart's list, `mean` their score drawn
    towards that of all (None under three events) with its 90 % interval `low` to `high`, `panel` the
    mean of what the outlets tell that are there throughout. `articles` is how many texts appeared,
    `naming` how many of them name both sides.
    """

    begin: dt.date
    end: dt.date
    events: tuple[int, ...] = ()
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    panel: float | None = None
    outlets: int = 0
    articles: int = 0
    naming: int = 0


class TieTrend(Struct, frozen=True, kw_only=True):
    """The two halves of a chart's time held against each other by a permutation test.

    `clear` when p is below .05, both halves have twelve events, and the outlets that are there
    throughout tell the same; only then may a page speak of a change.
    """

    since: dt.date
    before: float
    after: float
    p: float
    clear: bool


class TieChart(Struct, frozen=True, kw_only=True):
    """How two sides stood to each other over time, in the articles collected.

    `mean` is the mean score of all counted events. `panel` are the outlets that are there throughout,
    `breaks` the first days from which the outlets are no longer the same; `trend` is None where one half has
    too few events to test. `scores` names the version of the scores.
    """

    one: str
    other: str
    unit: Unit
    mean: float
    bins: tuple[TieBin, ...]
    events: tuple[TieEvent, ...]
    panel: tuple[str, ...] = ()
    breaks: tuple[dt.date, ...] = ()
    trend: TieTrend | None = None
    scores: str = ""
