"""`keii check` and `keii rule` as contracts: exit codes and formats."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from command_line import keii
from conftest import ROOT
from keii import plugins

SOURCE = (
    "---\ntitle: Bridge opens\npublished: 2025-05-10\npublisher: Example Times\n---\nThe bridge opened on 9 May 2025.\n"
)
HEAD = "---\nupdated: 2025-05-11\nlanguage: en\n---\n# The bridge\n\n"
FOOT = "\n\n## Sources\n\n[1] Example Times, 2025-05-10, Bridge opens\n"
RIGHT = f"{HEAD}The bridge opened on 9 May 2025 [1].{FOOT}"
WRONG = f"{HEAD}The bridge opened on 9 May 2024 [1].{FOOT}"
SHAPES = ["text", "line", "json", "sarif", "html"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A right page, a wrong page, and their source."""
    (tmp_path / "right.md").write_text(RIGHT, "utf-8")
    (tmp_path / "wrong.md").write_text(WRONG, "utf-8")
    (tmp_path / "source.md").write_text(SOURCE, "utf-8")
    return tmp_path


def checked(folder: Path, page: str, *more: object) -> Any:
    """Run a check against the source."""
    return keii("check", folder / page, "--source", folder / "source.md", *more)


def test_exit_codes_tell_clean_from_wrong_from_unusable(folder: Path) -> None:
    assert checked(folder, "right.md").code == 0
    assert checked(folder, "wrong.md").code == 1
    assert checked(folder, "wrong.md", "--no-exit").code == 0
    assert checked(folder, "none.md").code == 2
    assert checked(folder, "none.md", "--no-exit").code == 2


@pytest.mark.parametrize("shape", SHAPES)
def test_every_format_is_printed_and_saved_alike(folder: Path, shape: str) -> None:
    printed = checked(folder, "wrong.md", "--format", shape)
    saved = checked(folder, "wrong.md", "--format", shape, "-o", folder / "new" / "report")

    assert printed.code == saved.code == 1
    assert printed.out
    assert (folder / "new" / "report").read_bytes() == printed.out


def test_json_has_the_documented_shape(folder: Path) -> None:
    report = json.loads(checked(folder, "wrong.md", "--format", "json").out)

    page = (folder / "wrong.md").read_text("utf-8")
    assert {"findings", "unread", "made_by"} <= set(report)
    assert report["findings"]
    for finding in report["findings"]:
        assert {"rule", "level", "message", "path", "span", "exact", "evidence", "suggestion", "fingerprint"} <= set(
            finding
        )
        assert page[finding["span"]["start"] : finding["span"]["end"]] == finding["exact"]


def test_sarif_names_its_version(folder: Path) -> None:
    report = json.loads(checked(folder, "wrong.md", "--format", "sarif").out)

    assert report["version"] == "2.1.0"
    assert report["runs"][0]["results"]


def test_a_baseline_silences_what_was_known(folder: Path) -> None:
    checked(folder, "wrong.md", "--format", "json", "-o", folder / "known.json")

    assert checked(folder, "wrong.md", "--baseline", folder / "known.json").code == 0


def test_a_rule_is_switched_off_in_the_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = {finding["rule"] for finding in json.loads(checked(folder, "wrong.md", "--format", "json").out)["findings"]}
    (folder / "keii.toml").write_text("[rules]\nXXX999 = 'off'\n" + "".join(f"{r} = 'off'\n" for r in sorted(rules)))
    monkeypatch.chdir(folder)

    ran = checked(folder, "wrong.md")

    assert ran.code == 0
    assert ran.err == "keii: rules: no rule XXX999; `keii rule` lists them\n"


def test_intake_is_explained(folder: Path) -> None:
    assert "The bridge opened" in checked(folder, "wrong.md", "--explain-intake").text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7\n", "not a text file: a PDF file"),
        (bytes(range(256)), "not a text file"),
        (b"<html><body><script>x</script><img src=a></body></html>", "an HTML page without text"),
        ("Le pont a été ouvert le 9 mai dans la ville, avec des passagers.\n".encode(), "language fr is not supported"),
        (b'{"a": 1', "no JSON"),
        (b"a" * 5_000_001, "larger than 5 MB"),
    ],
    ids=["empty", "pdf", "bytes", "no-text", "french", "json", "huge"],
)
def test_a_page_that_cannot_be_checked_is_one_line_and_exit_code_2(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "page").write_bytes(data)

    ran = keii("check", tmp_path / "page")

    assert (ran.code, ran.out) == (2, b"")
    assert len(ran.err.splitlines()) == 1
    assert f"{tmp_path / 'page'}: {message}" in ran.err


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_jp", "utf-8", "utf-16"])
def test_a_page_is_read_in_its_own_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "page.md").write_bytes("# 橋の開通\n\n橋は5月9日に開通した。\n".encode(encoding))

    ran = keii("check", tmp_path / "page.md", "--explain-intake")

    assert "橋は5月9日に開通した。" in ran.text


def test_a_page_without_sources_is_checked_against_itself(folder: Path) -> None:
    ran = keii("check", folder / "wrong.md")

    assert ran.code in (0, 1)
    assert "no source" in ran.text


def test_every_rule_explains_itself() -> None:
    names = plugins.names("rules")

    listed = keii("rule").text.splitlines()

    assert [line.split()[0] for line in listed] == names
    assert all(name in keii("rule", name.lower()).text for name in names[:3])


def test_an_unknown_rule_is_answered_with_the_known_ones() -> None:
    ran = keii("rule", "XXX999")

    assert ran.code == 2
    assert "DAT001" in ran.err


def test_several_pages_are_reported_one_after_the_other_and_a_bad_one_stops_none(tmp_path: Path) -> None:
    wrong, missing, sound = tmp_path / "wrong.md", tmp_path / "missing.md", tmp_path / "sound.md"
    wrong.write_text("The bridge opened on 30 February 2026.\n", "utf-8")
    sound.write_text("The bridge opened on 10 March 2026.\n", "utf-8")

    both = keii("check", wrong, sound, "--format", "line")
    three = keii("check", missing, wrong, sound, "--format", "line")

    assert both.code == 1
    assert [line.split(":")[0] for line in both.text.splitlines() if ":error:" in line] == [str(wrong)]
    assert three.code == 2
    assert three.text == both.text
    assert three.err.count("\n") == 1
    assert str(missing) in three.err


@pytest.mark.parametrize("options", [("--format", "json"), ("-o", "report.txt"), ("--baseline", "old.json")])
def test_several_pages_make_no_single_file(tmp_path: Path, options: tuple[str, str]) -> None:
    page = tmp_path / "page.md"
    page.write_text("The bridge opened.\n", "utf-8")

    ran = keii("check", page, page, *options)

    assert (ran.code, ran.out) == (2, b"")
    assert "give one page" in ran.err


def test_the_pre_commit_hook_runs_what_it_says(folder: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, *arguments = shlex.split(hook["entry"])

    ran = keii(*arguments, "--source", folder / "source.md", folder / "right.md", folder / "wrong.md")

    assert program == "keii"
    assert ran.code == 1
    assert "wrong.md" in ran.text
    assert ":error:DAT002:" in ran.text


def test_the_options_that_the_workflow_page_uses_are_there() -> None:
    printed = keii("check", "--help").text
    used = set(re.findall(r"(?<![\w-])--[a-z-]+", (ROOT / "docs" / "workflow.md").read_text("utf-8")))

    assert used
    assert all(option in printed for option in used - {"--"})
