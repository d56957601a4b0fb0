"""Real errors as tables: each set with keii's judge and the simple means beside it."""

from __future__ import annotations

from collections.abc import Iterator

from keii.bench.check.claim_scores import ALLOWED, Claims, Score
from keii.bench.tables import columns

HEAD = ("real errors", "part", "judge", "faulty", "clean", "balanced accuracy", "recall", "false alarms", "AUC")
AT_HEAD = ("recall at false alarms of", "faults", "judge", *(f"{100 * share:.0f} %" for share in ALLOWED))


def claim_tables(claims: Claims) -> Iterator[str]:
    """Yield the lines about real errors."""
    yield from columns([HEAD, *map(row_of, claims.scores)], left=3)
    yield ""
    yield from columns([AT_HEAD, *at_rows(claims)], left=3)
    speeds = [f"{score.set} {score.speed:.0f}" for score in claims.scores if score.judge == "keii"]
    yield f"claims a second of processor time, sources read too: {', '.join(dict.fromkeys(speeds))}"
    yield "shares in percent, keii's with 95 % intervals over documents; thresholds of the simple means are set on"
    yield "development or evaluation parts (flattering them there), never on test"
    for name in claims.missing:
        yield f"{name}: not measured, its file is not there"


def row_of(score: Score) -> tuple[str, ...]:
    """Return the row of one judge on one part."""
    own = score.judge == "keii"
    figures = (score.accuracy, score.recall, score.alarms, score.auc)
    shown = [figure.printed() if own else f"{100 * figure.value:.1f}" for figure in figures]
    return (score.set, score.part, score.judge, str(score.faulty), str(score.clean), *shown)


def at_rows(claims: Claims) -> Iterator[tuple[str, ...]]:
    """Yield the rows of recall at fixed shares of false alarms, of the set with kinds of error in sentences."""
    for score in claims.scores:
        if score.set == "JaFaithSum":
            for kind, shares in score.at.items():
                yield (score.set, kind or "all", score.judge, *(f"{100 * share:.1f}" for share in shares))
