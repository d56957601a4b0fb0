"""`keii diff`: what changed between two builds of one page."""

from __future__ import annotations

from typing import Literal

import click

from keii.cli.pages import read_page
from keii.cli.session import in_ui, print_line, print_out, ui_option
from keii.errors import UnusableInput

Shape = Literal["text", "md", "json"]
FORMATS: tuple[Shape, ...] = ("text", "md", "json")


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--format", "shape", type=click.Choice(FORMATS), default="text", show_default=True, help="How to print it."
)
@ui_option
def command(old: str, new: str, shape: Shape, ui: str | None) -> None:
    """Say what changed between two builds of a page, in the page's language.

    OLD and NEW are page.json files that `keii write` made, or folders with one.
    Told are questions that are new, stand otherwise, are worded otherwise or are gone,
    timeline entries, sources, and sentences withdrawn, with the reason. Exit code: 0,
    changed or not; 2 unusable input.

    \b
    Examples:
      keii diff monday/ friday/
      keii diff monday/page.json friday/page.json --format md
    """
    from keii.publish.change_list import render
    from keii.publish.changes import changes_between, is_same_story

    before, after = read_page(old), read_page(new)
    if before.in_language != after.in_language:
        raise UnusableInput(new, f"a page in {after.in_language}, but {old} is in {before.in_language}")
    if not is_same_story(before, after):
        raise UnusableInput(new, f"a page of another story than {old}: they have no article in common")
    if before.as_of and after.as_of and before.as_of > after.as_of:
        print_line(f"keii: {in_ui(f'{old} speaks from a later day than {new}; is the order right?')}")
    print_out(render(changes_between(before, after), shape).encode("utf-8", "replace"))
