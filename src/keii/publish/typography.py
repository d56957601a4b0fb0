"""Where a heading may break: at phrase boundaries, never inside a number, a date or a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from markupsafe import Markup, escape

# 202|5年5月9日, 60|周年, A|320: what belongs to a number or a Latin word on either side of a cut.
BOUND = re.compile(r"[0-9０-９.,，．:：/年月日時分A-Za-zＡ-Ｚａ-ｚ]")
DIGIT = re.compile(r"[0-9０-９]")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
LONGEST = 200  # characters; a longer heading is no heading and is left to the browser


@cache
def parser() -> Any:
    """Load the phrase model once."""
    import budoux

    return budoux.load_default_japanese_parser()


SPACES = re.compile(r"\s+")
# What Markdown would take for a form of its own, anywhere in a line.
SPECIAL = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|~(?=~)|&(?=#?\w+;)|!(?=\[)")
# 1. Item, - item, # heading, > quote, === rule, at the start of a line.
OPENING = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([-+#>=|]))")


def clean(text: str) -> str:
    """Return the text with characters no page can hold replaced by the replacement character."""
    return UNPRINTABLE.sub("�", text)


def heading(text: str, language: str, names: Iterable[str] = ()) -> Markup:
    """Return a heading as HTML, with `<wbr>` where Japanese may break."""
    text = clean(text)
    if language != "ja" or len(text) > LONGEST:
        return escape(text)
    return Markup("<wbr>").join(escape(piece) for piece in pieces_of(text, names))


def pieces_of(text: str, names: Iterable[str] = ()) -> list[str]:
    """Cut a Japanese heading into phrases that stay on one line."""
    if not text:
        return []
    kept = [
        range(m.start() + 1, m.end()) for name in names if len(name) > 1 for m in re.finditer(re.escape(name), text)
    ]
    pieces: list[str] = []
    position = 0
    for phrase in parser().parse(text):
        if pieces and not may_cut(text, position, kept):
            pieces[-1] += phrase
        else:
            pieces.append(phrase)
        position += len(phrase)
    return pieces


def may_cut(text: str, position: int, kept: Iterable[range]) -> bool:
    """Answer whether a line may break before `position`."""
    left, right = text[position - 1], text[position]
    if DIGIT.match(left) or (BOUND.match(left) and BOUND.match(right)):
        return False
    return not any(position in inside for inside in kept)


def escaped(text: str) -> str:
    """Return text on one line, with everything that Markdown or HTML would take for a form of its own made plain."""
    line = SPACES.sub(" ", clean(text)).strip()
    line = SPECIAL.sub(lambda match: "\\" + match.group(), line).replace("<", "&lt;")
    return OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
