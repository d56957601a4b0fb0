"""Markdown and plain text files, with or without front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from keii.model.article import Article, Problem
from keii.read.cited import undated
from keii.read.fields import value_of
from keii.read.jsonl import HEADLINE, PUBLISHED, article_of
from keii.read.markup import text_of

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT = re.compile(
    r"\ufeff?---[^\S\n]*\r?\n(?P<yaml>.*?)(?:^|\r?\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)", re.DOTALL | re.MULTILINE
)
OPENED = re.compile(r"\ufeff?---[^\S\n]*\r?\n\s*[\w-]+[^\S\n]*:")
LONGEST_HEADLINE = 120
LARGEST_FRONT = 65_536
ENDS = '。．.!?！？」』"”'
CJK = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
Result = Iterator[Article | Problem]


def read_markdown(text: str, where: str, *, language: str | None = None) -> Result:
    """Read a Markdown file: front matter, then the body as plain text."""
    front = front_matter(text, where)
    if isinstance(front, Problem):
        yield front
        return
    record, rest = front
    blocks = list(find_blocks(rest))
    if not value_of(record, HEADLINE) and blocks and blocks[0][0] in ("h1", "h2"):
        record = {**record, "headline": blocks[0][1]}
    headline = value_of(record, HEADLINE)
    if blocks and blocks[0][0] == "h1" and blocks[0][1] == headline:
        del blocks[0]
    yield from as_article(record, "\n\n".join(words for _, words in blocks), where, language)


def read_text(text: str, where: str, *, language: str | None = None) -> Result:
    """Read a plain text file; a short first line without a full stop is its headline."""
    front = front_matter(text, where)
    if isinstance(front, Problem):
        yield front
        return
    record, rest = front
    if not value_of(record, HEADLINE):
        first, _, body = rest.lstrip("\ufeff\r\n").partition("\n")
        line = first.removeprefix("# ").strip()
        if body.strip() and line and len(line) <= LONGEST_HEADLINE and (first.startswith("# ") or line[-1] not in ENDS):
            record, rest = {**record, "headline": line}, body
    yield from as_article(record, rest.lstrip("\ufeff\r\n"), where, language)


def as_article(record: dict[str, Any], text: str, where: str, language: str | None) -> Result:
    """Yield the article of a front matter and a text, and a problem when its date cannot be read."""
    made = article_of({**record, "text": text}, where, language=language, origin="front-matter")
    raw = value_of(record, PUBLISHED)
    if isinstance(made, Article) and raw is not None and made.date_published is None:
        yield undated(raw, where, made.in_language)
    yield made


def front_matter(text: str, where: str) -> tuple[dict[str, Any], str] | Problem:
    """Return the fields at the head of a file and the text below them, or the line where the fields are broken."""
    found = FRONT.match(text[:LARGEST_FRONT])
    if not found or not found.group("yaml").strip():
        if OPENED.match(text) and not found:
            return Problem(f"{where}:1", "front matter begins with --- and never ends; close it with a line ---")
        return {}, text[found.end() :] if found else text
    import yaml

    try:
        # BaseLoader: every value stays the string it was printed as, dates too.
        fields = yaml.load(found.group("yaml"), Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        return Problem(f"{where}:{line}", f"broken front matter: {getattr(error, 'problem', None) or 'not YAML'}")
    except RecursionError:
        return Problem(f"{where}:1", "broken front matter: nested too deeply")
    if not isinstance(fields, dict):
        return (
            ({}, text) if isinstance(fields, str) else Problem(f"{where}:2", "front matter must be `key: value` lines")
        )
    return {str(key).lower(): value for key, value in fields.items()}, text[found.end() :]


def find_blocks(markdown: str) -> Iterator[tuple[str, str]]:
    """Yield the blocks of a Markdown text as (tag, plain words): headings, paragraphs, list points, table rows."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tag = ""
    row: list[str] | None = None
    for token in parser.parse(markdown):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield "tr", " | ".join(row)
            row = None
        elif token.type in ("heading_open", "paragraph_open"):
            tag = token.tag
        elif token.type in ("fence", "code_block"):
            yield "pre", token.content.strip()
        elif token.type == "html_block":
            words = text_of(token.content)
            if words:
                yield "p", words
        elif token.type == "inline":
            words = plain_words(token.children or [])
            if row is not None:
                row.append(words)
            elif words:
                yield tag, words


def plain_words(tokens: list[Token]) -> str:
    """Return the words of a line: links and emphasis reduced to their text, pictures left out."""
    parts: list[str] = []
    for place, token in enumerate(tokens):
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type == "hardbreak":
            parts.append("\n")
        elif token.type == "softbreak":
            before = parts[-1][-1:] if parts else ""
            after = next((later.content[:1] for later in tokens[place + 1 :] if later.content), "")
            parts.append("" if CJK.match(before) and CJK.match(after) else " ")
    return "".join(parts).strip()
