"""`keii write`: articles in, one explainer out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from msgspec import Struct
from msgspec.structs import replace

from keii.cli.pages import read_page
from keii.cli.session import (
    Day,
    in_ui,
    nothing_in,
    print_line,
    print_out,
    progress,
    read_or_report,
    settings,
    ui_option,
    writable,
)
from keii.errors import UnusableInput
from keii.model.order import Order

if TYPE_CHECKING:
    from keii.pipeline import Explainer

Shape = Literal["site", "html", "md", "json"]
SHAPES: tuple[Shape, ...] = ("site", "html", "md", "json")
REPORTED = 10
FILES = {"html": "index.html", "md": "page.md", "json": "page.json"}


class Wish(Struct, frozen=True):
    """What the command line asks for."""

    about: str | None
    lang: str | None
    as_of: date | None
    output: Path | None
    shape: Shape
    previous: str | None
    workers: int | None
    limit: int | None
    report: bool
    ui: str | None


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--about", metavar="QUERY", help="Only articles about this (default: all).")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the page (default: of most articles).")
@click.option("--as-of", type=Day(), help="The day the page speaks from (default: of the newest article).")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder to write to (default: keii-out); for one file, its name.",
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(SHAPES),
    default="site",
    show_default=True,
    help="site: index.html, page.json, page.md; else one file, without -o on standard output.",
)
@click.option(
    "--previous",
    metavar="PAGE",
    help="The page.json before this one, or its folder: addresses stay, and what changed is marked.",
)
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that annotate.")
@click.option(
    "--limit", type=click.IntRange(1), help="At most so many articles: the best for --about, else the newest."
)
@click.option("--report", is_flag=True, help="Print on standard error which sources are quoted most.")
@ui_option
def command(*, sources: tuple[str, ...], **options: Any) -> None:
    """Make an explainer of one story from articles.

    SOURCES are files, folders, globs or `-`: JSON lines (.jsonl, .gz), HTML,
    Markdown or text with front matter, RSS and Atom feeds.

    Articles in the other language than the page's add to the histories of its question cards,
    where they surely tell of the same matter; nothing is translated.

    \b
    Examples:
      keii write articles.jsonl --about "北朝鮮 核実験" -o out
      keii write clippings/ --lang en --as-of 2026-03-09
      keii write src/keii/demo/ja src/keii/demo/en --lang ja
      zcat archive.jsonl.gz | keii write - --about flu --format md
      keii write clippings/ --previous monday/ -o friday
    """
    wish = Wish(**options)
    given = settings()
    order = Order(
        about=wish.about,
        language=wish.lang or given.lang or None,
        as_of=wish.as_of,
        limit=wish.limit or given.limit,
        max_share=given.max_share,
        max_characters=given.max_characters,
        outlets=given.outlets,
        stale_days=given.stale_days,
    )
    make(sources, order, wish, workers=wish.workers or given.workers)


def make(sources: Sequence[str], order: Order, wish: Wish, *, workers: int) -> None:
    """Read, write, publish: a site into a folder; any other shape into one file or on standard output."""
    from keii.publish import write_site

    folder = wish.output or Path("keii-out")
    if wish.shape == "site":
        writable(folder)
    elif wish.output is not None:
        writable(wish.output.parent)
    explainer = explain(sources, order, wish, workers=workers)
    if wish.report:
        report_quotation(explainer)
    if wish.shape == "site":
        write_site(explainer.page, explainer.readings, folder)
        click.echo(str(folder / "index.html"))
    else:
        print_page(explainer, wish)


def explain(sources: Sequence[str], order: Order, wish: Wish, *, workers: int) -> Explainer:
    """Make the page from what can be read of the sources; it lists the rest."""
    from keii import pipeline
    from keii.executors.local import LocalExecutor

    before = read_page(wish.previous) if wish.previous is not None else None
    articles, problems = read_or_report(sources, order.language)
    if not articles:
        raise nothing_in(sources, "no article could be read")
    with progress("annotate") as watch:
        try:
            explainer = pipeline.write(articles, order, executor=LocalExecutor(workers), watch=watch, previous=before)
        except UnusableInput as error:
            raise named(error, wish.previous) from error
    if before and before.as_of and explainer.page.as_of and before.as_of > explainer.page.as_of:
        print_line(f"keii: {in_ui(f'{wish.previous} speaks from a later day than the new page; is the order right?')}")
    unread = tuple(f"{problem.where}: {problem.what}" for problem in problems)
    page = replace(explainer.page, unread=(*explainer.page.unread, *unread))
    return replace(explainer, page=page)


def report_quotation(explainer: Explainer) -> None:
    """Print on standard error the ten sources quoted most, by share."""
    from keii.publish.quotation import quotation_of

    articles = {reading.article.id: reading.article for reading in explainer.readings}
    found = quotation_of(explainer.page, list(articles.values()))
    print_line(in_ui("share  characters  limit  trimmed  source"))
    for row in sorted(found, key=lambda row: (-row.share, -row.characters, str(row.article_id)))[:REPORTED]:
        article = articles[row.article_id]
        source = " ".join(filter(None, [article.publisher.name if article.publisher else "", article.headline]))
        figures = f"{row.share:4.0%}   {row.characters:>10}  {row.limit:>5}  {row.trimmed:>7}"
        print_line(f"{figures}  {source or row.article_id}")


def named(error: UnusableInput, previous: str | None) -> UnusableInput:
    """Return an error about the previous page with the name under which it was given."""
    if previous is None or error.values["where"] != "previous page":
        return error
    return UnusableInput(previous, str(error.values["what"]))


def print_page(explainer: Explainer, wish: Wish) -> None:
    """Print the page in one shape, on standard output or into a file."""
    from keii.publish import as_text

    if wish.shape == "site":
        return
    text = as_text(explainer.page, explainer.readings, wish.shape)
    output = wish.output
    if output is None:
        print_out(text.encode("utf-8"))
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    path = output / FILES[wish.shape] if output.is_dir() else output
    path.write_text(text, "utf-8", newline="\n")
    click.echo(str(path))
