"""Pages that collect posts of many hours or days: what "today" means there, their publication day does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import date, timedelta
from typing import Literal

from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language
from keii.model.notes import Time
from keii.model.reading import Reading

Kind = Literal["log", "days"]

# Of 2,852 articles of six English topics, reports have up to 200 sentences; what has more are blogs, diaries,
# transcripts and readers' letters, joined.
POSTS = 250
STAMPED = 5  # sentences that open with a clock: live pages of these topics have 5 to 109, reports at most 2
DATED = 3  # posts with a printed day of their own; also enough: one of later than the day after publication
# 2237 The minister said; (Update 8:09 p.m. in Cairo) The minister said; 14:32 【速報】
STAMP = re.compile(
    r"(?:-LRB-|[^\w\s]){0,2}\s?(?:(?!\d)\w{2,10}\W{1,2})?(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?!\d|\s?%|[,.]\d)"
)
PRINTED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
HEADED = re.compile(r"\s?(?:[:：]|--|[-–—]|\n|$)|\s(?=[A-Z])")
BAR = re.compile(r"\s{0,2}\|")
FULL_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?P<clock>T\d\d)?")


def collection_of(reading: Reading) -> Kind | None:
    """Return "log" for the posts of one live page, "days" for those of many days, None for one report."""
    article = reading.article
    if article.date_published is None:
        return None
    days = set(stamped_days(reading))
    if len(days) >= DATED or any(day > article.date_published.day + timedelta(1) for day in days):
        return "days"
    language: Language = plugins.load("languages", article.in_language)
    if language.phrases.collects.search(article.headline) or says_so(reading, language):
        return "days"
    if sum(STAMP.match(article.text, span.start) is not None for span in article.sentences) >= STAMPED:
        return "log"
    return "days" if len(article.sentences) > POSTS else None


def says_so(reading: Reading, language: Language) -> bool:
    """Answer whether the first words of an article call it a timeline: A day-by-day summary of …"""
    first = reading.article.sentences[:1]
    return any(language.phrases.collects.match(reading.words(span)) for span in first)


def stamped_days(reading: Reading) -> Iterator[date]:
    """Yield the days of posts: printed in full, with a clock, beside a bar, or before all else in a sentence.

    CNN | October 29, 2009; 29 July 2009 Court documents show …
    """
    text = reading.article.text
    starts = {span.start for span in reading.article.sentences}
    for time in reading.notes.times:
        match = FULL_DAY.match(time.value or "")
        if match is None or time.relative or not PRINTED.search(text, time.span.start, time.span.end):
            continue
        before = text[max(0, time.span.start - 3) : time.span.start].rstrip()
        if match["clock"] or before.endswith("|") or BAR.match(text, time.span.end) or is_heading(text, time, starts):
            yield date.fromisoformat(match["day"])


def is_heading(text: str, time: Time, starts: Set[int]) -> bool:
    """Answer whether a date opens a sentence and nothing parts it from a capital (a Japanese date: a line's end)."""
    return time.span.start in starts and HEADED.match(text, time.span.end) is not None


def without_guesses(reading: Reading) -> Reading:
    """Return a reading whose relative times are unresolved where its article is a collection."""
    if reading.article.given_times is not None or not reading.notes.times:
        return reading
    kind = collection_of(reading)
    if kind is None:
        return reading
    times = tuple(
        replace(time, value=None, begin=None, end=None, rule="collection") if is_guess(time, kind) else time
        for time in reading.notes.times
    )
    return replace(reading, notes=replace(reading.notes, times=times))


def is_guess(time: Time, kind: Kind) -> bool:
    """Answer whether a time is counted from a publication day that is not that of its post."""
    if not time.relative or time.value is None or time.anchor == "none":
        return False
    # A live page names weekdays of its own day and those around it; "today" may be the day before or after.
    return kind == "days" or (time.rule == "relative" and FULL_DAY.match(time.value) is not None)
