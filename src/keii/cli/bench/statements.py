"""`keii bench statements`: how well speakers, statuses and acts are told, and how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from keii import __version__
from keii.cli import UNUSABLE
from keii.cli.bench.golds import GoldCommand, files_or_report, limit_of, shape_option
from keii.cli.session import print_out, ui_option
from keii.errors import UnusableInput

if TYPE_CHECKING:
    from keii.bench.statements.gold import GoldFile


@click.command(cls=GoldCommand)
@click.argument("golds", nargs=-1, metavar="[GOLD.jsonl|-]...")
@click.option("--by", metavar="FIELD", default="class", show_default=True, help="Field of the gold for the last table.")
@click.option("--errors", metavar="[N]", help="List the errors, at most N for each gold.")
@click.option("--half", type=click.Choice(["even", "odd"]), help="Only records whose id ends with such a number.")
@shape_option
@ui_option
def command(golds: tuple[str, ...], by: str, errors: str | None, shape: str, **options: Any) -> int:
    """Score who says what, how it stands and what is done against GOLD files (docs/formats.md).

    A line that is no gold record is named, and nothing is measured: exit code 2. Records without a
    number in their id are halved by their line.

    \b
    Examples:
      keii bench statements gold.jsonl --errors 20
      keii bench statements plover_gsr.jsonl --half odd
      keii bench statements gold.jsonl --by topic --format json
    """
    from keii.bench.speed import machine
    from keii.bench.statements import report
    from keii.bench.statements.measuring import measure

    limit = limit_of(errors)
    read = gold_or_report(golds, by)
    if not read:
        return UNUSABLE
    done = list(measure(read, half=options["half"]))
    if not done:
        raise UnusableInput(" ".join(golds), f"no record of {options['half']} number")
    if shape == "json":
        print_out(report.as_json(done, errors=errors is not None, limit=limit) + b"\n")
        return 0
    lines = [f"keii {__version__}, {machine()}", *report.tables(done), *report.label_tables(done)]
    lines += report.class_tables(done)
    lines += report.error_lists(done, limit) if errors is not None else ()
    print_out("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    return 0


def gold_or_report(golds: tuple[str, ...], by: str) -> list[GoldFile]:
    """Read the gold files; with a problem in any of them, print each and return none."""
    from keii.bench.statements.gold import read_gold

    files = files_or_report(golds, read_gold(golds, by), ours="tests/gold/status_*.jsonl")
    if files and not any(gold.records for gold in files):
        raise UnusableInput(" ".join(golds), "no gold record could be read")
    return files
