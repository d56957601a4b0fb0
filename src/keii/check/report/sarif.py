"""The report as SARIF 2.1.0, for code-scanning views and other machines."""

from __future__ import annotations

from typing import Any

import msgspec

from keii import __version__
from keii.check import Report
from keii.check.report import ORDER
from keii.check.report.place import Lines
from keii.check.rule import Rule
from keii.model.finding import Finding, Level

Json = dict[str, Any]
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def render(report: Report, minimum: Level) -> str:
    """Return the report as indented SARIF."""
    return msgspec.json.format(msgspec.json.encode(as_sarif(report, minimum)), indent=2).decode("utf-8") + "\n"


def as_sarif(report: Report, minimum: Level) -> Json:
    """Return the log: one run, all rules listed, also the silent ones."""
    numbers = {rule.id: number for number, rule in enumerate(report.rules)}
    lines = Lines.of(report.paper.text)
    results = [
        result_of(report, finding, lines, numbers)
        for finding in report.findings
        if ORDER.index(finding.level) <= ORDER.index(minimum)
    ]
    driver = {
        "name": "keii",
        "version": __version__,
        "rules": [descriptor(rule) for rule in report.rules],
    }
    run: Json = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if report.unread:
        run["invocations"] = [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": f"{problem.where}: {problem.what}"}}
                    for problem in report.unread
                ],
            }
        ]
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def descriptor(rule: Rule) -> Json:
    """Return how a rule is described."""
    page = rule.explanation
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": page.splitlines()[0].split(": ", 1)[-1]},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {"needs": list(rule.needs), "family": rule.family},
    }


def result_of(report: Report, finding: Finding, lines: Lines, numbers: dict[str, int]) -> Json:
    """Return one finding; the level is never promoted."""
    start, end = lines.at(finding.span.start), lines.at(finding.span.end)
    region = {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
        "charOffset": finding.span.start,
        "charLength": finding.span.end - finding.span.start,
        "snippet": {"text": finding.exact},
    }
    location = {"artifactLocation": {"uri": encoded(report.paper.name)}, "region": region}
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.level.value,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location, "logicalLocations": [{"fullyQualifiedName": finding.path}]}],
        "partialFingerprints": {"keii/v1": finding.fingerprint},
        "properties": {"evidence": [msgspec.to_builtins(evidence) for evidence in finding.evidence]},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if report.known:
        result["baselineState"] = "unchanged" if finding.fingerprint in report.known else "new"
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.suppressed}]
    return result


def encoded(path: str) -> str:
    """Return a path as a relative URI reference, percent-encoded (RFC 3986)."""
    return "".join(chr(byte) if chr(byte) in UNRESERVED else f"%{byte:02X}" for byte in path.encode("utf-8", "replace"))
