"""Articles as JSON: one object a line, an array, or one object; the keys of others are understood."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from io import BufferedReader
from typing import Any

import msgspec

from keii.collect.files import find_lines, read_bytes
from keii.model.article import Article, Origin, Problem
from keii.model.text import ArticleId
from keii.read.cited import undated
from keii.read.dates import stamp_of
from keii.read.decode import decode
from keii.read.fields import publisher_of, value_of, words_of
from keii.read.given import find_sentences, find_times
from keii.read.jsonfeed import is_json_feed, read_json_feed
from keii.read.made import Found, article_from

# The first key that holds something wins; ours comes first.
TEXT = ("text", "body", "content", "articleBody", "article_body", "content_text", "maintext", "full_text", "fulltext")
HEADLINE = ("headline", "title")
PUBLISHED = (
    "published",
    "date_published",
    "datePublished",
    "publishedAt",
    "published_at",
    "pubDate",
    "pub_date",
    "pubdate",
    "published_date",
    "publish_date",
    "publication_date",
    "date",
    "versioncreated",
)
MODIFIED = ("modified", "date_modified", "dateModified", "updated", "updatedAt", "updated_at")
FETCHED = ("fetched", "date_fetched", "dateFetched", "fetched_at", "retrieved", "retrieved_at", "crawled_at")
LANGUAGE = ("language", "in_language", "inLanguage", "lang")
URL = ("url", "link", "canonical_url", "uri")
PUBLISHER = ("publisher", "source", "outlet", "source_name", "site_name", "sitename")
AUTHOR = ("author", "authors", "byline", "creator")
LONGEST_LINE = 20_000_000  # bytes: no article is longer, a whole corpus on one line is an array
LARGEST_ARRAY = 500_000_000
SURROGATE = re.compile("[\ud800-\udfff]")
Result = Iterator[Article | Problem]


def read_lines(stream: BufferedReader, where: str, *, language: str | None = None) -> Result:
    """Read one article a line; a broken line is a problem and the rest goes on."""
    if peek(stream).startswith(b"["):
        yield from read_whole(stream, where, language=language)
        return
    for number, line in find_lines(stream, where, LONGEST_LINE):
        if isinstance(line, Problem):
            yield line
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield from read_line(line, f"{where}:{number}", language=language)


def peek(stream: BufferedReader) -> bytes:
    """Return how a stream begins, white space put aside, without reading it."""
    try:
        return stream.peek(4096)[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    except (OSError, EOFError, zlib.error):
        return b""


def read_line(line: bytes, where: str, *, language: str | None = None) -> Result:
    """Read the article on one line."""
    record = parse(line.removeprefix(b"\xef\xbb\xbf"), where)
    if isinstance(record, Problem):
        yield record
    else:
        yield from articles_of(record, where, language=language)


def read_whole(stream: BufferedReader, where: str, *, language: str | None = None) -> Result:
    """Read a file that is one JSON value; what is no single value may still be one article a line."""
    data = read_bytes(stream, where, LARGEST_ARRAY)
    if isinstance(data, Problem):
        yield data
        return
    value = parse(data.removeprefix(b"\xef\xbb\xbf"), where)
    if (
        isinstance(value, Problem)
        and data.strip().count(b"\n")
        and not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
    ):
        for number, line in enumerate(data.split(b"\n"), 1):
            if line.strip():
                yield from read_line(line, f"{where}:{number}", language=language)
    elif isinstance(value, Problem):
        yield value
    elif is_json_feed(value):
        yield from read_json_feed(value, where, language=language)
    else:
        yield from read_records(value, where, language=language)


def read_records(value: Any, where: str, *, language: str | None = None) -> Result:
    """Read the articles of an array, of an object that lists them, or the one article that the object is."""
    records = value if isinstance(value, list) else listed(value)
    if records is None:
        yield from articles_of(value, where, language=language)
        return
    if not records:
        yield Problem(where, "the list of articles is empty")
    for place, record in enumerate(records):
        yield from articles_of(record, f"{where}[{place}]", language=language)


def listed(value: Any) -> list[Any] | None:
    """Return the articles an object lists, None when it is an article itself."""
    if isinstance(value, dict) and not any(value.get(key) for key in TEXT):
        return next((value[key] for key in ("articles", "items", "docs") if isinstance(value.get(key), list)), None)
    return None


def parse(data: bytes, where: str) -> Any:
    """Return the JSON value, or a problem; NaN and lone surrogates are let through here and judged later."""
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        return Problem(where, "not JSON: nested too deeply")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        first = str(error)
    text = decode(data, where)  # NaN, half surrogates, or a line in Shift_JIS
    try:
        return text if isinstance(text, Problem) else json.loads(text.text)
    except (ValueError, RecursionError):
        return Problem(where, f"not JSON: {first}")


def articles_of(record: Any, where: str, *, language: str | None = None) -> Result:
    """Yield the article of one record, and before it a problem for a date that could not be read."""
    made = article_of(record, where, language=language)
    if isinstance(made, Article) and made.date_published is None:
        raw = value_of(record, PUBLISHED)
        if raw is not None:
            yield undated(raw, where, made.in_language)
    yield made


def article_of(record: Any, where: str, *, language: str | None = None, origin: Origin = "given") -> Article | Problem:
    """Make the article of one record (house.md, "Article JSONL everywhere"), or say which field is wrong."""
    if not isinstance(record, dict):
        return Problem(where, f"an article must be an object, not {kind(record)}")
    text = value_of(record, TEXT)
    if text is not None and not isinstance(text, str):
        return Problem(where, f"text: expected a string, found {kind(text)}")
    identity = value_of(record, ("id",))
    if identity is not None and (isinstance(identity, bool) or not isinstance(identity, str | int | float)):
        return Problem(where, f"id: expected a string or a number, found {kind(identity)}")
    headline = words_of(value_of(record, HEADLINE)) or ""
    if SURROGATE.search(f"{text}{headline}{identity}"):
        return Problem(where, "text: half of a surrogate pair is no character")
    found = found_in(record, text or "", identity, origin)
    try:
        sentences = find_sentences(record.get("sentences"), found.text)
        times = find_times(record.get("times"), found.text, sentences)
    except ValueError as error:
        return Problem(where, str(error))
    return article_from(
        msgspec.structs.replace(found, headline=headline, sentences=sentences, times=times), where, language=language
    )


def found_in(record: dict[str, Any], text: str, identity: ArticleId | None, origin: Origin) -> Found:
    """Take the plain fields out of a record."""
    language = words_of(value_of(record, LANGUAGE))
    return Found(
        text=text,
        id=identity,
        url=words_of(value_of(record, URL)),
        publisher=publisher_of(value_of(record, PUBLISHER)),
        author=words_of(value_of(record, AUTHOR)),
        published=stamp_of(value_of(record, PUBLISHED), origin, language=language),
        modified=stamp_of(value_of(record, MODIFIED), origin, language=language),
        fetched=stamp_of(value_of(record, FETCHED), origin, language=language),
        language=language,
    )


def kind(value: Any) -> str:
    """Return what JSON calls this value."""
    if value is None:
        return "null"
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return names.get(type(value), "an object")
