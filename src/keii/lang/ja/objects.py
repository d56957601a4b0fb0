"""What a Japanese act is done to: the phrases that a question repeats, and whether they identify something."""

from __future__ import annotations

import re
from itertools import pairwise

from keii.lang.base.questions import Piece
from keii.lang.ja.act_words import (
    ALONE,
    ASIDE,
    CIRCUMSTANCE,
    DEEDS,
    DOING,
    EVENTS,
    GENERAL,
    HELD,
    LEANING,
    MEASURE,
    NATIVE,
    NEEDS_OBJECT,
    PRONOUN,
    TIMELIKE,
)
from keii.lang.ja.arguments import Phrase
from keii.lang.ja.endings import Predicate
from keii.model.text import Span

JOINED = re.compile(r"[と・、]|および|及び|や")


def plain(phrases: list[Phrase]) -> list[Phrase]:
    """Leave out topics, circumstances and adverbs."""
    taken = {id(one) for one, other in pairwise(phrases) if one.particle == "を" and other.particle == "として"}
    kept = [phrase for phrase in phrases if id(phrase) not in taken]  # 降格を不満として
    return [phrase for phrase in kept if phrase.particle not in (*CIRCUMSTANCE, "は", "adverb") and not phrase.bare]


def objects(phrases: list[Phrase]) -> list[Phrase]:
    """List the phrases in を, に, へ, と and から."""
    return [phrase for phrase in phrases if phrase.particle in ("を", "に", "へ", "と", "から")]


def complete(text: str, rest: list[Phrase], predicate: Predicate) -> bool:
    """Answer whether a question can be made of these phrases: an object that identifies something, no も."""
    if any(phrase.particle in ("も", "より") or phrase.broken for phrase in rest):
        return False
    if any("「" in text[phrase.start : phrase.end] and phrase.particle in ("と", "") for phrase in rest):
        return False
    if any(not phrase.particle and not MEASURE.search(text[phrase.head : phrase.end]) for phrase in rest):
        return False
    if any(is_cut(text, phrase) for phrase in rest):
        return False
    marked = sum(phrase.particle == "を" for phrase in rest)
    if predicate.lemma in DOING and not all(is_done(text, phrase) for phrase in rest if phrase.particle == "を"):
        return False
    if marked > 1 or (not marked and predicate.lemma in NEEDS_OBJECT and not predicate.passive):
        return False
    if predicate.lemma in ALONE and not predicate.passive:
        return True
    things = [phrase for phrase in objects(rest) if not TIMELIKE.fullmatch(text[phrase.head : phrase.end])]
    if not things:
        return (predicate.passive and predicate.dictionary.endswith("される")) or predicate.lemma in ALONE
    if any(points_back(text, phrase) for phrase in things):
        return False
    if any(phrase.particle == "を" and not (specific(text, phrase) or phrase.head > phrase.start) for phrase in things):
        return False
    return any(specific(text, phrase) or phrase.head > phrase.start for phrase in things)


def is_done(text: str, phrase: Phrase) -> bool:
    """Answer whether a noun names what one does (試合を行う), not a thing (47都道府県分を行う)."""
    words = text[phrase.head : phrase.end]
    return words.endswith((*HELD, *DEEDS)) or deverbal(words) is not None


def is_cut(text: str, phrase: Phrase) -> bool:
    """Answer whether a phrase is the end of a Latin name with blanks (D 903 i)."""
    before = text[max(0, phrase.start - 2) : phrase.start]
    return len(before) > 1 and before[1] == " " and before[0].isascii() and text[phrase.start].isascii()


def specific(text: str, phrase: Phrase) -> bool:
    """Answer whether a noun phrase identifies something: not one general noun, no pronoun."""
    words = ASIDE.sub("", text[phrase.head : phrase.end])
    if PRONOUN.search(words) or not words or LEANING.match(words) or points_back(text, phrase):
        return False
    if all(part in GENERAL for part in JOINED.split(words)):  # 土地と建物
        return False
    return len(words) >= 3 or (words not in GENERAL and len(words) == 2 and any("ァ" <= c <= "ヺ" for c in words))


def points_back(text: str, phrase: Phrase) -> bool:
    """Answer whether a phrase begins with a bare noun that the sentence has named in full: 第3編成を…、編成の愛称."""
    noun = re.match(r"[一-龠ァ-ヺー]{2,}(?=の)", text[phrase.start : phrase.end])
    if noun is None:
        return False
    return re.search(rf"第?[0-9０-９]+{noun.group()}", text[: phrase.start]) is not None


def specific_words(words: str) -> bool:
    """Answer whether a noun phrase, given as words, identifies something."""
    return words not in GENERAL and len(words) >= 4 and not LEANING.match(words)


def pieces_of(phrases: list[Phrase], *, core: bool) -> tuple[Piece, ...]:
    """Return the words of the phrases with their particles."""
    pieces: list[Piece] = []
    for phrase in phrases:
        pieces.append(Span(phrase.head if core else phrase.start, phrase.end))
        pieces.append(phrase.particle)
    return tuple(pieces)


def deverbal(words: str) -> str | None:
    """Return the サ変 noun a phrase ends in (点眼薬の発売 → 発売)."""
    from keii.lang.ja.tokens import find_tokens

    tokens = find_tokens(words)
    last = tokens[-1] if tokens else None
    native = next((noun for noun in NATIVE if words.endswith(noun)), None)
    if native is not None or last is None or "サ変可能" not in last.tag or words.endswith(EVENTS):
        return native
    return last.surface
