"""`keii annotate`: a filter from article JSON lines to notes as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from keii.cli.session import UNUSABLE, print_problems
from keii.executors.local import LocalExecutor
from keii.model.article import Article, Problem


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|-")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of articles that do not say theirs.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes to use.")
def command(sources: tuple[str, ...], lang: str | None, workers: int) -> None:
    """Print the notes of each article: times, sentences, names, figures, statements.

    Input is article JSON lines (`-` for standard input) or anything `keii write`
    reads; offsets count code points of `text`. One line out for each article in.

    \b
    Examples:
      keii annotate articles.jsonl > notes.jsonl
      cat articles.jsonl | keii annotate -
    """
    from keii.annotate.output import annotated

    problems: list[Problem] = []
    printed = 0
    for line in LocalExecutor(workers).map(annotated, usable(sources, lang, problems)):
        sys.stdout.buffer.write(line + b"\n")
        printed += 1
    sys.stdout.buffer.flush()
    if not printed:
        sys.exit(UNUSABLE)


def usable(sources: tuple[str, ...], lang: str | None, problems: list[Problem]) -> Iterator[Article]:
    """Yield the articles of the sources as they are read; report each problem at once."""
    from keii.read import read_articles

    for found in read_articles(sources, language=lang):
        if isinstance(found, Problem):
            problems.append(found)
            print_problems([found])
        else:
            yield found
