"""`keii bench`: measure speed, or how well times, statements and timelines are read, on this machine."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "speed": "Measure start-up, annotating and writing (what `keii bench` alone does).",
    "time": "Score finding and resolving times against gold files.",
    "check": "Put faults into clean pages and count which are found, beside real errors.",
    "timeline": "Score timelines by the published task, against journalists' timelines.",
    "statements": "Score who says what, how it stands and what is done against gold files.",
}
EXAMPLES = """\b
Examples:
  keii bench
  keii bench articles.jsonl.gz --about 口蹄疫
  keii bench time gold.jsonl --by phenomena
  keii bench statements gold.jsonl --errors
  keii bench timeline t17
"""


class Benches(click.Group):
    """Benchmarks by name, each in the module of its name; without a name, speed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what names no benchmark for sources and options of `speed`."""
        if not args or (args[0] not in COMMANDS and args[0] not in ctx.help_option_names):
            args = ["speed", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the benchmarks."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of the benchmark `cmd_name`."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"keii.cli.bench.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the benchmarks without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Benches, epilog=EXAMPLES, subcommand_metavar="[speed|check|time|statements|timeline] [ARGS]...")
def command() -> None:
    """Measure speed and quality on this machine."""
