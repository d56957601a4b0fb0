"""What a page says of itself: title, address, publisher, author, dates, language (JSON-LD first, then meta)."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from keii.model.article import DateStamp, Origin
from keii.read.dates import read_date, stamp_of
from keii.read.markup import clean, visible_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ARTICLE_TYPES = re.compile(r"(?:Article|NewsArticle|ReportageNewsArticle|BlogPosting|LiveBlogPosting|Report)$")
META_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "iso-8859-1:date",
)
META_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified")
DEEPEST = 6
TITLE_TAIL = re.compile(r"\s*[|｜:：\-–—]\s*[^|｜:：\-–—]+$|\s*[（(][^（()）]+[)）]$")
PRINTED_DATE = re.compile(
    r"(?:^|[-_ ])(?:date|time|publish(?:ed)?|pubdate|posted|timestamp|day)(?:$|[-_ ])", re.IGNORECASE
)


class Head(Struct, frozen=True, kw_only=True):
    """What a page says of itself; `body` is its own copy of the text, `closed` marks a paywall."""

    headline: str = ""
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: DateStamp | None = None
    modified: DateStamp | None = None
    language: str | None = None
    body: str = ""
    closed: bool = False


def head_of(tree: HtmlElement, language: str | None = None) -> Head:
    """Collect what the page says of itself."""
    ld = next(find_json_ld(tree), {})
    meta = meta_of(tree)
    code = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("og:locale")
    body = ld.get("articleBody")
    return Head(
        headline=headline_of(tree, ld, meta),
        url=url_of(tree, ld, meta),
        publisher=name_of(ld.get("publisher")) or meta.get("og:site_name") or meta.get("application-name"),
        author=name_of(ld.get("author")) or meta.get("author"),
        published=published_of(tree, ld, meta, code or language),
        modified=first_stamp(
            ((ld.get("dateModified"), "json-ld"), *((meta.get(k), "meta") for k in META_MODIFIED)), code
        ),
        language=code,
        body=clean(body) if isinstance(body, str) else "",
        closed=str(ld.get("isAccessibleForFree", "")).lower() == "false",
    )


def find_json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the articles that the page's JSON-LD describes."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            value = msgspec.json.decode(re.sub(r"[\x00-\x1f]+", " ", script.text or "").strip().rstrip(";").encode())
        except (msgspec.DecodeError, RecursionError):
            continue
        yield from find_articles(value, 0)


def find_articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield article records inside a JSON-LD value."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from find_articles(part, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(ARTICLE_TYPES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from find_articles(value.get(key), depth + 1)


def meta_of(tree: HtmlElement) -> dict[str, str]:
    """Return the page's meta fields, first one wins."""
    fields: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = clean(element.get("content") or "")
        if name and content:
            fields.setdefault(name.lower(), content)
    return fields


def headline_of(tree: HtmlElement, ld: dict[str, Any], meta: dict[str, str]) -> str:
    """Return the headline: the <h1> that the page's other titles agree with, else one of those."""
    title = next((words(element) for element in tree.iter("title")), "")
    named = [clean(str(name)) for name in (ld.get("headline"), meta.get("og:title"), meta.get("twitter:title")) if name]
    heads = [head for head in map(words, tree.iter("h1")) if head]
    others = [*named, title]
    for head in heads:
        if len(head) > 5 and any(squeezed(head) in squeezed(other) for other in others if other):
            return head
    if named:
        return named[0]
    if len(heads) == 1:
        return heads[0]
    shorter = TITLE_TAIL.sub("", title)
    return shorter if len(shorter) > 7 else title


def words(element: HtmlElement) -> str:
    """Return an element's words on one line."""
    text = element.text_content() if element.tag == "title" else visible_text_of(element)
    return " ".join(clean(text).split())


def visible_text_of(element: HtmlElement) -> str:
    """Return what of an element is shown, without the text behind it."""
    tail, element.tail = element.tail, None
    text = visible_text(element)
    element.tail = tail
    return text


def squeezed(text: str) -> str:
    """Return text without white space, for comparing titles."""
    return "".join(text.split())


def url_of(tree: HtmlElement, ld: dict[str, Any], meta: dict[str, str]) -> str | None:
    """Return the page's own address: canonical link, og:url, JSON-LD."""
    links = [element.get("href") for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"]
    own = ld.get("mainEntityOfPage")
    candidates = (*links, meta.get("og:url"), ld.get("url"), own.get("@id") if isinstance(own, dict) else own)
    return next((url for url in candidates if isinstance(url, str) and url.startswith(("http://", "https://"))), None)


def name_of(value: Any) -> str | None:
    """Return the name or names that a JSON-LD person or organization has."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, map(name_of, value)))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return clean(value) or None if isinstance(value, str) else name_of(value) if isinstance(value, list) else None


def first_stamp(candidates: Any, language: str | None) -> DateStamp | None:
    """Return the first date that can be read."""
    stamps = (stamp_of(raw, origin, language=language) for raw, origin in candidates if raw)
    return next((stamp for stamp in stamps if stamp), None)


def published_of(tree: HtmlElement, ld: dict[str, Any], meta: dict[str, str], language: str | None) -> DateStamp | None:
    """Return the publication date: JSON-LD, meta, <time>, a date printed as such, htmldate; never the clock's."""
    origin: Origin = "meta"
    stated = first_stamp(
        ((ld.get("datePublished"), "json-ld"), *((meta.get(name), origin) for name in META_PUBLISHED)), language
    )
    if stated:
        return stated
    if ld.get("uploadDate") or ld.get("dateCreated"):
        created = stamp_of(ld.get("dateCreated"), "json-ld", language=language)
        if created:
            return created
    return timed(tree, language) or printed(tree, language) or searched(tree)


def timed(tree: HtmlElement, language: str | None) -> DateStamp | None:
    """Return the date of the <time> that is marked as published, or of the first one in the article."""
    times = tree.xpath("//time[@pubdate or contains(@itemprop, 'datePublished')]")
    times += tree.xpath("//article//time | //main//time")
    if not times:
        every = tree.xpath("//time")
        times = every if len({element.get("datetime") for element in every}) == 1 else []
    stamps = (stamp_of(element.get("datetime") or words(element), "time", language=language) for element in times)
    return next((stamp for stamp in stamps if stamp), None)


def printed(tree: HtmlElement, language: str | None) -> DateStamp | None:
    """Return the date printed in an element that is named after it."""
    for element in tree.xpath("//*[@class or @id]"):
        if PRINTED_DATE.search(f"{element.get('class', '')} {element.get('id', '')}") and len(element) < 4:
            text = words(element)
            if 6 <= len(text) <= 40:
                found = read_date(text, language=language)
                if found:
                    return stamp_of(text, "htmldate", language=language)
    return None


def searched(tree: HtmlElement) -> DateStamp | None:
    """Return the date htmldate finds in the page's marked places; a bare year in a copyright line is none."""
    from copy import deepcopy

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    from htmldate import find_date

    # A fixed latest day: the answer must not depend on when it is asked.
    found = find_date(deepcopy(tree), extensive_search=False, original_date=True, max_date="2199-12-31")
    return None if found is None or found.endswith("-01-01") else stamp_of(found, "htmldate")
