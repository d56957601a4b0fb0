"""The figures as tables: by topic, averaged, and beside what others published or what we measured of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

import msgspec
from msgspec import Struct

from keii.bench.tables import columns
from keii.bench.timeline.measuring import NAMES, Average, Result, Run, average

MAIN = ("days", "align1", "align2")
HEAD = ("condition", "topic", "tasks", "days wanted", "told", "date-F1", "AR1", "AR2")
AVERAGE_HEAD = ("condition", "score", "precision", "recall", "F of averages", "mean of F")
PEER_HEAD = ("system", "condition", "origin", "date-F1", "AR1", "AR2")
TITLES = {
    "days": "date-F1",
    "align1": "AR1 (align+ m:1)",
    "align2": "AR2 (align+ m:1)",
    "concat1": "ROUGE-1, concat",
    "concat2": "ROUGE-2, concat",
    "agreement1": "ROUGE-1, agreement",
    "agreement2": "ROUGE-2, agreement",
}
TASKS = 19  # of the set the peers were measured on


class Peer(Struct, frozen=True):
    """Another system on the same 19 tasks, and where its figures come from: published, quoted, or run by us."""

    system: str
    days: float
    align1: float
    align2: float
    condition: str
    origin: str


def peers() -> tuple[Peer, ...]:
    """Return the figures of others on Timeline17."""
    return msgspec.json.decode(files("keii.bench.timeline").joinpath("peers.json").read_bytes(), type=tuple[Peer, ...])


def tables(run: Run, conditions: Sequence[str], *, by_task: bool) -> Iterator[str]:
    """Yield the lines: scores by topic or task, averages, peers where the tasks are the same, cost."""
    yield from columns([HEAD, *rows_of(run, conditions, by_task=by_task)], left=2)
    yield ""
    yield from columns([AVERAGE_HEAD, *averages(run, conditions)], left=2)
    if all(len(run.of(condition)) == TASKS for condition in conditions):
        yield ""
        yield from columns([PEER_HEAD, *peer_rows(run, conditions)], left=3)
    cost = run.cost
    yield ""
    yield (
        f"{cost.times:.1f} s of processor time for resolving times, {cost.timelines:.1f} s for all else but scoring "
        f"({cost.scoring:.1f} s); peak {cost.memory:.0f} MB"
    )


def rows_of(run: Run, conditions: Sequence[str], *, by_task: bool) -> Iterator[tuple[str, ...]]:
    """Yield a row for each topic (or task) under each condition; a topic's scores are means of F."""
    for condition in conditions:
        results = run.of(condition)
        names = dict.fromkeys((r.topic, r.reference) if by_task else (r.topic,) for r in results)
        for name in names:
            own = [r for r in results if name in ((r.topic,), (r.topic, r.reference))]
            counts = (len(own), sum(r.wanted for r in own), sum(r.told for r in own))
            scores = (f"{average(own, score).mean_f:.3f}" for score in MAIN)
            yield (condition, " ".join(name), *map(str, counts), *scores)


def averages(run: Run, conditions: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each score under each condition."""
    for condition in conditions:
        for name in NAMES:
            a: Average = average(run.of(condition), name)
            figures = (a.share.precision, a.share.recall, a.share.f, a.mean_f)
            yield (condition, TITLES[name], *(f"{figure:.4f}" for figure in figures))


def peer_rows(run: Run, conditions: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield keii's rows, then those of the others."""
    for condition in conditions:
        results = run.of(condition)
        yield ("keii", condition, "this run", *(f"{average(results, name).share.f:.3f}" for name in MAIN))
    for peer in peers():
        figures = (peer.days, peer.align1, peer.align2)
        yield (peer.system, peer.condition, peer.origin, *(f"{figure:.3f}" for figure in figures))


def as_json(run: Run, conditions: Sequence[str]) -> bytes:
    """Return all of it as one JSON object, indented."""
    out: dict[str, Any] = {
        "averages": {
            condition: {name: average_of(average(run.of(condition), name)) for name in NAMES}
            for condition in conditions
        },
        "tasks": list(map(task_of, run.results)),
        "cost": run.cost,
        "peers": peers(),
    }
    return msgspec.json.format(msgspec.json.encode(out), indent=1)


def average_of(found: Average) -> dict[str, float]:
    """Return an average as JSON."""
    figures = {"precision": found.share.precision, "recall": found.share.recall, "f_of_averages": found.share.f}
    return {name: round(value, 5) for name, value in {**figures, "mean_of_f": found.mean_f}.items()}


def task_of(result: Result) -> dict[str, Any]:
    """Return one task as JSON."""
    scores = {name: round(result.scores.share(name).f, 5) for name in NAMES}
    counts = {"wanted": result.wanted, "told": result.told, "lines": result.lines}
    return {
        "condition": result.condition,
        "topic": result.topic,
        "reference": result.reference,
        **counts,
        "f": scores,
    }
