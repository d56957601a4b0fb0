"""What each article says of which day: its sentences on the topic that name a day or a period, and its first ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.link.dating import is_since
from keii.model.notes import Time
from keii.model.page import Precision
from keii.model.reading import Reading
from keii.model.text import ArticleId

LEADS = 3  # sentences from the top that tell of the publication day (AR1 on T17: 3 .126, 5 .125, 2 .124)
STRETCH = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")  # 12月28日から1月4日, July 3-5
SHAPES: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (STRETCH, "range"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}"), "year"),
)
Place = tuple[int, int]  # which reading, which of its sentences


class Period(Struct, frozen=True, order=True):
    """A day, or a month, a part of one, a stretch of days, a year; `value` and `mod` as in TIMEX3."""

    begin: date
    end: date
    value: str
    precision: Precision = "day"
    mod: str | None = None


class Account(Struct, frozen=True):
    """One article's part in a timeline.

    `voice` is shared by the copies of one text, `outlet` by the articles of one publisher
    (an article without one is an outlet of its own). `dated` are the sentences on the topic
    that name periods, `leads` the first of those on the topic.
    """

    reading: int
    published: date | None
    voice: ArticleId
    outlet: ArticleId
    dated: tuple[tuple[int, tuple[Period, ...]], ...]
    leads: tuple[int, ...]


def find_undated(account: Account) -> tuple[Place, ...]:
    """Return the first sentences of an article that name no day or period of their own."""
    dated = {index for index, _ in account.dated}
    return tuple((account.reading, index) for index in account.leads if index not in dated)


def day_at(day: date) -> Period:
    """Return a day as a period."""
    return Period(day, day, day.isoformat())


def find_accounts(
    readings: Sequence[Reading], is_on_topic: Callable[[Reading, int], bool], copies: Iterable[Sequence[ArticleId]] = ()
) -> tuple[Account, ...]:
    """Read what each article says of which day; copies of one text share the voice and outlet of the first."""
    publishers = {r.article.id: r.article.publisher.name for r in readings if r.article.publisher}
    first = {copy: group[0] for group in copies for copy in group}
    accounts: list[Account] = []
    for number, reading in enumerate(readings):
        article = reading.article
        voice = first.get(article.id, article.id)
        dated = tuple((i, periods) for i, periods in find_dated(reading) if is_on_topic(reading, i))
        count = min(LEADS, len(article.sentences)) if article.date_published else 0
        leads = tuple(index for index in range(count) if is_on_topic(reading, index))
        published = article.date_published.day if article.date_published else None
        accounts.append(Account(number, published, voice, publishers.get(voice, voice), dated, leads))
    return tuple(accounts)


def find_dated(reading: Reading) -> Iterator[tuple[int, tuple[Period, ...]]]:
    """Yield the sentences that name days or periods, with these, in order.

    A time across two sentences names none, nor does a year that only measures back (since 2011).
    """
    language: Language = plugins.load("languages", reading.article.in_language)
    table = language.questions
    sentences = reading.article.sentences
    starts = [span.start for span in sentences]
    named: dict[int, set[Period]] = {}
    for time in reading.notes.times:
        index = bisect_right(starts, time.span.start) - 1
        if index >= 0 and sentences[index].contains(time.span):
            for period in periods_of(time):
                if period.precision == "day" or not is_since(reading, time, table):
                    named.setdefault(index, set()).add(period)
    for index in sorted(named):
        yield index, tuple(sorted(named[index]))


def periods_of(time: Time) -> tuple[Period, ...]:
    """Return the days a time means, and its period where it is coarser; none where it is vaguer or unresolved."""
    days = tuple(map(day_at, days_of(time)))
    if time.type != "DATE" or time.begin is None or time.end is None or time.begin == time.end:
        return days
    value = time.value or ""
    shape = next((precision for pattern, precision in SHAPES if pattern.fullmatch(value)), None)
    if shape is None:
        return days
    part = shape in ("month", "year") and time.mod in ("START", "MID", "END")
    return (*days, Period(time.begin, time.end, value, "part" if part else shape, time.mod if part else None))


def days_of(time: Time) -> tuple[date, ...]:
    """Return the day a time means, the first and last day of a stretch; none when it is vaguer or unresolved."""
    if time.type not in ("DATE", "TIME") or time.begin is None or time.end is None:
        return ()
    if STRETCH.fullmatch(time.value or ""):
        return time.begin, time.end
    return (time.begin,) if time.begin == time.end else ()
