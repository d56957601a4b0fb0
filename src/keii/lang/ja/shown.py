"""The words of a Japanese clause that count, brought to their normal forms.

Words are brought to their dictionary forms and joined, so that one pattern
covers 検討した, 検討している and 検討しており. Adverbs, dates, commas and what
stands in brackets are left out; quoted titles become one sign.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from keii.lang.base.tokens import Kind, Token
from keii.lang.ja.predicates import WORDS
from keii.model.text import Span

OPENING = frozenset("「『（(〈《“【")
CLOSING = frozenset("」』）)〉》”】")
TITLES = frozenset("「『〈《“")
SPECIAL = OPENING | CLOSING | {"だ", "だら"}
START, END = attrgetter("start"), attrgetter("end")
VARIANTS: dict[str, str] = WORDS["variants"]
GOVERNED = ("なる", "ない", "する", "は", "も")
UNCOUNTED = frozenset(WORDS["uncounted"].split())
KEPT = frozenset(WORDS["kept"].split())


def shown(tokens: Sequence[Token], span: Span) -> list[Token]:
    """List the words of `span` that count: nothing in brackets, a quoted title as one sign.

    A mark that is never closed hides nothing; one that was never opened is left out.
    """
    inside = within(tokens, span)
    # Most stretches have none of these signs; the others are copied between them (22 us a call before, 6 after).
    places = [place for place, token in enumerate(inside) if token.surface in SPECIAL]
    found: list[Token] = []
    shown_to = 0
    for place in places:
        if place < shown_to:
            continue
        token = inside[place]
        found += inside[shown_to:place]
        shown_to = place + 1
        if token.surface in CLOSING:
            continue
        if token.surface not in OPENING:
            found.append(as_past(token) if found and found[-1].kind == "verb" else token)
            continue
        close = closing_of(inside, place)
        if close is None:
            continue
        shown_to = close + 1
        if token.surface in TITLES:
            found.append(Token("□", token.start, inside[close].end, "□", "noun"))
    found += inside[shown_to:]
    return found


def within(tokens: Sequence[Token], span: Span) -> Sequence[Token]:
    """Return the words that lie wholly inside `span`; words stand in order."""
    first = bisect_left(tokens, span.start, key=START)
    return tokens[first : bisect_right(tokens, span.end, first, key=END)]


def as_past(token: Token) -> Token:
    """Return the だ of 読んだ as the past that it is."""
    if token.lemma != "だ":
        return token
    return Token(token.surface, token.start, token.end, "た", token.kind, token.tag, token.form)


def closing_of(inside: Sequence[Token], opening: int) -> int | None:
    """Return the place of the mark that closes the one at `opening`."""
    depth = 0
    for position in range(opening, len(inside)):
        if inside[position].surface in OPENING:
            depth += 1
        elif inside[position].surface in CLOSING:
            depth -= 1
            if depth == 0:
                return position
    return None


def joined(tokens: Sequence[Token]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Join normal forms without gaps, and keep where each came from."""
    words: list[str] = []
    places: list[tuple[int, int, int]] = []
    length = 0
    for position, token in enumerate(tokens):
        after = tokens[position + 1] if position + 1 < len(tokens) else None
        if after is not None and after.surface == "に" and is_adverbial(token, after):
            continue
        if token.surface == "に" and position and is_adverbial(tokens[position - 1], token):
            continue
        word = normal(token, after)
        if not word and token.lemma in UNCOUNTED and (not position or tokens[position - 1].kind != "number"):
            word = token.lemma
        if word:
            places.append((length, token.start, token.end))
            words.append(word)
            length += len(word)
    return "".join(words), tuple(places)


def normal(token: Token, after: Token | None) -> str:
    """Return the normal form of a word, "" for a word that never governs anything."""
    if token.kind == "adjective" and after and token.surface.endswith("く") and after.lemma not in GOVERNED:
        return ""
    return normal_of(token.surface, token.lemma, token.kind, token.tag, token.form)


@lru_cache(maxsize=50_000)
def normal_of(surface: str, lemma: str, kind: Kind, tag: tuple[str, ...], form: str) -> str:
    """Return the normal form of a word wherever it stands."""
    if kind in ("symbol", "space", "adverb", "number", "conjunction") or "助数詞可能" in tag:
        return ""
    if lemma == "だ" and surface in ("に", "で", "な", "なら"):
        return surface
    if surface == "つい" and lemma == "つく":
        return "つい"
    if surface == "で" and tag[1:2] == ("接続助詞",):
        return "て"
    word = VARIANTS.get(lemma, lemma)
    if form.startswith("意志推量形"):
        return "だろう" if lemma in ("だ", "です") else word + "〜う"
    return word


def is_adverbial(token: Token, after: Token | None) -> bool:
    """Answer whether a word with に only colours the verb (正式に決めた)."""
    return token.tag[:1] == ("形状詞",) and after is not None and after.surface == "に" and token.lemma not in KEPT
