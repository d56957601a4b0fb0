"""From a page of lines to HTML, Markdown and data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from keii.model.page import Line, Page
from keii.model.reading import Reading
from keii.publish import data, html, markdown
from keii.publish.quotation import quotation_of

Shape = Literal["html", "md", "json"]
FILES = {"index.html": "html", "page.json": "json", "page.md": "md"}

__all__ = ["FILES", "Shape", "as_text", "write_site"]


def write_site(page: Page[Line], readings: Sequence[Reading], folder: Path, *, unread: Sequence[str] = ()) -> None:
    """Write `folder`/index.html, page.json and page.md; `unread` names sources that could not be used."""
    articles = [reading.article for reading in readings]
    whole = complete(page, readings, unread)
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "index.html": html.render(whole, readings, alongside=True),
        "page.json": data.render(whole),
        "page.md": markdown.render(whole, articles),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def as_text(page: Page[Line], readings: Sequence[Reading], shape: Shape) -> str:
    """Return the page as one HTML file, as Markdown or as JSON."""
    whole = complete(page, readings)
    if shape == "html":
        return html.render(whole, readings)
    if shape == "md":
        return markdown.render(whole, [reading.article for reading in readings])
    return data.render(whole)


def complete(page: Page[Line], readings: Sequence[Reading], unread: Sequence[str] = ()) -> Page[Line]:
    """Return the page with its quotation report and all sources that could not be read."""
    articles = [reading.article for reading in readings]
    return replace(
        page,
        quotation=quotation_of(page, articles),
        unread=tuple(dict.fromkeys((*page.unread, *unread))),
    )
