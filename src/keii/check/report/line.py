"""One line a finding, for editors and grep: `path:line:col:level:RULE: message`."""

from __future__ import annotations

from keii.check import Report
from keii.check.report import shown
from keii.check.report.place import Lines
from keii.model.finding import Level


def render(report: Report, minimum: Level) -> str:
    """Return the findings, one a line."""
    lines = Lines.of(report.paper.text)
    printed: list[str] = []
    for finding in shown(report, minimum):
        line, column = lines.at(finding.span.start)
        printed.append(f"{report.paper.name}:{line}:{column}:{finding.level.value}:{finding.rule}: {finding.message}\n")
    return "".join(printed)
