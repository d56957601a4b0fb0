"""`keii write`: articles in, one explainer out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import click
import msgspec

from keii.cli.session import Day, nothing_in, print_out, progress, read_or_report, settings, ui_option, writable
from keii.model.order import Order

Shape = Literal["site", "html", "md", "json"]
SHAPES: tuple[Shape, ...] = ("site", "html", "md", "json")
FILES = {"html": "index.html", "md": "page.md", "json": "page.json"}


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
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that annotate.")
@click.option(
    "--limit", type=click.IntRange(1), help="At most so many articles: the best for --about, else the newest."
)
@ui_option
def command(
    *,
    sources: tuple[str, ...],
    about: str | None,
    lang: str | None,
    as_of: date | None,
    output: Path | None,
    shape: Shape,
    workers: int | None,
    limit: int | None,
    ui: str | None,
) -> None:
    """Make an explainer of one story from articles.

    SOURCES are files, folders, globs or `-`: JSON lines (.jsonl, .gz), HTML,
    Markdown or text with front matter, RSS and Atom feeds.

    Articles in the other language than the page's add to the histories of its question cards,
    where they surely tell of the same matter; nothing is translated.

    \b
    Examples:
      keii write articles.jsonl --about "北朝鮮 核実験" -o out
      keii write clippings/ --lang en --as-of 2026-03-09
      keii write demo/ja demo/en --lang ja
      zcat archive.jsonl.gz | keii write - --about flu --format md
    """
    given = settings()
    order = Order(
        about=about,
        language=lang or given.lang or None,
        as_of=as_of,
        limit=limit or given.limit,
        max_share=given.max_share,
        stale_days=given.stale_days,
    )
    make(sources, order, shape, output, workers=workers or given.workers)


def make(sources: Sequence[str], order: Order, shape: Shape, output: Path | None, *, workers: int) -> None:
    """Read, write, publish: a site into a folder; any other shape into one file or on standard output."""
    from keii import pipeline
    from keii.executors.local import LocalExecutor
    from keii.publish import as_text, write_site

    folder = Path("keii-out") if output is None else output
    if shape == "site":
        writable(folder)
    elif output is not None:
        writable(output.parent)
    articles, problems = read_or_report(sources, order.language)
    if not articles:
        raise nothing_in(sources, "no article could be read")
    with progress("annotate") as watch:
        explainer = pipeline.write(articles, order, executor=LocalExecutor(workers), watch=watch)
    unread = tuple(f"{problem.where}: {problem.what}" for problem in problems)
    page = msgspec.structs.replace(explainer.page, unread=(*explainer.page.unread, *unread))
    if shape == "site":
        write_site(page, explainer.readings, folder)
        click.echo(str(folder / "index.html"))
        return
    text = as_text(page, explainer.readings, shape)
    if output is None:
        print_out(text.encode("utf-8"))
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    path = output / FILES[shape] if output.is_dir() else output
    path.write_text(text, "utf-8", newline="\n")
    click.echo(str(path))
