"""An HTML page, taken apart: its text block by block, with links, dates and JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import html
from lxml.etree import ParserError

from keii.check.intake.inline import POINTER, blanked
from keii.check.intake.pieces import Mark, Piece, PieceKind, Sheet
from keii.errors import UnusableInput
from keii.model.text import Span

TAGS: dict[PieceKind, str] = {
    "heading": "h1 h2 h3 h4 h5 h6",
    "paragraph": "address article aside body caption dd details div dl dt figcaption figure footer "
    "header main ol p pre section summary table tbody thead time ul",
    "item": "li",
    "quote": "blockquote",
    "row": "td th tr",
}
BLOCKS = {tag: kind for kind, tags in TAGS.items() for tag in tags.split()}
SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "nav", "svg", "form", "button", "iframe", "head", "title"}
)
INLINE_ROW = frozenset({"td", "th"})
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens, joiners: layout, no letters
OWN_FRAME = frozenset(
    {"evidence", "method", "now", "corrections", "sources", "history", "meta", "contents", "standing"}
)
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Reader:
    """Collects text, pieces and marks while the tree is walked; `own` is what keii's own page keeps out of its text."""

    def __init__(self, own: frozenset[str] = frozenset(), evidence: dict[str, str] | None = None) -> None:
        self.own = own
        self.evidence = evidence or {}
        self.text = ""
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.comments: list[Mark] = []
        self.buffer: list[tuple[str, str | None]] = []

    def flush(self, kind: PieceKind, level: int, number: str | None = None) -> None:
        """Close the block that is open: its words become text, its links marks."""
        start = len(self.text)
        words = ""
        links: list[tuple[int, int, str]] = []
        for run, url in self.buffer:
            collapsed = re.sub(r"\s+", " ", UNSEEN.sub("", run))
            if not words or words.endswith(" "):
                collapsed = collapsed.lstrip()
            if url and collapsed.strip():
                links.append((start + len(words), start + len(words) + len(collapsed), url))
            words += collapsed
        self.buffer = []
        words = words.rstrip()
        if not any(c.isalnum() for c in words):
            return
        self.text += words + "\n\n"
        span = Span(start, start + len(words))
        label, url = "", None
        for begin, end, target in links:
            said = self.text[begin:end].strip()
            ref = self.evidence.get(target) or (said.strip("[]^ ") if target.startswith("#") else target)
            if target.startswith("#") and not POINTER.fullmatch(said):
                continue
            self.marks.append(Mark(Span(begin, min(end, span.end)), ref))
            if not label and not target.startswith("#"):
                label, url = said, target
        self.pieces.append(Piece(kind=kind, span=span, level=level, number=number, label=label, url=url))


def read_html(text: str, name: str) -> Sheet:
    """Take an HTML page apart. Raises UnusableInput when it has no text."""
    try:
        tree = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (ParserError, ValueError) as error:
        raise UnusableInput(name, "no HTML that can be read") from error
    roots = [*tree.iter("main"), *tree.iter("article"), *tree.iter("body")]
    titled = [root for root in roots if root.find(".//h1") is not None]
    root = next(iter([*titled, *roots]), tree)
    reader = own_reader(tree) if tree.xpath('//meta[@name="generator" and @content="keii"]') else Reader()
    walk(root, reader)
    reader.flush("paragraph", 0)
    if not reader.pieces:
        raise UnusableInput(name, "an HTML page without text")
    plain = list(reader.text)
    marks = list(reader.marks)
    for mark in reader.marks:
        if POINTER.fullmatch(mark.span.of(reader.text).strip()):
            plain[mark.span.start : mark.span.end] = " " * (mark.span.end - mark.span.start)
    words, found = blanked("".join(plain).replace("\n", "\x1f"), 0)
    meta, listed = metadata(tree)
    return Sheet(
        text=reader.text,
        plain=words.replace("\x1f", "\n"),
        pieces=tuple(reader.pieces),
        marks=tuple(sorted({(m.span, m.ref): m for m in [*marks, *found]}.values(), key=lambda m: m.span)),
        meta=meta,
        comments=tuple(reader.comments),
        listed=listed,
    )


