"""The frames around a Japanese act, taken off the end: 「…する方針だと発表した」 leaves 「…する」."""

from __future__ import annotations

from itertools import pairwise

from keii.lang.base.tokens import Token
from keii.lang.ja.act_words import PEELS
from keii.model.text import Span


def peeled(text: str) -> tuple[int, int, frozenset[str], Span | None]:
    """Take frames and status words off the end: where the rest begins and ends, what was taken, who was asked."""
    end = len(text.rstrip("。 　\n"))
    marks: set[str] = set()
    asked: Span | None = None
    for _ in range(4):
        for mark, pattern in PEELS:
            match = pattern.search(text, 0, end)
            if match is None or match.start() < 4 or "「" in text[match.start() : end]:
                continue
            if mark.startswith("ask") and match["to"]:
                asked = Span(match.start("to"), match.end("to"))
            marks.add(mark)
            end = match.start()
            break
        else:
            break
        if mark.endswith("-noun"):
            break
    return 0, end, frozenset(marks), asked


def unbalanced(text: str) -> bool:
    """Answer whether the last predicate stands inside a quotation that the frame has cut off."""
    return text.rstrip().endswith("」") or text.count("「") != text.count("」")


def quoted_part(text: str, begin: int, end: int) -> tuple[int, int, frozenset[str]]:
    """Return the sentence of the last quotation that tells how an act stands, else its last sentence."""
    close = end - 1 if text[begin:end].rstrip().endswith("」") else end
    opening = text.rfind("「", begin, close) + 1
    stops = [opening, *(at + 1 for at in range(opening, close) if text[at] == "。" and at + 1 < close), close]
    for first, last in reversed(list(pairwise(stops))):
        for mark, pattern in PEELS:
            match = pattern.search(text[first:last].rstrip("。"))
            if match and mark.startswith("act") and match.start() > 1:
                return first, first + match.start(), frozenset({"quote", mark})
    return stops[-2], close, frozenset({"quote"})


def opaque(text: str, tokens: list[Token]) -> list[Token]:
    """Return the words with every closed quotation as one noun: nothing inside it belongs to the clause."""
    out: list[Token] = []
    until = 0
    for token in tokens:
        if token.start < until:
            continue
        close = text.find("」", token.start, tokens[-1].end) if token.surface == "「" else -1
        if close >= 0:
            until = close + 1
            out.append(Token(text[token.start : until], token.start, until, "「」", "noun"))
        else:
            out.append(token)
    return out


def in_aside(text: str, token: Token) -> bool:
    """Answer whether a word stands in brackets that are no part of the sentence."""
    opening = max(text.rfind("（", 0, token.end), text.rfind("【", 0, token.end))
    if opening < 0:
        return token.surface == "◇"
    close = text.find("）" if text[opening] == "（" else "】", opening)
    return close >= token.start
