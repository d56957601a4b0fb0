"""From bytes to articles: decode, extract, date, split into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BufferedReader

from msgspec.structs import replace

from keii.collect.files import Kind, RawFile, find_files, open_file, read_bytes
from keii.model.article import Article, Problem
from keii.model.text import ArticleId
from keii.read.decode import Decoded, decode
from keii.read.jsonl import article_of, peek, read_lines, read_whole

__all__ = ["article_of", "read_articles", "read_fetched"]

MEDIA: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/plain": "text",
}
LARGEST_FILE = 20_000_000  # bytes of one page, feed or text
Result = Iterator[Article | Problem]


def read_articles(sources: Sequence[str], *, language: str | None = None, repeats: bool = False) -> Result:
    """Yield every article that `sources` hold, in order, and a problem for all that could not be used.

    `language` is assumed where neither the script nor the file tells. An id used
    twice keeps the first article; with `repeats`, all of them.
    """
    seen: dict[ArticleId, str] = {}
    for raw in find_files(sources):
        for made in (raw,) if isinstance(raw, Problem) else read_file(raw, language=language):
            if isinstance(made, Article) and not repeats:
                if made.id in seen:
                    yield Problem(raw.name if isinstance(raw, RawFile) else raw.where, repeated(made, seen[made.id]))
                    continue
                seen[made.id] = made.digest
            yield made


def repeated(article: Article, digest: str) -> str:
    """Say that an id came before, with the same text or another."""
    same = "the same article again" if digest == article.digest else "another article with this id"
    return f"id {article.id!r}: {same}; the first one is kept"


def read_fetched(data: bytes, url: str, content_type: str = "", *, language: str | None = None) -> Result:
    """Yield the articles of what was fetched: a page, a feed or a text, told by its type and how it begins."""
    media, _, more = content_type.partition(";")
    label = next((part.partition("=")[2] for part in more.split(";") if "charset=" in part.lower()), "")
    text = decode(data, url, label.strip(" \"'") or None)
    if not isinstance(text, Decoded):
        yield text
        return
    for found in read_decoded(text.text, RawFile(url, None, MEDIA.get(media.strip().lower(), "unknown")), language):
        yield replace(found, url=url) if isinstance(found, Article) and found.url is None else found


def read_file(raw: RawFile, *, language: str | None = None) -> Result:
    """Yield the articles of one file."""
    with open_file(raw) as stream:
        if isinstance(stream, Problem):
            yield stream
        elif raw.kind == "jsonl" or (raw.kind == "unknown" and peek(stream).startswith((b'{"', b"[{"))):
            yield from read_lines(stream, raw.name, language=language)
        elif raw.kind == "json":
            yield from read_whole(stream, raw.name, language=language)
        else:
            yield from read_document(stream, raw, language)


def read_document(stream: BufferedReader, raw: RawFile, language: str | None) -> Result:
    """Read a page, a feed or a text, by its name and, where that says too little, by how it begins."""
    data = read_bytes(stream, raw.name, LARGEST_FILE)
    text = data if isinstance(data, Problem) else decode(data, raw.name)
    if not isinstance(text, Decoded):
        yield text
        return
    if "broken" in text.flags:
        count = text.text.count("\ufffd")
        yield Problem(raw.name, f"{count} places are damaged in this {text.encoding} text; the rest is read")
    yield from read_decoded(text.text, raw, language)


def read_decoded(text: str, raw: RawFile, language: str | None) -> Result:
    """Hand a decoded file to the reader of its kind; the readers are loaded only when needed."""
    from keii.read.html import is_page, read_html
    from keii.read.markdown import read_markdown, read_text

    if not text.strip():
        yield Problem(raw.name, "the file is empty")
    elif raw.kind == "html" or (raw.kind in ("xml", "unknown") and is_page(text)):
        yield read_html(text, raw.name, language=language)
    elif raw.kind == "xml" or (raw.kind == "unknown" and text.lstrip("\ufeff \t\r\n").startswith("<?xml")):
        from keii.read.feedxml import read_feed

        yield from read_feed(text, raw.name, language=language)
    elif raw.kind == "markdown":
        yield from read_markdown(text, raw.name, language=language)
    else:
        yield from read_text(text, raw.name, language=language)
