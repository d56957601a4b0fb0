"""Which names that two languages write differently are one: ジョン・ケリー, John Kerry; ロスメル海運, Rosmel Lines.

A name is tied only where one text prints both forms, where both languages print the same Latin letters, or where
its kana allow the other's spelling, and only where exactly one name on either side answers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.neutral import NeutralTable
from keii.link.actor_forms import LEADERS, NEUTRAL, folded, is_full, title_of
from keii.model.reading import Reading
from keii.model.story import Actor

SHORTEST = 4  # Latin letters of a name that its sound alone may tie
Pairs = Iterator[tuple[Actor, Actor]]
Spelling = tuple[str, Actor]


class Side(Struct, frozen=True):
    """One language's articles of a story: its actors, their titles, and the Latin names printed behind theirs."""

    language: Language
    actors: tuple[Actor, ...]
    titles: Mapping[str, frozenset[str]]
    latin: Mapping[str, frozenset[str]]


def side_of(readings: Sequence[Reading], actors: Sequence[Actor]) -> Side:
    """Gather what the articles of one language print of their actors."""
    language: Language = plugins.load("languages", readings[0].article.in_language)
    titles: defaultdict[str, set[str]] = defaultdict(set)
    latin: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        text = reading.article.text
        for mention in reading.notes.mentions:
            if mention.actor_id is None:
                continue
            title = title_of(mention, text, language.names) if mention.type == "person" else ""
            if title not in NEUTRAL:
                titles[mention.actor_id].add("head" if title in LEADERS else title)
            for end in (mention.span.end, mention.span.start + len(mention.name)):
                match = language.neutral.glossed.match(text, end)
                if match is not None:
                    latin[mention.actor_id].add(folded(match["latin"]))
    return Side(language, tuple(actors), frozen_sets(titles), frozen_sets(latin))


