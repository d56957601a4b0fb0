"""`keii write`: articles in, one explainer out."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from keii.cli.session import (
    UNUSABLE,
    Day,
    progress,
    read_or_report,
    settings,
    ui_option,
)
from keii.errors import UnusableInput

FORMATS = ("site", "html", "md", "json")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--about", metavar="QUERY", help="Only articles about this; without it all articles are one story.")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the page (default: that of most articles).")
@click.option("--as-of", type=Day(), help="The day the page speaks from (default: of the newest article).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write to (default: keii-out).")
@click.option("--format", "shape", type=click.Choice(FORMATS), default="site", show_default=True,
              help="site: index.html, page.json and page.md in a folder; else one of them on standard output.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that annotate.")
@click.option("--limit", type=click.IntRange(1), help="At most so many articles.")
@ui_option
def command(
    sources: tuple[str, ...], about: str | None, lang: str | None, as_of: date | None, output: Path | None,
    shape: str, workers: int | None, limit: int | None, ui: str | None,
) -> None:  # fmt: skip
    """Make an explainer of one story from articles.

    SOURCES are files, folders, globs or `-`: JSON lines (.jsonl, .gz), HTML,
    Markdown or text with front matter, RSS and Atom feeds.

    \b
    Examples:
      keii write articles.jsonl --about "北朝鮮 核実験" -o out
      keii write clippings/ --lang en --as-of 2026-03-09
      zcat archive.jsonl.gz | keii write - --about flu --format md
    """
    from keii import pipeline
    from keii.executors.local import LocalExecutor
    from keii.publish import as_text, write_site

    given = settings()
    articles, problems = read_or_report(sources, lang)
    if not articles:
        raise UnusableInput(" ".join(sources), "no article could be read")
    order = pipeline.Order(
        about=about, language=lang or given.lang or None, as_of=as_of, limit=limit or given.limit,
        max_share=given.max_share, stale_days=given.stale_days,
    )  # fmt: skip
    with progress("annotate") as watch:
        explainer = pipeline.write(articles, order, executor=LocalExecutor(workers or given.workers), watch=watch)
    unread = tuple(f"{problem.where}: {problem.what}" for problem in problems)
    if shape == "site" or output:
        folder = output or Path("keii-out")
        write_site(explainer.page, explainer.readings, folder, unread=unread)
        click.echo(f"{folder / 'index.html'}", err=False)
        return
    sys.stdout.buffer.write(as_text(explainer.page, explainer.readings, shape).encode("utf-8"))
    sys.exit(0 if articles else UNUSABLE)
