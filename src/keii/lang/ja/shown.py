"""The words of a Japanese clause that count, brought to their normal forms.

Words are brought to their dictionary forms and joined, so that one pattern
covers 検討した, 検討している and 検討しており. Adverbs, dates, commas and what
stands in brackets are left out; quoted titles become one sign.
"""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base.tokens import Token
from keii.lang.ja.predicates import WORDS
from keii.model.text import Span

OPENING = frozenset("「『（(〈《“【")
CLOSING = frozenset("」』）)〉》”】")
TITLES = frozenset("「『〈《“")
VARIANTS: dict[str, str] = WORDS["variants"]
GOVERNED = ("なる", "ない", "する", "は", "も")
KEPT = frozenset(WORDS["kept"].split())


def shown(tokens: Sequence[Token], span: Span) -> list[Token]:
    """List the words of `span` that count: nothing in brackets, a quoted title as one sign.

    A mark that is never closed hides nothing; one that was never opened is left out.
    """
    inside = [token for token in tokens if span.start <= token.start and token.end <= span.end]
    found: list[Token] = []
    skip_to = -1
    for position, token in enumerate(inside):
        if position < skip_to or token.surface in CLOSING:
            continue
        if token.surface not in OPENING:
            found.append(as_past(token) if token.lemma == "だ" and found and found[-1].kind == "verb" else token)
            continue
        close = closing_of(inside, position)
        if close is None:
            continue
        skip_to = close + 1
        if token.surface in TITLES:
            found.append(Token("□", token.start, inside[close].end, "□", "noun"))
    return found


def as_past(token: Token) -> Token:
    """Return the だ of 読んだ as the past that it is."""
    if token.surface not in ("だ", "だら"):
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
        if is_adverbial(token, after) or (
            token.surface == "に" and position and is_adverbial(tokens[position - 1], token)
        ):
            continue
        word = normal(token, after)
        if word:
            places.append((length, token.start, token.end))
            words.append(word)
            length += len(word)
    return "".join(words), tuple(places)


def normal(token: Token, after: Token | None) -> str:
    """Return the normal form of a word, "" for a word that never governs anything."""
    kind = token.kind
    if kind in ("symbol", "space", "adverb", "number", "conjunction") or "助数詞可能" in token.tag:
        return ""
    if token.lemma == "だ" and token.surface in ("に", "で", "な", "なら"):
        return token.surface
    if kind == "adjective" and after is not None and token.surface.endswith("く") and after.lemma not in GOVERNED:
        return ""
    if token.surface == "つい" and token.lemma == "つく":
        return "つい"
    if token.surface == "で" and token.tag[1:2] == ("接続助詞",):
        return "て"
    word = VARIANTS.get(token.lemma, token.lemma)
    if token.form.startswith("意志推量形"):
        return "だろう" if token.lemma in ("だ", "です") else word + "〜う"
    return word


def is_adverbial(token: Token, after: Token | None) -> bool:
    """Answer whether a word with に only colours the verb (正式に決めた)."""
    return token.tag[:1] == ("形状詞",) and after is not None and after.surface == "に" and token.lemma not in KEPT
