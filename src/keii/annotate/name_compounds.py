"""Names in a language without capitals: compound nouns cut into persons, organisations, places and roles."""

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

NOMINAL = frozenset({"noun", "proper", "suffix", "prefix"})
OFFICES = frozenset("head chair premier deputy foreign defence finance minister secretary speaker_of envoy body local party".split())
OWNED_BY_PLACES = frozenset(["local", "speaker_of", "envoy"])
PERSONAL = frozenset("honorific crime".split())
PLURALS = frozenset(["ら", "側", "自身", "本人", "ご自身", "夫妻", "夫人"])
NUMERALS = frozenset("一二三四五六七八九十百千")
LONGEST = 6  # words of the longest known name or title
NO_PAIRS = frozenset("日中 中日 北米 中米 中欧 北欧 日印 比日 北朝 中北 朝日 北中 中比 中加 加中 日比 日加 日伊".split())
STATIONED = frozenset("駐在")
ORGANIZATION = 9  # words of the longest organisation name looked for


def compound_names(words: Sequence[Token], table: NameTable) -> Iterator[Mention]:
    """Yield the names of one sentence."""
    for compound in compounds(words, table):
        yield from names_in(compound, table)


def compounds(words: Sequence[Token], table: NameTable) -> Iterator[list[Token]]:
    """Yield the unbroken runs of nouns in a sentence, foreign names joined by ・ included."""
    run: list[Token] = []
    for at, word in enumerate(words):
        if word.kind in NOMINAL and not in_foreign_text(words, at):
            if run or not counts(words, at):
                run.extend(split_title(word, table))
        elif run and inside_name(words, at, table):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def counts(words: Sequence[Token], at: int) -> bool:
    """Answer whether a word belongs to the number before it: 12日朝, 44代大統領, 3人組."""
    if words[at].kind == "proper" or at == 0:
        return words[at].kind == "suffix"
    return words[at].kind == "suffix" or (words[at - 1].kind == "number" and words[at - 1].end == words[at].start)


def in_foreign_text(words: Sequence[Token], at: int) -> bool:
    """Answer whether a Latin word stands in a row of Latin words: a foreign title, not a name."""
    if not words[at].surface[0].isascii():
        return False
    near = [words[i] for step in (-1, 1) if 0 <= (i := at + 2 * step) < len(words) and words[at + step].kind == "space"]
    return any(word.surface[0].isascii() and word.surface[0].isalpha() for word in near)


def inside_name(words: Sequence[Token], at: int, table: NameTable) -> bool:
    """Answer whether a mark or numeral belongs to the name around it (ジョン・スミス, 晋三)."""
    word, before = words[at], words[at - 1]
    if word.surface in table.joints:
        behind = words[at + 1] if at + 1 < len(words) else None
        return behind is not None and all(is_katakana(w.surface) or is_latin(w.surface) for w in (before, behind))
    return word.kind == "number" and word.surface in NUMERALS and is_person(before) and before.end == word.start


def split_title(word: Token, table: NameTable) -> list[Token]:
    """Cut 米大統領 into 米 and 大統領, 前首相 into 前 and 首相."""
    first, rest = word.surface[:1], word.surface[1:]
    opens = first in table.short_countries or first in table.title_prefixes
    if opens and rest in table.titles and word.surface not in table.titles:
        cut = word.start + 1
        return [Token(first, word.start, cut, first, "noun"), Token(rest, cut, word.end, rest, "noun")]
    return [word]


def names_in(words: list[Token], table: NameTable) -> Iterator[Mention]:
    """Yield the names of one compound: whatever stands before each title, then the rest."""
    begin = at = 0
    while at < len(words):
        back, known, count = forms_at(words, at, table)
        if back:
            yield from plain_names(words[begin:at], table)
            yield mention_of(words[at : at + back], "role")
            begin = at = at + back
            continue
        if at and words[at].surface == "長" and is_place(words[at - 1]) and begin < at:
            yield mention_of(words[begin : at + 1], "role")  # 長崎市長
            begin = at = at + 1
            continue
        if count and not known and (begin < at or joined(words[at : at + count]) in table.roles):
            yield from titled_names(words[begin:at], words[at : at + count], words[at + count :], table)
            begin = at = at + count
        else:
            at += known or 1
    yield from plain_names(words[begin:], table)


def forms_at(words: Sequence[Token], at: int, table: NameTable) -> tuple[int, int, int]:
    """Return how many words from `at` form an anaphor, a known name and a title."""
    back = known = title = 0
    if words[at].surface[0] in table.openings:
        text = ""
        for count, word in enumerate(words[at : at + LONGEST], 1):
            text += word.surface
            back = count if text in table.anaphora else back
            known = count if text in table.known else known
            title = count if text in table.titles else title
    return back, known, title


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


