"""What a compound without title names: organisations, places, people printed in full, foreign names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from keii.annotate.name_words import (
    is_country,
    is_foreign_name,
    is_kanji,
    is_katakana,
    is_latin,
    is_person,
    is_place,
    joined,
    mention_of,
)
from keii.lang.base import NameTable, Token
from keii.model.notes import Mention, MentionType

NUMERALS = frozenset("一二三四五六七八九十百千")
LONGEST = 6  # words of the longest known name or title
NO_PAIRS = frozenset(
    "日中 中日 北米 中米 中欧 北欧 日印 比日 北朝 中北 朝日 北中 中比 中加 加中 日比 日加 日伊".split()
)
ORGANIZATION = 9  # words of the longest organisation name looked for
STRONG = 3  # words of one that only its ending tells


def plain_names(words: Sequence[Token], table: NameTable) -> Iterator[Mention]:
    """Yield the names in words that no title follows."""
    at = 0
    while at < len(words):
        count, kind = name_at(words, at, table)
        if count and kind is not None:
            found = words[at : at + count]
            if kind == "role" or joined(found) not in table.not_names:
                yield mention_of(found, kind)
        at += max(count, 1)


def name_at(words: Sequence[Token], at: int, table: NameTable) -> tuple[int, MentionType | None]:
    """Return how many words from `at` are one name, and its type; a type of None skips them."""
    word = words[at]
    known = known_at(words, at, table)
    if count := organization_at(words, at, table):
        text = joined(words[at : at + count])
        return count, table.known.get(text, "organization")
    if known:
        kind = table.known[joined(words[at : at + known])]
        return known + (kind == "place" and place_end(words, at + known, table)), kind
    if count := countries_at(words, at, table):
        return count, "place"
    if joined(words[at : at + 1]) in table.office_heads and at == 0 and len(words) == 1:
        return 1, "role"
    if is_country(word, table) or is_place(word):
        return place_at(words, at, table)
    if is_katakana(word.surface) or is_latin(word.surface):
        return foreign_at(words, at, table)
    if is_person(word):
        return person_words(words, at, table)
    if word.kind == "proper" and len(word.surface) > 2:
        if place_end(words, at + 1, table):
            return 2, "place"
        return 1, "other"
    if is_kanji(word.surface) and len(word.surface) > 1 and place_end(words, at + 1, table, strict=True):
        return 2, None
    return 1, None


def organization_at(words: Sequence[Token], at: int, table: NameTable) -> int:
    """Return how many words from `at` are an organisation's name, 0 if none."""
    if known := known_at(words, at, table):
        rest = words[at + known : at + known + 2]
        if table.known[joined(words[at : at + known])] == "organization" and not (
            rest and rest[0].surface in table.organization_ends
        ):
            return known
    first = words[at]
    specific = is_specific(first, table)
    if is_person(first) and at + 1 < len(words) and words[at + 1].tag[2:4] == ("人名", "名"):
        return 0  # 菅義偉内閣官房長官 holds no 菅内閣
    if at + 1 < len(words) and words[at + 1].surface in table.firm_ends and is_firm(first, table):
        return 2
    for end in range(min(len(words), at + (ORGANIZATION if specific else STRONG)), at, -1):
        last = words[end - 1]
        if end - at > 1 and specific:
            pair = last.surface if end - at < 3 else words[end - 2].surface + last.surface
            province = last.surface == "省" and is_place(words[end - 2]) and not is_country(words[end - 2], table)
            if not (province or is_place(last)) and {last.surface, pair} & table.organization_ends:
                short_only = first.surface in table.short_countries and not is_country(first, table)
                if not (short_only and end - at > 4):
                    return end - at
        if end - at == 1 and single_organization(last, table):
            return 1
        strong = last.surface in table.strong_ends and 1 < end - at <= STRONG
        strong = strong and not is_place(words[end - 2])
        if (
            strong
            and joined(words[at:end]) not in table.not_names
            and first.kind != "prefix"
            and is_kanji(first.surface)
        ):
            return end - at
    return 0


def is_firm(word: Token, table: NameTable) -> bool:
    """Answer whether a foreign word can be a firm's name before 薬品, 海運 …, dictionary word or not."""
    return is_katakana(word.surface) and len(word.surface) > 2 and word.surface not in table.not_names


def is_specific(word: Token, table: NameTable) -> bool:
    """Answer whether a word makes what follows a particular one: a name, a country, an acronym."""
    if word.surface in table.not_names:
        return False
    if word.kind == "proper" or word.surface in table.short_countries:
        return True
    if is_katakana(word.surface):
        return is_foreign_name(word, table)
    return is_latin(word.surface) and word.surface[:1].isupper()


