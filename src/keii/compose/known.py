"""What a sentence takes for known: things, people and days that the text before it, or the whole story, has named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from keii.compose.whole import bare_of
from keii.evidence.readings import BOUNDS, FULL_DAY
from keii.lang.base import Language
from keii.link.doubts import is_doubtful
from keii.model.notes import Time
from keii.model.reading import Reading
from keii.model.text import Span

CORE = 0.1  # share of the articles whose first sentences use a term of the story
LEAD = 3  # sentences from the top in which an article says what it is about
SURELY_MONTH = 6  # letters: March, April, May and June are words and names, too
KNOWN = 0.2  # share of the articles from which a person's surname alone will do


def core_of(
    readings: Sequence[Reading], terms: Sequence[Sequence[frozenset[str]]], language: Language
) -> frozenset[str]:
    """Return the terms that many articles open with: a sentence without any is about something else."""
    opening: Counter[str] = Counter()
    for reading, bags in zip(readings, terms, strict=True):
        opening.update(frozenset(language.terms(reading.article.headline)).union(*bags[:LEAD]))
    passing = frozenset(language.terms(" ".join(language.phrases.passing)))
    return frozenset(term for term, count in opening.items() if count >= CORE * len(readings) and term not in passing)


def known_people(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the people whom so many articles name that a surname alone will do."""
    counts = Counter(
        actor for r in readings for actor in {m.actor_id for m in r.notes.mentions if m.actor_id and m.type == "person"}
    )
    return frozenset(actor for actor, count in counts.items() if count >= KNOWN * len(readings))


def things_of(reading: Reading, index: int, faces: frozenset[str], language: Language) -> Iterator[str]:
    """Yield the terms of things and people that a sentence takes for known: the text before it named them."""
    span = reading.sentence(index)
    yield from language.phrases.find_things(bare_of(reading.words(span), language))
    yield from nobody(reading, index, language)
    named = set(faces)
    for mention in (m for m in reading.mentions_in(span) if m.type == "person"):
        name = reading.words(mention.span)
        if not language.phrases.is_short(name):
            named.add(mention.actor_id or "")
        elif mention.actor_id not in named:
            yield from language.terms(name)


def nobody(reading: Reading, index: int, language: Language) -> Iterator[str]:
    """Yield a pronoun for a person whom the sentence does not name before it, outside quotations."""
    span = reading.sentence(index)
    words = reading.words(span)
    for part in language.phrases.find_quoted(words):
        words = words.replace(part, " " * len(part))
    match = language.phrases.pronoun.search(words)
    if match is None:
        return
    named = any(
        m.type in ("person", "role") and m.span.start < span.start + match.start() for m in reading.mentions_in(span)
    )
    if not named and not language.phrases.human.search(words, 0, match.start()):
        yield match.group()


def undated_in(reading: Reading, index: int, language: Language) -> bool:
    """Answer whether a sentence has a date that its reader cannot be sure of: a day or "now" of an undated report.

    A year taken from the story around it can be wrong by decades, unless the sentence prints it.
    """
    times = reading.times_in(reading.sentence(index))
    if has_bare_clock(times):
        return True
    if reading.article.date_published is None and language.phrases.fleeting.search(
        reading.words(reading.sentence(index))
    ):
        return True
    printed = {(time.value or "")[: len("2025")] for time in times if not time.relative and time.begin}
    return any(
        (time.value is None and time.anchor != "quote")
        or time.rule == "chronology"
        or (
            time.anchor == "narrative"
            and not ((time.value or "")[: len("2025")] in printed and has_month(reading.words(time.span), language))
        )
        for time in times
        if time.type in ("DATE", "TIME")
    )


def counts_back(reading: Reading, index: int, language: Language) -> bool:
    """Answer whether a sentence counts back from the day of its report, to no date (more than a month ago)."""
    return any(
        time.mod in BOUNDS or (time.rule == "vague" and language.phrases.counted_time.search(reading.words(time.span)))
        for time in reading.times_in(reading.sentence(index))
        if time.type == "DATE"
    )


def is_unsure(reading: Reading, index: int, language: Language) -> bool:
    """Answer whether a sentence of a dated report has a time that a reader cannot place, or keii may have wrong."""
    if reading.article.date_published is None:
        return False
    span = reading.sentence(index)
    times = [time for time in reading.times_in(span) if time.type in ("DATE", "TIME")]
    if has_bare_clock(times):
        return True
    for place, time in enumerate(times):
        if time.value is None or is_doubtful(reading, time):
            return True
        if time.anchor == "narrative" and not any(is_printed(reading, first) for first in times[:place]):
            return True
    return has_unread(reading, span, language)


def has_bare_clock(times: Sequence[Time]) -> bool:
    """Answer whether a clock's day is told nowhere beside it: 1600 local time, of a day that came before."""
    dated = any(FULL_DAY.match(time.value or "") for time in times)
    return not dated and any(time.rule == "clock" for time in times)


def has_unread(reading: Reading, span: Span, language: Language) -> bool:
    """Answer whether a sentence has words for a time in which annotating found none (by mid - August)."""
    words = reading.words(span)
    months = sure_months(tuple(language.wording.months))
    found = [match.span() for match in language.wording.relative_day.finditer(words)]
    found += [match.span() for month in months if month in words for match in re.finditer(rf"\b{month}\b", words)]
    read = [(time.span.start - span.start, time.span.end - span.start) for time in reading.notes.times] if found else []
    return any(not any(start < last and first < end for first, last in read) for start, end in found)


@cache
def sure_months(months: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of months, as printed, that are long enough to be nothing else."""
    return tuple(month.title() for month in months if len(month) >= SURELY_MONTH)


def is_printed(reading: Reading, time: Time) -> bool:
    """Answer whether a time has its year in its words."""
    return not time.relative and (time.value or "")[:4] in reading.words(time.span)


def has_month(words: str, language: Language) -> bool:
    """Answer whether a date says more than a day or "this year": then only its year is missing."""
    table = language.questions
    return table is not None and table.absolute.search(words) is not None and table.relative.search(words) is None
