"""`keii bench time` from a gold file to the printed figures."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from command_line import keii, lines_of

HIT: dict[str, Any] = {
    "id": "hit", "language": "en", "published": "2025-11-30", "text": "The hall will open on March 1 next year.",
    "spans": [{"start": 22, "end": 39, "text": "March 1 next year", "type": "DATE", "value": "2026-03-01",
               "phenomena": ["composition"]}],
}  # fmt: skip
WRONG_YEAR = {
    "id": "wrong", "language": "en", "published": "2026-03-10", "text": "It closed in March 2024, she said.",
    "spans": [{"start": 13, "end": 23, "text": "March 2024", "type": "DATE", "value": "2023-03",
               "phenomena": ["month", "invented"]}],
}  # fmt: skip
MISSED = {
    "id": "missed", "language": "ja", "published": "2026-03-10", "text": "鶏の日に決めた。",
    "spans": [{"start": 0, "end": 3, "text": "鶏の日", "type": "DATE", "value": "2026-10-28"}],
}  # fmt: skip
SPURIOUS = {"id": 7, "language": "ja", "published": None, "text": "2024年5月に開いた。", "spans": []}


@pytest.fixture(autouse=True)
def one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keii.bench.times.systems.LEAST_SECONDS", 0.0)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return lines_of(tmp_path / "gold.jsonl", HIT, WRONG_YEAR, MISSED, SPURIOUS)


def measured(*arguments: object) -> list[dict[str, Any]]:
    ran = keii("bench", "time", *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)["measured"]
    return found


def test_figures_are_given_by_language_and_together(gold: Path) -> None:
    en, ja, both = measured(gold)

    assert [(one["gold"], one["language"], one["records"]) for one in (en, ja, both)] == [
        (f"{gold} en", "en", 2), (f"{gold} ja", "ja", 2), ("all", "en+ja", 4),
    ]  # fmt: skip
    assert (en["figures"]["value_f1"], en["figures"]["wrong_years"]) == (50.0, 1)
    assert (ja["figures"]["found"], ja["figures"]["spurious"], ja["figures"]["abstained"]) == (0, 1, 1)
    assert both["figures"]["value_f1"] == 33.3  # one of three marked and three found
    assert both["sentences"] == 4
    assert both["sentences_per_second"] > 0


def test_the_table_the_tags_and_the_errors_are_printed(gold: Path) -> None:
    ran = keii("bench", "time", gold, "--by", "phenomena", "--errors")

    assert ran.code == 0
    assert re.search(r"^gold\.jsonl en +keii +2 +50\.0 +100\.0 +100\.0 +100\.0 +50\.0 +1 +1 +0 +2 +0 ", ran.text, re.M)
    assert re.search(r"^composition +1 +1 +1 +100\.0 ", ran.text, re.M)
    assert re.search(r"^invented +1 +1 +0 +0\.0 +1 ", ran.text, re.M)
    assert "wrong (2026-03-10) wrong year: It closed in «March 2024», she said." in ran.text
    assert "gold 2023-03  found [March 2024] 2024-03 (" in ran.text
    assert "missed (2026-03-10) missed: «鶏の日»に決めた。" in ran.text
    assert "7 (undated) spurious: «2024年5月»に開いた。" in ran.text


def test_errors_takes_a_number_or_none_whatever_follows(gold: Path) -> None:
    some = keii("bench", "time", "--errors", "0", gold).text
    every = keii("bench", "time", "--errors", gold).text

    assert "… 1 more" in some
    assert "more" not in every


def test_undated_feeds_no_publication_date(gold: Path) -> None:
    en, _, _ = measured(gold, "--undated", "--errors")

    (first, _) = en["errors"]
    assert (first["id"], first["kind"], first["found"][0]["value"]) == ("hit", "abstained", None)


def test_a_half_is_counted_from_nought(gold: Path) -> None:
    even = measured(gold, "--half", "even", "--errors")
    odd = measured(gold, "--half", "odd", "--errors")

    assert [error["id"] for one in even for error in one.get("errors", [])] == ["missed"]
    assert [error["id"] for one in odd for error in one.get("errors", [])] == ["wrong", 7]


def test_broken_lines_are_named_and_nothing_is_measured(tmp_path: Path) -> None:
    outside, elsewhere = {"start": 23, "end": 90}, {"start": 23, "end": 28, "text": "Monday"}
    spans = [[{**HIT["spans"][0], **place}] for place in (outside, elsewhere)]
    unread = {**HIT, "id": "u", "published": "soon"}
    misplaced = [{**HIT, "id": str(there), "spans": there} for there in spans]
    gold = lines_of(tmp_path / "gold.jsonl", HIT, {"id": "x"}, *misplaced, unread, HIT)

    ran = keii("bench", "time", gold, "--ui", "en")

    assert (ran.code, ran.out) == (2, b"")
    assert ran.err.splitlines() == [
        f"{gold}:2: not a gold record: Object missing required field `text`",
        f"{gold}:3: spans[0]: 23 to 90 does not lie in a text of 40 characters",
        f"{gold}:4: spans[0]: text is 'Monday', but 'arch ' stands there",
        f"{gold}:5: published: 'soon' is no date that can be read",
        f"{gold}: id hit: two records have it",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a gold file"),
        (("nowhere.jsonl",), "no such file"),
        (("--errors=many", "nowhere.jsonl"), "'many' is not a number of errors"),
    ],
)
def test_what_cannot_be_measured_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    ran = keii("bench", "time", *arguments, "--ui", "en")

    assert ran.code == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_empty_gold_and_one_of_another_language_are_refused(tmp_path: Path) -> None:
    empty = keii("bench", "time", lines_of(tmp_path / "empty.jsonl"))
    french = keii("bench", "time", lines_of(tmp_path / "fr.jsonl", {**HIT, "language": "fr"}), "--ui", "en")

    assert (empty.code, french.code) == (2, 2)
    assert "language fr is not supported yet (ja, en)" in french.err


def test_gold_is_read_from_standard_input() -> None:
    ran = keii("bench", "time", "-", "--half", "even", stdin=json.dumps(HIT).encode())

    assert ran.code == 0
    assert re.search(r"^stdin +keii +1 +100\.0 ", ran.text, re.M)


def test_tempeval_counting_prints_the_figure_before_and_after_the_mapping(tmp_path: Path) -> None:
    record = {
        "id": 1, "language": "en", "published": "1989-11-02", "text": "It made a profit in fiscal 1988.",
        "spans": [{"start": 20, "end": 31, "type": "DATE", "value": "1988"}],
    }  # fmt: skip

    ran = keii("bench", "time", lines_of(tmp_path / "gold.jsonl", record), "--te3")

    assert re.search(r"^gold\.jsonl +keii +1 +100\.0 ", ran.text, re.M)
    assert "keii: value F1 0.0 before values are written as the corpus writes them" in ran.text


def test_json_has_the_tags_and_the_errors_that_were_asked_for(gold: Path) -> None:
    plain, _, _ = measured(gold)
    en, ja, both = measured(gold, "--by", "type", "--errors", "1")

    assert not {"by", "errors"} & set(plain)
    assert [(row["tag"], row["gold"], row["right"]) for row in en["by"]] == [("DATE", 2, 1)]
    assert [(error["kind"], error["tags"]) for error in en["errors"] + ja["errors"]] == [
        ("wrong year", ["DATE"]), ("missed", ["DATE"]),
    ]  # fmt: skip
    assert "errors" not in both
