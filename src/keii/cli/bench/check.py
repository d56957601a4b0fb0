"""`keii bench check`: what checking finds of faults put into clean pages, beside real errors of public sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from keii import __version__
from keii.cli.bench.golds import GoldCommand, limit_of, shape_option
from keii.cli.session import print_out, progress, ui_option
from keii.errors import UnusableInput

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(cls=GoldCommand)
@click.argument("folder", type=FOLDER, required=False)
@click.option("--page", "names", multiple=True, metavar="NAME", help="Only this page; may be given again.")
@click.option("--claims", type=FOLDER, help="Measure real errors too: the folder of the public sets.")
@click.option(
    "--peers", is_flag=True, help="Put report-workflow beside keii on --claims (pip install report-workflow)."
)
@click.option("--each", type=click.IntRange(1, 50), default=3, show_default=True, help="Faults of a family on a page.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to check with.")
@click.option("--errors", metavar="[N]", help="List what was missed and what was marked in vain, at most N of each.")
@shape_option
@ui_option
def command(folder: Path | None, names: tuple[str, ...], errors: str | None, shape: str, **options: Any) -> None:
    """Put faults into the clean pages of FOLDER (docs/formats.md), one each, and count which are found.

    Injected faults flatter: name the public sets with --claims to print real errors beside them.

    \b
    Examples:
      keii bench check tests/gold/pages
      keii bench check tests/gold/pages --claims ../shared/data/check
      keii bench check tests/gold/pages --page ja-1 --errors 20
    """
    import msgspec

    from keii.bench.check import claim_report, report
    from keii.bench.check.claim_scores import measure_claims
    from keii.bench.check.measuring import measure
    from keii.bench.check.pages import read_pages
    from keii.bench.peers import claim_peers
    from keii.bench.speed import machine

    claims_folder: Path | None = options["claims"]
    if folder is None and claims_folder is None:
        raise UnusableInput("bench check", "name a folder of gold pages, or --claims with the public sets")
    with progress("checking") as watch:
        pages = read_pages(folder, names) if folder else []
        run = measure(pages, each=options["each"], workers=options["workers"], watch=watch) if pages else None
    claims = measure_claims(claims_folder, claim_peers() if options["peers"] else {}) if claims_folder else None
    if shape == "json":
        out = {"injected": report.as_record(run) if run else None, "real": claims}
        print_out(msgspec.json.format(msgspec.json.encode(out), indent=1) + b"\n")
        return
    lines = [f"keii {__version__}, {machine()}", ""]
    lines += report.tables(run) if run else ["injected faults: not measured (name a folder of gold pages)"]
    lines.append("")
    lines += (
        claim_report.claim_tables(claims) if claims else ["real errors: not measured (name the sets with --claims)"]
    )
    lines += report.error_lists(run, limit_of(errors)) if run and errors is not None else ()
    print_out("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
