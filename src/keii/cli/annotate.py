"""`keii annotate`: a filter from article JSON lines to notes as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator

import click

from keii.cli.session import nothing_in, print_out, print_problems, settings, ui_option, usable
from keii.executors.local import LocalExecutor
from keii.model.article import Article, Problem


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|-")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of articles that do not say theirs.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that annotate.")
@ui_option
def command(sources: tuple[str, ...], lang: str | None, workers: int | None, ui: str | None) -> None:
    """Print the notes of each article: times, sentences, names, figures, statements.

    Input is article JSON lines (`-` for standard input) or anything `keii write`
    reads; offsets count code points of `text`. One line out for each article in;
    what could not be read is named on standard error, and the rest goes on.

    \b
    Examples:
      keii annotate articles.jsonl > notes.jsonl
      cat articles.jsonl | keii annotate -
    """
    from keii.annotate.output import annotated

    printed = 0
    for line in LocalExecutor(workers or settings().workers).map(annotated, reported(sources, lang)):
        print_out(line + b"\n")
        printed += 1
    if not printed:
        raise nothing_in(sources, "no article could be read")


def reported(sources: tuple[str, ...], lang: str | None) -> Iterator[Article]:
    """Yield the articles of the sources; print each problem at once."""
    problems: list[Problem] = []
    for article in usable(sources, lang, problems, repeats=True):
        print_problems(problems)
        problems.clear()
        yield article
    print_problems(problems)
