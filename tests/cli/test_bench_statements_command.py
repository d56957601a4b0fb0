"""`keii bench statements` from a gold file to the printed figures."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from command_line import keii, lines_of

RIGHT = {
    "id": "s-1", "language": "en", "text": "The cabinet plans to move the archive by 2027.", "class": "standard",
    "status": "planned", "source": None, "root": None,
}  # fmt: skip
STRONGER = {
    "id": "s-2", "language": "en", "text": "A fire broke out at a mill on Sunday.", "class": ["hard", "invented"],
    "status": "possible",
}  # fmt: skip
SPEAKER = {"id": "s-3", "text": "市は庁舎を移す方針を明らかにした。", "source": "県", "content": "庁舎を移す方針"}
CLAIM = {
    "id": "Mod4", "phenomena": ["modality", "hazu"], "answer": "yes", "premises": ["橋は三月に落ちた。"],
    "hypothesis": "鶏は三羽いる。",
}  # fmt: skip


@pytest.fixture(autouse=True)
def one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keii.bench.statements.answers.LEAST_SECONDS", 0.0)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return lines_of(tmp_path / "gold.jsonl", RIGHT, STRONGER, SPEAKER, CLAIM)


def measured(*arguments: object) -> list[dict[str, Any]]:
    ran = keii("bench", "statements", *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)["measured"]
    return found


def test_figures_are_given_by_language_and_together(gold: Path) -> None:
    en, ja, both = measured(gold, "--errors")

    assert [(one["gold"], one["language"], one["records"]) for one in (en, ja, both)] == [
        (f"{gold} en", "en", 2), (f"{gold} ja", "ja", 2), ("all", "en+ja", 4),
    ]  # fmt: skip
    assert (en["status"]["accuracy"], en["status"]["escalations"], en["status"]["told_as_done"]) == (50.0, 1, 1)
    assert (ja["speaker"]["false"], ja["content"]["right"], ja["judge"]["accuracy"]) == (1, 1, 0.0)
    assert "judge" not in en
    assert [(row["label"], row["f1"]) for row in en["status"]["labels"]] == [
        ("planned", 100.0), ("possible", 0.0), ("happened", 0.0),
    ]  # fmt: skip
    assert [row["name"] for row in both["classes"]] == ["hard", "hazu", "invented", "standard"]
    assert [(error["id"], error["kind"]) for error in ja["errors"]] == [("s-3", "false speaker"), ("Mod4", "verdict")]
    assert both["sentences_per_second"] > 0


def test_tables_and_errors_are_printed(gold: Path) -> None:
    ran = keii("bench", "statements", gold, "--errors")

    assert ran.code == 0
    assert re.search(r"^gold\.jsonl en +2 +50\.0 +50\.0 +1 +1 +2$", ran.text, re.M)
    assert re.search(r"^planned +1 +1 +1 +100\.0 +100\.0 +100\.0$", ran.text, re.M)
    assert re.search(r"^class +records +statuses +right +% +escalations$", ran.text, re.M)
    assert re.search(r"^standard +1 +1 +1 +100\.0 +0$", ran.text, re.M)
    assert "s-2 [hard, invented] told as done: gold possible, found happened" in ran.text
    assert "s-3 false speaker: gold 県, found 市" in ran.text
    assert "Mod4 [hazu] verdict: gold yes, found NOT_ENOUGH_INFO" in ran.text


def test_a_half_and_a_number_of_errors(gold: Path) -> None:
    even = keii("bench", "statements", gold, "--half", "even", "--errors", "0")

    assert even.code == 0
    assert "gold.jsonl en: 1 errors\n  … 1 more" in even.text
    assert "standard" not in even.text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a gold file"),
        (("nowhere.jsonl",), "no such file"),
        (("--errors=many", "nowhere.jsonl"), "'many' is not a number of errors"),
    ],
)
def test_what_cannot_be_measured_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    ran = keii("bench", "statements", *arguments, "--ui", "en")

    assert ran.code == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_empty_half_and_an_empty_file_are_said(tmp_path: Path) -> None:
    one, none = lines_of(tmp_path / "one.jsonl", RIGHT), lines_of(tmp_path / "none.jsonl")

    empty_half = keii("bench", "statements", one, "--half", "even", "--ui", "en")
    empty_file = keii("bench", "statements", none, "--ui", "en")

    assert (empty_half.code, empty_file.code) == (2, 2)
    assert "no record of even number" in empty_half.err
    assert "no gold record could be read" in empty_file.err
