"""What every sub-command shares: the language of messages, reading sources, progress, problems on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from keii.config import Settings, read_settings
from keii.errors import KeiiError
from keii.model.article import Article, Problem

F = TypeVar("F", bound=Callable[..., Any])
UNUSABLE = 2


def report_error(error: KeiiError) -> int:
    """Print the error's sentence on stderr in the reader's language; return the exit code for unusable input."""
    click.echo(f"keii: {error.in_language(ui_language())}", err=True)
    return UNUSABLE


def ui_language(given: str | None = None) -> str:
    """Return the language of messages: the option, else KEII_UI or keii.toml, else the locale's (ja or en)."""
    if given:
        return given
    # Errors are printed after click has let go of its options, so the option is looked up again.
    for place, argument in enumerate(sys.argv):
        if argument.startswith("--ui="):
            return argument.removeprefix("--ui=")
        if argument == "--ui" and place + 1 < len(sys.argv):
            return sys.argv[place + 1]
    if os.environ.get("KEII_UI"):
        return os.environ["KEII_UI"]
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if locale.startswith("ja") else "en"


def settings() -> Settings:
    """Read the settings of the working folder."""
    return read_settings(Path.cwd())


def ui_option(function: F) -> F:
    """Add `--ui ja|en`, the language of messages."""
    return click.option("--ui", type=click.Choice(["ja", "en"]), help="Language of messages.")(function)


class Day(click.ParamType[date]):
    """A day given as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read an ISO day; the message names the value and the form that is right."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-03-09", param, ctx)


def read_or_report(sources: Sequence[str], language: str | None = None) -> tuple[list[Article], list[Problem]]:
    """Read every source; print each problem as one line on stderr and go on with the rest."""
    from keii.read import read_articles

    articles: list[Article] = []
    problems: list[Problem] = []
    with progress("reading") as watch:
        for found in read_articles(sources, language=language):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                articles.append(found)
            watch("reading", len(articles), 0)
    print_problems(problems)
    return articles, problems


def print_problems(problems: Sequence[Problem]) -> None:
    """Print each problem as one line on stderr."""
    for problem in problems:
        click.echo(f"{problem.where}: {problem.what}", err=True)


@contextmanager
def progress(title: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show a progress bar on stderr while the block runs; silent when stderr is no terminal."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda stage, done, total: bar.update(task, description=stage, completed=done, total=total or None)
