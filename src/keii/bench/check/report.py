"""The figures as tables: injected faults, clean pages, benign edits, and real errors beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from keii.bench.check.measuring import Answer, Checked, Run
from keii.bench.check.scoring import Edits, Recall, alarms, caught, edits, families, raised_by, recalls, without_errors
from keii.bench.tables import columns
from keii.model.finding import Finding, Level

RECALL_HEAD = ("injected fault", "n", "found, any level", "warning or error", "error", "gate", "")
ALARM_HEAD = ("clean pages", "findings", "for 100 sentences", "a page")
EDIT_HEAD = ("benign edit", "n", "raise an error", "raise a warning or error")


def tables(run: Run) -> Iterator[str]:
    """Yield the lines about faults put in: recall, false alarms, benign edits, cost."""
    yield from columns([RECALL_HEAD, *map(recall_row, recalls(run))], left=1)
    yield ""
    yield from columns([ALARM_HEAD, *alarm_rows(run)], left=1)
    sentences = sum(checked.sentences for checked in run.clean)
    spotless = without_errors(run).printed()
    yield f"{len(run.clean)} clean pages, {sentences} sentences; without any error: {spotless} % of pages"
    yield f"by rule: {by_rule(run) or 'none'}"
    yield ""
    yield from columns([EDIT_HEAD, *map(edit_row, edits(run))], left=1)
    yield ""
    seconds = median(checked.seconds for checked in run.clean)
    yield f"{seconds:.2f} s of processor time a page (median; its sources read too, nothing cached)"
    yield "shares in percent, with 95 % intervals over pages"


def recall_row(recall: Recall) -> tuple[str, ...]:
    """Return the row of a family."""
    gate = "" if recall.family.gate is None else f"{100 * recall.family.gate:.0f}"
    shares = (recall.found.printed(0), recall.warned.printed(0), recall.strict.printed(0))
    return (recall.family.name, str(recall.count), *shares, gate, "" if recall.passes else "missed")


def alarm_rows(run: Run) -> Iterator[tuple[str, ...]]:
    """Yield the rows of false alarms."""
    for found in alarms(run):
        yield (
            found.level.value,
            str(found.count),
            found.per_hundred.printed(2, 1),
            found.per_page.printed(2, 1),
        )


def edit_row(found: Edits) -> tuple[str, ...]:
    """Return the row of one kind of edit."""
    return (found.family, str(found.count), found.errors.printed(), found.alarms.printed())


def by_rule(run: Run) -> str:
    """Print how often each rule speaks on the clean pages, errors first."""
    counts = Counter((f.level, f.rule) for checked in run.clean for f in checked.findings)
    order = sorted(counts, key=lambda key: (list(Level).index(key[0]), -counts[key], key[1]))
    return ", ".join(f"{rule} {counts[level, rule]} ({level.value})" for level, rule in order)


def error_lists(run: Run, limit: int | None) -> Iterator[str]:
    """Yield what is wrong: false alarms, faults not found, benign edits that raise something."""
    clean = {checked.page.id: checked for checked in run.clean}
    alarmed = [f"  {c.page.id} {line_of(finding)}" for c in run.clean for finding in c.findings]
    yield from listed("false alarms on clean pages", alarmed, limit)
    missed = [
        f"  {a.mutant.family}: {a.mutant.page} {a.mutant.note}\n      {sentence_of(a)}"
        f"{others_of(a, clean[a.mutant.page])}"
        for a in run.faults
        if caught(a, families()[a.mutant.family], clean[a.mutant.page]) is None
    ]
    yield from listed("faults not found", missed, limit)
    noisy = [
        f"  {a.mutant.family}: {a.mutant.page} {a.mutant.note}\n      {line_of(finding)}"
        for a in run.benign
        for finding in raised_by(a, clean[a.mutant.page])
        if finding.level is not Level.NOTE
    ]
    yield from listed("benign edits that raise a warning or error", noisy, limit)


def listed(title: str, lines: Sequence[str], limit: int | None) -> Iterator[str]:
    """Yield a list under its title, at most `limit` of it."""
    yield ""
    yield f"{title}: {len(lines)}"
    yield from lines[:limit]


def sentence_of(answer: Answer) -> str:
    """Return the words at the first place of a mutant."""
    place = answer.mutant.places[0]
    return answer.mutant.text[place.start : min(place.end, place.start + 240)].replace("\n", " ")


def others_of(answer: Answer, clean: Checked) -> str:
    """Name the rules outside the family that a fault raised."""
    found = sorted({f"{finding.rule} {finding.level.value}" for finding in raised_by(answer, clean)})
    return f"\n      raised instead: {', '.join(found)}" if found else ""


def line_of(finding: Finding) -> str:
    """Print a finding on one line."""
    return f"{finding.rule} {finding.level.value} {finding.path}: {finding.message} | {finding.exact[:160]!r}"


def as_record(run: Run) -> dict[str, Any]:
    """Return the figures about faults put in as JSON."""
    return {
        "families": {
            r.family.name: {
                "n": r.count,
                "found": r.found,
                "warned": r.warned,
                "error": r.strict,
                "gate": r.family.gate,
            }
            for r in recalls(run)
        },
        "clean": {
            "pages": len(run.clean),
            "sentences": sum(checked.sentences for checked in run.clean),
            "alarms": {
                a.level.value: {"n": a.count, "per_100": a.per_hundred, "per_page": a.per_page} for a in alarms(run)
            },
            "without_errors": without_errors(run),
            "seconds": {checked.page.id: round(checked.seconds, 3) for checked in run.clean},
        },
        "benign": {e.family: {"n": e.count, "errors": e.errors, "alarms": e.alarms} for e in edits(run)},
    }
