"""A baseline: findings somebody has looked at, which no longer decide the exit code."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from keii.check import Report
from keii.errors import UnusableInput


def with_baseline(report: Report, data: bytes, name: str) -> Report:
    """Return the report with the findings of an earlier JSON report counted as known.

    Raises UnusableInput when `data` is no such report.
    """
    try:
        given: Any = msgspec.json.decode(data)
        known = {str(finding["fingerprint"]) for finding in given["findings"]}
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise UnusableInput(name, "not a report of `keii check --format json`") from error
    here = {finding.fingerprint for finding in report.findings}
    return replace(report, known=frozenset(known & here), gone=tuple(sorted(known - here)))
