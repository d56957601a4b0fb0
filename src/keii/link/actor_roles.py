"""Roles and words that point back: 首相, the Russian president, 同氏."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from keii.lang.base import NameTable
from keii.link.actor_forms import folded, is_former
from keii.link.actor_groups import Group
from keii.model.notes import Mention, MentionType
from keii.model.reading import Reading
from keii.model.text import Span

Holders = dict[tuple[str, str], list[Group]]
SIMILAR = {"社": ("社", "海運", "薬品", "銀行"), "党": ("党",), "省": ("省",), "庁": ("庁",)}


def link_roles(chosen: Sequence[tuple[int, Reading]], links: Sequence[dict[int, Group]], table: NameTable) -> None:
    """Link a bare role to the one person who holds it in its article, or for that country in all."""
    worldwide: Holders = defaultdict(list)
    for number, reading in chosen:
        note_holders(reading, links[number], worldwide, table)
    for number, reading in chosen:
        here: Holders = defaultdict(list)
        note_holders(reading, links[number], here, table)
        for at, mention in enumerate(reading.notes.mentions):
            if mention.type == "role" and mention.name not in table.anaphora:
                holder = holder_of(mention, reading, at, here, worldwide, table=table)
                if holder is not None:
                    links[number][at] = holder


def note_holders(reading: Reading, found: dict[int, Group], holders: Holders, table: NameTable) -> None:
    """Note which person holds which office for which country, as this article prints it."""
    text = reading.article.text
    for at, mention in enumerate(reading.notes.mentions):
        if mention.type != "person" or at not in found or is_former(mention, text, table):
            continue
        office = office_in(mention.span.of(text).replace(mention.name, "", 1), table)
        group = found[at].root()
        if office:
            for country in sorted({"", *group.countries}):
                if group not in holders[office, country]:
                    holders[office, country].append(group)


def office_in(words: str, table: NameTable) -> str:
    """Return the office that words end in, one spelling for all its variants (総理大臣 is 首相)."""
    if table.cased:
        parts = words.replace(".", "").lower().split()
        found = next((p for start in range(len(parts)) if (p := " ".join(parts[start:])) in table.titles), "")
    else:
        found = next((words[at:] for at in range(len(words)) if words[at:] in table.titles), "")
    return table.aliases.get(found, found)


def holder_of(
    mention: Mention, reading: Reading, at: int, here: Holders, worldwide: Holders, *, table: NameTable
) -> Group | None:
    """Return the one person a role can mean, None if nobody or several can be meant."""
    office = office_in(mention.name, table)
    owner = role_country(mention, reading, at, office, table)
    if not office or owner is None:
        return None
    if owner:
        exact = one_of(here.get((office, owner), ())) or one_of(worldwide.get((office, owner), ()))
        if exact is not None:
            return exact
        alone = one_of(here.get((office, ""), ()))
        return alone if alone is not None and not alone.countries else None
    return one_of(here.get((office, ""), ()))


def one_of(groups: Sequence[Group]) -> Group | None:
    """Return the only group, None if there are none or several."""
    roots = list(dict.fromkeys(group.root() for group in groups))
    return roots[0] if len(roots) == 1 else None


def role_country(mention: Mention, reading: Reading, at: int, office: str, table: NameTable) -> str | None:
    """Return the country a role belongs to, "" if none is printed, None if something else qualifies it."""
    if table.cased:
        first, _, rest = mention.name.partition(" ")
        country = table.adjectives.get(first) or table.countries.get(first)
        if country and rest:
            return country
        before = reading.notes.mentions[at - 1] if at else None
        between = reading.article.text[before.span.end : mention.span.start] if before else ""
        if before is not None and before.type in ("place", "other") and between in ("'s ", "’s "):
            return table.countries.get(before.name, before.name)
        return "" if mention.name.lower() == office else None
    head = mention.name
    for title in (office, *(form for form, name in table.aliases.items() if name == office)):
        head = head.removesuffix(title)
    if not head:
        before = reading.notes.mentions[at - 1] if at else None
        text = reading.article.text
        if before and before.type == "place" and text[before.span.end : mention.span.start] == "の":
            return table.countries.get(before.name, before.name)
        return ""
    return table.countries.get(head) or table.short_countries.get(head)


def link_anaphora(chosen: Sequence[tuple[int, Reading]], links: Sequence[dict[int, Group]], table: NameTable) -> None:
    """Link 同氏 to the person and 同党 to the party named last in the same paragraph."""
    for number, reading in chosen:
        for at, mention in enumerate(reading.notes.mentions):
            kind = table.anaphora.get(mention.name)
            if kind is None:
                continue
            paragraph = next((p for p in reading.article.paragraphs if p.contains(mention.span)), None)
            if paragraph is not None:
                found = named_last(reading, links[number], at, kind, paragraph)
                if found is not None:
                    links[number][at] = found


def named_last(reading: Reading, found: dict[int, Group], at: int, kind: MentionType, paragraph: Span) -> Group | None:
    """Return the actor of the fitting kind named last before mention `at` in its paragraph."""
    mention = reading.notes.mentions[at]
    ending = mention.name[1:]
    for earlier in range(at - 1, -1, -1):
        other = reading.notes.mentions[earlier]
        if not paragraph.contains(other.span):
            return None
        if other.type != kind or earlier not in found:
            continue
        words = folded(other.span.of(reading.article.text))
        if ending in ("氏", "社", "国") or words.endswith(SIMILAR.get(ending, (ending,))):
            return found[earlier].root()
    return None
