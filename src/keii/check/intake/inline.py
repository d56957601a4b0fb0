"""Markup inside a sentence: blanked so that every offset stays, its citations collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from unicodedata import normalize

from keii.check.days import find_days
from keii.check.intake.pieces import Mark
from keii.check.wordings import turn_pattern, wordings
from keii.model.text import Span

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
# [label](https://rei.example/a "title")
LINK = re.compile(
    r"\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<url>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
# [1], [1,3], [^1], [^note], 【1】
NUMBERED = re.compile(
    r"[\[【]\^?(?P<refs>\d{1,3}(?:\s*[,、，–-]\s*\d{1,3})*)[\]】](?![(:])|\[\^(?P<name>[\w-]{1,24})\](?!:)"
)
URL = re.compile(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
BARE = re.compile(rf"<(?P<angled>{URL.pattern})>|(?P<bare>{URL.pattern})")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
EMPHASIS = re.compile(r"\*{1,3}|__|~~|`+|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])|\\(?=[!-/:-@\[-`{-~])|&nbsp;")
# （例新聞、3月2日） (Strait Wire, 2 March)
SAID_BY = re.compile(r"[（(](?P<who>[^（）()、,「」\d]{2,40})[、,，]\s?(?P<when>[^（）()]{2,24})[）)]")
POINTER = re.compile(
    r"\[?\^?\d{1,3}\]?|出典|参照|リンク|こちら|記事|source|link|here|ref|via|read more|↩︎?", re.IGNORECASE
)
RANGE = re.compile(r"(\d+)\s*[–-]\s*(\d+)")


def blanked(text: str, base: int, publishers: Collection[str] = ()) -> tuple[str, list[Mark]]:
    """Return `text` with markup and citations replaced by blanks of the same length, and its citations.

    `base` is added to the offsets of the marks.
    """
    marks: list[Mark] = []

    def mark(match: re.Match[str], *refs: str) -> None:
        marks.extend(Mark(Span(base + match.start(), base + match.end()), ref) for ref in refs if ref)

    def link(match: re.Match[str]) -> str:
        label = match["label"]
        ref = label.strip("[]^ ") if match["url"].startswith("#") else match["url"]
        mark(match, ref)
        if POINTER.fullmatch(label.strip()):
            return blank(match)
        return " " + label + " " * (len(match.group()) - len(label) - 1)

    def numbers(match: re.Match[str]) -> str:
        mark(match, *([match["name"]] if match["name"] else numbers_of(match["refs"])))
        return blank(match)

    def address(match: re.Match[str]) -> str:
        mark(match, end_of_url(match["angled"] or match["bare"]))
        return blank(match)

    def said_by(match: re.Match[str]) -> str:
        if not is_outlet(match["who"], publishers) or not find_days(match["when"]):
            return match.group()
        mark(match, f"{match['who'].strip()}|{match['when'].strip()}")
        return blank(match)

    for layout in (COMMENT, IMAGE, turn_pattern()):
        text = layout.sub(blank, text)
    patterns = (LINK, NUMBERED, BARE, TAG, EMPHASIS, SAID_BY)
    steps: tuple[Callable[[re.Match[str]], str], ...] = (link, numbers, address, blank, blank, said_by)
    for pattern, replace in zip(patterns, steps, strict=True):
        text = pattern.sub(replace, text)
    return text.replace("\n", " "), sorted(marks, key=lambda found: found.span)


def blank(match: re.Match[str]) -> str:
    """Return blanks for a match."""
    return " " * len(match.group())


def numbers_of(refs: str) -> list[str]:
    """Return the numbers of "1", "1, 3" and "2-4"."""
    found: list[str] = []
    for part in re.split(r"[,、，]", refs):
        ends = RANGE.fullmatch(part.strip())
        if ends and int(ends[1]) <= int(ends[2]):
            found += [str(n) for n in range(int(ends[1]), int(ends[2]) + 1)]
        else:
            found.append(part.strip())
    return found


def end_of_url(url: str) -> str:
    """Return a URL without the punctuation of the sentence around it."""
    url = url.rstrip(".,;:!?'")
    while url.endswith(")") and url.count("(") < url.count(")"):
        url = url[:-1]
    return url


def is_outlet(words: str, publishers: Collection[str]) -> bool:
    """Answer whether words name an outlet: one of the page's publishers, or by their form."""
    words = words.strip()
    known = {normalize("NFKC", name).casefold() for name in publishers}
    return normalize("NFKC", words).casefold() in known or any(table.outlet.search(words) for table in wordings())
