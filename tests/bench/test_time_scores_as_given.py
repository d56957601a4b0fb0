"""Our scorer counts as the one that lies beside the corpora: on our gold, and on the development parts of real ones."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from keii.bench.times.gold import GoldFile, GoldRecord, read_gold
from keii.bench.times.scoring import Figures, figures_of, rows_by_tag, score, score_te3
from keii.bench.times.systems import KEII, article_of
from keii.bench.times.values import Guess

GOLD = Path(__file__).resolve().parents[1] / "gold"
NAMES = {
    "gold": "gold", "found": "found", "spurious": "spurious", "relaxed_F1": "relaxed_f1", "strict_F1": "strict_f1",
    "type_F1": "type_f1", "value_F1": "value_f1", "value_acc_all": "value_of_all", "value_acc_found": "value_of_found",
    "mod_ok": "parts_right", "mod_n": "parts", "bad": "bad",
}  # fmt: skip
HARM = {"abs_n": "dates", "wrong_abs": "wrong_dates", "wrong_year": "wrong_years", "abstain": "abstained"}
# file, every which record, how many: development parts only
REAL = [
    ("te3_timebank", 1, 60), ("te3_aquaint", 1, 40), ("wikiwars", 1, 6), ("recognizers_ja", 2, 200),
    ("recognizers_en", 2, 200), ("duckling_ja", 1, 348), ("duckling_en", 1, 200),
]  # fmt: skip


@pytest.fixture(scope="session")
def given(data: Path) -> Any:
    """The scorer that lies beside the corpora; without it, there is nothing to compare with."""
    path = data / "time" / "score.py"
    if not path.is_file():
        pytest.skip(f"the scorer is not here: {path}")
    spec = importlib.util.spec_from_file_location("given_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records_of(path: Path) -> tuple[GoldRecord, ...]:
    (file,) = read_gold([str(path)])
    assert isinstance(file, GoldFile)
    return file.records


def damaged(guesses: Sequence[Guess], record: GoldRecord) -> list[Guess]:
    """Spoil guesses, each in its way, so that every kind of error occurs."""
    out = []
    for place, guess in enumerate(guesses):
        spoiling = (place + len(record.text)) % 7
        value = guess.value or ""
        if spoiling == 0:
            continue
        if spoiling == 1:
            guess = replace(guess, value="2031" + value[4:], first=None, last=None)
        elif spoiling == 2:
            guess = replace(guess, value=value[:7], first=None, last=None, end=max(guess.start + 1, guess.end - 1))
        elif spoiling == 3:
            guess = replace(guess, value=None, type="TIME")
        elif spoiling == 4 and guess.end - guess.start > 3:
            middle = guess.start + 2
            out.append(replace(guess, end=middle, value=value.split("/")[0]))
            guess = replace(guess, start=middle, value=value.split("/")[-1])
        out.append(guess)
    return [*out, Guess(start=0, end=1, type="DATE", value="2026-03")]


def as_predicted(record: GoldRecord, guesses: Sequence[Guess]) -> dict[str, Any]:
    times = [
        {"start": g.start, "end": g.end, "type": g.type, "value": g.value, "mod": g.mod,
         "begin": g.first, "end_date": g.last}
        for g in guesses
    ]  # fmt: skip
    return {"id": record.id, "times": times}


def compare(given: Any, path: Path, step: int = 1, most: int = 10**6) -> None:
    records = records_of(path)[::step][:most]
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()][::step][:most]
    found = [list(KEII.read(article_of(record))) for record in records]
    spoilt = [damaged(guesses, record) for guesses, record in zip(found, records, strict=True)]

    for guesses in (found, spoilt):
        pairs = list(zip(records, guesses, strict=True))
        predicted = [as_predicted(*pair) for pair in pairs]
        ours = [score(*pair) for pair in pairs]
        theirs, by, errors = given.score(rows, predicted)
        same(theirs, figures_of(ours), {**NAMES, **HARM})
        marked = [(row.tag, row.gold, row.found, row.right) for row in rows_by_tag(ours) if row.gold]
        assert sorted(marked) == sorted((tag, *counts) for tag, counts in by.items())
        wrong = sum(not outcome.right for one in ours for outcome in one.outcomes)
        assert wrong + sum(len(one.spurious) for one in ours) == len(errors)
        if all(span["value"] is not None for row in rows for span in row["spans"]):
            theirs, _, _ = given.score_te3(rows, predicted)
            same(theirs, figures_of([score_te3(*pair) for pair in pairs]), NAMES)


def same(theirs: dict[str, Any], ours: Figures, names: dict[str, str]) -> None:
    assert {name: getattr(ours, name) for name in names.values()} == {
        ours: theirs[name] for name, ours in names.items()
    }


@pytest.mark.parametrize("language", ["ja", "en"])
def test_our_gold_gets_the_figures_of_the_given_scorer(given: Any, language: str) -> None:
    compare(given, GOLD / f"times_{language}.jsonl")


@pytest.mark.parametrize(("name", "step", "most"), REAL, ids=[name for name, *_ in REAL])
def test_real_corpora_get_the_figures_of_the_given_scorer(
    given: Any, data: Path, name: str, step: int, most: int
) -> None:
    compare(given, data / "time" / f"{name}.jsonl", step, most)
