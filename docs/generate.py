"""The generated pages of the documentation: commands, rules, JSON Schemas; `--check` fails when one is stale."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from keii import plugins
from keii.check.rules.explain import explain, one_line
from keii.cli import find_commands, program
from keii.model.article import Article
from keii.model.changes import Changes
from keii.model.finding import Finding
from keii.model.notes import Notes
from keii.model.page import Line, Page

DOCS = Path(__file__).resolve().parent
WIDTH = 96
SCHEMAS = {"page": Page[Line], "changes": Changes, "article": Article, "notes": Notes, "finding": Finding}


def generated() -> Iterator[tuple[Path, str]]:
    """Yield each generated page with its text."""
    yield DOCS / "commands.md", commands_page()
    yield DOCS / "rules" / "README.md", rules_page()
    for name in plugins.names("rules"):
        yield DOCS / "rules" / f"{name}.md", explain(plugins.load("rules", name), "en") + "\n"
    for name, record in SCHEMAS.items():
        schema = msgspec.json.format(msgspec.json.encode(msgspec.json.schema(record), order="deterministic"), indent=1)
        yield DOCS / "schemas" / f"{name}.schema.json", schema.decode() + "\n"


def commands_page() -> str:
    """Return the help of every sub-command as one Markdown page."""
    parts = ["# Commands\n\nMade by `make docs-write` from each command's `--help`; do not edit.\n"]
    parts.append(f"## keii\n\n```text\n{help_of(program, 'keii')}\n```\n")
    for name, command in find_commands():
        parts.append(f"## keii {name}\n\n```text\n{help_of(command, f'keii {name}')}\n```\n")
    return "\n".join(parts)


def help_of(command: click.Command, name: str) -> str:
    """Return a command's help text at a fixed width, whatever the terminal."""
    context = click.Context(command, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def rules_page() -> str:
    """Return the list of all rules as one Markdown page."""
    lines = [f"- [{one_line(plugins.load('rules', name))}]({name}.md)" for name in plugins.names("rules")]
    return (
        "# Rules of `keii check`\n\nMade by `make docs-write` from the rules themselves; do not edit.\n\n"
        + "\n".join(lines)
        + "\n"
    )


def main(arguments: list[str]) -> int:
    """Write the generated pages, or with `--check` name those that are stale or left over."""
    pages = dict(generated())
    old = {*(DOCS / "rules").glob("*.md"), *(DOCS / "schemas").glob("*.json")} - set(pages)
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in sorted({*stale, *old}):
            click.echo(f"stale: {path.relative_to(DOCS.parent)}; run `make docs-write`", err=True)
        return 1 if stale or old else 0
    for path in sorted(old):
        path.unlink()
    for path, text in pages.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
