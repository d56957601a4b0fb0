"""The report as JSON (docs/formats.md): findings with spans, passages and fingerprints, and what could not be read."""

from __future__ import annotations

from typing import Any

import msgspec

from keii import __version__
from keii.check import Report
from keii.check.report import ORDER, counts_of, families_of
from keii.check.report.place import own_span
from keii.model.finding import Finding, Level

Json = dict[str, Any]


def render(report: Report, minimum: Level) -> str:
    """Return the report as indented JSON; suppressed findings stay in, marked."""
    return msgspec.json.format(msgspec.json.encode(as_json(report, minimum)), indent=2).decode("utf-8") + "\n"


def as_json(report: Report, minimum: Level = Level.NOTE) -> Json:
    """Return the report as plain values."""
    open_findings = report.open_findings
    printed = [f for f in report.findings if ORDER.index(f.level) <= ORDER.index(minimum)]
    return {
        "page": report.paper.name,
        "language": report.paper.page.in_language,
        "as_of": report.paper.page.as_of,
        "sources": [source_of(report, number) for number in range(len(report.readings))],
        "counts": {**counts_of(open_findings), "by_family": families_of(open_findings)},
        "sentences": {"total": report.sentences, "with_evidence": report.with_evidence},
        "findings": [finding_of(report, finding) for finding in printed],
        "unread": [{"where": problem.where, "what": problem.what} for problem in report.unread],
        "gone": list(report.gone),
        "made_by": f"keii {__version__}",
    }


def source_of(report: Report, number: int) -> Json:
    """Return one source that was read."""
    article = report.readings[number].article
    return {
        "id": article.id,
        "headline": article.headline,
        "publisher": article.publisher.name if article.publisher else None,
        "published": article.date_published.day if article.date_published else None,
        "url": article.url,
    }


def finding_of(report: Report, finding: Finding) -> Json:
    """Return one finding; its span counts code points of the page file, in JSON pages of the string at `path`."""
    span = own_span(report, finding)
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        "path": finding.path,
        "span": {"start": span.start, "end": span.end},
        "exact": finding.exact,
        "evidence": [msgspec.to_builtins(evidence) for evidence in finding.evidence],
        "verdict": finding.verdict.value if finding.verdict else None,
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
        "also": list(finding.also),
        "baseline": "unchanged" if finding.fingerprint in report.known else None,
    }
