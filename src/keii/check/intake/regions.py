"""What the elements of an HTML page are by their tag and role: text, label, note of a source, frame.

A quoted source and the frame around a page claim nothing in the page's own voice.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from keii.check.wordings import label_pattern

SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "nav", "svg", "form", "button", "iframe", "head", "title"}
)
# WAI-ARIA and DPUB-ARIA: how the page was made and how to move in it, no news
FRAME = frozenset(
    {
        "contentinfo",
        "doc-colophon",
        "doc-credits",
        "doc-index",
        "doc-pagelist",
        "doc-toc",
        "navigation",
        "note",
        "search",
    }
)
NOTES = frozenset({"doc-bibliography", "doc-endnotes"})
NOTE = frozenset({"doc-biblioentry", "doc-endnote", "doc-footnote"})
LABELS = frozenset({"caption", "data", "meter", "output", "progress", "small", "summary", "time"})
SECTIONING = frozenset({"article", "main", "section"})
NOTE_TAGS = frozenset({"aside", "dd", "li", "p", "td", "tr"})
COLON = re.compile(r"\s*[:：]")
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LONGEST_NOTE = 2000
BOLD = frozenset({"b", "strong"})
LABELLED = ("as_of", "status", "why", "source")


class Run(Struct, frozen=True):
    """A stretch of text inside a block: the link around it, and the label element it stands in."""

    words: str
    url: str | None = None
    label: str | None = None

    @property
    def speaks(self) -> bool:
        """Answer whether a letter or digit stands in it."""
        return any(c.isalnum() for c in self.words)


def is_left_out(element: Any) -> bool:
    """Answer whether an element is not shown, or belongs to the frame of the page."""
    if element.tag in SKIPPED or roles_of(element) & FRAME:
        return True
    if element.tag == "footer" and not any(parent.tag in SECTIONING for parent in element.iterancestors()):
        return True
    return element.get("hidden") is not None or INVISIBLE.search(element.get("style") or "") is not None


def roles_of(element: Any) -> frozenset[str]:
    """Return the roles an element declares."""
    return frozenset((element.get("role") or "").lower().split())


def is_note(element: Any) -> bool:
    """Answer whether an element is one note of a source: an endnote, a footnote, an entry of a bibliography."""
    if roles_of(element) & NOTE:
        return True
    parent = element.getparent()
    return element.tag == "li" and parent is not None and is_list_of_notes(parent)


def is_list_of_notes(element: Any) -> bool:
    """Answer whether a list holds notes: it, or the section it stands in, says so."""
    return any(
        roles_of(one) & NOTES for one in (element, *element.iterancestors("section", "div", "aside", "footer"))
    ) and not any(one.tag == "li" for one in element.iterancestors())


def is_quoted(element: Any) -> bool:
    """Answer whether an element quotes a source it names: a blockquote with its address, or inside a note."""
    if element.tag != "blockquote":
        return False
    return bool(element.get("cite")) or any(is_note(parent) for parent in element.iterancestors())


def notes_by_anchor(tree: Any) -> dict[str, str]:
    """Return the source behind each in-page link that leads to a note: "#e-12" to its URL, else its number."""
    by_id = {element.get("id"): element for element in tree.iter() if element.get("id")}
    found: dict[str, str] = {}
    for target in dict.fromkeys(tree.xpath('//a[starts-with(@href, "#")]/@href')):
        source = source_of(by_id.get(str(target)[1:]))
        if source:
            found[str(target)] = source
    return found


def source_of(element: Any) -> str | None:
    """Return the URL of the note an anchor stands in; the note's number where it has none."""
    if element is None:
        return None
    note = next((one for one in (element, *element.iterancestors()) if is_note(one)), None)
    return source_link(element) or (number_of(note) if note is not None else None)


def number_of(element: Any) -> str | None:
    """Return the number of an item of an ordered list."""
    parent = element.getparent()
    if element.tag != "li" or parent is None or parent.tag != "ol":
        return None
    anchor = re.search(r"(\d{1,3})$", element.get("id") or "")
    items = [child for child in parent if child.tag == "li"]
    return element.get("value") or (anchor[1] if anchor else str(items.index(element) + 1))


def source_link(element: Any) -> str | None:
    """Return the first outward link of the note an anchor stands in, or None when it is no note."""
    around = (element, *element.iterancestors())
    note = next((one for one in around if is_note(one)), None)
    note = note if note is not None else next((one for one in around if one.tag in NOTE_TAGS), None)
    if note is None or (not is_note(note) and len(note.text_content()) > LONGEST_NOTE):
        return None
    links = note.xpath('.//a[starts-with(@href, "http")][not(ancestor::blockquote)]/@href')
    return str(links[0]).split("#:~:")[0] if links else None


def is_open_label(element: Any) -> bool:
    """Answer whether bold words open a block as a label without a colon: <b>Why it matters</b> The trip …"""
    parent = element.getparent()
    if element.tag not in BOLD or parent is None or element.getprevious() is not None or (parent.text or "").strip():
        return False
    follows = (element.tail or "").strip() or element.getnext() is not None
    words = element.text_content().strip() + ":"
    return bool(
        follows
        and not COLON.match(element.tail or "")
        and any(label_pattern(role).fullmatch(words) for role in LABELLED)
    )
