"""What reports say in the words of all languages: the act, who does it, to what, and for which day.

A report whose doers are not all known under a neutral name has none: what is not surely the same stays apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.neutral import NeutralTable
from keii.link.acts import Telling
from keii.link.name_ties import parted
from keii.link.threads import Thread, is_ahead
from keii.model.notes import Status
from keii.model.reading import Reading
from keii.model.story import Actor
from keii.model.text import ArticleId

WHOLE = 2  # neutral words that a subject which is no name needs: the train, Graden, Permora
GOVERNMENT = "government"  # what it does, its state does
A_MONTH = 31  # days that a stated time of an act may span to date it
KATAKANA = "ァ-ヴー"


class Names(Struct, frozen=True):
    """The neutral names of one language's articles: those its tables know, and those tied within a story.

    `roots` maps a name to the one it is made of: the Mildoa River is no other matter than the Mildoa.
    """

    language: Language
    forms: Mapping[str, str]
    people: Mapping[str, str | None]
    roots: Mapping[str, str]
    scan: re.Pattern[str]

    @property
    def table(self) -> NeutralTable:
        """Return the language's neutral words."""
        return self.language.neutral


def names_of(code: str, actors: Iterable[Actor] = (), tied: Mapping[str, str] | None = None) -> Names:
    """Return the neutral names of a language; `tied` maps actors of a story to theirs."""
    language: Language = plugins.load("languages", code)
    tied = tied or {}
    forms: dict[str, str] = {}
    people: dict[str, str | None] = {}
    for actor in actors:
        if actor.type == "person":
            people[actor.id] = tied.get(actor.id)
        elif actor.id in tied:
            for name in actor.names:
                base, kind = parted(name, language.neutral)
                forms[name] = tied[actor.id]
                if not kind:
                    forms.setdefault(base, tied[actor.id])
    parts = {name: parted(name, language.neutral)[0] for name in forms}
    roots = {code: forms[parts[name]] for name, code in forms.items() if parts[name] in forms}
    forms |= language.neutral.names
    longest = sorted((form for form in forms if len(form) > 1), key=lambda form: (-len(form), form))
    edges = (r"(?<!\w)", r"(?!\w)") if language.names.cased else (f"(?<![{KATAKANA}])", f"(?![{KATAKANA}])")
    choices = "|".join(map(re.escape, longest))
    return Names(
        language, forms, people, roots, re.compile(f"{edges[0]}(?:{choices}){edges[1]}" if choices else r"(?!)")
    )


class Matter(Struct, frozen=True):
    """One report in neutral words: act, doers, the names and things that the act is about, and the days it is for."""

    act: str | None
    doers: frozenset[str]
    names: frozenset[str]
    roots: frozenset[str]
    things: frozenset[str]
    bare: bool
    status: Status
    stated_on: date
    days: tuple[date, date] | None


def act_of(telling: Telling, names: Names) -> str | None:
    """Name the act of a report, None where other languages may tell it as another one."""
    act = names.table.act_of(telling.act.verb, telling.act.predicate)
    things = names.table.find_things(words_of(telling))
    return next(
        (name for (verb, thing), name in names.table.with_things.items() if verb == act and thing in things), act
    )


def matter_of(telling: Telling, names: Names, reading: Reading | None) -> Matter:
    """Return a report in neutral words."""
    words = words_of(telling)
    doers = doers_of(telling, names)
    inside = frozenset(names.forms[match.group()] for match in names.scan.finditer(words))
    return Matter(
        act=act_of(telling, names),
        doers=doers,
        names=inside - doers,
        roots=frozenset(names.roots.get(name, name) for name in inside - doers),
        things=things_of(telling, names),
        bare=not telling.act.pieces,
        status=telling.status,
        stated_on=telling.stated_on,
        days=days_of(telling, reading),
    )


def words_of(telling: Telling) -> str:
    """Return the words of what an act is about, without its doer; of a passive its subject, too."""
    text, act = telling.passage.exact, telling.act
    pieces = [piece if isinstance(piece, str) else text[piece.start : piece.end] for piece in act.pieces]
    return " ".join((*pieces, telling.doer) if act.passive else pieces)


def things_of(telling: Telling, names: Names) -> frozenset[str]:
    """Return the things that an act is about, by the nouns that all languages know."""
    return names.table.find_things(words_of(telling)) - {thing for _, thing in names.table.with_things}


