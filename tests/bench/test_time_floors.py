"""Quality is a test too: no change may fall under what the time gold measured before.

The blind gold was written by people who had not seen the code. Floors are raised
by hand after a gain; lowering one needs a commit of its own, with a reason.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from keii.bench.times.gold import GoldFile, read_gold
from keii.bench.times.measuring import Order, measure
from keii.bench.times.systems import KEII

GOLD = Path(__file__).resolve().parents[1] / "gold"
FLOORS: dict[str, dict[str, float]] = json.loads(files("keii.bench").joinpath("floors.json").read_text("utf-8"))[
    "times"
]


@pytest.mark.parametrize("name", FLOORS)
def test_times_are_read_no_worse_than_before(name: str) -> None:
    (gold,) = read_gold([str(GOLD / name)])
    assert isinstance(gold, GoldFile)

    (measured,) = measure([gold], [KEII], Order())

    assert measured.records == FLOORS[name]["records"]
    assert measured.figures.value_f1 >= FLOORS[name]["value_f1"]
    assert measured.figures.wrong_years <= FLOORS[name]["wrong_years"]


PHENOMENA = {
    "ja": "composition bare-day chain clock relative narrative month-day bare-month era two-digit-year quarter fiscal "
    "quote range part-of-period zone anniversary deictic holiday duration set weekday season distractor bad-input",
    "en": "composition weekday chain clock relative narrative month-day month 2digit quarter fiscal quote range "
    "part-of-period zone anniversary deictic holiday duration set season distractor",
}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_blind_gold_covers_what_news_does_with_time(code: str) -> None:
    tags = " ".join(
        " ".join(json.loads(line)["phenomena"])
        for line in (GOLD / f"times_{code}_blind.jsonl").read_text("utf-8").splitlines()
    )

    missing = [tag for tag in PHENOMENA[code].split() if tag not in tags]

    assert not missing
