"""`keii verify`: one claim, or JSON lines of claims, judged against sources."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click
import msgspec

from keii.cli.session import Day, read_or_report
from keii.errors import UnusableInput


@click.command()
@click.argument("claim", metavar="CLAIM|-")
@click.option("--source", "sources", multiple=True, metavar="FILE|DIR", help="Where it should be written; repeatable.")
@click.option("--published", type=Day(), help="The day the claim speaks from, for its relative dates.")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the claim.")
def command(claim: str, sources: tuple[str, ...], published: date | None, lang: str | None) -> None:
    """Judge CLAIM against sources: SUPPORTED, REFUTED or NOT_ENOUGH_INFO, with reasons and passages.

    `-` reads JSON lines `{"id","claim","sources":[{"id","text","published"?}]}` and
    prints one answer a line, in order, also for lines it cannot use.

    \b
    Examples:
      keii verify "The talks began on 9 May 2025." --source article.html
      keii verify - < claims.jsonl
    """
    from keii.evidence.output import answer, judge_line

    if claim == "-":
        for number, line in enumerate(lines(), 1):
            sys.stdout.buffer.write(judge_line(line, f"line {number}") + b"\n")
        return
    if not sources:
        raise UnusableInput("keii verify", "give at least one --source to judge the claim against")
    articles, _ = read_or_report(sources)
    if not articles:
        raise UnusableInput(" ".join(sources), "no source could be read")
    printed = msgspec.json.format(answer(claim, articles, published=published, language=lang), indent=2)
    sys.stdout.buffer.write(printed + b"\n")


def lines() -> Iterator[bytes]:
    """Yield the lines of standard input that are not blank."""
    return (line for line in sys.stdin.buffer if line.strip())
