"""`keii bench timeline`: the published task of news timeline summarization, by its official protocol."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from keii import __version__
from keii.cli.bench.golds import shape_option
from keii.cli.session import print_out, ui_option

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("--topic", "topics", multiple=True, metavar="NAME", help="Only this topic; may be given again.")
@click.option("--condition", type=click.Choice(["ok", "all"]), help="Only the usual pipelines' articles, or all.")
@click.option("--own-times", is_flag=True, help="Resolve times with keii; without it those of the articles are used.")
@click.option("--no-keywords", is_flag=True, help="Let keii find the topic words.")
@click.option("--free", is_flag=True, help="Let keii find how many days; without it each reference's number.")
@click.option("--strict", is_flag=True, help="Print only sentences that name their day.")
@click.option("--tasks", is_flag=True, help="A row for each reference timeline instead of each topic.")
@click.option("--perl", is_flag=True, help="Count with the original ROUGE script instead of the equal count in Python.")
@shape_option
@ui_option
def command(*, folder: Path, topics: tuple[str, ...], shape: str, ui: str | None, **options: Any) -> None:
    """Score keii's timelines against journalists' ones: FOLDER holds topics (docs/formats.md).

    Needs the word lists of ROUGE-1.5.5: pip install --no-deps tilse==0.2.1. With --perl also
    the Debian packages libxml-parser-perl and libwww-perl.

    \b
    Examples:
      keii bench timeline t17
      keii bench timeline t17 --own-times --condition ok
      keii bench timeline t17 --topic mj --topic haiti --tasks --perl
    """
    from keii.bench.speed import machine
    from keii.bench.timeline import perl, report
    from keii.bench.timeline.measuring import Order, measure
    from keii.bench.timeline.rouge import word_lists
    from keii.bench.timeline.scoring import count_pairs
    from keii.bench.timeline.topics import CONDITIONS, read_topics

    if options["perl"]:
        perl.check()
    word_lists()
    conditions = (options["condition"],) if options["condition"] else CONDITIONS
    order = Order(
        conditions=conditions,
        own_times=options["own_times"],
        free=options["free"],
        keywords=not options["no_keywords"],
        strict=options["strict"],
        compare=perl.counts_of_pairs if options["perl"] else count_pairs,
    )
    run = measure(read_topics(folder, topics), order)
    if shape == "json":
        print_out(report.as_json(run, conditions) + b"\n")
        return
    lines = [f"keii {__version__}, {machine()}", "", *report.tables(run, conditions, by_task=options["tasks"])]
    print_out("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
