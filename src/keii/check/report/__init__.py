"""Reports: the findings of one page as text, lines, JSON, SARIF or an HTML overlay."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from keii.check import Report
from keii.model.finding import Finding, Level

FORMATS = {
    "text": "keii.check.report.text",
    "line": "keii.check.report.line",
    "json": "keii.check.report.data",
    "sarif": "keii.check.report.sarif",
    "html": "keii.check.report.overlay",
}
ORDER = (Level.ERROR, Level.WARNING, Level.NOTE)


def render(report: Report, shape: str, *, minimum: Level = Level.NOTE) -> str:
    """Return the report in the format `shape`, findings from the level `minimum` on."""
    write: Callable[[Report, Level], str] = import_module(FORMATS[shape]).render
    return write(report, minimum)


def shown(report: Report, minimum: Level) -> tuple[Finding, ...]:
    """Return the findings a reader sees: open ones, from a level on."""
    return tuple(f for f in report.open_findings if ORDER.index(f.level) <= ORDER.index(minimum))


def counts_of(findings: tuple[Finding, ...]) -> dict[str, int]:
    """Count findings by level."""
    return {level.value: sum(finding.level is level for finding in findings) for level in ORDER}


def families_of(findings: tuple[Finding, ...]) -> dict[str, int]:
    """Count findings by family (the three letters of a rule)."""
    families = sorted({finding.rule[:3] for finding in findings})
    return {family: sum(finding.rule[:3] == family for finding in findings) for family in families}
