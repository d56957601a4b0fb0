"""People: full names first, then short forms that can be one person only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from keii.lang.base import NameTable
from keii.link.actor_forms import NEUTRAL, are_at_odds, folded, is_full, may_be_one, one_off, short_forms, title_of
from keii.link.actor_groups import Group, Groups
from keii.model.notes import Mention
from keii.model.reading import Reading

Shorts = dict[str, list[Group]]


class Sight(Struct, frozen=True):
    """One mention of a person: where it stands and the class of its title."""

    number: int
    at: int
    mention: Mention
    title: str
    country: str


def people_of(
    chosen: Sequence[tuple[int, Reading]], links: Sequence[dict[int, Group]], groups: Groups, table: NameTable
) -> None:
    """Link the mentions of persons."""
    sights = [sight for number, reading in chosen for sight in sights_in(number, reading, table)]
    longer = {form for sight in sights for form in short_forms(sight.mention.name)}
    full = [s for s in sights if is_full(s.mention.name) or s.mention.name not in longer]
    full_names = {sight.mention.name for sight in full if is_full(sight.mention.name) or is_long(sight.mention.name)}
    spelled = {form for name in full_names for form in (folded(name), *one_off(folded(name)))}
    full_names |= {
        sight.mention.name for sight in sights if any(form in spelled for form in one_off(folded(sight.mention.name)))
    }
    full = [sight for sight in sights if sight.mention.name in full_names]
    for sight in full:
        place(sight, full_group(sight, groups), links)
    join_near_spellings([links[sight.number][sight.at] for sight in full], groups)
    everywhere: Shorts = defaultdict(list)
    in_article: defaultdict[int, Shorts] = defaultdict(lambda: defaultdict(list))
    for sight in full:
        group = links[sight.number][sight.at].root()
        for form in short_forms(sight.mention.name):
            for index in (everywhere, in_article[sight.number]):
                if group not in index[folded(form)]:
                    index[folded(form)].append(group)
    rest = [sight for sight in sights if sight.mention.name not in full_names]
    link_short(rest, links, in_article, everywhere, groups)
    link_untyped(chosen, links, in_article, full_names, groups)


def link_untyped(
    chosen: Sequence[tuple[int, Reading]],
    links: Sequence[dict[int, Group]],
    in_article: dict[int, Shorts],
    full_names: set[str],
    groups: Groups,
) -> None:
    """Link names of unknown type that are a person's full name, or the last part of one person's only."""
    full = {folded(name) for name in full_names}
    last: defaultdict[str, set[str]] = defaultdict(set)
    for name in full_names:
        last[folded(name.replace("・", " ").split(" ")[-1])].add(folded(name))
    for number, reading in chosen:
        for at, mention in enumerate(reading.notes.mentions):
            if mention.type != "other":
                continue
            form = folded(mention.name)
            near = list(dict.fromkeys(group.root() for group in in_article[number].get(form, ())))
            if form in full:
                place(Sight(number, at, mention, "", ""), groups.get("person:" + form), links)
            elif len(near) == 1:
                place(Sight(number, at, mention, "", ""), near[0], links)
            elif not near and len(last.get(form, ())) == 1:
                place(Sight(number, at, mention, "", ""), groups.get("person:" + next(iter(last[form]))), links)


def is_long(name: str) -> bool:
    """Answer whether an unbroken name is a family name with a given name: three signs or more, not kana."""
    return len(name) >= 3 and not name.isascii() and all(not "ァ" <= sign <= "ー" for sign in name)


def sights_in(number: int, reading: Reading, table: NameTable) -> Iterable[Sight]:
    """Yield the persons an article mentions."""
    text = reading.article.text
    mentions = reading.notes.mentions
    for at, mention in enumerate(mentions):
        if mention.type == "person":
            before = mentions[at - 1] if at else None
            country = country_of(mention, before, text, table)
            yield Sight(number, at, mention, title_of(mention, text, table), country)


def country_of(mention: Mention, before: Mention | None, text: str, table: NameTable) -> str:
    """Return the country whose office a person holds, "" if the words do not tell."""
    words = mention.span.of(text).replace(mention.name, " ", 1)
    if table.cased:
        first = words.split(" ")[0] if words.strip() else ""
        return table.adjectives.get(first) or table.countries.get(first) or ""
    inside = words.strip()
    for form in (inside[:1], *(name for name in table.countries if inside.startswith(name))):
        if form in table.short_countries or form in table.countries:
            return table.short_countries.get(form) or table.countries[form]
    if before is not None and text[before.span.end : mention.span.start] == "の" and before.type == "place":
        return table.countries.get(before.name, before.name)
    return ""


def full_group(sight: Sight, groups: Groups) -> Group:
    """Return the group of a full name; a defendant and a minister of one name are two."""
    key = folded(sight.mention.name)
    group = groups.get("person:" + key)
    if are_at_odds({sight.title}, group.titles):
        group = groups.get(f"person:{key}:{sight.title}")
        group.mark = sight.title
    return group


def place(sight: Sight, group: Group, links: Sequence[dict[int, Group]]) -> None:
    """Link one mention to a group, and keep its title and country."""
    root = group.root()
    root.add(sight.mention)
    if sight.title:
        root.titles.add(sight.title)
    if sight.country:
        root.countries.add(sight.country)
    links[sight.number][sight.at] = root


def join_near_spellings(found: Iterable[Group], groups: Groups) -> None:
    """Join transliterations that differ by one kana: ウラジーミル, ヴラジーミル."""
    by_form: dict[str, Group] = {}
    for group in dict.fromkeys(group.root() for group in found):
        name = folded(next(iter(group.names), ""))
        for form in one_off(name):
            other = by_form.setdefault(form, group).root()
            near = abs(len(folded(next(iter(other.names)))) - len(name)) <= 1
            if other is not group.root() and near and not are_at_odds(group.titles, other.titles):
                groups.join(other, group)


def link_short(
    rest: Sequence[Sight],
    links: Sequence[dict[int, Group]],
    in_article: dict[int, Shorts],
    everywhere: Shorts,
    groups: Groups,
) -> None:
    """Link short forms to the one person they can be; short names nobody spells out make actors of their own."""
    for sight in rest:
        form = folded(sight.mention.name)
        near = candidates(in_article[sight.number].get(form, ()), sight)
        far = near or candidates(everywhere.get(form, ()), sight)
        if len(far) == 1:
            place(sight, far[0], links)
        elif not everywhere.get(form):
            lone(sight, form, links, groups)
        elif not far:
            place(sight, office_group(sight, form, groups), links)


def candidates(known: Iterable[Group], sight: Sight) -> list[Group]:
    """Return the persons a short form may be: all that fit, or the one with the very title."""
    fitting = [group.root() for group in known if may_be_one(sight.title, group.root().titles)]
    fitting = list(dict.fromkeys(fitting))
    if len(fitting) > 1 and sight.title not in NEUTRAL:
        exact = [group for group in fitting if sight.title in group.titles]
        if len(exact) == 1:
            return exact
    return fitting


def lone(sight: Sight, form: str, links: Sequence[dict[int, Group]], groups: Groups) -> None:
    """Link a short name that no article spells out: to its namesakes unless their offices differ."""
    body = groups.known(form)
    if body is not None and not sight.title:
        place(sight, body, links)  # "Salvea said": a country, by all its other mentions
        return
    group = groups.get("short:" + form)
    if may_be_one(sight.title, group.titles):
        place(sight, group, links)
    else:
        place(sight, office_group(sight, form, groups), links)


def office_group(sight: Sight, form: str, groups: Groups) -> Group:
    """Return the group of a short name with an office its namesakes do not hold."""
    group = groups.get(f"short:{form}:{sight.title}")
    group.mark = sight.title
    return group
