"""Japanese sentence borders, as offsets into unchanging text.

A 。 inside a quotation or a parenthesis ends no sentence: 「行く。」と述べた。 is one.
A bracket that is never closed, or never opened, is no bracket: it must not
swallow the rest of its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keii.lang.base.sentences import find_lines, spans_between
from keii.model.text import Span

PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”", "〈": "〉", "《": "》", "【": "】", "〔": "〕"}
CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
BRACKETS = re.compile("[" + re.escape("".join(PAIRS) + "".join(CLOSERS)) + "]")
SIGN = re.compile(
    r"(?P<stop>[。｡]|(?<=[぀-ヿ一-鿿）」])[．.](?=\s|$|[^\s\d.．]))[。｡！？!?]*"
    r"|(?P<call>[！？!?]+)(?:[。｡])?"
    r"|(?P<bracket>[" + re.escape("".join(PAIRS) + "".join(CLOSERS)) + "])"
)
# 「中止？との声」「休戦！の文字」: a particle goes on with the sentence the call stands in.
GOES_ON = re.compile(
    r"(?:と(?!ころ|はいえ|にかく|もかく|くに|もあれ|うとう|ても)|って|を|の(?!ち)|など|という|[、，・…―～〜%％=＝/]"
    r"|[がにはも](?=[、，一-鿿ァ-ヶ]))"
)
STOP_GOES_ON = re.compile(r"と(?:述べ|語|話|し[たてま]|い[うっ]|の|答え|訴え|説明|強調|コメント)|[、，]")
NAME_GOES_ON = re.compile(r"[一-鿿ァ-ヶーA-Za-z0-9]")
DEEPEST = 15  # brackets open at once; deeper ones are noise
LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")


def split_sentences(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentence spans of `text`; no sentence crosses a line or a paragraph's border."""
    return tuple(
        span
        for paragraph in paragraphs
        for start, end in find_lines(text, paragraph)
        for span in spans_between(text, start, end, tuple(find_borders(text, start, end)))
    )


def find_borders(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence ends within the line `text[start:end]`."""
    paired = find_pairs(text, start, end)
    depth = 0
    for sign in SIGN.finditer(text, start, end):
        if sign.lastgroup == "bracket":
            if sign.start() in paired:
                depth += 1 if sign.group() in PAIRS else -1
        elif depth == 0:
            border = after_closers(text, sign.end(), end, paired)
            if border < end and not goes_on(text, sign, border):
                yield border


def find_pairs(text: str, start: int, end: int) -> frozenset[int]:
    """Return the places of the brackets that have a partner in the line."""
    opened: list[int] = []
    paired: list[int] = []
    for bracket in BRACKETS.finditer(text, start, end):
        sign = bracket.group()
        if sign in PAIRS:
            opened = [*opened[-DEEPEST:], bracket.start()]
            continue
        depth = next((i for i in range(len(opened) - 1, -1, -1) if text[opened[i]] == CLOSERS[sign]), None)
        if depth is not None:
            paired += (opened[depth], bracket.start())
            del opened[depth:]
    return frozenset(paired)


def after_closers(text: str, place: int, end: int, paired: frozenset[int]) -> int:
    """Return the place behind closing brackets without a partner: they belong to the sentence they end."""
    while place < end and text[place] in CLOSERS and place not in paired:
        place += 1
    return place


def goes_on(text: str, sign: re.Match[str], border: int) -> bool:
    """Answer whether the sentence goes on behind this full stop, exclamation or question mark."""
    if sign.lastgroup == "stop":
        return STOP_GOES_ON.match(text, border) is not None
    if GOES_ON.match(text, border):
        return True
    # Yahoo!ニュース: a mark that belongs to a Latin name.
    before = text[sign.start() - 1 : sign.start()]
    return bool(LATIN.match(before)) and bool(NAME_GOES_ON.match(text, border))