def walk(element: Any, reader: Reader, link: str | None = None) -> None:
    """Walk the tree: every block element closes the block before it and its own."""
    if not isinstance(element.tag, str):
        if element.tag is html.etree.Comment:
            reader.comments.append(Mark(Span(len(reader.text), len(reader.text)), (element.text or "").strip()))
        return
    if element.tag in SKIPPED or is_hidden(element) or is_own(element, reader.own):
        return
    kind = BLOCKS.get(element.tag)
    is_block = kind is not None and not (element.tag == "time" and element.getparent() is not None)
    if is_block and element.tag not in INLINE_ROW:
        reader.flush("paragraph", 0)
    link = element.get("href") or link if element.tag == "a" else link
    if element.tag == "br":
        reader.buffer.append((" ", None))
    if element.text:
        reader.buffer.append((element.text, link))
    for child in element:
        walk(child, reader, link)
        if child.tail:
            reader.buffer.append((child.tail, link))
    if element.tag in INLINE_ROW:
        reader.buffer.append((" | ", None))
    elif is_block and kind is not None:
        level = int(element.tag[1]) if element.tag[0] == "h" and element.tag[1:].isdigit() else 0
        reader.flush(kind, level, number_of(element))


def own_reader(tree: Any) -> Reader:
    """Return a reader for keii's own page: evidence marks lead to the article, the page's frame is left out."""
    evidence: dict[str, str] = {}
    for item in tree.xpath('//*[starts-with(@id, "e-")]'):
        links = item.xpath('.//a[starts-with(@href, "http")]/@href')
        if links:
            evidence["#" + item.get("id")] = str(links[0]).split("#")[0]
    return Reader(OWN_FRAME, evidence)


def is_own(element: Any, own: frozenset[str]) -> bool:
    """Answer whether an element belongs to the frame of keii's own page."""
    return bool(own) and bool(own & {element.get("id"), *(element.get("class") or "").split()})


def is_hidden(element: Any) -> bool:
    """Answer whether an element is not shown."""
    return element.get("hidden") is not None or INVISIBLE.search(element.get("style") or "") is not None


def number_of(element: Any) -> str | None:
    """Return the number of an item of an ordered list."""
    parent = element.getparent()
    if element.tag != "li" or parent is None or parent.tag != "ol":
        return None
    anchor = re.search(r"(\d{1,3})$", element.get("id") or "")
    items = [child for child in parent if child.tag == "li"]
    return element.get("value") or (anchor[1] if anchor else str(items.index(element) + 1))


def metadata(tree: Any) -> tuple[dict[str, str], tuple[dict[str, str], ...]]:
    """Return the page's language and dates, and the sources its JSON-LD lists."""
    meta: dict[str, str] = {}
    if tree.get("lang"):
        meta["language"] = tree.get("lang")
    listed: list[dict[str, str]] = []
    for record in json_ld(tree):
        for key, name in (("dateModified", "updated"), ("datePublished", "published"), ("inLanguage", "language")):
            if isinstance(record.get(key), str):
                meta.setdefault(name, record[key])
        citations = record.get("citation")
        for entry in citations if isinstance(citations, list) else []:
            if isinstance(entry, dict):
                listed.append(citation_of(entry))
    for name, key in (("updated", "article:modified_time"), ("published", "article:published_time")):
        for element in tree.xpath(f'//meta[@property="{key}"]/@content'):
            meta.setdefault(name, str(element))
    return meta, tuple(listed)


def citation_of(entry: dict[str, Any]) -> dict[str, str]:
    """Return one JSON-LD citation as the fields of a source."""
    publisher = entry.get("publisher")
    who = publisher.get("name") if isinstance(publisher, dict) else publisher
    fields = {
        "title": entry.get("headline") or entry.get("name"),
        "publisher": who,
        "published": entry.get("datePublished"),
        "url": entry.get("url") or entry.get("@id"),
    }
    return {key: value for key, value in fields.items() if isinstance(value, str)}


def json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD records of a page; broken ones are passed over."""
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            record = msgspec.json.decode(str(script).encode("utf-8", "replace"))
        except msgspec.DecodeError:
            continue
        graph = record.get("@graph") if isinstance(record, dict) else record
        for one in graph if isinstance(graph, list) else [record]:
            if isinstance(one, dict):
                yield one
