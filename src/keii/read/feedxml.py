"""Feeds on disk: RSS, RDF and Atom, behind gates that keep bombs from the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from keii.model.article import Article, DateStamp, Problem, Publisher
from keii.read.dates import stamp_of
from keii.read.made import Found, article_from
from keii.read.markup import text_of

LARGEST_FEED = 10_000_000  # characters
MOST_ITEMS = 2_000
DEEPEST = 256
XML_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
ITEM = re.compile(r"<(?:[\w-]+:)?(?:item|entry)[\s>/]")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|続きを読む|Read more|Continue reading)\s*[»→]?\s*$", re.IGNORECASE)
Result = Iterator[Article | Problem]


def read_feed(text: str, where: str, *, language: str | None = None) -> Result:
    """Yield the articles of a feed; an item without text is a problem of its own."""
    refused = gate(text)
    if refused:
        yield Problem(where, refused)
        return
    import feedparser

    head = '<?xml version="1.0" encoding="utf-8"?>'
    data = (head + NOT_XML.sub("", XML_DECLARATION.sub("", text, 1).lstrip("\ufeff \t\r\n"))).encode("utf-8")
    feed = feedparser.parse(
        BytesIO(data),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.entries:
        yield Problem(where, "no items in this feed" if feed.version else "XML, but no RSS, RDF or Atom feed")
    for number, entry in enumerate(feed.entries, 1):
        yield article_from(found_in(entry, feed.feed, language), f"{where}[{number}]", language=language)


def gate(text: str) -> str | None:
    """Return why a feed must not reach the parser, None when it may."""
    if len(text) > LARGEST_FEED:
        return f"a feed larger than {LARGEST_FEED // 1_000_000} MB"
    if ENTITY.search(text):
        return "a feed that defines its own entities is refused"
    if sum(1 for _ in ITEM.finditer(text)) > MOST_ITEMS:
        return f"a feed with more than {MOST_ITEMS} items"
    if is_deep(text):
        return f"a feed nested deeper than {DEEPEST} elements"
    return None


def is_deep(text: str) -> bool:
    """Answer whether elements are nested deeper than any feed needs."""
    from lxml import etree

    parser = etree.XMLPullParser(
        ("start", "end"), resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False
    )
    depth = 0
    body = NOT_XML.sub("", XML_DECLARATION.sub("", text, 1)).encode("utf-8")
    for place in range(0, len(body), 1 << 16):
        try:
            parser.feed(body[place : place + (1 << 16)])
        except etree.XMLSyntaxError as error:
            return "depth" in str(error).lower()
        for event, element in parser.read_events():
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                return True
            if event == "end" and isinstance(element, etree._Element):
                element.clear()
    return False


def found_in(entry: Any, feed: Any, language: str | None) -> Found:
    """Take an item's fields out of what the parser made of it."""
    code = entry.get("language") or feed.get("language") or language
    contents = [part.get("value") or "" for part in entry.get("content", ())]
    summary = entry.get("summary") or ""
    text = text_of(max(contents, key=len, default="")) or text_of(summary)
    source = entry.get("source") or {}
    name = text_of(source.get("title") or "") or text_of(feed.get("title") or "")
    link = source.get("href") or feed.get("link")
    return Found(
        text=text,
        headline=" ".join(text_of(entry.get("title") or "").split()),
        url=entry.get("link") or None,
        publisher=Publisher(name, link or None) if name else None,
        author=entry.get("author") or None,
        published=published_of(entry, code),
        modified=stamp_of(entry["updated"], "feed", language=code) if "updated" in entry else None,
        language=code,
        partial=bool(CUT.search(text)) and not any(contents),
    )


def published_of(entry: Any, language: str | None) -> DateStamp | None:
    """Return when an item was published; where only an update is dated, that."""
    for key in ("published", "created", "updated"):
        if key in entry:
            stamp = stamp_of(entry[key], "feed", language=language)
            if stamp:
                return stamp
    return None
