"""`keii check`: what the sources of an explainer do not support."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from keii import plugins
from keii.cli.fetching import fetch_articles, fetch_page, is_address
from keii.cli.session import (
    Day,
    in_ui,
    nothing_in,
    print_line,
    print_out,
    print_problems,
    read_or_report,
    settings,
    ui_language,
    ui_option,
    writable,
)
from keii.errors import UnusableInput
from keii.model.article import Article, Problem
from keii.model.finding import Level
from keii.model.page import Draft, Page

if TYPE_CHECKING:
    from keii.check.intake import PageText

SHAPES = ("text", "line", "json", "sarif", "html")


@click.command()
@click.argument("page", metavar="PAGE|-")
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
def command(page: str, sources: tuple[str, ...], **options: Any) -> int:
    """Find what the sources of an explainer do not support, and where it contradicts itself.

    PAGE is Markdown, plain text, HTML or a page.json. Exit code: 0 no error found,
    1 errors, 2 unusable input.

    \b
    Examples:
      keii check page.md --source sources/
      keii check page.md --source a.html --source b.txt --format sarif -o page.sarif
      keii check digest.txt --format html -o check.html
      keii check https://news.example/explainer --fetch
    """
    return run(page, sources, Wanted(**options))


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


def run(page: str, sources: Sequence[str], wanted: Wanted) -> int:
    """Check one page, print the report, return the exit code."""
    from keii.annotate import read_closely
    from keii.check import audit
    from keii.check.baseline import with_baseline
    from keii.check.report import render

    levels = levels_known()
    if wanted.output is not None:
        writable(wanted.output.parent)
    paper = page_from(page, fetch=wanted.fetch)
    if wanted.explain_intake:
        print_out(f"{explained(paper)}\n".encode("utf-8", "replace"))
        return 0
    articles, problems = read_sources(sources, paper.page if wanted.fetch else None)
    readings = tuple(map(read_closely, articles))
    report = audit(paper, readings, as_of=wanted.as_of, ui=ui_language(wanted.ui), unread=problems, levels=levels)
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


def read_sources(sources: Sequence[str], fetched_for: Page[Draft] | None) -> tuple[list[Article], list[Problem]]:
    """Read the sources, and fetch those that a page lists. Raises UnusableInput when none of the given can be used.

    Nothing is raised where only listed sources could not be fetched: the report names them.
    """
    fetch = fetched_for is not None
    files = [source for source in sources if not (fetch and is_address(source))]
    articles, problems = read_or_report(files) if files else ([], [])
    urls = [source for source in sources if source not in files]
    urls += missing(fetched_for, articles, urls) if fetched_for is not None else []
    if urls:
        more, unread = fetch_articles(urls)
        print_problems(unread)
        articles, problems = articles + more, problems + unread
    if sources and not articles:
        raise nothing_in(sources, "no source could be read")
    return articles, problems + named_twice(articles)


def missing(page: Page[Draft], articles: Sequence[Article], urls: Sequence[str]) -> list[str]:
    """Return the URLs of listed sources that no article given covers, each once."""
    from keii.check.sources import normal_url

    known = {normal_url(article.url) for article in articles} | set(map(normal_url, urls))
    listed = {normal_url(source.url): source.url for source in reversed(page.sources) if source.url}
    return sorted(url for key, url in listed.items() if key not in known)


def named_twice(articles: Sequence[Article]) -> list[Problem]:
    """Print and return the ids that two sources have."""
    counts = Counter(str(article.id) for article in articles)
    twice = sorted(name for name, count in counts.items() if count > 1)
    found = [Problem(name, "two sources have this id; only the first one is cited by it") for name in twice]
    print_problems(found)
    return found


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
