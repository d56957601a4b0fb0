"""A relation over time as a drawing: where each mark stands, what it says, and which passage it opens.

Across, places are shares of the width and down they are pixels: the drawing is as wide as
the screen allows while its letters keep their size.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import pairwise

from msgspec import Struct

from keii.model.ties import QUADS, Quad, TieBin, TieChart, TieEvent, Unit

LABELS = (
    (9.5, "cooperation"), (5.0, "support"), (2.5, "talks"), (0.0, "zero"),
    (-3.0, "accusation"), (-6.0, "sanctions"), (-9.0, "attack"),
)  # fmt: skip
TOP, STEP = 14, 9.0  # the line of a score of 10, and pixels a point
MEANS = TOP + 20 * STEP
GAP = 26
COUNTS = 96  # the stacks together are no higher
BOX = 9.0
PLANS, COVER, TICKS = 20, 34, 22
SOLID = 8  # events from which a mean is drawn as a full disc
NARROW = 258  # pixels across on the smallest screen: what decides how many dates fit


class Box(Struct, frozen=True):
    """One event in the stack of its bin, or a plan in the row of plans."""

    event: TieEvent
    x: float
    width: float
    y: float
    height: float


class Column(Struct, frozen=True, kw_only=True):
    """One bin of the drawing; heights are None where it has no mean."""

    bin: TieBin
    anchor: str
    left: float
    width: float
    mean: float | None
    low: float | None
    high: float | None
    panel: float | None
    boxes: tuple[Box, ...]
    articles: float
    naming: float

    @property
    def middle(self) -> float:
        """Return the middle of the bin across."""
        return round(self.left + self.width / 2, 3)

    @property
    def is_solid(self) -> bool:
        """Answer whether the bin has enough events for a full mark."""
        return len(self.bin.events) >= SOLID

    @property
    def is_hatched(self) -> bool:
        """Answer whether a single outlet tells all its events."""
        return self.bin.outlets == 1


class Drawing(Struct, frozen=True, kw_only=True):
    """All marks of one chart, and the heights of its parts."""

    chart: TieChart
    id: str
    columns: tuple[Column, ...]
    plans: tuple[Box, ...]
    rules: tuple[float, ...]
    dashes: tuple[tuple[float, float, float, float], ...]
    axis: tuple[tuple[float, str], ...]
    ticks: tuple[tuple[float, str, str], ...]
    base: float
    plans_at: float
    cover: float
    height: float

    @property
    def counted(self) -> int:
        """Count the events that took place."""
        return sum(event.standing == "counted" for event in self.chart.events)

    @property
    def outlets(self) -> int:
        """Count the outlets that tell the events, as far as they are known."""
        return len({name for event in self.chart.events for name in event.publishers if name})

    @property
    def disputed(self) -> tuple[TieEvent, ...]:
        """Return the events that a source denies or doubts."""
        return tuple(event for event in self.chart.events if event.standing == "disputed")

    @property
    def planned(self) -> tuple[TieEvent, ...]:
        """Return the events that are only planned."""
        return tuple(event for event in self.chart.events if event.standing == "planned")

    @property
    def naming(self) -> int:
        """Count the texts that name both sides."""
        return sum(column.bin.naming for column in self.columns)


def drawing_of(chart: TieChart, tick: Callable[[Unit, dt.date], str]) -> Drawing:
    """Lay out a chart; `tick` prints the first day of a bin."""
    name = "k-" + sha256(f"{chart.one}|{chart.other}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    ups, downs = heights_of(chart)
    size = min(BOX, COUNTS / max(1, ups + downs))
    base = round(MEANS + GAP + ups * size, 1)
    plans_at = base + downs * size + PLANS / 2 + 4
    planned = [event for event in chart.events if event.standing == "planned"]
    cover = plans_at + (PLANS / 2 if planned else 0) + COVER + 6
    columns = tuple(columns_of(chart, name, base, size))
    return Drawing(
        chart=chart,
        id=name,
        columns=columns,
        plans=tuple(Box(event, place_of(chart, event.on), 0, plans_at, 0) for event in planned),
        rules=tuple(column.left for column in columns if column.bin.begin in chart.breaks),
        dashes=tuple(dashes_of(columns)),
        axis=tuple((height_of(score), word) for score, word in LABELS),
        ticks=tuple(ticks_of(columns, [tick(chart.unit, column.bin.begin) for column in columns])),
        base=base,
        plans_at=plans_at,
        cover=cover,
        height=cover + TICKS,
    )


def heights_of(chart: TieChart) -> tuple[int, int]:
    """Return the highest stack of cooperation and the deepest of conflict."""
    ups = [sum(chart.events[at].score > 0 for at in each.events) for each in chart.bins]
    downs = [len(each.events) - up for each, up in zip(chart.bins, ups, strict=True)]
    return max(ups), max(downs)


def columns_of(chart: TieChart, name: str, base: float, size: float) -> Iterator[Column]:
    """Yield the bins from left to right."""
    width = 100 / len(chart.bins)
    most = max(each.articles for each in chart.bins) or 1
    for number, each in enumerate(chart.bins):
        left = round(number * width, 3)
        yield Column(
            bin=each,
            anchor=f"{name}-{each.begin}",
            left=left,
            width=round(width, 3),
            mean=known_height(each.mean),
            low=known_height(each.low),
            high=known_height(each.high),
            panel=known_height(each.panel),
            boxes=tuple(boxes_of(chart, each, left, base, size)),
            articles=round(each.articles / most * COVER, 1),
            naming=round(each.naming / most * COVER, 1),
        )


def boxes_of(chart: TieChart, each: TieBin, left: float, base: float, size: float) -> Iterator[Box]:
    """Yield the events of a bin as boxes: friendly ones pile up, hostile ones hang down, the stronger farther out."""
    width = 100 / len(chart.bins)
    x, across = round(left + width * 0.2, 3), round(width * 0.6, 3)
    order = {quad: number for number, quad in enumerate(QUADS)}
    events = sorted((chart.events[at] for at in each.events), key=lambda event: (order[event.quad], event.on))
    ups = [event for event in events if event.score > 0][::-1]
    downs = [event for event in events if event.score <= 0]
    for number, event in enumerate(ups, 1):
        yield Box(event, x, across, round(base - number * size, 1), round(size, 1))
    for number, event in enumerate(downs):
        yield Box(event, x, across, round(base + number * size, 1), round(size, 1))


def dashes_of(columns: tuple[Column, ...]) -> Iterator[tuple[float, float, float, float]]:
    """Yield the line of the lasting outlets, from each mean to the next one; a single one as a short stroke."""
    known = [column for column in columns if column.panel is not None]
    if len(known) == 1 and known[0].panel is not None:
        yield known[0].left, known[0].panel, round(known[0].left + known[0].width, 3), known[0].panel
    for one, other in pairwise(known):
        if one.panel is not None and other.panel is not None:
            yield one.middle, one.panel, other.middle, other.panel


def ticks_of(columns: tuple[Column, ...], words: Sequence[str]) -> Iterator[tuple[float, str, str]]:
    """Yield as many dates below the drawing as fit on the smallest screen, with the end they are set from."""
    wide = max(sum(12 if ord(sign) > 0x2E7F else 6.6 for sign in word) for word in words) + 12
    every = -(-len(columns) * wide // NARROW)
    for number, (column, word) in enumerate(zip(columns, words, strict=True)):
        if number % every == 0 and (number + every <= len(columns) or column.left < 75):
            yield (column.middle, word, "middle") if every == 1 else (column.left, word, "start")


def place_of(chart: TieChart, day: dt.date) -> float:
    """Return where a day stands across; one after the last bin at its end."""
    number = next((n for n, each in enumerate(chart.bins) if day <= each.end), None)
    if number is None:
        return 98.5
    each = chart.bins[number]
    share = (day - each.begin).days / max(1, (each.end - each.begin).days + 1)
    return round(min(98.5, max(1.5, 100 * (number + share) / len(chart.bins))), 3)


def height_of(score: float) -> float:
    """Return where a score stands, from the top."""
    return round(TOP + (10 - score) * STEP, 1)


def known_height(score: float | None) -> float | None:
    """Return where a score stands, if there is one."""
    return None if score is None else height_of(score)


def word_of(score: float) -> str:
    """Return the name of the label a score is nearest to."""
    return min(LABELS, key=lambda label: abs(label[0] - score))[1]


def quads_of(chart: TieChart, each: TieBin) -> tuple[tuple[Quad, tuple[TieEvent, ...]], ...]:
    """Return the events of a bin by kind, the friendliest kind first, without empty ones."""
    events = [chart.events[at] for at in each.events]
    kinds = ((quad, tuple(event for event in events if event.quad == quad)) for quad in QUADS)
    return tuple((quad, found) for quad, found in kinds if found)
