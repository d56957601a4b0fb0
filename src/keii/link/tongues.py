"""Matters that reports of two languages tell: one history of both, where act, doers and date are surely the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language
from keii.link.actors import link_actors
from keii.link.acts import find_tellings
from keii.link.crosswalk import Matter, Names, by_article, matter_of, names_of
from keii.link.joins import joined
from keii.link.name_ties import side_of, tie_actors
from keii.link.status import MOST_PASSAGES
from keii.link.threads import Thread, gather
from keii.model.reading import Reading
from keii.model.story import Actor, Question, StatusChange
from keii.model.text import ArticleId


class Abroad(Struct, frozen=True):
    """What the articles of another language tell: their threads, the neutral names of both, who their speakers are."""

    threads: tuple[Thread, ...]
    own: Names
    other: Names
    readings: Mapping[ArticleId, Reading]
    speakers: tuple[tuple[re.Pattern[str], str], ...]
    articles: frozenset[ArticleId]


def read_abroad(own: Sequence[Reading], actors: Sequence[Actor], abroad: Sequence[Reading], *, as_of: date) -> Abroad:
    """Gather what articles of one other language tell, and tie their actors to those of the story."""
    others, linked = link_actors(abroad)
    language: Language = plugins.load("languages", linked[0].article.in_language)
    tellings = [told for told in find_tellings(linked) if told.stated_on <= as_of]
    table = language.questions
    threads = joined(gather(tellings, table), tellings, table) if table is not None else []
    tied = tie_actors(side_of(own, actors), side_of(linked, others))
    by_id = {actor.id: actor for actor in actors}
    printed = {actor.id: actor for actor in others}
    speakers = [
        (pattern, shown_name(by_id[one]))
        for one, two in sorted(tied.items())
        for pattern in speaking(printed[two], language)
    ]
    return Abroad(
        threads=tuple(threads),
        own=names_of(own[0].article.in_language, actors, {one: f"={one}" for one in tied}),
        other=names_of(language.code, others, {two: f"={one}" for one, two in tied.items()}),
        readings={**by_article(own), **by_article(linked)},
        speakers=tuple(speakers),
        articles=frozenset(reading.article.id for reading in linked),
    )


def join_threads(threads: Sequence[Thread], abroad: Abroad) -> dict[int, Thread]:
    """Map the threads (by place) that reports of the other language tell, too, to the whole of both.

    A thread that could be two of the other language's is none of them.
    """
    mine = [matters_of(thread, abroad.own, abroad) for thread in threads]
    theirs = [matters_of(thread, abroad.other, abroad) for thread in abroad.threads]
    pairs = [
        (one, two)
        for (one, left), (two, right) in product(enumerate(mine), enumerate(theirs))
        if left and right and is_one(left, right) and not at_odds(threads[one], abroad.threads[two])
    ]
    ones, twos = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    return {one: whole_of(threads[one], abroad.threads[two]) for one, two in pairs if ones[one] == 1 and twos[two] == 1}


def matters_of(thread: Thread, names: Names, abroad: Abroad) -> tuple[Matter, ...]:
    """Return the reports of a thread's own act in neutral words; none where they do not agree on the act."""
    tellings = [told for told in thread.tellings if told.act.verb == thread.verb]
    found = tuple(matter_of(told, names, abroad.readings.get(told.article_id)) for told in tellings)
    return found if len({matter.act for matter in found}) == 1 and found[0].act is not None else ()


def is_one(mine: Sequence[Matter], theirs: Sequence[Matter]) -> bool:
    """Answer whether two threads are surely one matter: act, doers, what it is about, and a date that both give.

    The date is the day the act is for; where neither names one, the day on which both have the same status stated.
    """
    if mine[0].act != theirs[0].act:
        return False
    pairs = [(one, two) for one, two in product(mine, theirs) if one.doers and one.doers == two.doers]
    if not pairs or not is_about_one(mine, theirs):
        return False
    days = [[matter.days for matter in side if matter.days is not None] for side in (mine, theirs)]
    if all(days):
        return any(is_within(one, two) or is_within(two, one) for one, two in product(*days))
    return any(one.stated_on == two.stated_on and one.status is two.status for one, two in pairs)


def at_odds(mine: Thread, theirs: Thread) -> bool:
    """Answer whether the ordinals of two threads tell two instances of an act: 第60回, the 61st."""
    one, two = ({int(number) for number in thread.marks.values()} for thread in (mine, theirs))
    return bool(one and two and not one & two)


def is_about_one(mine: Sequence[Matter], theirs: Sequence[Matter]) -> bool:
    """Answer whether both threads are about something in common, or about nothing but their doer."""
    for field in ("roots", "things"):
        one, two = (gathered(side, field) for side in (mine, theirs))
        if one and two and not one & two:
            return False
    shared = [gathered(mine, field) & gathered(theirs, field) for field in ("names", "things")]
    return any(shared) or all(matter.bare for matter in (*mine, *theirs))


def gathered(matters: Sequence[Matter], field: str) -> frozenset[str]:
    """Return what all reports of a thread have in one field."""
    return frozenset[str]().union(*(getattr(matter, field) for matter in matters))


def is_within(one: tuple[date, date], two: tuple[date, date]) -> bool:
    """Answer whether a stretch of days lies in another."""
    return two[0] <= one[0] and one[1] <= two[1]


def whole_of(own: Thread, other: Thread) -> Thread:
    """Return one thread of the reports of both languages, in the words of the first."""
    return Thread(
        verb=own.verb,
        tellings=[*own.tellings, *other.tellings],
        terms=set(own.terms),
        actors=set(own.actors),
        doers=own.doers | other.doers,
        marks=dict(own.marks),
        overtaken=own.overtaken or other.overtaken,
    )


def in_own_words(question: Question, whole: Thread, abroad: Abroad) -> Question:
    """Return a question whose steps are told by its own language's reports, where one tells the same on that day."""
    history = tuple(own_step(change, whole, abroad) for change in question.history)
    against = own_step(question.against, whole, abroad) if question.against is not None else None
    return replace(question, history=history, against=against)


def own_step(change: StatusChange, whole: Thread, abroad: Abroad) -> StatusChange:
    """Return a step as an own report of that day and status tells it, else with its speaker's name as printed here."""
    first = change.evidence[0]
    if first.article_id not in abroad.articles:
        return change
    for told in whole.tellings:
        same = told.status is change.status and told.stated_on == change.stated_on
        if same and told.article_id not in abroad.articles:
            evidence = (told.passage, *(passage for passage in change.evidence if passage != told.passage))
            return replace(change, evidence=evidence[:MOST_PASSAGES], stated_by=told.speaker, publisher=told.publisher)
    speaker = change.stated_by or ""
    return replace(change, stated_by=next((own for printed, own in abroad.speakers if printed.search(speaker)), None))


def speaking(actor: Actor, language: Language) -> Iterator[re.Pattern[str]]:
    """Yield patterns of a speaker who is an actor: a person's name in it, else nothing but the body's own."""
    edge = r"\b" if language.names.cased else ""
    for name in actor.names:
        printed = re.escape(name)
        yield re.compile(f"{edge}{printed}{edge}" if actor.type == "person" else rf"\A(?:[Tt]he )?{printed}\Z")


def shown_name(actor: Actor) -> str:
    """Return the name by which a reader knows an actor: a person's full one, else the one printed most."""
    return actor.names[0] if actor.type == "person" or len(actor.names) == 1 else actor.names[1]
