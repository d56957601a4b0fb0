"""Names in a language without capitals: compound nouns cut into persons, organisations, places and roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keii.annotate.name_kinds import organization_at, plain_names
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
from keii.model.notes import Mention

NOMINAL = frozenset({"noun", "proper", "suffix", "prefix"})
OFFICES = frozenset(
    "head chair premier deputy foreign defence finance minister secretary speaker_of envoy body local party".split()
)
OWNED_BY_PLACES = frozenset(["local", "speaker_of", "envoy"])
PERSONAL = frozenset("honorific crime".split())
PLURALS = frozenset(["ら", "側", "自身", "本人", "ご自身", "夫妻", "夫人"])
NUMERALS = frozenset("一二三四五六七八九十百千")
LONGEST = 6  # words of the longest known name or title
STATIONED = frozenset("駐在")
ORGANIZATION = 9  # words of the longest organisation name looked for


def compound_names(words: Sequence[Token], table: NameTable) -> Iterator[Mention]:
    """Yield the names of one sentence."""
    for compound in compounds(words, table):
        if len(compound) > 1 or not is_ordinary(compound[0], table):
            yield from names_in(compound, table)


def is_ordinary(word: Token, table: NameTable) -> bool:
    """Answer whether a lone noun can name nothing: no proper noun, no title, no foreign word."""
    first, last = word.surface[0], word.surface[-1]
    if word.kind == "proper" or first in table.openings or last in table.closings:
        return False
    return not ("ァ" <= first <= "ー" or first.isascii() or first > "鿿")


def compounds(words: Sequence[Token], table: NameTable) -> Iterator[list[Token]]:
    """Yield the unbroken runs of nouns in a sentence, foreign names joined by ・ included."""
    run: list[Token] = []
    for at, word in enumerate(words):
        if word.kind in NOMINAL and not (word.surface[0].isascii() and in_foreign_text(words, at)):
            if run or not counts(words, at):
                run += split_title(word, table)
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
    """Cut 米大統領 into 米 and 大統領, 前首相 into 前 and 首相, 恩氏 into 恩 and 氏."""
    surface = word.surface
    if len(surface) < 2 or surface in table.titles:
        return [word]
    opens = surface[0] in table.short_countries or surface[0] in table.title_prefixes
    named = is_person(word) and table.titles.get(surface[-1:]) == "honorific"
    if opens and surface[1:] in table.titles:
        cut = 1
    elif named:
        cut = len(surface) - 1
    else:
        return [word]
    at = word.start + cut
    left, right = surface[:cut], surface[cut:]
    kind = word.kind if named else "noun"
    return [
        Token(left, word.start, at, left, kind, word.tag if named else ()),
        Token(right, at, word.end, right, "noun"),
    ]


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


def titled_names(before: list[Token], title: list[Token], behind: list[Token], table: NameTable) -> Iterator[Mention]:
    """Yield the person a title belongs to with what stands before them, or the role alone."""
    kind, end = table.titles[joined(title)], title[-1].end
    core = list(before)
    prefixes: list[Token] = []
    while core and core[-1].surface in table.title_prefixes and not (is_person(core[-1])):
        prefixes.insert(0, core.pop())
    owner = strip_country(core, kind, table)
    if len(owner) == 1 and owner[0].surface in table.short_countries and kind in OFFICES:
        yield mention_of([*owner, *prefixes, *title], "role")  # 韓大統領 is an office, 韓氏 a person
        return
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
    if (first is not None and len(joined(words[first:])) > 1) or (first is not None and is_person(words[first])):
        return words[:first], words[first : name_end(words, first, table)]
    rest = words[at:]
    name = joined(rest)
    if not 1 <= len(name) <= 4 or not is_kanji(name) or rest[0].surface in table.not_names:
        return words, []
    single = len(rest) > 1 and all(len(word.surface) == 1 for word in rest)
    if single or (name[0] in table.surnames and name not in table.not_names and (len(name) == 1 or len(rest) > 1)):
        return words[:at], rest
    return words, []


def name_end(words: Sequence[Token], first: int, table: NameTable) -> int:
    """Return where a person's name ends before its title: 菅義偉 in 菅義偉内閣官房長官."""
    for at in range(first + 1, len(words)):
        word = words[at].surface
        cut = (word in table.not_names and len(word) > 1) or word in table.organization_ends
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
