"""Saved web pages: the article's text, and what the page says of its title, date, author and publisher."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from keii.model.article import Article, Problem, Publisher
from keii.read.language import language_of
from keii.read.made import Found, article_from
from keii.read.markup import clean, tree_of, visible_text, without_hidden
from keii.read.pagehead import Head, head_of, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST_PAGE = 10_000_000  # bytes; the largest of 400 news pages measured has 3 MB
MOST_ELEMENTS = 50_000
THIN = 200  # characters: below this, the other way of extracting may find more
SHARE_OF_BODY = 0.4
TEASER = 1_000  # characters that a paywall may leave; saved pages of subscribers hold the whole text
EDGE = "//header | //footer | //nav | //aside | //form | //script | //style | //noscript"


def read_html(text: str, where: str, *, language: str | None = None) -> Article | Problem:
    """Make the article of one page, or say why there is none."""
    if len(text) > LARGEST_PAGE:
        return Problem(where, f"a page larger than {LARGEST_PAGE // 1_000_000} MB")
    tree = tree_of(text)
    if tree is None:
        return Problem(where, "a page without text")
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return Problem(where, f"a page with more than {MOST_ELEMENTS} elements")
    head = head_of(tree, language)
    body = body_of(without_hidden(tree), head)
    declared = head.language or language
    if language_of(body, declared) is None:
        declared = None
    found = Found(
        text=without_headline(body, head.headline),
        headline=head.headline,
        url=head.url,
        publisher=Publisher(head.publisher) if head.publisher else None,
        author=head.author,
        published=head.published,
        modified=head.modified,
        language=declared,
        partial=(head.closed and len(body) < TEASER) or len(body) < SHARE_OF_BODY * len(head.body),
    )
    return article_from(found, where, language=language)


def body_of(tree: HtmlElement, head: Head) -> str:
    """Return the article's text: precise extraction first, a fuller one where that is thin, bare paragraphs last."""
    text = extracted(tree, precise=True)
    enough = max(THIN, int(SHARE_OF_BODY * len(head.body)))
    if len(text) < enough:
        text = max(text, extracted(tree, precise=False), key=len)
    if len(text) < enough:
        text = max(text, bare_paragraphs(tree), key=len)
    return text


def extracted(tree: HtmlElement, *, precise: bool) -> str:
    """Return what trafilatura takes for the article, one line a paragraph."""
    from copy import deepcopy

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a thin page is our problem to report
    from trafilatura import extract

    text = extract(
        deepcopy(tree), favor_precision=precise, include_comments=False, include_tables=not precise, deduplicate=False
    )
    return clean(text or "")


def bare_paragraphs(tree: HtmlElement) -> str:
    """Return the paragraphs of the page's main part, for pages too short to extract from."""
    for path in ("//article", "//main", "//body"):
        places = tree.xpath(path)
        if not places:
            continue
        paragraphs = places[0].xpath(
            ".//p[not(ancestor::nav or ancestor::footer or ancestor::aside or ancestor::header)]"
        )
        text = "\n".join(filter(None, map(words, paragraphs)))
        if text:
            return text
    for element in tree.xpath(EDGE):
        if element.getparent() is not None:
            element.drop_tree()
    return visible_text(tree)


def without_headline(text: str, headline: str) -> str:
    """Return the text without the headline as its first line: it is kept by itself."""
    first, _, rest = text.partition("\n")
    return rest if headline and rest and first.strip("# ").strip() == headline else text


def is_page(text: str) -> bool:
    """Answer whether a text is a web page by how it begins."""
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html")) or (start.startswith("<") and "<html" in start)
