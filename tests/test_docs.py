"""Nothing is undocumented: commands, options, rules, settings and links."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from conftest import DEMO
from keii import plugins
from keii.cli import COMMANDS, find_commands, program
from keii.cli.check import SHAPES as CHECK_FORMATS
from keii.cli.timeline import FORMATS as TIMELINE_FORMATS
from keii.cli.write import SHAPES as WRITE_FORMATS
from keii.config import Settings

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


KNOWN = dict(find_commands())

CALL = re.compile(r"^\s*(?:\$ )?(?:[^|\n]*\| *)?(?:\.venv/bin/)?keii +(?!=)(\S.*)$", re.MULTILINE)


def test_the_generated_pages_are_current() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("name", list(KNOWN))
def test_every_option_of_a_command_is_documented(name: str) -> None:
    command = KNOWN[name]
    section = (ROOT / "docs" / "commands.md").read_text("utf-8").split(f"## keii {name}\n")[1].split("\n## ")[0]

    options = [option for part in command.params if isinstance(part, click.Option) for option in part.opts]

    assert [option for option in options if option not in section] == []
    assert "Example" in section


@pytest.mark.parametrize("rule", plugins.names("rules"))
def test_every_rule_has_its_page(rule: str) -> None:
    page = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8")

    for heading in ("What it finds", "Why it matters", "What it leaves alone", "How to fix it"):
        assert heading in page


@pytest.mark.parametrize("name", list(KNOWN))
def test_every_option_says_what_it_does(name: str) -> None:
    assert [part.name for part in KNOWN[name].params if isinstance(part, click.Option) and not part.help] == []


@pytest.mark.parametrize("key", Settings.__struct_fields__)
def test_every_setting_is_documented_with_its_default(key: str) -> None:
    row = re.search(rf"^\| `{key}` \| (.+?) \|", (ROOT / "docs" / "formats.md").read_text("utf-8"), re.MULTILINE)

    default = getattr(Settings(), key)
    default = list(default) if isinstance(default, tuple) else default

    assert row, f"add a row for {key} to the table of keii.toml"
    assert row[1].strip("`") in (str(default), f'"{default}"')


@pytest.mark.parametrize("shape", sorted({*CHECK_FORMATS, *TIMELINE_FORMATS, *WRITE_FORMATS}))
def test_every_format_is_documented(shape: str) -> None:
    text = (ROOT / "docs" / "formats.md").read_text("utf-8")

    assert f"`{shape}`" in text or f"--format {shape}" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]

    assert broken == []


def calls() -> Iterator[tuple[str, str]]:
    """Find each `keii …` line in a code block of a page written by hand."""
    for page in PAGES:
        if page.name != "commands.md" and page.parent.name != "rules":
            for block in re.findall(r"```\w*\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
                for call in CALL.findall(block):
                    yield str(page.relative_to(ROOT)), call.split("#")[0].split("|")[0].strip()


@pytest.mark.parametrize(("page", "call"), sorted(set(calls())))
def test_every_printed_command_exists_with_its_options(page: str, call: str) -> None:
    name, *rest = call.split()
    assert name in COMMANDS or name.startswith("-"), f"{page}: keii {call}"

    if rest and f"{name} {rest[0]}" in KNOWN:
        name = f"{name} {rest.pop(0)}"
    elif name == "bench":
        name = "bench speed"  # what `keii bench` alone does
    known = {option for part in KNOWN.get(name, program).params for option in part.opts} | {"--help"}

    assert {word.split("=")[0] for word in rest if re.match(r"--[a-z]", word)} <= known, f"{page}: keii {call}"


def test_the_findings_printed_in_the_readme_are_those_of_the_demo(tmp_path: Path) -> None:
    shown = re.search(r"```text\n(digest\.txt:.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    shutil.copy(DEMO / "faulty_digest.txt", tmp_path / "digest.txt")

    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "keii",
            "check",
            "digest.txt",
            "--source",
            str(DEMO / "ja"),
            "--format",
            "line",
            "--ui",
            "en",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert shown
    assert [line for line in shown[1].splitlines() if line not in ran.stdout.splitlines()] == []


def test_every_printed_make_target_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    named = {name for page in PAGES for name in re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.M)}

    assert named <= targets
