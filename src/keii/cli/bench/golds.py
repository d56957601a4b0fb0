"""What the benchmarks of gold files share on the command line: reading the files, and `--errors`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import click

from keii.cli.session import print_problems
from keii.errors import UnusableInput
from keii.model.article import Problem

EVERY = "all"
File = TypeVar("File")
shape_option = click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print the figures.",
)


class GoldCommand(click.Command):
    """`--errors` takes a number or none, whatever follows it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give `--errors` its value when the next word is no number."""
        out = []
        for place, word in enumerate(args):
            following = args[place + 1 : place + 2]
            bare = word == "--errors" and not (following and following[0].isdecimal())
            out.append(f"--errors={EVERY}" if bare else word)
        return super().parse_args(ctx, out)


def limit_of(errors: str | None) -> int | None:
    """Return how many errors to list, None for all of them."""
    if errors is None or errors == EVERY:
        return None
    if not errors.isdecimal():
        raise click.BadParameter(f"{errors!r} is not a number of errors", param_hint="--errors")
    return int(errors)


def files_or_report(golds: tuple[str, ...], read: Iterable[File | Problem], *, ours: str) -> list[File]:
    """Read the gold files; with a problem in any of them, print each and return none. `ours`: the source's own."""
    if not golds:
        raise UnusableInput("gold", f"name a gold file; `make bench` gives {ours} of the source")
    problems: list[Problem] = []
    files: list[File] = []
    for found in read:
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    print_problems(problems)
    return [] if problems else files
