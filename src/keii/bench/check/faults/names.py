"""Faults in names: one from outside, another of the same sources, two exchanged, another speaker, another title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from keii.bench.check.census import ROLES, TITLES_EN, TITLES_JA, Names, names_of
from keii.bench.check.mutants import Change, Mutant, Scene, edited
from keii.bench.check.parts import Part

# In a talk or a treaty both sides do the same: to exchange them is no fault.
MUTUAL = re.compile(
    r"会談|協議|合意|署名|締結|対立|交渉|両国|両外相|"
    r"\bmet\b|talks|agree|sign|dispute|negotiat|both|between|and .* (?:held|reached)"
)
JOINED = re.compile(r"\s*(?:と|や|、|・|および|及び|,|and|or|&)\s*")
SAYS = re.compile(
    r"(?:述べ|語っ|話し|発表し|批判し|指摘し|説明し|主張し|否定し|強調し|訴え|明らかにし|歓迎し|表明し|称賛し|警告し|示し)(?:た|て)|"
    r"\b(?:said|says|told|announced|denied|argued|warned|testified|claimed|added|accepted|wrote|confirmed)\b"
)
WORDS = r"[A-Za-z'’-]"
PLAIN = ("氏", "さん")
Found = tuple[str, int, int]  # type of a name, and where it stands


def outside_names(scene: Scene) -> Iterator[Mutant]:
    """Yield names exchanged for one that no source has."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.parts):
        for kind, start, end in named(names, part) if part.is_claim else ():
            outside = [name for name in scene.words.outside[kind] if name not in scene.page.everything]
            if outside:
                yield edited(scene, "outside name", part, Change(start, end, scene.rng.choice(outside)))


def inside_names(scene: Scene) -> Iterator[Mutant]:
    """Yield names exchanged for another of the same type in the cited source."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.parts):
        for kind, start, end in named(names, part) if part.is_claim else ():
            if change := swapped(scene, names, part, (kind, start, end)):
                yield edited(scene, "inside name", part, change)


def other_speakers(scene: Scene) -> Iterator[Mutant]:
    """Yield statements given to another person of the page."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.of_kind("lead", "body", "bullet", "why")):
        if not SAYS.search(part.text):
            continue
        for kind, start, end in named(names, part):
            if kind == "people" and speaks(part, start, end):
                if change := swapped(scene, names, part, (kind, start, end)):
                    yield edited(scene, "speaker", part, change)
                break


def speaks(part: Part, start: int, end: int) -> bool:
    """Answer whether a name is the one who says something: 氏は …, X said."""
    after = part.text[end:]
    return bool(
        re.match(r"[一-龥]{0,6}は", after) or re.match(r"[^.;]{0,60}?\b(?:said|told|testified|accepted)\b", after)
    )


def swapped_roles(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences whose first two names of one type have changed places."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.of_kind("lead", "body", "bullet", "why", "entry")):
        if MUTUAL.search(part.text):
            continue
        found = sorted(named(names, part), key=lambda name: name[1])
        for (kind, start, end), (other, begin, stop) in pairwise(found):
            one, two = part.text[start:end], part.text[begin:stop]
            between = part.text[end:begin]
            journey = between == " to " and part.text[:start].endswith(("from ", "between "))
            free = not journey and not JOINED.fullmatch(between) and not (one in two or two in one)
            if kind == other and one != two and free:
                yield edited(scene, "subject-object", part, Change(start, stop, two + between + one))
                break


def other_titles(scene: Scene) -> Iterator[Mutant]:
    """Yield people under another title, where the page or a source gives theirs."""
    names = names_of(scene.page)
    for part in scene.shuffled(scene.page.parts):
        for kind, start, end in named(names, part) if part.is_claim else ():
            if kind != "people":
                continue
            place = title_at(scene, part, start, end)
            if place is None:
                continue
            old = part.text[place[0] : place[1]]
            pool = TITLES_JA if scene.language == "ja" else TITLES_EN
            known = [title for title in pool[:20] if title not in old and old not in title]
            known = [title for title in known if f"{part.text[start:end]}{title}" not in scene.page.everything]
            yield edited(scene, "title", part, Change(*place, scene.rng.choice(known)))


def title_at(scene: Scene, part: Part, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of the title beside a name, None where there is none or only an honorific."""
    if scene.language == "ja":
        rest = part.text[end:]
        found = next((t for t in sorted(TITLES_JA, key=len, reverse=True) if rest.startswith(t)), None)
        return None if found is None or found in PLAIN else (end, end + len(found))
    before = part.text[:start].rstrip()
    title = next((t for t in sorted(TITLES_EN, key=len, reverse=True) if before.endswith(t)), None)
    return None if title is None or title in ("Mr", "Ms", "Mrs", "Dr") else (len(before) - len(title), len(before))


def named(names: Names, part: Part) -> list[Found]:
    """List the names in a sentence with their type and place, the longest of those that overlap, in order."""
    found: list[Found] = []
    every = sorted(((name, kind) for kind, group in names.kinds() for name in group), key=lambda pair: -len(pair[0]))
    for name, kind in every:
        for match in re.finditer(bordered(name, kind), part.text):
            apart = not any(match.start() < end and start < match.end() for _, start, end in found)
            if apart and not is_end_of_name(part.text[: match.start()], name):
                found.append((kind, match.start(), match.end()))
    return sorted(found, key=lambda place: place[1])


def is_end_of_name(before: str, name: str) -> bool:
    """Answer whether an English name goes on to the left: Rural in front of Alliance, but no title."""
    last = re.search(r"(?<![.!?] )\b([A-Z][a-z]+) $", before)
    return name.isascii() and last is not None and last[1] not in " ".join(TITLES_EN).split() and last.start() > 0


def bordered(name: str, kind: str) -> str:
    """Return the expression of a name that is no part of a longer one."""
    if name.isascii():
        return rf"(?<!{WORDS}){re.escape(name)}(?!{WORDS}| [A-Z][a-z])"
    titled = f"(?={ROLES}|[^一-龥ァ-ヶー・]|$)" if kind == "people" else "(?![・ー])"
    return rf"(?<![ァ-ヶー一-龥・]){re.escape(name)}{titled}"


def swapped(scene: Scene, names: Names, part: Part, found: Found) -> Change | None:
    """Return the exchange of a name for another of its type that the cited sources have, with its own title."""
    kind, start, end = found
    old = part.text[start:end]
    cited = scene.page.cited(part)
    pool = [n for n in dict(names.kinds())[kind] if n in cited and is_other(n, old) and n not in part.text]
    if not pool:
        return None
    new = scene.rng.choice(pool[:6])
    place = title_at(scene, part, start, end) if kind == "people" else None
    if place is None:
        return Change(start, end, new)
    if scene.language == "ja":
        return Change(start, place[1], new + names.titles.get(new, "氏"))
    return Change(place[0], end, new)


def is_other(name: str, old: str) -> bool:
    """Answer whether two names can be of two people or things: no part in common."""
    return (
        not (set(re.split(r"[ ・=＝]", name)) & set(re.split(r"[ ・=＝]", old))) and name not in old and old not in name
    )


FAULTS = {
    "outside name": outside_names,
    "inside name": inside_names,
    "speaker": other_speakers,
    "subject-object": swapped_roles,
    "title": other_titles,
}
