"""An HTML page, taken apart: its text block by block, with links, dates and JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from lxml import html
from lxml.etree import ParserError

from keii.check.intake.inline import POINTER, blanked
from keii.check.intake.pieces import Mark, Piece, PieceKind, Sheet
from keii.check.intake.regions import (
    LABELS,
    Run,
    is_left_out,
    is_note,
    is_open_label,
    is_quoted,
    notes_by_anchor,
    number_of,
    source_link,
)
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
INLINE_ROW = frozenset({"td", "th"})
LABEL = 40  # shorter small print is a label, whatever it ends with
ENDS = ("。", ".", "！", "!", "？", "?", "」", "”")
PROSE = frozenset({"caption", "small", "summary"})
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens, joiners: layout, no letters


class Reader:
    """Collects text, pieces and marks while the tree is walked; `notes` is where in-page links lead outside."""

    def __init__(self, notes: dict[str, str]) -> None:
        self.notes = notes
        self.text = ""
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.comments: list[Mark] = []
        self.buffer: list[Run] = []
        self.listed: set[str] = set()
        self.in_note = False

    def flush(self, kind: PieceKind, level: int, number: str | None = None) -> None:
        """Close the block that is open: its words become text, its links marks."""
        kind = "heading" if kind == "heading" else label_kind(self.buffer, kind)
        span, links = self.take_words()
        if span is None:
            return
        label, url = "", None
        for begin, end, target in links:
            said = self.text[begin:end].strip()
            inside = target.startswith("#")
            if inside and not POINTER.fullmatch(said):
                continue
            ref = self.notes.get(target) or (said.strip("[]^ ") if inside else target)
            self.marks.append(Mark(Span(begin, min(end, span.end)), ref))
            if not label and not inside:
                label, url = said, target
        self.pieces.append(Piece(kind=kind, span=span, level=level, number=number, label=label, url=url))

    def take_words(self) -> tuple[Span | None, list[tuple[int, int, str]]]:
        """Move the words of the open block to the text; return their place and where their links stand."""
        start = len(self.text)
        words = ""
        links: list[tuple[int, int, str]] = []
        for run in self.buffer:
            collapsed = re.sub(r"\s+", " ", UNSEEN.sub("", run.words))
            if not words or words.endswith(" "):
                collapsed = collapsed.lstrip()
            if run.url and collapsed.strip():
                links.append((start + len(words), start + len(words) + len(collapsed), run.url))
            words += collapsed
        self.buffer = []
        words = words.rstrip()
        if not any(c.isalnum() for c in words):
            return None, []
        self.text += words + "\n\n"
        return Span(start, start + len(words)), links

    def take_note(self, note: Any, link: str | None) -> None:
        """Take in a note as an entry of the source list, each source once."""
        self.flush("paragraph", 0)
        self.in_note = True
        walk_inside(note, self, link)
        self.in_note = False
        named = next((run for run in self.buffer if run.url and not run.url.startswith("#")), None)
        title = " ".join(" ".join(cite.itertext()) for cite in note.iter("cite")).strip()
        url = source_link(note) or (named.url if named else None)
        self.buffer = words_of_note(self.buffer)
        span, _ = self.take_words()
        if span is not None and (url is None or url not in self.listed):
            label = title or (named.words.strip() if named else "")
            number = number_of(note)
            self.pieces.append(Piece(kind="definition", span=span, number=number, label=label, url=url))
        if url:
            self.listed.add(url)


def words_of_note(runs: Sequence[Run]) -> list[Run]:
    """Return the words of a note without its number, its way back and the marks before its first word."""
    said = [run for run in runs if not (run.url or "").startswith("#") and not POINTER.fullmatch(run.words.strip())]
    first = next((at for at, run in enumerate(said) if run.speaks), len(said))
    return said[first:]


def label_kind(runs: Sequence[Run], kind: PieceKind) -> PieceKind:
    """Return what a block is: a date or label when all its words stand in such elements or lead about the page."""
    speaking = [run for run in runs if run.speaks]
    quiet = [run for run in speaking if run.label or leads_about(run)]
    rest = [run for run in speaking if run not in quiet]
    if not quiet or kind == "row" or any(not (run.url and POINTER.fullmatch(run.words.strip())) for run in rest):
        return kind
    words = "".join(run.words for run in runs).strip()
    if len(words) > LABEL and words.endswith(ENDS) and any(run.label in PROSE for run in quiet):
        return kind  # a whole sentence in small print is still said
    return "date" if all(run.label == "time" for run in quiet) else "label"


def leads_about(run: Run) -> bool:
    """Answer whether words are a link to another place of the page that is no citation."""
    return bool(run.url) and str(run.url).startswith("#") and POINTER.fullmatch(run.words.strip()) is None


def read_html(text: str, name: str) -> Sheet:
    """Take an HTML page apart. Raises UnusableInput when it has no text."""
    try:
        tree = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (ParserError, ValueError) as error:
        raise UnusableInput(name, "no HTML that can be read") from error
    roots = [*tree.iter("main"), *tree.iter("article"), *tree.iter("body")]
    titled = [root for root in roots if root.find(".//h1") is not None]
    root = next(iter([*titled, *roots]), tree)
    reader = Reader(notes_by_anchor(tree))
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


def walk(element: Any, reader: Reader, link: str | None = None, label: str | None = None) -> None:
    """Walk the tree: every block element closes the block before it and its own."""
    if not isinstance(element.tag, str):
        if element.tag is html.etree.Comment:
            reader.comments.append(Mark(Span(len(reader.text), len(reader.text)), (element.text or "").strip()))
        return
    if is_left_out(element) or is_quoted(element):
        return
    if is_note(element) and not reader.in_note:
        reader.take_note(element, link)
        return
    kind = BLOCKS.get(element.tag)
    is_block = kind is not None and not (element.tag == "time" and element.getparent() is not None)
    if is_block and reader.in_note:
        reader.buffer.append(Run(" | "))
    elif is_block and element.tag not in INLINE_ROW:
        reader.flush("paragraph", 0)
    walk_inside(element, reader, link, label)
    if element.tag in INLINE_ROW:
        reader.buffer.append(Run(" | "))
    elif is_block and kind is not None and not reader.in_note:
        level = int(element.tag[1]) if element.tag[0] == "h" and element.tag[1:].isdigit() else 0
        reader.flush(kind, level, number_of(element))


def walk_inside(element: Any, reader: Reader, link: str | None, label: str | None = None) -> None:
    """Take in the text of an element and what stands in it."""
    link = element.get("href") or link if element.tag == "a" else link
    label = label or (element.tag if element.tag in LABELS else None)
    if element.tag == "br":
        reader.buffer.append(Run(" "))
    if element.text:
        reader.buffer.append(Run(element.text, link, label))
    for child in element:
        walk(child, reader, link, label)
        if is_open_label(child):
            reader.buffer.append(Run(": "))
        if child.tail:
            reader.buffer.append(Run(child.tail, link, label))


def metadata(tree: Any) -> tuple[dict[str, str], tuple[dict[str, str], ...]]:
    """Return the page's language, address and dates, and the sources its JSON-LD lists."""
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
    for address in tree.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content'):
        meta.setdefault("url", str(address))
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
