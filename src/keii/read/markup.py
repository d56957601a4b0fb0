"""From markup to what a reader sees: no scripts, no hidden words, one line a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul".split()
)
NOT_READ = frozenset("script style noscript template iframe object embed svg math head title button select".split())
INVISIBLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)"
    r"|(?:^|[;\s])opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$))",
    re.IGNORECASE,
)
# Unicode tag characters and bidirectional controls carry words or orders that nobody sees.
UNSEEN = re.compile("[\U000e0000-\U000e007f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]")
SPACES = re.compile(r"[^\S\n]+")
LINES = re.compile(r"[^\S\n]*\n\s*")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
DEEPEST = 256


def text_of(html: str) -> str:
    """Return the text of a piece of HTML, one line a block."""
    if "<" not in html and "&" not in html:
        return clean(html)
    tree = tree_of(html)
    return "" if tree is None else visible_text(tree)


def tree_of(html: str) -> HtmlElement | None:
    """Parse a page or a piece of one, whatever its flaws; None when there is nothing in it."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # The text is decoded already: what the page says of its encoding must not count again.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(CONTROL.sub("", html).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def without_hidden(tree: HtmlElement) -> HtmlElement:
    """Take out, in place, what a browser does not show; return the tree."""
    for element in list(tree.iter("*")):
        if element.tag in ("html", "body"):
            continue
        style = element.get("style")
        if element.get("hidden") is not None or (style and INVISIBLE.search(style)):
            element.drop_tree()
    return tree


def visible_text(tree: HtmlElement) -> str:
    """Return the words of a tree that a browser shows, one line a block."""
    parts: list[str] = []
    hidden = 0  # how many unread elements are open
    from lxml.etree import iterwalk

    for event, element in iterwalk(tree, events=("start", "end")):
        unread = element.tag in NOT_READ or element.get("hidden") is not None
        unread = unread or bool(INVISIBLE.search(element.get("style") or ""))
        if event == "start":
            hidden += unread
            words = element.text
        else:
            hidden -= unread
            words = element.tail
        if element.tag in BLOCKS:
            parts.append("\n")
        if not hidden and words:
            parts.append(SPACES.sub(" ", words.replace("\n", " ")))
    return clean("".join(parts))


def clean(text: str) -> str:
    """Return text without unseen characters and without white space at the ends of its lines."""
    return LINES.sub("\n", SPACES.sub(" ", UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))).strip()
