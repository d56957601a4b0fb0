"""The whole program on one page: the stages in order, for write and for check.

    collect -> read -> annotate -> link -> compose -> judge -> publish     (write)
    intake  -> read -> annotate -> retrieve, compare, judge -> report      (check)

Every stage is a pure function over frozen records; this module alone joins them
with an executor and with the day the page speaks from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from keii import __version__
from keii.annotate import read_closely, read_times
from keii.check import Report, audit
from keii.check.intake import PageText
from keii.compose import compose
from keii.compose.dated import entries_of_days
from keii.compose.days import find_days, gather
from keii.errors import UnusableInput
from keii.evidence.admit import admit, admit_entries
from keii.evidence.retrieve import Library
from keii.executors.local import LocalExecutor
from keii.link import link
from keii.link.choice import choose, cited_by, from_abroad, language_of, newest_day
from keii.link.collections import without_guesses
from keii.link.kin import find_kin
from keii.model.article import Article, Problem
from keii.model.order import Order, Range
from keii.model.page import Line, Page, QuestionCard, TimelineEntry
from keii.model.reading import Reading
from keii.publish.addresses import names_in, with_addresses
from keii.publish.changes import is_same_story
from keii.publish.living import follow
from keii.read.duplicates import find_copies

__all__ = ["Dated", "Explainer", "Order", "Range", "check", "explained_timeline", "timeline", "write"]

Watch = Callable[[str, int, int], None]  # stage, done, of how many


class Explainer(Struct, frozen=True):
    """A publishable page, with the readings it was made from."""

    page: Page[Line]
    readings: tuple[Reading, ...]


def write(
    articles: Sequence[Article],
    order: Order,
    *,
    executor: LocalExecutor | None = None,
    watch: Watch | None = None,
    previous: Page[Line] | None = None,
) -> Explainer:
    """Make the explainer of one story, as the next page after `previous` where there is one.

    Raises UnusableInput when no article is left to make it from, or the previous page is of another story or language.
    """
    language = language_of(articles, order)
    if previous is not None and previous.in_language != language:
        raise UnusableInput("previous page", f"a page in {previous.in_language}, but this one is in {language}")
    asked = names_of(previous.questions) if previous else frozenset()
    told = names_of(previous.timeline) if previous else frozenset()
    executor = executor or LocalExecutor()
    chosen = choose(articles, order)
    readings = tuple(read_all(chosen, executor, watch))
    kin = find_kin(readings, from_abroad(articles, order))
    abroad = tuple(map(without_guesses, read_all(kin, executor, watch)))
    as_of = order.as_of or newest_day((*chosen, *kin))
    copies = find_copies(chosen)
    story, readings = link(
        readings, about=order.about, as_of=as_of, copies=copies, stale_days=order.stale_days, abroad=abroad, asked=asked
    )
    abroad = cited_by(story.questions, abroad)
    drafts = compose(story, readings, order, as_of=as_of, language=language, abroad=abroad, told=told)
    readings = (*readings, *abroad)
    page = replace(admit(drafts, Library.of(readings), limits=order.limits), made_by=f"keii {__version__}")
    return Explainer(next_after(previous, with_addresses(page), [reading.article for reading in readings]), readings)


def next_after(previous: Page[Line] | None, page: Page[Line], articles: Sequence[Article]) -> Page[Line]:
    """Return a page as the next one after `previous`. Raises UnusableInput when that tells another story."""
    if previous is None:
        return page
    if not is_same_story(previous, page):
        raise UnusableInput("previous page", "a page of another story: it has no article in common with this one")
    return follow(previous, page, articles)


def names_of(parts: Iterable[QuestionCard[Line] | TimelineEntry[Line]]) -> frozenset[str]:
    """Return the names of the passages on which parts of a page stand."""
    return frozenset(name for part in parts for name in names_in(part))


def check(
    page: PageText,
    articles: Sequence[Article],
    *,
    as_of: date | None = None,
    ui: str = "en",
    unread: Sequence[Problem] = (),
) -> Report:
    """Find what the sources do not support on anyone's page."""
    return audit(page, tuple(map(read_closely, articles)), as_of=as_of, ui=ui, unread=tuple(unread))


class Dated(Struct, frozen=True):
    """An entry of a dated timeline, and what spoke for it."""

    entry: TimelineEntry[Line]
    why: dict[str, Any]


def timeline(
    articles: Sequence[Article], wanted: Range, *, watch: Watch | None = None
) -> tuple[TimelineEntry[Line], ...]:
    """Make a dated timeline of all the articles; each entry passes the judge like any sentence."""
    return tuple(dated.entry for dated in explained_timeline(articles, wanted, watch=watch))


def explained_timeline(articles: Sequence[Article], wanted: Range, *, watch: Watch | None = None) -> tuple[Dated, ...]:
    """Make a dated timeline with reasons. Only the times of every article are read, and closely what is told."""
    until = wanted.as_of or date.max
    chosen = [a for a in articles if a.date_published is None or a.date_published.day <= until]
    chosen.sort(key=lambda a: (a.date_published.day if a.date_published else date.max, str(a.id), a.digest))
    readings = tuple(each(read_times, chosen, LocalExecutor(), watch))
    material = gather(readings, wanted.keywords, find_copies(chosen))
    days = find_days(material, wanted)
    cited: dict[int, set[int]] = {}
    for number, index in (place for day in days for told in day.told for place in (told.place, *told.passages)):
        cited.setdefault(number, set()).update((index - 1, index, index + 1))
    closely = {number: read_closely(excerpt(readings[number], places)) for number, places in sorted(cited.items())}
    as_of = wanted.as_of or max((a.date_published.day for a in chosen if a.date_published), default=None)
    found = tuple(entries_of_days(days, material, closely, as_of=as_of))
    lines = admit_entries([e.entry for e in found], Library.of(tuple(closely.values())))
    return tuple(Dated(lines[e.entry.id], e.why) for e in found if e.entry.id in lines)


def excerpt(reading: Reading, places: Set[int]) -> Article:
    """Return the article with only these of its sentences and the times it was read with; its text stays whole."""
    sentences = tuple(span for index, span in enumerate(reading.article.sentences) if index in places)
    return replace(reading.article, sentences=sentences, given_times=reading.notes.times)


def read_all(articles: Iterable[Article], executor: LocalExecutor, watch: Watch | None) -> Iterable[Reading]:
    """Annotate the articles, in order, on as many processes as the executor has."""
    return each(read_closely, articles, executor, watch)


def each(
    read: Callable[[Article], Reading], articles: Iterable[Article], executor: LocalExecutor, watch: Watch | None
) -> Iterable[Reading]:
    """Read the articles, in order, on as many processes as the executor has."""
    articles = list(articles)
    for done, reading in enumerate(executor.map(read, articles), 1):
        if watch:
            watch("annotate", done, len(articles))
        yield reading
