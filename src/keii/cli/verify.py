"""`keii verify`: one claim, or JSON lines of claims, judged against sources."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click
import msgspec

from keii.cli.session import Day, nothing_in, print_out, read_or_report, ui_option
from keii.errors import UnusableInput


@click.command()
@click.argument("claim", metavar="CLAIM|-")
@click.option("--source", "sources", multiple=True, metavar="FILE|DIR", help="Where it should be written; repeatable.")
@click.option("--published", type=Day(), help="The day the claim speaks from, for its relative dates.")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the claim.")
@ui_option
def command(claim: str, sources: tuple[str, ...], published: date | None, lang: str | None, ui: str | None) -> None:
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
        printed = 0
        for number, line in lines():
            print_out(judge_line(line, f"line {number}") + b"\n")
            printed += 1
        if not printed:
            raise nothing_in("-", "no claim could be read")
        return
    if not claim.strip():
        raise UnusableInput("keii verify", "the claim is empty; write one sentence")
    if not sources:
        raise UnusableInput("keii verify", "give at least one --source to judge the claim against")
    articles, _ = read_or_report(sources)
    if not articles:
        raise nothing_in(sources, "no source could be read")
    printed_answer = msgspec.json.format(answer(claim, articles, published=published, language=lang), indent=2)
    print_out(printed_answer + b"\n")


def lines() -> Iterator[tuple[int, bytes]]:
    """Yield the numbered lines of standard input that are not blank."""
    if sys.stdin is None:
        raise UnusableInput("standard input", "is closed; give it a file or a pipe")
    return ((number, line) for number, line in enumerate(sys.stdin.buffer, 1) if line.strip())
