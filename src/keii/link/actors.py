"""One actor under many names: 金正恩総書記, 金委員長, 同氏; Vladimir Putin, Putin, the Russian president.

Full names make actors. A short form joins the one person it can be, first
within its article, then among all; where two fit it stays unlinked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256

from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language, NameTable
from keii.link.actor_forms import canonical, folded, is_full
from keii.link.actor_groups import Group, Groups
from keii.link.actor_people import Sight, people_of
from keii.link.actor_roles import link_anaphora, link_roles
from keii.model.notes import Mention, MentionType
from keii.model.reading import Reading
from keii.model.story import Actor


def link_actors(readings: Sequence[Reading]) -> tuple[tuple[Actor, ...], tuple[Reading, ...]]:
    """Give every mention the actor it names, where that is certain; readings come back in their order."""
    groups = Groups()
    links: list[dict[int, Group]] = [{} for _ in readings]
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        by_language[reading.article.in_language].append(number)
    for code, numbers in sorted(by_language.items()):
        language: Language = plugins.load("languages", code)
        chosen = [(number, readings[number]) for number in numbers]
        link_bodies(chosen, links, groups, language.names)
        join_short_bodies(chosen, links, groups, language.names)
        people_of(chosen, links, groups, language.names)
        link_roles(chosen, links, language.names)
        link_anaphora(chosen, links, language.names)
    ids = {group.root(): actor_of(group.root()) for found in links for group in found.values()}
    actors = sorted({actor.id: actor for actor in ids.values()}.values(), key=lambda actor: actor.id)
    linked = tuple(with_actors(reading, links[number], ids) for number, reading in enumerate(readings))
    return tuple(actors), linked


def link_bodies(
    chosen: Sequence[tuple[int, Reading]], links: Sequence[dict[int, Group]], groups: Groups, table: NameTable
) -> None:
    """Link organisations and places by spelling, and the two names around a bracket: 世界保健機関（WHO）."""
    for number, reading in chosen:
        text, mentions = reading.article.text, reading.notes.mentions
        for at, mention in enumerate(mentions):
            if mention.type in ("organization", "place", "other"):
                group = groups.named(canonical(mention, table), mention)
                links[number][at] = group
                before = mentions[at - 1] if at else None
                if before is not None and (at - 1) in links[number] and is_alias(before, mention, text, table):
                    groups.join(links[number][at - 1], group)


def join_short_bodies(
    chosen: Sequence[tuple[int, Reading]], links: Sequence[dict[int, Group]], groups: Groups, table: NameTable
) -> None:
    """Join the end of a name to the one longer name of its article, and a country to its full style."""
    for number, reading in chosen:
        mentions = reading.notes.mentions
        bodies = {
            mentions[at].name: group for at, group in links[number].items() if mentions[at].type == "organization"
        }
        for name, group in bodies.items():
            if name in table.known or (" " not in name and len(name) < 5):
                continue
            longer = [
                other for other in bodies if other != name and other.endswith((" " if " " in name else "") + name)
            ]
            if len(longer) == 1:
                groups.join(bodies[longer[0]], group)
        for at, group in links[number].items():
            for end in table.generic_ends:
                stem = mentions[at].name.removesuffix(end).rstrip()
                if len(end) > 1 and stem != mentions[at].name and (short := groups.known(folded(stem))):
                    groups.join(group, short)


def is_alias(before: Mention, mention: Mention, text: str, table: NameTable) -> bool:
    """Answer whether a mention in brackets is another name of the one before it."""
    between = text[before.span.end : mention.span.start]
    if not table.brackets.fullmatch(between) or text[mention.span.end : mention.span.end + 1] not in ("）", ")"):
        return False
    acronyms = [name.isascii() and name.isupper() and len(name) > 1 for name in (before.name, mention.name)]
    return acronyms[0] != acronyms[1] and "place" not in (before.type, mention.type)


def actor_of(group: Group) -> Actor:
    """Build the actor of a group: the fullest name first, then the others, most frequent first."""
    forms: Counter[str] = group.names
    fullest = max(forms, key=lambda name: (is_full(name), len(name), forms[name], name))
    others = sorted((name for name in forms if name != fullest), key=lambda name: (-forms[name], name))
    kind = kind_of(group, fullest)
    digest = sha256(folded(fullest).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    suffix = f"-{group.mark}" if group.mark else ""
    return Actor(id=digest + suffix, names=(fullest, *others), type=kind)


def kind_of(group: Group, fullest: str) -> MentionType:
    """Return the type most mentions of a group have, "other" only if none has a better one."""
    kinds = dict(group.kinds)
    total = sum(kinds.values())
    if not is_full(fullest) and not group.titles and 2 * kinds.get("person", 0) < total:
        kinds.pop("person", None)  # "Salvea said" is no person where most mentions are none
    return max(kinds, key=lambda kind: (kind != "other", kinds[kind], kind))


def with_actors(reading: Reading, found: Mapping[int, Group], ids: Mapping[Group, Actor]) -> Reading:
    """Return the reading with the actor of each linked mention filled in."""
    mentions = tuple(
        replace(mention, actor_id=ids[found[at].root()].id) if at in found else mention
        for at, mention in enumerate(reading.notes.mentions)
    )
    return Reading(reading.article, replace(reading.notes, mentions=mentions))


__all__ = ["Sight", "link_actors"]
