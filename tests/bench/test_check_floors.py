"""Quality is a test too: a few families of faults on the gold pages, their false alarms, and real errors when there.

The whole table is in docs/benchmarks.md. Floors leave some room; lowering one needs a commit of its own, with a reason.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from keii.bench.check.claim_scores import Score, scores_of
from keii.bench.check.claim_sets import SETS
from keii.bench.check.faults import FAULTS, make_mutants
from keii.bench.check.judges import by_keii
from keii.bench.check.measuring import Checked, Run, answered, checked
from keii.bench.check.pages import read_pages
from keii.bench.check.scoring import recalls
from keii.model.finding import Level

FLOORS: dict[str, Any] = json.loads(files("keii.bench").joinpath("floors.json").read_text("utf-8"))["check"]
PAGES = read_pages(Path(__file__).parents[1] / "gold" / "pages")


@pytest.fixture(scope="module")
def clean() -> tuple[Checked, ...]:
    return tuple(map(checked, PAGES))


def test_clean_pages_raise_no_more_alarms_than_before(clean: tuple[Checked, ...]) -> None:
    found = [finding.level for page in clean for finding in page.findings]

    counts = {level.value: found.count(level) for level in (Level.ERROR, Level.WARNING)}
    assert {level: count for level, count in counts.items() if count > FLOORS["alarms"][level]} == {}


def test_faults_are_found_as_often_as_before(clean: tuple[Checked, ...]) -> None:
    chosen = {name: FAULTS[name] for name in FLOORS["recall"]}

    run = Run(clean, tuple(map(answered, make_mutants(PAGES[::2], chosen, each=1))), ())

    found = {recall.family.name: round(recall.found.value, 3) for recall in recalls(run)}
    assert {name: value for name, value in found.items() if value < FLOORS["recall"][name]} == {}


@pytest.mark.parametrize("name", ["claims20", "JaFaithSum", "SummEdits-news"])
def test_real_errors_are_told_as_well_as_before(name: str, data: Path) -> None:
    path, read = next((data / "check" / path, read) for known, path, read in SETS if known == name)
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    cases = [case for case in read(path) if case.part != "test"]

    (score,) = scores_of(name, cases, "keii", by_keii)

    assert below(score, FLOORS["claims"][name]) == {}


def below(score: Score, floors: dict[str, float]) -> dict[str, float]:
    figures = {"accuracy": score.accuracy.value, "auc": score.auc.value, "caught": score.recall.value * score.faulty}
    return {what: figures[what] for what, floor in floors.items() if figures[what] < floor}
