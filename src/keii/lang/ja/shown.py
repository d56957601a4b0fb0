"""The words of a Japanese clause that count, brought to their normal forms.

Words are brought to their dictionary forms and joined, so that one pattern
covers 検討した, 検討している and 検討しており. Adverbs, dates, commas and what
stands in brackets are left out; quoted titles become one sign.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from keii.lang.base.tokens import Token
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
CLAUSE = ("clause",)  # the tag of a quotation that says something
SILENT = frozenset({"symbol", "space", "adverb", "number", "conjunction"})
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
            sort = CLAUSE if ends_clause(inside, place, close) else ()
            found.append(Token("□", token.start, inside[close].end, "□", "noun", sort))
    found += inside[shown_to:]
    return found


def ends_clause(inside: Sequence[Token], opening: int, closing: int) -> bool:
    """Answer whether what stands in quotation marks is a clause, not a name or a title."""
    last = next((inside[at] for at in range(closing - 1, opening, -1) if inside[at].kind != "symbol"), None)
    if last is None or closing - opening < 4:
        return False
    return last.kind in ("verb", "auxiliary", "adjective") or last.surface in (
        "か",
        "よ",
        "ね",
        "の",
        "ない",
        "わ",
        "ぞ",
    )


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
    before: Token | None = None
    for token, after in zip(tokens, (*tokens[1:], None), strict=True):
        surface, former, before = token.surface, before, token
        if after is not None and after.surface == "に" and is_adverbial(token, after):
            continue
        if surface == "に" and former is not None and is_adverbial(former, token):
            continue
        if surface == "でし" and words and words[-1] == "ない":
            continue  # 開かれませんでした is 開かれなかった
        word = normal(token, after)
        if not word and token.lemma in UNCOUNTED and (former is None or former.kind != "number"):
            word = token.lemma
        if word:
            places.append((length, token.start, token.end))
            words.append(word)
            length += len(word)
    return "".join(words), tuple(places)


def normal(token: Token, after: Token | None) -> str:
    """Return the normal form of a word, "" for a word that never governs anything."""
    kind, lemma, surface = token.kind, token.lemma, token.surface
    if kind in SILENT or "助数詞可能" in token.tag:
        return ""
    if after is not None:
        if after.surface == "ませ" and lemma in ("ある", "ござる"):
            return ""  # 考えはありません is 考えはない
        if kind == "adjective" and surface.endswith("く") and after.lemma not in GOVERNED:
            return ""
    if lemma == "だ" and surface in ("に", "で", "な", "なら"):
        return surface
    if surface == "つい" and lemma == "つく":
        return "つい"
    if surface == "で" and token.tag[1:2] == ("接続助詞",):
        return "て"
    word = VARIANTS.get(lemma, lemma)
    if token.form.startswith("意志推量形"):
        return "だろう" if lemma in ("だ", "です") else word + "〜う"
    return word


def is_adverbial(token: Token, after: Token | None) -> bool:
    """Answer whether a word with に only colours the verb (正式に決めた)."""
    return token.tag[:1] == ("形状詞",) and after is not None and after.surface == "に" and token.lemma not in KEPT
