"""The command line: one sub-command, one function, one file.

Sub-commands are imported only when called, so that `keii --help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import click

from keii import __version__

COMMANDS = {
    "demo": "Build the bundled fictional story as pages, offline, in seconds.",
    "write": "Make an explainer of one story from articles.",
    "diff": "Say what changed between two builds of a page.",
    "check": "Find what the sources of an explainer do not support.",
    "verify": "Judge one claim, or JSON lines of claims, against sources.",
    "annotate": "Print times, names, figures, statements and statuses of articles.",
    "timeline": "Print a dated timeline of articles.",
    "rule": "Explain a rule of `keii check`, or list them all.",
    "bench": "Measure speed and quality on this machine.",
}
EXAMPLES = """\b
Examples:
  keii demo --serve
  keii write articles.jsonl --about "北朝鮮 核実験" -o out
  keii check page.md --source sources/
  keii verify "The talks began on 9 May 2025." --source article.html
  keii rule DAT001

\b
Exit codes: 0 done, 1 `keii check` found an error, 2 the input could not be used,
130 interrupted. Every option is also a variable: KEII_WRITE_LIMIT=200.
"""
CONTEXT = {"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "KEII"}
UNUSABLE = 2
INTERRUPTED = 130


def find_commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every sub-command with its name, and after a group those in it (`bench time`)."""
    for name in COMMANDS:
        command: click.Command = import_module(f"keii.cli.{name}").command
        yield name, command
        if isinstance(command, click.Group):
            context = click.Context(command)
            for inner in command.list_commands(context):
                found = command.get_command(context, inner)
                if found is not None:
                    yield f"{name} {inner}", found


class Commands(click.Group):
    """Sub-commands by name, each in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the sub-commands in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of the sub-command `cmd_name`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"keii.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the sub-command; an unknown one is answered with the nearest that exists."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            right = f"did you mean {near[0]}?" if near else f"there are {', '.join(COMMANDS)}"
            ctx.fail(f"no command {args[0]!r}; {right}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the sub-command; a reader who leaves (`keii annotate … | head`) is no fault, whatever click says."""
        from keii.cli.outcome import close_quietly, flush

        try:
            code = super().invoke(ctx)
            flush()
        except BrokenPipeError:
            close_quietly()
            return 0
        return code

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the sub-commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, epilog=EXAMPLES, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="keii")
def program() -> None:
    """keii (経緯): explainers whose every sentence stands on a passage, and a checker for anyone's."""


def main() -> None:
    """Run the command line; what goes wrong ends in one line and a documented exit code, never in a traceback."""
    from keii.cli import outcome

    sys.exit(outcome.of(program))
