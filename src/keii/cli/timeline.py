"""`keii timeline`: a dated timeline of articles, each entry with the passages it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from keii.cli.session import Day, nothing_in, print_line, print_out, progress, read_or_report, ui_option
from keii.errors import UnusableInput

if TYPE_CHECKING:
    from keii.model.article import Article
    from keii.model.order import Range
    from keii.pipeline import Dated

NAMED = 5  # undated articles named on one line
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
@click.option("--strict", is_flag=True, help="Only sentences that name their day.")
@click.option(
    "--explain", is_flag=True, help="Say why: how many days were taken, and in JSON what spoke for each entry."
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
    **options: Any,
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
    name_undated(articles)
    words = tuple(filter(None, map(str.strip, keywords.replace("、", ",").split(","))))
    wanted = pipeline.Range(
        keywords=words, begin=begin, end=end, dates=dates, per_date=per_date, as_of=as_of, strict=options["strict"]
    )
    with progress("annotate") as watch:
        found = pipeline.explained_timeline(articles, wanted, watch=watch)
    if options["explain"] or not found:
        print_line(reason_of(found, wanted) if found else f"no day to report in {len(articles)} articles")
    reasons = {dated.entry.id: dated.why for dated in found if options["explain"]}
    print_out(render([dated.entry for dated in found], shape, reasons).encode("utf-8"))


def name_undated(articles: Sequence[Article]) -> None:
    """Name, once, the articles whose relative dates cannot be resolved: without a day of their own or given times."""
    undated = [str(a.id) for a in articles if a.date_published is None and a.given_times is None]
    if undated:
        more = f" and {len(undated) - NAMED} more" if len(undated) > NAMED else ""
        print_line(f"no publication date, only full dates count: {', '.join(undated[:NAMED])}{more}")


def reason_of(found: Sequence[Dated], wanted: Range) -> str:
    """Say how many days were taken and why."""
    days = {dated.entry.date for dated in found if dated.entry.precision == "day"}
    why = "as ordered" if wanted.dates else "up to the bend of the sorted curve of votes"
    return f"{len(days)} days taken, {why}; {len(found)} entries"