def doers_of(telling: Telling, names: Names) -> frozenset[str]:
    """Return the neutral names of all doers of a report; none where one of them has no such name."""
    parts = [part for part in names.table.joiner.split(telling.doer) if part.strip()]
    found = [doer_of(part, telling, names, alone=len(parts) == 1) for part in parts]
    known = frozenset(name for name in found if name is not None)
    if found and len(known) == len(found):
        return known
    # What resumes is a train between two towns: its own words name it, if they name it whole.
    things = names.table.find_things(telling.doer)
    places = frozenset(names.forms[match.group()] for match in names.scan.finditer(telling.doer))
    return things | places if things and len(things | places) > WHOLE else frozenset()


def doer_of(part: str, telling: Telling, names: Names, *, alone: bool) -> str | None:
    """Return the neutral name of one doer: a person of the story, else a state or body."""
    mentioned = [actor for actor in telling.actors if actor in names.people]
    if mentioned:
        inside = mentioned if alone and len(mentioned) == 1 else ()
        return names.people[inside[0]] if inside else None
    return body_of(part, names)


def body_of(text: str, names: Names) -> str | None:
    """Return the neutral name of a state or body: its own, or that of its state with its office (ノルダ議会)."""
    table = names.table
    text = table.opening.sub("", text.strip())
    if text in names.forms:
        return names.forms[text]
    base, kind = parted(text, table)
    if base == text:
        base, kind = owned(text, table)
    if base == text:
        return None
    base = table.owner.sub("", base).strip()
    codes = (names.forms.get(form) or table.short.get(form) for form in table.bases(base))
    code = next((code for code in codes if code), None)
    return f"{code}/{kind}" if code and kind not in ("", GOVERNMENT) else code


def owned(text: str, table: NeutralTable) -> tuple[str, str]:
    """Part an office from its state as English writes it, without a capital: the Nordan parliament."""
    for word in sorted(table.kinds, key=len, reverse=True):
        if text.lower().endswith(table.gap + word.lower()):
            return text[: -len(table.gap + word)], table.kinds[word]
    return text, ""


def days_of(telling: Telling, reading: Reading | None) -> tuple[date, date] | None:
    """Return first and last day of the time an act is for (April, April 6), None where none is told."""
    if is_ahead(telling) or (telling.status is Status.HAPPENED and telling.on is not None):
        return (telling.on, telling.on) if telling.on else None
    event = reading.event_of(telling.order[1]) if reading is not None else None
    if reading is None or event is None or event.time is None or event.time >= len(reading.notes.times):
        return None
    time = reading.notes.times[event.time]
    if time.begin is None or time.end is None or time.begin <= telling.stated_on:
        return None
    return (time.begin, time.end) if (time.end - time.begin).days <= A_MONTH else None


def neutral_ids(threads: Sequence[Thread], readings: Sequence[Reading]) -> dict[int, str]:
    """Map the threads (by place) whose act and doers all languages know to an id that is the same in each.

    It is made of act, actors and the month the act is for, as the first report tells them: that never changes.
    A second matter with all of these takes the month of that report along.
    """
    if not threads:
        return {}
    names, by_id = names_of(readings[0].article.in_language), by_article(readings)
    first = [
        min((t for t in thread.tellings if t.question), key=lambda t: (t.published, t.order)) for thread in threads
    ]
    ids: dict[int, str] = {}
    for place in sorted(range(len(threads)), key=lambda place: (first[place].published, first[place].order)):
        matter = matter_of(first[place], names, by_id.get(first[place].article_id))
        if matter.act is None or not matter.doers:
            continue
        month = f"{matter.days[0]:%Y-%m}" if matter.days else ""
        key = [matter.act, *sorted(matter.doers), "", *sorted(matter.names), "", month]
        for parts in (key, [*key, f"{first[place].published:%Y-%m}"]):
            digest = sha256("\x1f".join(parts).encode()).hexdigest()[:12]
            if digest not in ids.values():
                ids[place] = digest
                break
    return ids


def by_article(readings: Iterable[Reading]) -> dict[ArticleId, Reading]:
    """Index readings by their article."""
    return {reading.article.id: reading for reading in readings}


def first_asked(thread: Thread) -> Telling:
    """Return the earliest report of a thread that could ask its question."""
    asked = [telling for telling in thread.tellings if telling.question]
    return min(asked, key=lambda telling: (telling.published, telling.order))