def frozen_sets(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return a table whose sets nothing changes any more."""
    return {key: frozenset(values) for key, values in table.items()}


def tie_actors(own: Side, other: Side) -> dict[str, str]:
    """Map actors of one side to those of the other that are surely the same, the surest ties first."""
    tied: dict[str, str] = {}
    taken: set[str] = set()
    for find in (find_known, find_glossed, find_equal, find_spelled, find_surnames):
        pairs = {
            (one.id, two.id)
            for one, two in find(own, other)
            if one.id not in tied and two.id not in taken and may_be_one(own, one, other, two)
        }
        firsts, seconds = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
        sure = {one: two for one, two in pairs if firsts[one] == 1 and seconds[two] == 1}
        tied |= sure
        # Where two answer, neither is sure, and no weaker sign decides.
        taken |= set(sure.values()) | {two for two, count in seconds.items() if count > 1}
    return tied


def may_be_one(own: Side, one: Actor, other: Side, two: Actor) -> bool:
    """Answer whether neither the tables, nor type, nor titles, nor a Latin name that a text prints speak against it."""
    codes = [known_as(side, actor) for side, actor in ((own, one), (other, two))]
    if any(codes):
        return codes[0] == codes[1]
    if one.type != two.type and "other" not in (one.type, two.type):
        return False
    titles, others = own.titles.get(one.id), other.titles.get(two.id)
    if titles and others and not titles & others:
        return False
    for side, actor, name in ((own, one, two), (other, two, one)):
        given = side.latin.get(actor.id)
        if given and not any(folded(form) in given for form in name.names):
            return False
    return True


def known_as(side: Side, actor: Actor) -> str | None:
    """Return the state or body that the tables know an actor as: Suez sounds like スイス, and is no state."""
    return next((code for name in actor.names if (code := side.language.neutral.names.get(name))), None)


def find_known(own: Side, other: Side) -> Pairs:
    """Yield the actors that both languages' tables know as one state or body."""
    codes = {code: actor for actor in other.actors if (code := known_as(other, actor))}
    yield from ((actor, codes[code]) for actor in own.actors if (code := known_as(own, actor)) in codes and code)


def find_glossed(own: Side, other: Side) -> Pairs:
    """Yield actors of whom a text prints one name behind the other: ジョン・ケリー（John Kerry）."""
    for first, second, is_own in ((own, other, True), (other, own, False)):
        named = by_name(second.actors)
        for actor in first.actors:
            for latin in first.latin.get(actor.id, ()):
                for found in named.get(latin, ()):
                    yield (actor, found) if is_own else (found, actor)


def find_equal(own: Side, other: Side) -> Pairs:
    """Yield actors for whom both languages print the same Latin name or acronym: WHO."""
    named = by_name(other.actors)
    for actor in own.actors:
        for name in actor.names:
            if name.isascii() and len(name) > 1:
                yield from ((actor, found) for found in named.get(folded(name), ()))


def by_name(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    """Index actors by each name in Latin letters."""
    found: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        for name in {folded(name) for name in actor.names if name.isascii() and len(name) > 1}:
            found[name].append(actor)
    return found


def find_spelled(own: Side, other: Side) -> Pairs:
    """Yield actors of whom one name's sounds allow the other's spelling; a person's must be a full name."""
    yield from find_sounds(own, other, lambda side, actor: full_names(side, actor))


def find_surnames(own: Side, other: Side) -> Pairs:
    """Yield people known by the surname alone who bear the other's, under the same title: プーチン大統領."""
    for one, two in find_sounds(own, other, lambda side, actor: surnames(side, actor)):
        if (
            own.titles.get(one.id)
            and other.titles.get(two.id)
            and not (is_full(one.names[0]) and is_full(two.names[0]))
        ):
            yield one, two


def full_names(side: Side, actor: Actor) -> Iterator[str]:
    """Yield the names by which sound may tie an actor: of a person only those with more than one part."""
    for name in actor.names:
        # Where no part is visible (岸田文雄), four signs.
        long = is_full(name) or (not side.language.names.cased and not name.isascii() and len(name) >= SHORTEST)
        if actor.type != "person" or long:
            yield name


def surnames(side: Side, actor: Actor) -> Iterator[str]:
    """Yield the last parts of a person's names."""
    if actor.type == "person":
        yield from {name.replace("・", " ").split()[-1] for name in actor.names}


def find_sounds(own: Side, other: Side, names: Callable[[Side, Actor], Iterator[str]]) -> Pairs:
    """Yield actors with names of one kind (海運, Lines) of which one's sounds allow the other's letters."""
    for first, second, is_own in ((own, other, True), (other, own, False)):
        spelled = by_letters(second, names)
        for actor in first.actors:
            for name in names(first, actor):
                base, kind = parted(name, first.language.neutral)
                for letter in set(first.language.neutral.initials(base)):
                    for letters, found in spelled.get((kind, letter), ()):
                        if sounds_like(first.language.neutral, base, letters):
                            yield (actor, found) if is_own else (found, actor)


def by_letters(side: Side, names: Callable[[Side, Actor], Iterator[str]]) -> dict[tuple[str, str], list[Spelling]]:
    """Index the Latin names of one side by their kind and first letter."""
    found: defaultdict[tuple[str, str], list[Spelling]] = defaultdict(list)
    for actor in side.actors:
        for name in names(side, actor):
            base, kind = parted(name, side.language.neutral)
            if base.isascii() and len(base) >= SHORTEST:
                found[kind, base[0].lower()].append((base.lower(), actor))
    return found


def sounds_like(table: NeutralTable, sound: str, letters: str) -> bool:
    """Answer whether the sounds of a name allow a spelling in lower-case letters."""
    pattern = table.spelled(sound)
    return pattern is not None and pattern.fullmatch(letters) is not None


def parted(name: str, table: NeutralTable) -> tuple[str, str]:
    """Part a name from the word that says what kind of body or place it is: the longest that closes it."""
    best = ""
    for word in table.kinds:
        if len(word) > len(best) and len(name) > len(table.gap + word) and name.endswith(table.gap + word):
            best = word
    return (name[: -len(table.gap + best)], table.kinds[best]) if best else (name, "")
