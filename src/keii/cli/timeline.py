"""`keii timeline`: a dated timeline of articles, each entry with the passages it stands on."""

from __future__ import annotations

from datetime import date

import click

from keii.cli.session import Day, nothing_in, print_line, print_out, progress, read_or_report, ui_option
from keii.errors import UnusableInput

FORMATS = ("json", "md", "html", "csv", "timelinejs")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--keywords", default="", help="Words, with commas between; a sentence with one of them is on topic.")
@click.option("--from", "begin", type=Day(), help="First day an entry may have.")
@click.option("--to", "end", type=Day(), help="Last day an entry may have.")
@click.option("--dates", type=click.IntRange(1), help="How many days (default: as many as the material supports).")
@click.option("--per-date", type=click.IntRange(1), default=1, show_default=True, help="Sentences a day, at most.")
@click.option("--as-of", type=Day(), help="The day the timeline speaks from (default: of the newest article).")
@click.option(
    "--format", "shape", type=click.Choice(FORMATS), default="json", show_default=True, help="How to print it."
)
@ui_option
def command(
    *,
    sources: tuple[str, ...],
    keywords: str,
    begin: date | None,
    end: date | None,
    dates: int | None,
    per_date: int,
    as_of: date | None,
    shape: str,
    ui: str | None,
) -> None:
    """Print a dated timeline of articles.

    Articles may bring their own `sentences` and `times`; these are used as given.

    \b
    Examples:
      keii timeline articles.jsonl --keywords ferry,strait --dates 12
      keii timeline clippings/ --from 2025-01-01 --to 2025-06-30 --format md
    """
    from keii import pipeline
    from keii.publish.timelines import render

    if begin and end and begin > end:
        raise UnusableInput("--from/--to", f"{begin} is after {end}; give the earlier day first")
    articles, _ = read_or_report(sources)
    if not articles:
        raise nothing_in(sources, "no article could be read")
    words = tuple(word.strip() for word in keywords.replace("、", ",").split(",") if word.strip())
    wanted = pipeline.Range(keywords=words, begin=begin, end=end, dates=dates, per_date=per_date, as_of=as_of)
    with progress("annotate") as watch:
        days = pipeline.timeline(articles, wanted, watch=watch)
    if not days:
        print_line(f"no day to report in {len(articles)} articles")
    print_out(render(days, shape).encode("utf-8"))
