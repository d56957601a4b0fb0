"""The report for a terminal: the sentence, the fault underlined, the passage below, what would be right."""

from __future__ import annotations

from unicodedata import east_asian_width

from keii.check import Report
from keii.check.report import counts_of, families_of, shown
from keii.check.report.place import Lines, line_around, source_name
from keii.check.report.words import Words, words_of
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level

PASSAGES = {Level.ERROR: 2, Level.WARNING: 1, Level.NOTE: 1}
MARK = {Level.ERROR: "^", Level.WARNING: "~", Level.NOTE: "."}


def render(report: Report, minimum: Level) -> str:
    """Return the report as text, in the order of the page."""
    words = words_of(report.ui)
    lines = Lines.of(report.paper.text)
    parts = [entry(report, finding, lines, words) for finding in shown(report, minimum)]
    return "\n\n".join([*parts, summary(report, minimum, words)]) + "\n"


def entry(report: Report, finding: Finding, lines: Lines, words: Words) -> str:
    """Return one finding."""
    line, column = lines.at(finding.span.start)
    name = report.paper.name
    printed = [f"{name}:{line}:{column}  {words.levels[finding.level.value]} {finding.rule}  {finding.message}"]
    printed += underlined(report.paper.text, finding)
    for evidence in finding.evidence[: PASSAGES[finding.level]]:
        exact = " ".join(evidence.exact.split())
        printed.append(f"    > {shortened(exact, 160)}  ({source_name(report, evidence, words.undated)})")
    if finding.suggestion:
        printed.append(f"    = {words.right}: {shortened(' '.join(finding.suggestion.split()), 120)}")
    return "\n".join(printed)


def underlined(text: str, finding: Finding) -> list[str]:
    """Return the line of the page with the finding's words underlined, whatever the width of its letters."""
    around = line_around(text, finding.span)
    shown_text = text[around.start : around.end]
    end = min(finding.span.end, around.end)
    before = text[around.start : finding.span.start]
    exact = text[finding.span.start : end]
    mark = MARK[finding.level] * max(1, width(exact))
    return [f"    {shown_text}", f"    {' ' * width(before)}{mark}"]


def width(text: str) -> int:
    """Return how many columns a terminal needs for `text`."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def summary(report: Report, minimum: Level, words: Words) -> str:
    """Return the last lines: counts by level and family, what stands on a passage, what could not be read."""
    findings = shown(report, minimum)
    printed = [words.clean if not findings else words.counted.format(**counts_of(findings))]
    if findings:
        families = families_of(findings)
        printed.append(
            "  " + ", ".join(f"{words.families.get(name, name)} {count}" for name, count in families.items())
        )
    if report.with_evidence is None:
        printed.append(words.no_sources)
    else:
        printed.append(words.stands.format(n=report.with_evidence, m=report.sentences))
    suppressed = sum(finding.suppressed is not None for finding in report.findings)
    known = sum(finding.fingerprint in report.known for finding in report.findings)
    for number, phrase in ((suppressed, words.suppressed), (known, words.known), (len(report.gone), words.gone)):
        if number:
            printed.append(phrase.format(n=number))
    printed += [f"{words.unread}: {problem.where}: {problem.what}" for problem in report.unread]
    return "\n".join(printed)
