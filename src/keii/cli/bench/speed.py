"""`keii bench speed`: measure speed on this machine."""

from __future__ import annotations

from importlib.resources import as_file, files

import click

from keii.cli.session import read_or_report


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCES...]")
@click.option("--about", metavar="QUERY", help="Only articles about this.")
def command(sources: tuple[str, ...], about: str | None) -> None:
    """Measure start-up, annotating and writing, on SOURCES or the bundled story.

    \b
    Examples:
      keii bench speed
      keii bench speed articles.jsonl.gz --about 口蹄疫
    """
    from keii.bench.speed import machine, measure

    click.echo(machine())
    with as_file(files("keii") / "demo") as story:
        given = sources or tuple(str(story / code / "articles.jsonl") for code in ("ja", "en"))
        articles, _ = read_or_report(given)
    for figure in measure(articles, about=about):
        click.echo(f"{figure.name:38} {figure.value:10.2f} {figure.unit:18} reach {figure.reach}")
