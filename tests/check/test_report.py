"""Reports say the same in every format; suppressions and baselines change what counts, not what is seen."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.check import Report, audit
from keii.check.baseline import with_baseline
from keii.check.intake import read_page
from keii.check.report import FORMATS, render
from keii.check.voices import SILENCES
from keii.model.finding import Level

PAGE = """# 橋の開通

最終更新: 2026年3月12日

## 開通

橋は2026年2月30日に開通した。[1]

<!-- keii-disable-next-line STY003 -- 例文として残す -->
もちろんです！橋は開いた。

## 出典

1. 例新聞「橋が開通」2026年3月10日 https://rei.example/1
"""


def report_of(page: str = PAGE, ui: str = "en") -> Report:
    source = an_article("橋は2026年2月28日に開通した。", published="2026-03-10", id="1", url="https://rei.example/1")
    return audit(read_page(page.encode(), "page.md"), (read_closely(source),), ui=ui)


def found(report: Report) -> set[str]:
    return {finding.rule for finding in report.open_findings}


@pytest.mark.parametrize("shape", sorted(FORMATS))
@pytest.mark.parametrize("ui", ["en", "ja"])
def test_every_format_names_the_rule(shape: str, ui: str) -> None:
    printed = render(report_of(ui=ui), shape)

    assert "DAT001" in printed


def test_json_spans_count_in_the_page_file() -> None:
    record: dict[str, Any] = json.loads(render(report_of(), "json"))

    for finding in record["findings"]:
        assert PAGE[finding["span"]["start"] : finding["span"]["end"]] == finding["exact"]
    assert record["counts"]["error"] >= 1
    assert record["sentences"]["total"] >= 2


def test_an_error_sets_the_exit_code_and_the_least_level_does_not() -> None:
    report = report_of()

    assert report.exit_code == 1
    assert "DAT001" in render(report, "line", minimum=Level.ERROR)


def test_a_suppression_with_a_reason_silences_and_stays_in_the_json() -> None:
    report = report_of()

    record = json.loads(render(report, "json"))

    assert "STY003" not in found(report)
    assert [f["suppressed"] for f in record["findings"] if f["rule"] == "STY003"] == ["例文として残す"]


def test_a_suppression_without_a_reason_or_without_work_is_told() -> None:
    report = report_of(PAGE.replace(" -- 例文として残す", "").replace("もちろんです！", ""))

    assert "SUP000" in found(report)


def test_a_baseline_takes_known_findings_out_of_the_exit_code() -> None:
    report = report_of()

    known = with_baseline(report, render(report, "json").encode(), "old.json")

    assert known.exit_code == 0
    assert not known.open_findings


def test_a_fingerprint_survives_moved_paragraphs() -> None:
    moved = PAGE.replace("## 開通\n", "## 開通\n\n橋は川の上にある。\n")

    before = {f.fingerprint for f in report_of().findings if f.rule == "DAT001"}
    after = {f.fingerprint for f in report_of(moved).findings if f.rule == "DAT001"}

    assert before == after


def test_sarif_lists_all_rules_and_never_promotes_a_level() -> None:
    report = report_of()

    (run,) = json.loads(render(report, "sarif"))["runs"]

    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {rule.id for rule in report.rules}
    assert [r["level"] for r in run["results"]] == [f.level.value for f in report.findings]
    assert all(result["partialFingerprints"] for result in run["results"])


def test_the_overlay_escapes_the_page_and_allows_its_own_script_alone() -> None:
    printed = render(report_of(PAGE.replace("もちろんです！", "もちろんです！&lt;b&gt;<script>x</script>")), "html")

    (script,) = re.findall("<script>(.*?)</script>", printed, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in printed


def test_each_finding_of_the_overlay_leads_to_the_next_without_a_script() -> None:
    printed = render(report_of(PAGE.replace("に開通した。", "に開通した。渡し船は4月31日に止まった。")), "html")

    cards = [int(number) for number in re.findall(r'<li id="f(\d+)"', printed)]
    assert len(cards) > 1
    assert all(f'href="#f{number}"' in printed and f'href="#w{number}"' in printed for number in cards)


def test_a_rule_may_be_switched_off_or_given_another_level() -> None:
    paper = read_page(PAGE.encode(), "page.md")

    off = audit(paper, (), levels={"DAT001": "off"})
    note = audit(paper, (), levels={"DAT001": "note"})

    assert "DAT001" not in found(off)
    assert {f.level for f in note.findings if f.rule == "DAT001"} == {Level.NOTE}


def test_no_rule_silences_itself() -> None:
    assert all(rule not in others for rule, others in SILENCES.items())


DEMO = Path(__file__).resolve().parents[2] / "src" / "keii" / "demo"


@pytest.mark.parametrize("name", ["clean_page_ja.md", "clean_page_en.md"])
def test_a_clean_page_has_no_errors(name: str) -> None:
    if not (DEMO / name).exists():
        pytest.skip("the demo pages are not there")

    report = audit(read_page((DEMO / name).read_bytes(), name), ())

    assert [f for f in report.findings if f.level is Level.ERROR] == []
