"""Checking clean pages and their mutants: what was found where, and what it cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from keii.annotate import read_closely
from keii.bench.check.faults import BENIGN, FAULTS, make_mutants
from keii.bench.check.mutants import Mutant
from keii.bench.check.pages import GoldPage, SourceFile
from keii.check import Report, audit
from keii.check.intake import read_page
from keii.errors import UnusableInput
from keii.evidence.claims import open_claim
from keii.executors.local import LocalExecutor
from keii.model.article import Article
from keii.model.finding import Finding
from keii.model.reading import Reading
from keii.read.markdown import read_markdown

Watch = Callable[[str, int, int], None]


class Checked(Struct, frozen=True):
    """What checking one clean page gave: its findings, its sentences, the seconds of processor time it took."""

    page: GoldPage
    findings: tuple[Finding, ...]
    sentences: int
    seconds: float


class Answer(Struct, frozen=True):
    """One mutant and what checking it found."""

    mutant: Mutant
    findings: tuple[Finding, ...]


class Run(Struct, frozen=True):
    """All clean pages, all faults, all benign edits, as checked."""

    clean: tuple[Checked, ...]
    faults: tuple[Answer, ...]
    benign: tuple[Answer, ...]


def measure(pages: Sequence[GoldPage], *, each: int, workers: int = 1, watch: Watch | None = None) -> Run:
    """Check the pages, then `each` mutants of every family, then benign edits, as many as faults if there are."""
    clean = tuple(map(checked, pages))
    faults = list(make_mutants(pages, FAULTS, each=each))
    benign = even(list(make_mutants(pages, BENIGN, each=3 * each)), len(faults))
    total = len(faults) + len(benign)
    answers: list[Answer] = []
    for answer in LocalExecutor(workers).map(answered, (*faults, *benign)):
        answers.append(answer)
        if watch is not None:
            watch("checking", len(answers), total)
    return Run(clean, tuple(answers[: len(faults)]), tuple(answers[len(faults) :]))


def even(mutants: Sequence[Mutant], most: int) -> list[Mutant]:
    """Return at most so many edits, the families in turn, so that none crowds out another."""
    groups: dict[tuple[str, str], list[Mutant]] = {}
    for mutant in mutants:
        groups.setdefault((mutant.family, mutant.page), []).append(mutant)
    rounds = max(map(len, groups.values()), default=0)
    turns = [group[turn] for turn in range(rounds) for group in groups.values() if turn < len(group)]
    return turns[:most]


def checked(page: GoldPage) -> Checked:
    """Check one clean page with a cold cache: reading page and sources is part of the cost."""
    open_claim.cache_clear()
    begin = time.process_time()
    readings = [read_closely(article) for source in page.sources for article in articles_in(source, page.language)]
    report = audit(read_page(page.text.encode(), f"{page.id}.md"), readings)
    return Checked(page, report.findings, report.sentences, time.process_time() - begin)


def answered(mutant: Mutant) -> Answer:
    """Check one mutant."""
    return Answer(mutant, report_on(mutant.text, mutant.sources, mutant.page).findings)


def report_on(text: str, sources: Iterable[SourceFile], name: str) -> Report:
    """Check a page against its sources; sources that stay the same are read once."""
    language = "ja" if name.startswith("ja") else "en"
    readings = [reading for source in sources for reading in readings_of(source, language)]
    return audit(read_page(text.encode(), f"{name}.md"), readings)


@lru_cache(maxsize=512)
def readings_of(source: SourceFile, language: str) -> tuple[Reading, ...]:
    """Read one source."""
    return tuple(map(read_closely, articles_in(source, language)))


def articles_in(source: SourceFile, language: str) -> Iterator[Article]:
    """Yield the article of a source file, as `keii check --source` reads it. Raises UnusableInput when it cannot."""
    for found in read_markdown(source.text, source.name, language=language):
        if not isinstance(found, Article):
            raise UnusableInput(found.where, found.what)
        yield found
