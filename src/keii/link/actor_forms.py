"""How names are compared: spelling variants, titles and what a short form may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from keii.annotate.name_words import is_kanji, is_katakana
from keii.lang.base import NameTable
from keii.model.notes import Mention

NEUTRAL = frozenset(["", "honorific"])
LEADERS = frozenset(["head", "chair"])
STATE = frozenset(
    "head chair premier deputy foreign defence finance minister secretary speaker_of envoy party lawmaker local body "
    "military".split()
)
WORLDS = (
    STATE,
    frozenset(["body", "company", "academic"]),
    frozenset(["crime"]),
    frozenset(["sport"]),
    frozenset(["royal"]),
    frozenset(["court"]),
)
FOLDS = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"), ("ティ", "チ"), ("ウィ", "ウイ"))
LONGEST_GIVEN = 3  # kanji of a given name
NEAR = 6  # kana from which a transliteration may differ by one


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Return a spelling that all variants of a name share: no ・, ヴァ as バ, no middle initial."""
    if name.isascii():
        lowered = " ".join(name.replace(".", "").split())
        parts = lowered.split(" ")
        middle = [part for part in parts[1:-1] if len(part) > 1]
        return " ".join([parts[0], *middle, parts[-1]] if len(parts) > 1 else parts).lower().removeprefix("the ")
    for variant, plain in FOLDS:
        name = name.replace(variant, plain)
    return name.replace("・", "").replace("＝", "").replace(" ", "")


def canonical(mention: Mention, table: NameTable) -> str:
    """Return the spelling under which mentions of one body or place meet: 米政府 and アメリカ政府."""
    name = table.aliases.get(mention.name, mention.name)
    if name in table.countries:
        return folded(table.countries[name])
    if table.cased:
        first, _, rest = name.partition(" ")
        country = table.countries.get(first) or table.adjectives.get(first)
        return folded(f"{country} {rest}" if country and rest else name)
    for length in range(min(12, len(name) - 1), 0, -1):
        head, rest = name[:length], name[length:]
        country = table.countries.get(head) or table.short_countries.get(head)
        if country and len(rest) > 1 and (length > 1 or rest in table.organization_ends or rest in table.known):
            return folded(country + rest)
    return folded(name)


def title_of(mention: Mention, text: str, table: NameTable) -> str:
    """Return the class of the title printed with a name, "" if there is none."""
    words = mention.span.of(text)
    if table.cased:
        before = " ".join(words.removesuffix(mention.name).replace(".", "").lower().split())
        parts = before.split(" ")
        phrases = (" ".join(parts[start:]) for start in range(len(parts)))
        return next((table.titles[phrase] for phrase in phrases if phrase in table.titles), "")
    return next((table.titles[words[at:]] for at in range(1, len(words)) if words[at:] in table.titles), "")


def is_former(mention: Mention, text: str, table: NameTable) -> bool:
    """Answer whether the title is a past one (元首相, former president)."""
    words = mention.span.of(text)
    return "former" in words.lower() if table.cased else "元" in words or "前" in words.removeprefix(mention.name)


def may_be_one(title: str, titles: frozenset[str] | set[str]) -> bool:
    """Answer whether a short name with `title` may be the person known under `titles`."""
    known = titles - NEUTRAL
    if title in NEUTRAL or not known or title in known:
        return True
    if title in LEADERS and known & LEADERS:
        return True
    return any(title in world and known <= world for world in WORLDS[1:])


def are_at_odds(titles: set[str], others: set[str]) -> bool:
    """Answer whether two persons of one name cannot be one: a defendant and a minister."""
    one, two = titles - NEUTRAL, others - NEUTRAL
    if not one or not two or one & two:
        return False
    return not any(one <= world and two <= world for world in WORLDS)


def is_full(name: str) -> bool:
    """Answer whether a name has more than one part, as far as its spelling shows."""
    return "・" in name or "＝" in name or " " in name


def short_forms(name: str) -> Iterator[str]:
    """Yield the forms that may stand for a full name: 安倍 for 安倍晋三, ハルヴァ for ロレンツ・ハルヴァ."""
    if is_full(name):
        parts = [part for part in re.split(r"[・＝ ]", name) if len(part) > 1]
        if len(parts) > 1:
            yield parts[-1]
            yield parts[0]
            if len(parts) > 2:
                yield " ".join(parts[-2:]) if " " in name else "・".join(parts[-2:])
    elif is_kanji(name) or not is_katakana(name):
        for length in range(max(1, len(name) - LONGEST_GIVEN), len(name)):
            if is_kanji(name[:length]):
                yield name[:length]


def one_off(name: str) -> Iterator[str]:
    """Yield a name with one kana left out in turn: two names that differ by one share such a form."""
    if len(name) >= NEAR and is_katakana(name):
        yield name
        for at in range(len(name)):
            yield name[:at] + name[at + 1 :]