def single_organization(word: Token, table: NameTable) -> bool:
    """Answer whether one word is an organisation by its ending: 外務省, 朝日新聞."""
    text = word.surface
    if text in table.not_names or len(text) < 3 or word.kind not in ("noun", "proper"):
        return False
    for length in range(min(5, len(text) - 1), 0, -1):
        end = text[-length:]
        if end in table.strong_ends or (word.kind == "proper" and length > 1 and end in table.organization_ends):
            return not is_place(word)
    return False


def place_at(words: Sequence[Token], at: int, table: NameTable) -> tuple[int, MentionType | None]:
    """Return a place with the places inside it and its ending: 神奈川県横浜市, ノルダ連邦."""
    end = at + 1
    while end < len(words) and is_place(words[end]) and not is_country(words[end - 1], table):
        end += 1
    if end == at + 1 and end < len(words) and is_person(words[end]) and not is_country(words[at], table):
        return person_words(words, at, table)
    if place_end(words, end, table):
        return end + 1 - at, "place"
    if end < len(words) and words[end].surface in table.nationality_ends:
        return end + 1 - at, None
    return end - at, "place"


def place_end(words: Sequence[Token], at: int, table: NameTable, *, strict: bool = False) -> bool:
    """Answer whether the word at `at` closes a place's name."""
    if at >= len(words) or words[at].surface not in table.place_ends:
        return False
    return not strict or words[at].kind == "suffix"


def countries_at(words: Sequence[Token], at: int, table: NameTable) -> int:
    """Return how many words from `at` name two or three countries by one sign each: 日米, 米中, 日米韓."""
    text, count = words[at].surface, 1
    while count < 3 and at + count < len(words) and words[at + count].surface in table.short_countries:
        text += words[at + count].surface
        count += 1
    if 2 <= len(text) <= 3 and text not in NO_PAIRS and all(sign in table.short_countries for sign in text):
        return count
    return 0


def foreign_at(words: Sequence[Token], at: int, table: NameTable) -> tuple[int, MentionType | None]:
    """Return a name in katakana or Latin letters, its joined parts together."""
    end = at + 1
    while end + 1 < len(words) and words[end].surface in table.joints:
        end += 2
    parts = words[at:end:2]
    named = [part for part in parts if is_foreign_name(part, table)]
    if len(parts) > 1:
        if not named:
            return end - at, None
        if organization_end(words, end, table):
            return end + 1 - at, "organization"
        if place_end(words, end, table):
            return end + 1 - at, "place"
        people = [part for part in parts if is_person(part) or not table.is_common(part.surface)]
        return end - at, "person" if len(people) == len(parts) else "other"
    if place_end(words, end, table) and named:
        return 2, "place"
    if is_latin(words[at].surface):
        return 1, latin_type(words[at], table)
    if end < len(words) and words[end].surface in table.nationality_ends:
        return 2, None
    if is_person(words[at]):
        return 1, "person" if len(words) == 1 and len(words[at].surface) > 3 else None
    return 1, "other" if named and len(words[at].surface) > 2 else None


def organization_end(words: Sequence[Token], at: int, table: NameTable) -> bool:
    """Answer whether the word at `at` closes an organisation's name."""
    return at < len(words) and words[at].surface in table.organization_ends


def latin_type(word: Token, table: NameTable) -> MentionType | None:
    """Return the type of a name in Latin letters: acronyms are organisations."""
    text = word.surface
    if text in table.not_names or len(text) < 2 or not text[0].isupper():
        return None
    if text.isupper():
        return "organization" if word.kind == "proper" and len(text) < 7 else "other" if len(text) > 2 else None
    return "other" if word.kind == "proper" and len(text) > 2 else None


def person_words(words: Sequence[Token], at: int, table: NameTable) -> tuple[int, MentionType | None]:
    """Return a full name printed without title: family name and given name side by side."""
    end = at + 1
    while end < len(words) and end - at < 4 and (is_person(words[end]) or words[end].surface in NUMERALS):
        end += 1
    name = joined(words[at:end])
    if end - at == 1:
        whole = words[at].tag[3:4] == ("一般",) and len(name) > 1 and is_kanji(name)
        return 1, "person" if whole and len(name) > 2 and len(words) == 1 else None
    if organization_end(words, end, table) or place_end(words, end, table):
        return end + 1 - at, "organization" if organization_end(words, end, table) else "place"
    given = any(word.tag[3:4] == ("名",) for word in words[at + 1 : end] if word.tag)
    return end - at, "person" if given and 3 <= len(name) <= 7 else None


def longest(words: Sequence[Token], at: int, forms: Mapping[str, str]) -> int:
    """Return how many words from `at` form the longest entry of a table, 0 if none."""
    text, found = "", 0
    for count, word in enumerate(words[at : at + LONGEST], 1):
        text += word.surface
        if text in forms:
            found = count
    return found


def known_at(words: Sequence[Token], at: int, table: NameTable) -> int:
    """Return how many words from `at` are a known name."""
    return longest(words, at, table.known) if words[at].surface[0] in table.openings else 0
