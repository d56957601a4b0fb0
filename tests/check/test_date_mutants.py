"""Wrong dates on the demo's pages are found: another year, month, day, or 来年 counted from the wrong day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from io import BufferedReader, BytesIO

import pytest
from msgspec.structs import replace

from date_mutants import Mutant, mutants_of
from keii import plugins
from keii.annotate import read_closely
from keii.check.intake import read_page
from keii.check.opening import open_page
from keii.check.rule import Audit
from keii.model.article import Article
from keii.model.finding import Finding, Level
from keii.model.reading import Reading
from keii.read.jsonl import read_lines

AS_OF = date(2026, 3, 12)
FLOOR = 0.95
RULES = [plugins.load("rules", name) for name in plugins.names("rules") if name.startswith("DAT")]
SOURCES = {"ja": "## 出典", "en": "## Sources"}
HEADS = {"ja": ("# 海峡\n\n", "# 海峡\n\n## 経過\n\n"), "en": ("# The strait\n\n", "# The strait\n\n## Timeline\n\n")}


def sources(code: str) -> tuple[Reading, ...]:
    """Read the demo's articles."""
    data = (files("keii") / "demo" / code / "articles.jsonl").read_bytes()
    lines = read_lines(BufferedReader(BytesIO(data)), "articles.jsonl")
    return tuple(read_closely(found) for found in lines if isinstance(found, Article))


def opened(text: str, readings: tuple[Reading, ...]) -> Audit:
    """Open a page against the demo's articles."""
    return open_page(read_page(text.encode(), "page.md"), readings, as_of=AS_OF, ui="en")


def is_length(finding: Finding) -> bool:
    """Answer whether a length (有効期間12年) was taken for a year: the resolver's fault, not the rule's."""
    return len(finding.exact) == 3 and finding.exact.endswith("年")


def findings_of(audit: Audit) -> Iterator[Finding]:
    """Yield what the date rules say above a note."""
    for rule in RULES:
        for finding in rule.check(replace(audit, rule=rule.id, level=rule.level)):
            if finding.level is not Level.NOTE and not is_length(finding):
                yield finding


def pages_of(code: str) -> Iterator[tuple[str, int]]:
    """Yield each line of the demo's hand-written page as a page of its own with the sources, and where they begin."""
    text = (files("keii") / "demo" / f"clean_page_{code}.md").read_text("utf-8")
    told, heading, listed = text.rpartition(SOURCES[code])
    part = ""
    for line in told.splitlines():
        part = line if line.startswith("##") else part
        if line.endswith("]"):
            head, timeline = HEADS[code]
            claim = (timeline if part in ("## 経過", "## Timeline") else head) + line + "\n\n"
            yield claim + heading + listed, len(claim)


def is_marked(mutant: Mutant, readings: tuple[Reading, ...]) -> bool:
    """Answer whether a date rule speaks of the changed date."""
    return any(
        f.span.start < mutant.end and mutant.start < f.span.end for f in findings_of(opened(mutant.text, readings))
    )


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_unchanged_pages_raise_no_date_rule(code: str) -> None:
    readings = sources(code)

    found = [(f.rule, f.exact, page[:end]) for page, end in pages_of(code) for f in findings_of(opened(page, readings))]

    assert found == []


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_changed_year_month_or_day_is_found(code: str) -> None:
    readings = sources(code)
    seen, missed = Counter[str](), list[Mutant]()
    told = {time.value for reading in readings for time in reading.notes.times}

    for page, end in pages_of(code):
        for mutant in mutants_of(page, 0, end, code, as_of=AS_OF):
            if mutant.value in told:
                continue  # the sources have this date, too: nobody can say that it is wrong here
            seen[mutant.kind] += 1
            if not is_marked(mutant, readings):
                missed.append(mutant)

    for kind, count in seen.items():
        lost = [mutant.text for mutant in missed if mutant.kind == kind]
        assert count >= 10, kind
        assert 1 - len(lost) / count >= FLOOR, (kind, count, lost)
