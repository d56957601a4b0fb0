"""How well doubt tells faulty claims from clean ones: balanced accuracy, recall, false alarms, AUC."""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from keii.bench.check.bootstrap import Interval, interval
from keii.bench.check.claim_sets import Case, find_cases
from keii.bench.check.judges import JUDGES, Doubt, Judge

FITTED = ("development", "evaluation")  # parts on which thresholds may be set
ALLOWED = (0.02, 0.05, 0.10)  # false alarms at which recall is printed
# JaFaithSum dev, AUC by weight: 0 .795, 0.1 .799, 0.3 .801, 0.5 .800, 1 .797.
FLAGGED = 0.3
Judged = tuple[Case, float, bool]


class Score(Struct, frozen=True, kw_only=True):
    """What one judge reached on one part of a set; intervals only for keii."""

    set: str
    part: str
    judge: str
    faulty: int
    clean: int
    accuracy: Interval
    recall: Interval
    alarms: Interval
    auc: Interval
    at: dict[str, tuple[float, ...]]
    kinds: dict[str, tuple[int, int]]
    speed: float


class Claims(Struct, frozen=True):
    """The scores on all sets there are, and the sets that are not."""

    scores: tuple[Score, ...]
    missing: tuple[str, ...]


def measure_claims(folder: Path, peers: Mapping[str, Judge]) -> Claims:
    """Judge every claim of the sets in a folder with every judge, `peers` among them."""
    scores: list[Score] = []
    missing: list[str] = []
    for name, cases in find_cases(folder):
        if cases is None:
            missing.append(name)
            continue
        for judge, ask in {**JUDGES, **peers}.items():
            scores += scores_of(name, cases, judge, ask)
    return Claims(tuple(scores), tuple(missing))


def scores_of(name: str, cases: Sequence[Case], judge: str, ask: Judge) -> Iterator[Score]:
    """Yield the scores of one judge on each part of a set, its threshold set where it may be."""
    begin = time.process_time()
    doubts = [(case, ask(case)) for case in cases]
    speed = len(cases) / max(1e-6, time.process_time() - begin)
    fitting = [(case, doubt) for case, doubt in doubts if case.part in FITTED]
    limit = best_threshold(fitting)
    for part in dict.fromkeys(case.part for case in cases):
        own = [(case, rank(doubt), is_flagged(doubt, limit)) for case, doubt in doubts if case.part == part]
        yield score_of((name, part, judge), own, speed, exact=judge == "keii")


def rank(doubt: Doubt) -> float:
    """Return a claim's place among others: its score, and more where its judge flags it."""
    return doubt.score + (FLAGGED if doubt.flagged else 0.0)


def is_flagged(doubt: Doubt, limit: float) -> bool:
    """Answer whether a claim is flagged: by its judge, else by the threshold."""
    return doubt.score >= limit if doubt.flagged is None else doubt.flagged


def best_threshold(doubts: Sequence[tuple[Case, Doubt]]) -> float:
    """Return the score from which flagging gives the best balanced accuracy."""
    values = sorted({doubt.score for _, doubt in doubts})
    judged = [(case, doubt.score) for case, doubt in doubts]
    return max(values, key=lambda v: accuracy([(c, s, s >= v) for c, s in judged]), default=1.0)


def score_of(names: tuple[str, str, str], own: Sequence[Judged], speed: float, *, exact: bool) -> Score:
    """Return the score of one judge on one part; `exact` with intervals over documents."""
    groups: dict[str, list[Judged]] = {}
    for one in own:
        groups.setdefault(one[0].document, []).append(one)

    def figure(of: Callable[[Sequence[Judged]], float]) -> Interval:
        return interval(groups, of) if exact else Interval(of(own), of(own), of(own))

    faulty = [one for one in own if one[0].faulty]
    kinds: dict[str, tuple[int, int]] = {}
    for case, _, flagged in faulty:
        found, count = kinds.get(case.kind, (0, 0))
        kinds[case.kind] = (found + flagged, count + 1)
    at = {kind: at_alarms(own, kind) for kind in ("", "extrinsic", "intrinsic") if kind == "" or has(faulty, kind)}
    name, part, judge = names
    return Score(
        set=name,
        part=part,
        judge=judge,
        faulty=len(faulty),
        clean=len(own) - len(faulty),
        accuracy=figure(accuracy),
        recall=figure(recall),
        alarms=figure(alarms),
        auc=figure(auc),
        at=at,
        kinds=kinds,
        speed=speed,
    )


def has(faulty: Sequence[Judged], kind: str) -> bool:
    """Answer whether some faults are of a kind."""
    return any(kind in case.kind for case, _, _ in faulty)


def recall(own: Sequence[Judged]) -> float:
    """Return the share of faulty claims that are flagged."""
    faulty = [flagged for case, _, flagged in own if case.faulty]
    return sum(faulty) / max(1, len(faulty))


def alarms(own: Sequence[Judged]) -> float:
    """Return the share of clean claims that are flagged."""
    clean = [flagged for case, _, flagged in own if not case.faulty]
    return sum(clean) / max(1, len(clean))


def accuracy(own: Sequence[Judged]) -> float:
    """Return the mean of the shares told right among faulty and clean claims."""
    return (recall(own) + 1 - alarms(own)) / 2


def auc(own: Sequence[Judged]) -> float:
    """Return how often a faulty claim ranks before a clean one; ties count half."""
    clean = sorted(score for case, score, _ in own if not case.faulty)
    faulty = [score for case, score, _ in own if case.faulty]
    before = sum((bisect_left(clean, score) + bisect_right(clean, score)) / 2 for score in faulty)
    return before / max(1, len(clean) * len(faulty))


def at_alarms(own: Sequence[Judged], kind: str) -> tuple[float, ...]:
    """Return the recall of faults of a kind ("" all) when so many clean claims are flagged, the most doubtful first."""
    clean = sorted((score for case, score, _ in own if not case.faulty), reverse=True)
    faulty = [score for case, score, _ in own if case.faulty and kind in case.kind]
    limits = [clean[int(share * len(clean))] if clean else 0.0 for share in ALLOWED]
    return tuple(sum(score > limit for score in faulty) / max(1, len(faulty)) for limit in limits)
