"""What counts as found, and the shares: recall by family, false alarms on clean pages, alarms by benign edits."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct

from keii.bench.check.bootstrap import Interval, shares
from keii.bench.check.measuring import Answer, Checked, Run
from keii.model.finding import Finding, Level

LEVELS = (Level.ERROR, Level.WARNING, Level.NOTE)


class Family(Struct, frozen=True):
    """A family of faults: the rules that may find it, the recall asked for."""

    name: str
    rules: frozenset[str]
    gate: float | None


class Recall(Struct, frozen=True):
    """How much of a family was found: at any level, as a warning or more, as an error."""

    family: Family
    count: int
    found: Interval
    warned: Interval
    strict: Interval

    @property
    def passes(self) -> bool:
        """Answer whether the family reaches its gate."""
        return self.family.gate is None or self.found.value >= self.family.gate


class Alarms(Struct, frozen=True):
    """False alarms of one level on clean pages: for 100 sentences, a page."""

    level: Level
    count: int
    per_hundred: Interval
    per_page: Interval


class Edits(Struct, frozen=True):
    """What benign edits of one kind raised: how many there were, new errors, new warnings or errors."""

    family: str
    count: int
    errors: Interval
    alarms: Interval


@cache
def families() -> dict[str, Family]:
    """Read the families."""
    given = tomllib.loads(files("keii.bench.check").joinpath("families.toml").read_text("utf-8"))
    return {name: Family(name, frozenset(row["rules"]), row.get("gate")) for name, row in given.items()}


def recalls(run: Run) -> Iterator[Recall]:
    """Yield the recall of each family that has faults, in the order of the table."""
    clean = {checked.page.id: checked for checked in run.clean}
    for family in families().values():
        own = [answer for answer in run.faults if answer.mutant.family == family.name]
        if own:
            levels = [(answer.mutant.page, caught(answer, family, clean[answer.mutant.page])) for answer in own]
            yield Recall(family, len(own), *(reached(levels, LEVELS[:depth]) for depth in (3, 2, 1)))


def reached(levels: Sequence[tuple[str, Level | None]], wanted: Sequence[Level]) -> Interval:
    """Return the share of answers at one of the levels, with its interval over pages."""
    groups: dict[str, tuple[float, float]] = {}
    for page, level in levels:
        part, whole = groups.get(page, (0, 0))
        groups[page] = (part + (level in wanted), whole + 1)
    return shares(groups)


def caught(answer: Answer, family: Family, clean: Checked) -> Level | None:
    """Return the highest level at which an accepted rule speaks of the fault, and did not of the clean page."""
    mutant = answer.mutant
    before = Counter(
        (f.rule, f.level) for f in clean.findings if any(f.span.overlaps(place) for place in mutant.before)
    )
    now = Counter(
        (f.rule, f.level)
        for f in answer.findings
        if f.rule in family.rules and any(f.span.overlaps(place) for place in mutant.places)
    )
    new = {level for (rule, level), count in now.items() if count > before[rule, level]}
    return next((level for level in LEVELS if level in new), None)


def alarms(run: Run) -> Iterator[Alarms]:
    """Yield the false alarms on clean pages of each level."""
    for level in LEVELS:
        counts = {c.page.id: sum(f.level is level for f in c.findings) for c in run.clean}
        sentences = {c.page.id: c.sentences for c in run.clean}
        yield Alarms(
            level,
            sum(counts.values()),
            shares({page: (100 * count, sentences[page]) for page, count in counts.items()}),
            shares({page: (count, 1) for page, count in counts.items()}),
        )


def without_errors(run: Run) -> Interval:
    """Return the share of clean pages without an error."""
    return shares({c.page.id: (not any(f.level is Level.ERROR for f in c.findings), 1) for c in run.clean})


def edits(run: Run) -> Iterator[Edits]:
    """Yield what benign edits raised, by kind and then all together."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in run.benign:
        groups[answer.mutant.family].append(answer)
    clean = {checked.page.id: checked for checked in run.clean}
    for family, answers in (*groups.items(), ("all", list(run.benign))):
        if answers:
            raised = [
                (a.mutant.page, {finding.level for finding in raised_by(a, clean[a.mutant.page])}) for a in answers
            ]
            yield Edits(family, len(answers), any_of(raised, LEVELS[:1]), any_of(raised, LEVELS[:2]))


def any_of(raised: Sequence[tuple[str, set[Level]]], wanted: Sequence[Level]) -> Interval:
    """Return the share of edits that raised a finding of one of the levels."""
    groups: dict[str, tuple[float, float]] = {}
    for page, levels in raised:
        part, whole = groups.get(page, (0, 0))
        groups[page] = (part + bool(levels & set(wanted)), whole + 1)
    return shares(groups)


def raised_by(answer: Answer, clean: Checked) -> list[Finding]:
    """List the findings an edit raised: those of a rule and level that the clean page has fewer of."""
    before = Counter((f.rule, f.level) for f in clean.findings)
    out: list[Finding] = []
    places = answer.mutant.places
    near = sorted(answer.findings, key=lambda f: not any(f.span.overlaps(place) for place in places))
    after = Counter((f.rule, f.level) for f in answer.findings)
    for finding in near:
        key = (finding.rule, finding.level)
        if after[key] > before[key] and sum((f.rule, f.level) == key for f in out) < after[key] - before[key]:
            out.append(finding)
    return out
