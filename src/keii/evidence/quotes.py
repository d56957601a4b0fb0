"""Quotations of a claim against the words of the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence, language_of, plain
from keii.model.text import Span

SHORTEST = 6  # characters; shorter ones are terms, not quotations
ENDING = 3  # letters of a last word that Japanese may inflect
ELISION = re.compile(r"…+|\.{3,}|[\[［(（][^\]］)）]*[\]］)）]|〔[^〕]*〕|―+|--+")
ALTERED = 60.0  # of 100: from here on the passage has the quotation in other words (check.md, section 3)


def find_quotes(text: str, marks: Sequence[tuple[str, str]]) -> tuple[Span, ...]:
    """Return what stands between quotation marks, the marks left out; an unclosed quotation is none."""
    found: list[Span] = []
    for match in pattern_of(tuple(marks)).finditer(text):
        start, end = match.start() + 1, match.end() - 1
        if not any(span.start <= start < span.end for span in found):
            found.append(Span(start, end))
    return tuple(found)


@cache
def pattern_of(marks: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return the pattern of a quotation, e.g. 「…」 with one more pair inside."""
    return re.compile("|".join(one_pair(left, right) for left, right in marks))


def one_pair(left: str, right: str) -> str:
    """Return the pattern for one pair of marks."""
    left, right = re.escape(left), re.escape(right)
    inner = f"[^{left}{right}\n]"
    return f"{left}(?:{inner}|{left}{inner}*{right})*{right}" if left != right else f"{left}{inner}+{right}"


def compare_quotes(claim: Sentence, passage: Sentence, library: Library) -> Iterator[Conflict]:
    """Yield a conflict for each quotation whose words no source has."""
    for span in find_quotes(claim.text, language_of(claim.reading).compare.quotes):
        quote = span.of(claim.text)
        pieces = [plain(piece) for piece in ELISION.split(quote)]
        pieces = [piece for piece in pieces if piece]
        if len(plain(quote)) < SHORTEST or is_title(quote) or stands_in_order(pieces, library, passage):
            continue
        if plain(quote) in said_in(passage):
            continue
        close = fuzz.partial_ratio(plain(quote), plain(passage.text)) >= ALTERED
        yield conflict("SUP004", quote, passage.text if close else "", span)


def said_in(passage: Sentence) -> str:
    """Return the quotations of a passage as one: “A,” she said, “B” may be printed as “A, B”."""
    marks = language_of(passage.reading).compare.quotes
    return "".join(plain(span.of(passage.text)) for span in find_quotes(passage.text, marks))


def is_title(quote: str) -> bool:
    """Answer whether a quotation is the title of a work: most of its words have capitals."""
    words = [word for word in quote.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return quote.isascii() and bool(words) and capitals >= 0.6 * len(words)


def stands_in_order(pieces: Sequence[str], library: Library, passage: Sentence) -> bool:
    """Answer whether one source has the pieces in this order, the passage's own source first."""
    own = library.by_id.get(passage.reading.article.id)
    numbers = sorted(range(len(library.readings)), key=lambda number: number != own)
    return any(in_order(pieces, library.plain_text(number)) for number in numbers)


def in_order(pieces: Sequence[str], text: str) -> bool:
    """Answer whether `text` has the pieces one after the other; the last may end in another inflection."""
    place = 0
    for number, piece in enumerate(pieces):
        found = text.find(piece, place)
        if found < 0 and number == len(pieces) - 1 and len(piece) > 2 * ENDING and not piece.isascii():
            piece = piece[:-ENDING]
            found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True
