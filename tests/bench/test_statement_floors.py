"""Quality is a test too: no change may fall under what statuses, speakers, acts and the judge measured before.

Our own gold must be there; the shared data is looked at where it is. Of its even halves, which are held back,
only figures are seen. Floors are raised by hand after a gain; lowering one needs a commit of its own, with a reason.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from keii.bench.statements.gold import GoldFile, read_gold
from keii.bench.statements.measuring import Measured, measure
from keii.bench.statements.report import parts_of

GOLD = Path(__file__).resolve().parents[1] / "gold"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "statements"
FLOORS: dict[str, Any] = json.loads(files("keii.bench").joinpath("floors.json").read_text("utf-8"))
OWN, LENT = FLOORS["statements"], FLOORS["statements_shared"]


@pytest.fixture(autouse=True)
def one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keii.bench.statements.answers.LEAST_SECONDS", 0.0)


@cache
def measured(path: Path, half: Any) -> Measured:
    (gold,) = read_gold([str(path)])
    assert isinstance(gold, GoldFile), gold
    (one,) = measure([gold], half=half)
    return one


def fallen(one: Measured, floor: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Return the figures on the wrong side of their floor, each with the floor."""
    parts = parts_of(one)

    def figure(name: str) -> float:
        part, _, key = name.partition(".")
        made = parts[part]
        value: float = made[key] if isinstance(made, dict) else getattr(made, key)
        return value

    low = {name: (figure(name), least) for name, least in floor.get("at_least", {}).items() if figure(name) < least}
    high = {name: (figure(name), most) for name, most in floor.get("at_most", {}).items() if figure(name) > most}
    return low | high


@pytest.mark.parametrize("name", OWN)
def test_our_own_gold_is_read_no_worse_than_before(name: str) -> None:
    one = measured(GOLD / name, None)

    assert one.records == OWN[name]["records"]
    assert fallen(one, OWN[name]) == {}


@pytest.mark.parametrize("name", LENT)
def test_the_shared_gold_is_read_no_worse_than_before(name: str) -> None:
    file, _, half = name.partition(" ")
    if not (SHARED / file).exists():
        pytest.skip(f"no shared data: {SHARED / file}")

    one = measured(SHARED / file, half or None)

    assert one.records == LENT[name]["records"]
    assert fallen(one, LENT[name]) == {}
