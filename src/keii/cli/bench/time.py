"""`keii bench time`: how well times are found and resolved, and how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from keii import __version__
from keii.cli import UNUSABLE
from keii.cli.bench.golds import GoldCommand, files_or_report, limit_of, shape_option
from keii.cli.session import print_out, ui_option
from keii.errors import UnusableInput

if TYPE_CHECKING:
    from keii.bench.times.gold import GoldFile


@click.command(cls=GoldCommand)
@click.argument("golds", nargs=-1, metavar="[GOLD.jsonl|-]...")
@click.option("--te3", is_flag=True, help="Count as TempEval-3 did, values written as its corpora write them.")
@click.option("--by", metavar="FIELD", help="Add a table by this field of the gold spans: phenomena, type, kind, …")
@click.option("--errors", metavar="[N]", help="List the errors, at most N for each system and gold.")
@click.option("--peers", is_flag=True, help="Measure ja-timex and dateparser beside keii (pip install 'keii[bench]').")
@click.option("--undated", is_flag=True, help="Do not feed publication dates.")
@click.option("--half", type=click.Choice(["even", "odd"]), help="Only records of even or odd number, from 0.")
@shape_option
@ui_option
def command(golds: tuple[str, ...], by: str | None, errors: str | None, shape: str, **options: Any) -> int:
    """Score finding and resolving times against GOLD files (docs/formats.md), and time it.

    A line that is no gold record is named, and nothing is measured: exit code 2.

    \b
    Examples:
      keii bench time gold.jsonl --by phenomena --errors 20
      keii bench time timebank.jsonl --te3
      keii bench time gold.jsonl --peers
      head -n 11 wikiwars.jsonl | keii bench time - --te3 --undated
    """
    from keii.bench.peers import time_peers
    from keii.bench.speed import machine
    from keii.bench.times import report
    from keii.bench.times.measuring import Order, measure
    from keii.bench.times.systems import KEII

    limit = limit_of(errors)
    read = gold_or_report(golds, by)
    if not read:
        return UNUSABLE
    order = Order(te3=options["te3"], undated=options["undated"], half=options["half"])
    languages = {record.language for gold in read for record in gold.records}
    systems = [KEII, *(time_peers(languages) if options["peers"] else ())]
    done = list(measure(read, systems, order))
    if shape == "json":
        print_out(report.as_json(done, by=by is not None, errors=errors is not None, limit=limit) + b"\n")
        return 0
    lines = [f"keii {__version__}, {machine()}", *report.table(done)]
    lines += report.tag_tables(done) if by is not None else ()
    lines += report.error_lists(done, limit) if errors is not None else ()
    print_out("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    return 0


def gold_or_report(golds: tuple[str, ...], by: str | None) -> list[GoldFile]:
    """Read the gold files; with a problem in any of them, print each and return none."""
    from keii.bench.times.gold import read_gold

    files = files_or_report(golds, read_gold(golds, by or "phenomena"), ours="tests/gold/times_*.jsonl")
    if files and not any(gold.records for gold in files):
        raise UnusableInput(" ".join(golds), "no gold record could be read")
    return files
