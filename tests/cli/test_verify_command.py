"""`keii verify` as a contract: one answer for every line, also for those that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import keii

SOURCE = {"id": "s", "text": "The bridge opened on 9 May 2025, the ministry said.", "published": "2025-05-10"}
ANSWER = {"id", "verdict", "reasons", "evidence", "alignment"}
BROKEN = [
    b"not json",
    b'{"id": 4',
    b"[]",
    b"null",
    b'{"id": 5}',
    b'{"id": 6, "claim": 3, "sources": []}',
    b'{"id": 7, "claim": "x", "sources": 3}',
    b'{"id": 8, "claim": "x", "sources": [3, null, {"id": 1}]}',
    b'{"id": 9, "claim": "x", "sources": [{"id": 1, "text": "The ship sailed."}], "published": "soon"}',
    b'{"id": 10, "claim": "The ship sailed.", "sources": [{"id": 1, "text": "The \\ud800 ship sailed."}]}',
    b'{"id": 11, "claim": "\\ud800", "sources": [{"id": 1, "text": "The ship sailed."}]}',
    b'{"id": {"a": 1}, "claim": "", "sources": []}',
    b"\xff\xfe\x00",
    b'{"id": 12, "claim": "x", "language": 7, "sources": [{"id": 1, "text": "The ship sailed."}]}',
    b'{"id": 13, "claim": "Le navire part.", "language": "fr", "sources": [{"id": 1, "text": "The ship sailed."}]}',
]


def test_every_line_gets_one_answer_in_order_also_broken_ones() -> None:
    good = json.dumps({"id": 1, "claim": "The bridge opened on 9 May 2025.", "sources": [SOURCE]}).encode()
    lines = [good, *BROKEN, good]

    ran = keii("verify", "-", stdin=b"\n".join(lines))

    assert ran.code == 0
    assert len(ran.records) == len(lines)
    assert all(set(record) >= ANSWER for record in ran.records)
    assert ran.records[0] == ran.records[-1]
    assert ran.records[0]["verdict"] == "SUPPORTED"
    assert {record["verdict"] for record in ran.records[1:-1]} == {"NOT_ENOUGH_INFO"}


@pytest.mark.parametrize("line", BROKEN[:8], ids=lambda line: line.decode("latin-1")[:24])
def test_a_line_that_cannot_be_used_says_why(line: bytes) -> None:
    (record,) = keii("verify", "-", stdin=line).records

    assert record["reasons"][0]["rule"] == "input"
    assert "line 1" in record["reasons"][0]["source"]


def test_a_claim_is_judged_against_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\npublished: 2025-05-10\nlanguage: en\n---\n" + SOURCE["text"], "utf-8")

    ran = keii("verify", "The bridge opened on 9 May 2026.", "--source", tmp_path)

    answer = json.loads(ran.out)
    assert ran.code == 0
    assert answer["verdict"] == "REFUTED"
    assert SOURCE["text"][answer["evidence"][0]["start"] :].startswith(answer["evidence"][0]["exact"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("A claim.",), "give at least one --source"),
        (("A claim.", "--source", "/no/such"), "no source could be read"),
        ((" ", "--source", "."), "the claim is empty"),
        (("-",), ""),
    ],
)
def test_what_cannot_be_judged_is_exit_code_2(arguments: tuple[str, ...], message: str) -> None:
    ran = keii("verify", *arguments)

    assert (ran.code, ran.out) == (2, b"")
    assert message in ran.err
