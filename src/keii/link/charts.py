"""Relations over time as numbers: a mean with its interval for each stretch of time, and whether it changed.

Coverage and relation are two things: eight times the reports must not move the mean.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean, median

from msgspec import Struct
from msgspec.structs import replace

from keii.link.parties import find_homes, find_parties
from keii.link.scoring import FEWEST, LEVEL, chance, interval, shrunk
from keii.link.ties import TABLE, Pair, Sides, find_ties
from keii.model.reading import Reading
from keii.model.text import ArticleId
from keii.model.ties import TieBin, TieChart, TieEvent, TieTrend, Unit

LEAST = 12  # counted events under which nothing is drawn, and under which half a chart is not tested
FULL = 8  # counted events that the median bin should have
MOST_BINS = 60
MOST_CHARTS = 4
UNITS: tuple[Unit, ...] = ("week", "month", "quarter")
MARGIN = 0.1  # share of the time at either end in which an outlet that is there throughout may be missing
PRESENCE, WEIGHT = 10, 0.15  # articles, and share of all, from which an outlet that comes or goes changes the sources


class Report(Struct, frozen=True):
    """One text of the collection: when it appeared, where, and which sides it names."""

    day: dt.date
    publisher: str
    sides: frozenset[str]


def find_charts(readings: Sequence[Reading], *, copies: Iterable[Sequence[ArticleId]] = ()) -> tuple[TieChart, ...]:
    """Draw up a chart for each two sides with enough events between them, those with most first."""
    groups = tuple(tuple(group) for group in copies)
    homes = find_homes(readings)
    sides = [find_parties(reading, homes) for reading in readings]
    reports = reports_of(readings, sides, groups)
    if not reports:
        return ()
    first, last = reports[0].day, reports[-1].day
    charts: list[TieChart] = []
    for pair, found in find_ties(readings, sides, copies=groups).items():
        # What happened before the first report was told by hindsight, not as news.
        events = tuple(event for event in found if event.on >= first and (event.on <= last or is_ahead(event)))
        if sum(map(is_counted, events)) >= LEAST:
            charts.append(chart_of(pair, events, reports))
    charts.sort(key=lambda chart: (-sum(map(is_counted, chart.events)), chart.one, chart.other))
    return tuple(charts[:MOST_CHARTS])


def reports_of(
    readings: Sequence[Reading], sides: Sequence[Sides], copies: Sequence[Sequence[ArticleId]]
) -> tuple[Report, ...]:
    """List the dated texts, oldest first; copies of one text are one."""
    repeated = {article for group in copies for article in group[1:]}
    reports = [
        Report(
            stamp.day,
            reading.article.publisher.name if reading.article.publisher else "",
            frozenset(party.name for parties in named for party in parties),
        )
        for reading, named in zip(readings, sides, strict=True)
        if (stamp := reading.article.date_published) is not None and reading.article.id not in repeated
    ]
    return tuple(sorted(reports, key=lambda report: report.day))


def chart_of(pair: Pair, events: Sequence[TieEvent], reports: Sequence[Report]) -> TieChart:
    """Return the chart of two sides; `reports` are the texts of the whole collection, oldest first."""
    days = [event.on for event in events if is_counted(event)]
    unit, spans = spans_of(reports[0].day, reports[-1].day, days)
    breaks, panel = presence_of(reports, spans)
    bins = tuple(
        TieBin(begin=begin, end=end, articles=len(told), naming=sum(set(pair) <= report.sides for report in told))
        for begin, end in spans
        for told in [[report for report in reports if begin <= report.day <= end]]
    )
    empty = TieChart(
        one=pair[0], other=pair[1], unit=unit, mean=0.0, bins=bins, events=(), breaks=breaks, panel=panel,
        scores=TABLE["version"],
    )  # fmt: skip
    return filled(empty, events)


def with_events(chart: TieChart, events: Sequence[TieEvent]) -> TieChart | None:
    """Return a chart of fewer events; None when too few are left."""
    if len(events) == len(chart.events):
        return chart
    return filled(chart, events) if sum(map(is_counted, events)) >= LEAST else None


def filled(chart: TieChart, events: Sequence[TieEvent]) -> TieChart:
    """Return a chart with its events put into their bins, and what follows from them."""
    scores = [event.score for event in events if is_counted(event)]
    seed = f"{chart.one}|{chart.other}"
    bins = tuple(bin_of(each, chart, events, f"{seed}|{each.begin}") for each in chart.bins)
    trend = trend_of(chart, events, seed)
    return replace(chart, mean=round(fmean(scores), 2), bins=bins, events=tuple(events), trend=trend)


def bin_of(each: TieBin, chart: TieChart, events: Sequence[TieEvent], seed: str) -> TieBin:
    """Return a bin with its events, their mean and its interval, and that of the lasting outlets."""
    counted = [event for event in events if is_counted(event)]
    inside = [at for at, event in enumerate(events) if is_counted(event) and each.begin <= event.on <= each.end]
    scores = [events[at].score for at in inside]
    outlets = {publisher for at in inside for publisher in events[at].publishers}
    lasting = [events[at].score for at in inside if is_told_by(events[at], chart.panel)]
    panel = [event.score for event in counted if is_told_by(event, chart.panel)]
    low = high = mean = None
    if len(scores) >= FEWEST:
        everything = [event.score for event in counted]
        mean = round(shrunk(scores, fmean(everything)), 2)
        low, high = (round(bound, 2) for bound in interval(scores, everything, seed=seed))
    return replace(
        each, events=tuple(inside), mean=mean, low=low, high=high, outlets=len(outlets),
        panel=round(shrunk(lasting, fmean(panel)), 2) if chart.breaks and len(lasting) >= FEWEST else None,
    )  # fmt: skip


def trend_of(chart: TieChart, events: Sequence[TieEvent], seed: str) -> TieTrend | None:
    """Hold the second half of the time against the first; None when one has too few events."""
    begin, end = chart.bins[0].begin, chart.bins[-1].end
    since = begin + (end - begin) / 2
    counted = [event for event in events if is_counted(event)]
    before, after = halves(counted, since)
    if min(len(before), len(after)) < LEAST:
        return None
    p = chance(before, after, seed=seed)
    step = fmean(after) - fmean(before)
    agreed = True
    if chart.breaks:
        older, newer = halves([event for event in counted if is_told_by(event, chart.panel)], since)
        agreed = bool(older and newer) and (fmean(newer) - fmean(older)) * step > 0
    return TieTrend(
        since=since, before=round(fmean(before), 2), after=round(fmean(after), 2), p=p, clear=p < LEVEL and agreed
    )


def halves(events: Sequence[TieEvent], since: dt.date) -> tuple[list[float], list[float]]:
    """Return the scores before a day, and from it on."""
    return [e.score for e in events if e.on < since], [e.score for e in events if e.on >= since]


def is_counted(event: TieEvent) -> bool:
    """Answer whether an event took place."""
    return event.standing == "counted"


def is_ahead(event: TieEvent) -> bool:
    """Answer whether an event is still to come."""
    return event.standing == "planned"


def is_told_by(event: TieEvent, outlets: Sequence[str]) -> bool:
    """Answer whether one of the outlets tells an event."""
    return any(publisher in outlets for publisher in event.publishers)


def spans_of(first: dt.date, last: dt.date, days: Sequence[dt.date]) -> tuple[Unit, list[tuple[dt.date, dt.date]]]:
    """Cut the time into weeks, months or quarters: the finest in which the median bin with events has enough."""
    for unit in UNITS:
        begins = begins_of(first, last, unit)
        filling = Counter(bisect_right(begins, day) - 1 for day in days)
        if unit == UNITS[-1] or (median(filling.values()) >= FULL and len(begins) <= MOST_BINS):
            break
    ends = [begin - dt.timedelta(days=1) for begin in begins[1:]]
    return unit, list(zip([max(first, begins[0]), *begins[1:]], [*ends, last], strict=True))


def begins_of(first: dt.date, last: dt.date, unit: Unit) -> list[dt.date]:
    """List the first days of the weeks, months or quarters from the first day to the last."""
    begins = [first - dt.timedelta(days=first.weekday()) if unit == "week" else first.replace(day=1)]
    if unit == "quarter":
        begins = [first.replace(month=(first.month - 1) // 3 * 3 + 1, day=1)]
    while True:
        new = begins[-1] + dt.timedelta(days=7 if unit == "week" else 31 if unit == "month" else 92)
        new = new if unit == "week" else new.replace(day=1)
        if new > last:
            return begins
        begins.append(new)


def presence_of(
    reports: Sequence[Report], spans: Sequence[tuple[dt.date, dt.date]]
) -> tuple[tuple[dt.date, ...], tuple[str, ...]]:
    """Return the days from which a weighty outlet is new or gone, and the outlets that are there throughout."""
    days: dict[str, list[dt.date]] = {}
    for report in reports:
        days.setdefault(report.publisher, []).append(report.day)
    first, last = spans[0][0], spans[-1][1]
    margin = (last - first) * MARGIN
    breaks: set[dt.date] = set()
    lasting: list[str] = []
    for publisher, printed in days.items():
        comes, goes = printed[0] > first + margin, printed[-1] < last - margin
        if not comes and not goes:
            lasting.append(publisher)
        elif len(printed) >= max(PRESENCE, WEIGHT * len(reports)):
            breaks |= {begin for begin, end in spans[1:] if comes and begin <= printed[0] <= end}
            breaks |= set([begin for begin, _ in spans if goes and begin > printed[-1]][:1])
    return tuple(sorted(breaks)), tuple(sorted(lasting))
