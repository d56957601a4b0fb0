"""A Markdown page, taken apart into pieces with their place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from keii.check.intake.front import read_front
from keii.check.intake.inline import COMMENT, LINK, URL, blanked, end_of_url
from keii.check.intake.pieces import Mark, Piece, PieceKind, Sheet
from keii.model.text import Span

# [^1]: Rei Shimbun, "Ferry back", 18 November 2025
DEFINITION = re.compile(r"^[ ]{0,3}\[\^?(?P<name>[\w-]{1,24})\]:[ \t]+(?P<body>\S.*)$", re.MULTILINE)
LEADING = re.compile(r"(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+|[-*+•・●▪■✅✔☑💡📌][ \t]*|\d{1,3}[.)][ \t]+|\[[ xX]\][ \t]+)*")
TRAILING = re.compile(r"[ \t]+#+[ \t]*$|\s+$")
QUOTED = re.compile(r"(?m)^[ \t]*>[ \t]?")


def read_markdown(text: str, name: str, publishers: Sequence[str] = ()) -> Sheet:
    """Take a Markdown page apart. Raises UnusableInput for broken front matter."""
    meta, begin = read_front(text, name)
    body = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text[begin:])
    definitions = [definition(match, begin) for match in DEFINITION.finditer(body)]
    body = DEFINITION.sub(lambda match: " " * len(match.group()), body)
    starts = line_starts(body, begin)
    found = sorted([*blocks(body, starts, text), *definitions], key=lambda piece: piece.span)
    plain = list(re.sub(r"[^\n]", " ", text))
    marks: list[Mark] = []
    for piece in found:
        raw = text[piece.span.start : piece.span.end]
        words, refs = blanked(QUOTED.sub(lambda match: " " * len(match.group()), raw), piece.span.start, publishers)
        plain[piece.span.start : piece.span.end] = words
        marks += refs
    comments = tuple(Mark(Span(*m.span()), m.group()[4:-3].strip()) for m in COMMENT.finditer(text))
    return Sheet(text=text, plain="".join(plain), pieces=tuple(found), marks=tuple(marks), meta=meta, comments=comments)


def line_starts(body: str, begin: int) -> list[int]:
    """Return the offset of every line of the body in the file, and of its end."""
    starts = [begin]
    for line in body.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def definition(match: re.Match[str], begin: int) -> Piece:
    """Return a footnote's text as a piece that carries its number."""
    span = Span(begin + match.start("body"), begin + match.end("body"))
    label, url = first_link(match["body"])
    return Piece(kind="definition", span=span, number=match["name"], label=label, url=url)


def blocks(body: str, starts: Sequence[int], text: str) -> Iterator[Piece]:
    """Yield the blocks markdown-it finds, each with the words it covers."""
    items: list[str | None] = []
    ordered: list[int | None] = []
    quotes = 0
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            ordered.append(int(token.attrGet("start") or 1) if token.type[0] == "o" else None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            ordered.pop()
        elif token.type == "list_item_open":
            items.append(token.info or None)
        elif token.type == "list_item_close":
            items.pop()
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += 1 if token.type.endswith("open") else -1
        elif token.map and token.type in ("heading_open", "paragraph_open", "tr_open", "html_block"):
            kind: PieceKind = "paragraph"
            if token.type == "heading_open":
                kind = "heading"
            elif token.type == "tr_open":
                kind = "row"
            elif items:
                kind = "item"
            elif quotes:
                kind = "quote"
            yield from piece_of(token, kind, starts, text, items[-1] if items else None)


def piece_of(token: Token, kind: PieceKind, starts: Sequence[int], text: str, number: str | None) -> Iterator[Piece]:
    """Yield the piece of one block token, without its list mark, hashes or quote mark."""
    first, last = token.map or (0, 0)
    start, end = starts[first], min(starts[last] - 1, len(text))
    opening = LEADING.match(text, start, end)
    start = opening.end() if opening else start
    closing = TRAILING.search(text, start, end)
    while closing:
        end = closing.start()
        closing = TRAILING.search(text, start, end)
    if end <= start or not any(c.isalnum() for c in text[start:end]):
        return
    label, url = first_link(text[start:end])
    level = int(token.tag[1]) if kind == "heading" else 0
    yield Piece(kind=kind, span=Span(start, end), level=level, number=number, label=label, url=url)


def first_link(raw: str) -> tuple[str, str | None]:
    """Return what the first link of a block says and where it leads."""
    link = LINK.search(raw)
    if link:
        return link["label"].strip(), link["url"]
    bare = URL.search(raw)
    return "", end_of_url(bare.group()) if bare else None
