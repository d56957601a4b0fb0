"""Sources on this machine: files, folders, globs and standard input, opened as streams."""

from __future__ import annotations

import glob
import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Literal, TypeAlias, cast

from msgspec import Struct

from keii.model.article import Problem

Kind = Literal["jsonl", "json", "html", "markdown", "text", "xml", "unknown"]
KINDS: dict[str, Kind] = {
    ".atom": "xml",
    ".feed": "xml",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".markdown": "markdown",
    ".md": "markdown",
    ".ndjson": "jsonl",
    ".rdf": "xml",
    ".rss": "xml",
    ".txt": "text",
    ".xhtml": "html",
    ".xml": "xml",
}
BESIDE_PAGES = frozenset(
    ".css .js .mjs .map .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .woff .woff2 .ttf .otf .eot .mp3 .mp4".split()
)
"""What a browser saves beside a page: nobody expects keii to read it."""
FETCHING = ("http://", "https://", "feed://", "ftp://")
STANDARD_INPUT = "-"
Stream: TypeAlias = io.BufferedReader


class RawFile(Struct, frozen=True):
    """A file to be read: its name for messages, its path (None: standard input), and its kind by its name."""

    name: str
    path: str | None
    kind: Kind


def find_files(sources: Sequence[str]) -> Iterator[RawFile | Problem]:
    """Yield the files that `sources` name, each once, folders and globs in the order of their names."""
    seen: set[str] = set()
    for source in sources:
        for found in find_source(source):
            if isinstance(found, RawFile):
                key = os.path.realpath(found.path) if found.path else STANDARD_INPUT
                if key in seen:
                    continue
                seen.add(key)
            yield found


def find_source(source: str) -> Iterator[RawFile | Problem]:
    """Yield the files of one source."""
    if source == STANDARD_INPUT:
        yield RawFile("stdin", None, "jsonl")
    elif source.lower().startswith(FETCHING):
        yield Problem(source, "fetching needs the network; save the page or feed to a file and name that file")
    elif os.path.isdir(source):
        yield from find_in_folder(source)
    elif os.path.exists(source):
        yield RawFile(source, source, kind_of(source))
    elif glob.has_magic(source):
        matches = sorted(path for path in glob.glob(source, recursive=True) if not os.path.isdir(path))
        yield from (RawFile(path, path, kind_of(path)) for path in matches)
        if not matches:
            yield Problem(source, "no file matches this pattern")
    else:
        yield Problem(source, "no such file or folder")


def find_in_folder(folder: str) -> Iterator[RawFile | Problem]:
    """Yield the files of a folder and those in it; hidden files and what belongs to saved pages are passed over."""
    errors: list[OSError] = []
    count = 0
    for place, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() not in BESIDE_PAGES:
                count += 1
                path = os.path.join(place, name)
                yield RawFile(path, path, kind_of(path))
    yield from (Problem(str(error.filename), f"cannot be opened: {error.strerror}") for error in errors)
    if not count and not errors:
        yield Problem(folder, "the folder holds no file to read")


def kind_of(path: str) -> Kind:
    """Return what a file is by the end of its name, `.gz` put aside."""
    name = path.lower().removesuffix(".gz")
    return KINDS.get(os.path.splitext(name)[1], "unknown")


@contextmanager
def open_file(raw: RawFile) -> Iterator[Stream | Problem]:
    """Open a file as a stream of its bytes, unpacking gzip, or say why it cannot be opened."""
    if raw.path is None and sys.stdin is None:
        yield Problem(raw.name, "is closed; give it a file or a pipe")
        return
    with ExitStack() as stack:
        try:
            stream = buffered(stack.enter_context(io.FileIO(raw.path)) if raw.path else sys.stdin.buffer)
            if stream.peek(2)[:2] == b"\x1f\x8b":
                stream = buffered(stack.enter_context(gzip.GzipFile(fileobj=stream)))
        except OSError as error:
            yield Problem(raw.name, f"cannot be opened: {error.strerror or error}")
        else:
            yield stream


def buffered(stream: object) -> Stream:
    """Return a stream that can be looked into before it is read."""
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream), 1 << 16)


def read_bytes(stream: Stream, where: str, limit: int) -> bytes | Problem:
    """Return what is left of a stream, or a problem when it is damaged or longer than `limit` bytes."""
    try:
        data = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        return Problem(where, f"cannot be read: {error}")
    if len(data) > limit:
        return Problem(where, f"larger than {limit // 1_000_000} MB, the most keii reads of one such file")
    return data


def find_lines(stream: Stream, where: str, limit: int) -> Iterator[tuple[int, bytes | Problem]]:
    """Yield the numbered lines of a stream; a damaged or overlong one ends with its problem."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(limit + 1)
        except (OSError, EOFError, zlib.error) as error:
            yield number, Problem(f"{where}:{number}", f"cannot be read: {error}")
            return
        if not line:
            return
        if len(line) > limit:
            yield number, Problem(f"{where}:{number}", f"a line longer than {limit // 1_000_000} MB; it is skipped")
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
            continue
        yield number, line
