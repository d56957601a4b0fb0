"""`keii check`: what the sources of an explainer do not support."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from keii import plugins
from keii.cli.fetching import fetch_page, is_address
from keii.cli.given import Given, read_sources, with_listed
from keii.cli.session import (
    Day,
    in_ui,
    print_line,
    print_out,
    report_error,
    settings,
    ui_language,
    ui_option,
    writable,
)
from keii.errors import KeiiError, UnusableInput
from keii.model.finding import Level

if TYPE_CHECKING:
    from keii.check.intake import PageText

SHAPES = ("text", "line", "json", "sarif", "html")
SEVERAL = ("text", "line")  # the shapes in which several pages can follow one another


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...|-")
@click.option(
    "--source", "sources", multiple=True, metavar="FILE|DIR|URL", help="An article the page cites; repeatable."
)
@click.option(
    "--format", "shape", type=click.Choice(SHAPES), default="text", show_default=True, help="How to print the report."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option(
    "--min-level",
    type=click.Choice(["error", "warning", "note"]),
    default="note",
    show_default=True,
    help="Print findings from this level on; the exit code does not change.",
)
@click.option("--fetch", is_flag=True, help="Fetch URLs given, and listed sources that no --source covers.")
@click.option("--as-of", type=Day(), help="The day the page speaks from (default: its own date).")
@click.option("--baseline", type=click.Path(path_type=Path), help="An earlier JSON report; its findings are known.")
@click.option("--no-exit", is_flag=True, help="Exit with 0 also when errors are found.")
@click.option("--explain-intake", is_flag=True, help="Print what keii takes each part of the page for, and stop.")
@ui_option
def command(pages: tuple[str, ...], sources: tuple[str, ...], **options: Any) -> int:
    """Find what the sources of an explainer do not support, and where it contradicts itself.

    PAGE is Markdown, plain text, HTML or a page.json; several are reported one after
    the other, as text or lines. Exit code: 0 no error found, 1 errors, 2 unusable input.

    \b
    Examples:
      keii check page.md --source sources/
      keii check page.md --source a.html --source b.txt --format sarif -o page.sarif
      keii check digest.txt --format html -o check.html
      keii check https://news.example/explainer --fetch
    """
    return run(pages, sources, Wanted(**options))


class Wanted(Struct, frozen=True, kw_only=True):
    """How a page is to be checked, and the report to be given: the options of the command."""

    shape: str
    output: Path | None
    min_level: str
    as_of: date | None
    baseline: Path | None
    no_exit: bool
    explain_intake: bool
    fetch: bool
    ui: str | None


def run(pages: Sequence[str], sources: Sequence[str], wanted: Wanted) -> int:
    """Check the pages, print their reports, return the highest exit code. Raises UnusableInput for a single page."""
    levels = levels_known()
    if wanted.output is not None:
        writable(wanted.output.parent)
    if len(pages) > 1 and (wanted.shape not in SEVERAL or wanted.output or wanted.baseline):
        raise UnusableInput(f"{len(pages)} pages", "several are reported as text or lines; give one page for a file")
    given = Given() if wanted.explain_intake else read_sources(sources, fetch=wanted.fetch)
    codes: list[int] = []
    for page in pages:
        try:
            codes.append(run_one(page, given, levels, wanted))
        except KeiiError as error:
            if len(pages) == 1:
                raise
            report_error(error)
            codes.append(2)
    return max(codes)


def run_one(page: str, given: Given, levels: Mapping[str, str], wanted: Wanted) -> int:
    """Check one page, print the report, return the exit code."""
    from keii.check import audit
    from keii.check.baseline import with_baseline
    from keii.check.report import render

    paper = page_from(page, fetch=wanted.fetch)
    if wanted.explain_intake:
        print_out(f"{explained(paper)}\n".encode("utf-8", "replace"))
        return 0
    if wanted.fetch:
        given = with_listed(given, paper.page)
    report = audit(
        paper, given.readings, as_of=wanted.as_of, ui=ui_language(wanted.ui), unread=given.problems, levels=levels
    )
    if wanted.baseline is not None:
        report = with_baseline(report, read_bytes(str(wanted.baseline)), str(wanted.baseline))
    write(render(report, wanted.shape, minimum=Level(wanted.min_level)), wanted.output)
    return 0 if wanted.no_exit else report.exit_code


def page_from(name: str, *, fetch: bool) -> PageText:
    """Read the page. Raises UnusableInput when it cannot be had or nothing in it can be checked."""
    from keii.check.intake import read_page

    if fetch and is_address(name):
        answer = fetch_page(name)
        is_html = "html" in answer.headers.get("content-type", "")
        return read_page(answer.body, answer.final_url, "html" if is_html else None)
    return read_page(read_bytes(name), "page" if name == "-" else name)


def levels_known() -> dict[str, str]:
    """Return the levels given in the settings; a rule that does not exist is named, and the rest goes on."""
    given, known = settings().rules, plugins.names("rules")
    for rule in given:
        if rule not in known:
            print_line(f"keii: rules: {in_ui(f'no rule {rule}; `keii rule` lists them')}")
    return {rule: level for rule, level in given.items() if rule in known}


def read_bytes(name: str) -> bytes:
    """Read a file or, for "-", standard input. Raises UnusableInput when it cannot be read."""
    if name == "-":
        if sys.stdin is None:
            raise UnusableInput("standard input", "is closed; give it a file or a pipe")
        return sys.stdin.buffer.read()
    if is_address(name):
        raise UnusableInput(name, "fetching needs the network; add --fetch, or save the page and name that file")
    if Path(name).is_dir():
        raise UnusableInput(name, "is a folder; name one page, and its sources with --source")
    try:
        return Path(name).read_bytes()
    except FileNotFoundError as error:
        raise UnusableInput(name, "no such file or folder") from error
    except (OSError, ValueError) as error:
        raise UnusableInput(name, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error


def write(report: str, output: Path | None) -> None:
    """Print the report, or write it to a file."""
    if output is None:
        print_out(report.encode("utf-8", "replace"))
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(report, "utf-8", errors="replace", newline="\n")
    print_out(f"{output}\n".encode("utf-8", "surrogateescape"))


def explained(paper: PageText) -> str:
    """Return each sentence of the page with the part of the page it was taken for."""
    from keii.evidence.walk import drafts_of

    lines = [
        f"{path:<28} {draft.role:<9} {' '.join(draft.refs):<10} {draft.text}" for path, draft in drafts_of(paper.page)
    ]
    lines += [
        f"sources[{number}]{'':<18} source    {source.number:<10} {source.publisher or '-'} | {source.title or '-'} | "
        f"{source.published.day if source.published else '-'} | {source.url or '-'}"
        for number, source in enumerate(paper.page.sources)
    ]
    return "\n".join(lines)
