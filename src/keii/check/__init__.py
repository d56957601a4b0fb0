"""CHECK: what a page says, held against what its sources say, and against itself."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from keii import Verb, plugins
from keii.check.fingerprints import with_fingerprint
from keii.check.intake import PageText
from keii.check.opening import open_page
from keii.check.rule import Audit, Rule
from keii.check.suppress import with_suppressions
from keii.check.voices import one_voice
from keii.model.article import Problem
from keii.model.finding import Finding, Level, Verdict
from keii.model.reading import Reading

__all__ = ["Report", "audit"]


class Report(Struct, frozen=True, kw_only=True):
    """What checking one page gave. `unread` are sources that could not be used.

    `known` are fingerprints of a baseline: findings that were there before; `gone`
    those of the baseline that no longer appear.
    """

    paper: PageText
    findings: tuple[Finding, ...]
    readings: tuple[Reading, ...] = ()
    unread: tuple[Problem, ...] = ()
    sentences: int = 0
    with_evidence: int | None = None
    rules: tuple[Rule, ...] = ()
    known: frozenset[str] = frozenset()
    gone: tuple[str, ...] = ()
    ui: str = "en"

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Return the findings that are neither suppressed nor in the baseline."""
        return tuple(f for f in self.findings if f.suppressed is None and f.fingerprint not in self.known)

    @property
    def exit_code(self) -> int:
        """Return 1 when an open finding is an error, else 0."""
        return int(any(finding.level is Level.ERROR for finding in self.open_findings))


def audit(
    paper: PageText,
    readings: Sequence[Reading],
    *,
    as_of: date | None = None,
    ui: str = "en",
    unread: Sequence[Problem] = (),
    levels: Mapping[str, str] | None = None,
) -> Report:
    """Check a page with every rule whose needs are met; `levels` maps a rule's id to off, note, warning, error."""
    opened = open_page(paper, readings, as_of=as_of, ui=ui)
    opened = replace(opened, unread=(*unread, *opened.unread))
    rules = tuple(plugins.load("rules", name) for name in plugins.names("rules"))
    found: list[Finding] = []
    for rule in rules:
        found += run(rule, opened, (levels or {}).get(rule.id))
    found = with_suppressions(one_voice(found), opened)
    judged = opened.judgements.values()
    return Report(
        paper=paper,
        findings=tuple(with_fingerprint(finding) for finding in found),
        readings=tuple(readings),
        unread=opened.unread,
        sentences=len(opened.claims),
        with_evidence=sum(j.verdict is Verdict.SUPPORTED for j in judged) if opened.library else None,
        rules=rules,
        ui=ui,
    )


def run(rule: Rule, opened: Audit, given: str | None) -> list[Finding]:
    """Run one rule; a level given in the settings replaces the rule's own."""
    if given == "off" or ("S" in rule.needs and "P" not in rule.needs and opened.library is None):
        return []
    found = list(rule.check(replace(opened, rule=rule.id, level=rule.level)))
    return [replace(finding, level=Level(given)) for finding in found] if given else found


sys.modules[__name__].__class__ = Verb
