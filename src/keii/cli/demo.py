"""`keii demo`: the bundled fictional story as pages, and the check of a faulty digest of it."""

from __future__ import annotations

import webbrowser
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import as_file, files
from pathlib import Path

import click
import msgspec

from keii.cli.session import read_or_report, ui_language, ui_option, writable
from keii.errors import UnusableInput
from keii.model.article import Article
from keii.model.order import Order

AS_OF = date(2026, 3, 12)
ABOUT = {
    "ja": "サルヴェア|ノルダ|フェリー|夜行列車|ミルドア|テルガ",
    "en": "Salvea|Norda|ferry|train|Mildoa|Terga|Veskana",
}
NOTICE = {
    "ja": "この頁は keii の実演です。記事はすべて架空で、国・人物・媒体は実在しません。",
    "en": "A demonstration of keii. Every article is fictional: these countries, people and outlets do not exist.",
}
FAULTY = {"ja": "faulty_digest.txt", "en": "faulty_page_en.md"}


@click.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default="demo-out", show_default=True, help="Folder to write to."
)
@click.option("--serve", is_flag=True, help="Serve the folder on this machine and open the page.")
@click.option("--port", type=click.IntRange(0, 65535), default=8710, show_default=True, help="Port for --serve.")
@ui_option
def command(output: Path, serve: bool, port: int, ui: str | None) -> None:
    """Build the bundled fictional story as pages, offline, in seconds.

    Writes OUTPUT/ja, OUTPUT/en (index.html, page.json, page.md) and OUTPUT/check,
    the marked copy of a faulty digest of the same story.

    \b
    Examples:
      keii demo
      keii demo --serve
    """
    for part in ("ja", "en", "check"):
        writable(output / part)
    with as_file(files("keii") / "demo") as story:
        for code in ("ja", "en"):
            build(story, code, output / code)
        build_check(story, output / "check", ui_language(ui))
    for part in ("ja", "en", "check"):
        click.echo(str(output / part / "index.html"))
    if serve:
        open_pages(output, port, ui_language(ui))


def build(story: Path, code: str, folder: Path) -> None:
    """Write the explainer in one language."""
    from keii import pipeline
    from keii.publish import write_site

    explainer = pipeline.write(articles_of(story, code), order_of(code))
    page = msgspec.structs.replace(explainer.page, notice=NOTICE[code])
    write_site(page, explainer.readings, folder)


def order_of(code: str) -> Order:
    """Return what the demo orders. Its articles are short and our own: nobody's words are quoted too much."""
    return Order(about=ABOUT[code], language=code, as_of=AS_OF, max_share=1.0, max_characters=None)


def build_check(story: Path, folder: Path, ui: str) -> None:
    """Write the overlay of the faulty digest."""
    from keii import pipeline
    from keii.check.intake import read_page
    from keii.check.report import render

    name = FAULTY[ui]
    page = read_page((story / name).read_bytes(), name)
    report = pipeline.check(page, articles_of(story, ui), ui=ui)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(render(report, "html"), "utf-8")


def articles_of(story: Path, code: str) -> list[Article]:
    """Read the bundled articles of one language."""
    articles, _ = read_or_report([str(story / code / "articles.jsonl")])
    return articles


def open_pages(folder: Path, port: int, code: str) -> None:
    """Serve `folder` on the loopback address until interrupted, and open the page in a browser."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise UnusableInput(f"--port {port}", f"cannot be served on: {error.strerror}; give another port") from error
    with server:
        address = f"http://127.0.0.1:{server.server_port}/{code}/"
        click.echo(f"{address}  (Ctrl-C ends)")
        webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")
