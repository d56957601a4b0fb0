"""Names, titles and bare roles: what a reader would look up.

The span covers the title where one is printed (金正恩総書記), `Mention.name`
leaves it out. Short names count where the article gives the full one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from keii.annotate.name_compounds import compound_names
from keii.annotate.name_runs import capital_names
from keii.annotate.name_words import is_kanji, is_katakana, is_person, mention_of, plain_name
from keii.lang.base import Language, NameTable, Token
from keii.model.article import Article
from keii.model.notes import Mention, MentionType
from keii.model.text import Span

STATE = frozenset("head premier deputy foreign defence finance minister".split())
SHORTEST_BODY = 5  # signs of an organisation's end that may stand for the whole
SHORTEST = 3  # kana of a part of a foreign name that may stand for the whole


def find_names(article: Article, tokens: Sequence[Sequence[Token]], language: Language) -> tuple[Mention, ...]:
    """List the mentions of an article in order; mentions never overlap."""
    table = language.names
    if table.cased:
        return tuple(capital_names(article, tokens, table))
    found = [mention for words in tokens for mention in compound_names(words, table)]
    short = short_names(found, tokens, table)
    taken = {at for mention in found for at in range(mention.span.start, mention.span.end)}
    for words in tokens if short else ():
        for word in words:
            kind = short.get(word.surface)
            if kind and word.start not in taken and (is_katakana(word.surface) or is_person(word)):
                found.append(mention_of([word], kind))
    found.extend(short_bodies(article.text, found, taken, table))
    found.sort(key=lambda mention: mention.span)
    places = {name for name, kind in short.items() if kind == "place"} | homes(article.text, found, table)
    return tuple(settled(mention, places, article.text) for mention in found)


def settled(mention: Mention, places: set[str], text: str) -> Mention:
    """Return a mention with the type the rest of the article gives its name."""
    if mention.name not in places:
        return mention
    if mention.type == "person":  # サルヴェア首相 is an office where サルヴェア is a country
        return replace(mention, type="role", name=plain_name(mention.span.of(text)))
    return replace(mention, type="place") if mention.type == "other" else mention


def short_bodies(text: str, mentions: Sequence[Mention], taken: set[int], table: NameTable) -> Iterator[Mention]:
    """Yield the ends of long names where they stand alone: 共同委員会 for ミルドア川共同委員会."""
    ends = {
        end
        for mention in mentions
        if mention.type == "organization"
        for end in table.organization_ends
        if len(end) >= SHORTEST_BODY and mention.name.endswith(end) and mention.name != end
    }
    for end in sorted(ends):
        at = text.find(end)
        while at >= 0:
            if at not in taken and not is_kanji(text[at - 1 : at]):
                yield Mention(span=Span(at, at + len(end)), type="organization", name=end)
            at = text.find(end, at + len(end))


def homes(text: str, mentions: Sequence[Mention], table: NameTable) -> set[str]:
    """Return the names that own an office or a ministry: サルヴェアの外相, サルヴェアのロレンツ・ハルヴェン首相."""
    found: set[str] = set()
    for mention, owned in pairwise(mentions):
        if mention.type != "other" or not is_katakana(mention.name):
            continue
        if text[mention.span.end : owned.span.start] != "の":
            continue
        words = owned.span.of(text)
        office = any(words.endswith(title) and table.titles[title] in STATE for title in table.titles)
        if office or (owned.type == "organization" and words.endswith(("省", "庁", "議会", "政府", "大統領府", "軍"))):
            found.add(mention.name)
    return found


def short_names(
    mentions: Iterable[Mention], tokens: Sequence[Sequence[Token]], table: NameTable
) -> dict[str, MentionType]:
    """Return the parts of the names found that may stand for the whole: ハルヴァ, 安倍, ヴェルダ."""
    short: dict[str, MentionType] = {}
    family = {
        word.start: word.surface for words in tokens for word in words if word.kind == "proper" and is_person(word)
    }
    for mention in mentions:
        if mention.type == "person":
            parts = mention.name.replace("＝", "・").split("・")
            short.update({part: "person" for part in parts if is_katakana(part) and len(part) >= SHORTEST})
            surname = family.get(mention.span.start, "")
            if 1 < len(surname) <= len(mention.name):
                short[surname] = "person"
        elif mention.type == "place":
            for end in table.generic_ends:
                stem = mention.name.removesuffix(end)
                if stem != mention.name and is_katakana(stem) and len(stem) >= SHORTEST:
                    short.setdefault(stem, "place")
    return short
