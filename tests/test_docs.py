"""Nothing is undocumented: commands, options, rules, settings and links."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from keii import plugins
from keii.cli import COMMANDS
from keii.config import Settings

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def test_the_generated_pages_are_current() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_option_of_a_command_is_documented(name: str) -> None:
    command: click.Command = import_module(f"keii.cli.{name}").command
    section = (ROOT / "docs" / "commands.md").read_text("utf-8").split(f"## keii {name}\n")[1].split("\n## ")[0]

    options = [option for part in command.params if isinstance(part, click.Option) for option in part.opts]

    assert [option for option in options if option not in section] == []
    assert "Example" in section


@pytest.mark.parametrize("rule", plugins.names("rules"))
def test_every_rule_has_its_page(rule: str) -> None:
    page = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8")

    for heading in ("What it finds", "Why it matters", "What it leaves alone", "How to fix it"):
        assert heading in page


@pytest.mark.parametrize("key", Settings.__struct_fields__)
def test_every_setting_is_documented(key: str) -> None:
    assert f"| `{key}` |" in (ROOT / "docs" / "formats.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]

    assert broken == []


def test_every_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"^keii (\w+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))

    assert named <= set(COMMANDS)
