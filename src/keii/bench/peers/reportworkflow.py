"""report-workflow (0Smallcat0/report-workflow, MIT): its `verify`, the gates of an answer against its sources."""

from __future__ import annotations

from report_workflow import verify

from keii.bench.check.claim_sets import Case
from keii.bench.check.judges import Doubt


def doubt_of(case: Case) -> Doubt:
    """Ask for the share of a claim's sentences that are blocked; one is enough to flag the claim."""
    found = verify(answer=case.claim, sources={"1": case.source})
    blocked = int(found["blocked_count"])
    return Doubt(blocked / max(1, blocked + int(found["verified_count"])), not found["publishable"])
