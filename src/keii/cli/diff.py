"""`keii diff`: what changed between two builds of one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from keii.cli.session import in_ui, print_line, print_out, ui_option
from keii.errors import UnusableInput

if TYPE_CHECKING:
    from keii.model.page import Line, Page

Shape = Literal["text", "md", "json"]
FORMATS: tuple[Shape, ...] = ("text", "md", "json")
FILE = "page.json"


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


def read_page(name: str) -> Page[Line]:
    """Read a page.json, or the one in a folder. Raises UnusableInput when there is none."""
    import msgspec

    from keii.model.page import Line, Page
    from keii.plugins import names

    path = Path(name)
    if path.is_dir():
        path /= FILE
        if not path.is_file():
            raise UnusableInput(name, "no page.json in this folder; name one that `keii write` made")
    try:
        record = path.read_bytes()
    except FileNotFoundError as error:
        raise UnusableInput(name, "no such file or folder") from error
    except OSError as error:
        raise UnusableInput(name, f"cannot be read: {error.strerror or error}") from error
    try:
        page = msgspec.json.decode(record, type=Page[Line])
    except msgspec.ValidationError as error:
        raise UnusableInput(name, f"no page of keii: {error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnusableInput(name, f"no JSON: {error}") from error
    known = names("languages")
    if page.in_language not in known:
        raise UnusableInput(name, f"language {page.in_language} is not supported yet ({', '.join(known)})")
    return page