def titled_names(
    before: list[Token], title: list[Token], behind: list[Token], table: NameTable
) -> Iterator[Mention]:
    """Yield the person a title belongs to with what stands before them, or the role alone."""
    kind, end = table.titles[joined(title)], title[-1].end
    core = list(before)
    prefixes: list[Token] = []
    while core and core[-1].surface in table.title_prefixes and not (is_person(core[-1])):
        prefixes.insert(0, core.pop())
    owner = strip_country(core, kind, table)
    body, found = person_at(owner, kind, table)
    if found and body and body[-1].surface in STATIONED:
        yield mention_of([*body[-1:], *found, *title], "role")
        return
    if found:
        yield from plain_names(body, table)
        yield mention_of(found, "person", end=end)
        return
    if body and (kind not in OFFICES or (joined(title) == "代表" and is_country(body[-1], table))):
        yield from plain_names(body, table)
        return
    if joined(title) not in table.roles and not (body and kind in OFFICES and has_name(body, table)):
        return
    if behind and behind[0].surface not in PLURALS:
        yield from plain_names(core, table)
    elif len(core) <= ORGANIZATION:
        whole = [*core, *prefixes, *title]
        yield mention_of(whole, "role")


def has_name(words: Sequence[Token], table: NameTable) -> bool:
    """Answer whether plain names stand among the words."""
    return next(plain_names(words, table), None) is not None


def strip_country(words: list[Token], kind: str, table: NameTable) -> list[Token]:
    """Return the words without a country put between name and title (バイデン米大統領)."""
    if len(words) > 1 and kind in OFFICES:
        last = words[-1]
        if is_country(last, table) or last.surface in table.short_countries:
            kept = words[:-1]
            if kept[-1].surface in table.joints:
                kept = kept[:-1]
            if any(is_person(word) or is_foreign_name(word, table) for word in kept):
                return kept
    return words


def person_at(words: list[Token], kind: str, table: NameTable) -> tuple[list[Token], list[Token]]:
    """Split the words before a title into what comes first and the person's name (may be empty)."""
    at = 0
    while at < len(words):
        count = organization_at(words, at, table)
        if not count:
            break
        at += count
    first = next((i for i in range(at, len(words)) if opens_person(words, i, kind, table)), None)
    if first is not None and len(joined(words[first:])) > 1 or (first is not None and is_person(words[first])):
        return words[:first], words[first : name_end(words, first, table)]
    rest = words[at:]
    name = joined(rest)
    single = len(rest) > 1 and all(len(word.surface) == 1 for word in rest)
    if single and 2 <= len(name) <= 4 and is_kanji(name) and not any(w.surface in table.not_names for w in rest[:1]):
        return words[:at], rest
    return words, []


def name_end(words: Sequence[Token], first: int, table: NameTable) -> int:
    """Return where a person's name ends before its title: 菅義偉 in 菅義偉内閣官房長官."""
    for at in range(first + 1, len(words)):
        word = words[at].surface
        cut = word in table.not_names and len(word) > 1 or word in table.organization_ends
        if cut or (not is_person(words[at]) and organization_at(words, at, table)):
            return at
    return len(words)


def opens_person(words: Sequence[Token], at: int, kind: str, table: NameTable) -> bool:
    """Answer whether a person's name begins with this word, a title of class `kind` following."""
    word = words[at]
    if word.surface in table.not_names or is_country(word, table) or word.surface in table.joints:
        return False
    if is_person(word):
        return True
    if is_katakana(word.surface) and len(word.surface) > 1:
        return kind in PERSONAL or kind in OFFICES or not table.is_common(word.surface)
    if is_place(word) and is_kanji(word.surface):
        # 福島瑞穂党首 and 千葉容疑者 are people, 長崎市長 is an office.
        alone = at == len(words) - 1
        return (alone and kind not in OWNED_BY_PLACES) or (not alone and is_person(words[at + 1]))
    return False


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
    for end in range(min(len(words), at + ORGANIZATION), at, -1):
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
        strong = last.surface in table.strong_ends and 1 < end - at <= 3
        strong = strong and not is_place(words[end - 2])
        if strong and joined(words[at:end]) not in table.not_names and first.kind != "prefix" and is_kanji(first.surface):
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
        if end == at + 1 and end < len(words) and len(words[end].surface) == 1 and is_kanji(words[end].surface):
            if words[at].tag[3:4] == ("姓",) and end + 1 == len(words) and words[end].kind == "noun":
                return 1, None
        return 1, "person" if whole and len(name) > 2 and len(words) == 1 else None
    if organization_end(words, end, table) or place_end(words, end, table):
        return end + 1 - at, "organization" if organization_end(words, end, table) else "place"
    given = any(word.tag[3:4] == ("名",) for word in words[at + 1 : end] if word.tag)
    return end - at, "person" if given and 3 <= len(name) <= 7 else None
