"""What every sub-command shares: the language of messages, reading sources, progress, problems on stderr."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from keii.config import Settings, read_settings
from keii.errors import KeiiError, UnusableInput
from keii.model.article import Article, Problem

F = TypeVar("F", bound=Callable[..., Any])
IN_FILE = re.compile(r"(:\d+|\[\d+\])+$")  # the line or place in `articles.jsonl:12`, `articles.json[3]`
MOST_LINES = 20


def report_error(error: KeiiError) -> None:
    """Print the error's sentence on stderr, in the reader's language."""
    if isinstance(error, UnusableInput):
        say(str(error.values["where"]), str(error.values["what"]))
    else:
        print_line(f"keii: {error.in_language(ui_language())}")


def say(where: str, what: str) -> None:
    """Print `keii: where: what` on stderr, in the reader's language."""
    print_line(f"keii: {in_ui(where)}: {in_ui(what)}")


def in_ui(what: str) -> str:
    """Return a message in the reader's language."""
    if ui_language() != "ja":
        return what
    from keii.cli.messages import in_japanese

    return in_japanese(what)


def print_line(words: str) -> None:
    """Print one line on stderr; a file name that holds line breaks or terminal codes is shown, not obeyed."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)
    click.echo(shown.encode("utf-8", "backslashreplace").decode(), err=True)


def ui_language(given: str | None = None) -> str:
    """Return the language of messages: the option, else KEII_UI or keii.toml, else the locale's (ja or en)."""
    chosen = given or option_given()
    if chosen in ("ja", "en"):
        return chosen
    try:
        chosen = settings().ui
    except KeiiError:  # it is being reported, or will be by the command that needs the settings
        chosen = os.environ.get("KEII_UI", "")
    if chosen in ("ja", "en"):
        return chosen
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if locale.startswith("ja") else "en"


def option_given() -> str:
    """Return what `--ui` says: errors are printed after click has let go of its options."""
    for place, argument in enumerate(sys.argv):
        if argument.startswith("--ui="):
            return argument.removeprefix("--ui=")
        if argument == "--ui" and place + 1 < len(sys.argv):
            return sys.argv[place + 1]
    return ""


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
    articles: list[Article] = []
    problems: list[Problem] = []
    with progress("reading") as watch:
        for article in usable(sources, language, problems):
            articles.append(article)
            watch("reading", len(articles), 0)
    print_problems(problems)
    return articles, problems


def usable(
    sources: Sequence[str], language: str | None, problems: list[Problem], *, repeats: bool = False
) -> Iterator[Article]:
    """Yield the articles of the sources as they are read; put what could not be used into `problems`."""
    from keii.read import read_articles

    for found in read_articles(sources, language=language, repeats=repeats):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            yield found


def nothing_in(sources: Sequence[str], what: str) -> UnusableInput:
    """Return the error that none of the sources could be used."""
    shown = ["standard input" if source == "-" else source for source in sources[:3]]
    return UnusableInput(" ".join(shown) + (" …" if len(sources) > 3 else ""), what)


def print_problems(problems: Sequence[Problem]) -> None:
    """Print each problem as one line on stderr; of one file not more than twenty, then how many more."""
    counts: Counter[str] = Counter()
    for problem in problems:
        file = IN_FILE.sub("", problem.where)
        counts[file] += 1
        if counts[file] <= MOST_LINES:
            print_line(f"{problem.where}: {in_ui(problem.what)}")
    for file, count in counts.items():
        if count > MOST_LINES:
            print_line(f"{file}: {in_ui(f'{count - MOST_LINES} more could not be used')}")


def print_out(printed: bytes) -> None:
    """Print bytes on standard output, as they are."""
    if sys.stdout is None:
        raise UnusableInput("standard output", "is closed; give it a file or a pipe")
    sys.stdout.buffer.write(printed)


def writable(folder: Path) -> Path:
    """Make sure, before the long work begins, that `folder` is there to be written into or can be made."""
    place = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not place.is_dir():
        raise UnusableInput(str(place), "is a file; name a folder to write to")
    if not os.access(place, os.W_OK | os.X_OK):
        raise UnusableInput(str(place), "cannot be written to; name another folder with -o")
    return folder


@contextmanager
def progress(title: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show a progress bar on stderr while the block runs; silent when stderr is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda stage, done, total: bar.update(task, description=in_ui(stage), completed=done, total=total or None)
