"""Dates of a claim against the dates of a passage, each counted from its own page's day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec.structs import replace

from keii.evidence.claims import Claim, read_claim
from keii.evidence.conflict import Conflict, conflict
from keii.evidence.readings import WEEK, same_weekday
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence, is_dated, language_of, plain
from keii.model.notes import Time

Anchored = Literal["", "page", "fetch", "publication"]
A_YEAR = 2  # the length of what is longer than a month
MONTH = re.compile(r"(\d{4})-(\d\d)")
A_DAY = timedelta(days=1)


def compare_durations(claim: Sentence, passage: Sentence, library: Library) -> Iterator[Conflict]:
    """Yield a conflict for each length of time that the passage gives otherwise."""
    lengths = [time for time in passage.times if time.type == "DURATION" and time.value]
    for time in claim.times:
        words = claim.reading.words(time.span)
        if time.type != "DURATION" or time.value is None or has_duration(time, passage):
            continue
        if any(has_duration(time, near_by) for near_by in library.around(passage)):
            continue
        rival = next((other for other in lengths if other.value and other.value[-1] == time.value[-1]), None)
        if rival is not None:
            yield conflict("SUP002", words, passage.reading.words(rival.span), time.span)


def has_duration(time: Time, sentence: Sentence) -> bool:
    """Answer whether a sentence has this length of time, by value or by its words."""
    return any(time.value == other.value for other in sentence.times)


def compare_dates(
    claim: Sentence, passage: Sentence, library: Library, *, asked: Claim, covered: bool
) -> Iterator[Conflict]:
    """Yield a conflict for each date of the claim that the passage does not carry.

    `covered` says that the passage has the rest of the claim: only then is another
    date there a date of the same event.
    """
    dates = [other for other in passage.times if other.type in ("DATE", "TIME") and bounds(other)]
    for time in claim.times:
        if not is_dated(time):
            yield from compare_open(time, claim, passage, library)
            continue
        if is_told(time, dates, claim, passage, library) or is_same_words(time, claim, passage, asked=asked):
            continue
        if any(is_repeated(time, own) and carries(own, other) for own in claim.times for other in dates):
            continue
        if any(is_end_of(time, other, claim) for other in dates):
            continue
        words, rival = claim.reading.words(time.span), rival_of(time, dates)
        if rival is None:
            if day_of(passage):  # without any date of its own an undated report can neither have the day nor lack it
                yield conflict("DAT002", words, "", time.span, hard=False)
            continue
        coarse = agree(time, rival)  # a passage that only gives the month does not say otherwise
        if coarse and any(carries(time, other) for other in passage.reading.notes.times):
            continue  # another sentence of its article gives the day
        anchor = wrong_anchor(time, rival, passage, asked=asked)
        value = rival.value or passage.reading.words(rival.span)
        found = conflict(
            "DAT004" if anchor else "DAT002", time.value or words, value, time.span, hard=covered and not coarse
        )
        yield replace(found, reason=replace(found.reason, anchor=anchor))


def is_told(time: Time, dates: Sequence[Time], claim: Sentence, passage: Sentence, library: Library) -> bool:
    """Answer whether a passage, its own day, or what stands around it says what a time of the claim says."""
    otherwise = not any(is_open(other) for other in passage.times) and any(
        is_left(other, time, claim) for other in dates
    )
    if any(carries(time, other) for other in dates) and not (otherwise and is_doubled(time, claim)):
        return True
    if any(may_agree(time, other) for other in dates) or any(is_counted(time, own, passage) for own in passage.times):
        return True
    published, words = day_of(passage), claim.reading.words(time.span)
    if published and near(time, published) and not otherwise:  # what was said that day, told with its date
        return True
    if not time.relative and words and words in passage.text:
        return True
    around = [other for near_by in library.around(passage) for other in near_by.times]
    return any(carries(time, other) and not (otherwise and length(other) < length(time)) for other in around)


def compare_open(time: Time, claim: Sentence, passage: Sentence, library: Library) -> Iterator[Conflict]:
    """Yield a conflict where an unresolved date ("on Thursday") stands for another unresolved one."""
    words = claim.reading.words(time.span)
    others = [
        passage.reading.words(other.span) for other in passage.times if is_open(other) and other.rule == time.rule
    ]
    if not is_open(time) or not others or plain(words) in plain(passage.text):
        return
    if not any(plain(words) in plain(near_by.text) for near_by in library.around(passage)):
        yield conflict("DAT002", words, others[0], time.span)


def is_open(time: Time) -> bool:
    """Answer whether a time is a date that nothing fixes."""
    return time.type == "DATE" and time.value is None


def agree(one: Time, other: Time) -> bool:
    """Answer whether two times can be the same: their days overlap, at the coarser precision.

    A stretch from one day to another holds the days inside it; another stretch is the
    same only with the same first and last day.
    """
    mine, theirs = bounds(one), bounds(other)
    if mine is None or theirs is None:
        return False
    if is_stretch(one) and is_stretch(other) and len(one.value or "") == len(other.value or ""):
        return mine == theirs
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def bounds(time: Time) -> tuple[date, date] | None:
    """Return the first and last day of a time; of 9月初め and "mid-November" those of the whole month."""
    if time.begin is not None and time.end is not None:
        return time.begin, time.end
    part = MONTH.fullmatch(time.value or "") if time.mod else None
    if part is None:
        return None
    year, month = int(part[1]), int(part[2])
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def may_agree(one: Time, other: Time) -> bool:
    """Answer whether two days differ only in a year that was taken from the story around one of them."""
    if "narrative" not in (one.anchor, other.anchor) or one.begin is None or other.begin is None:
        return False
    return (one.begin.month, one.begin.day) == (other.begin.month, other.begin.day) and length(one) == length(other)


def carries(time: Time, other: Time) -> bool:
    """Answer whether a passage's time says what a claim's says: the same, a finer one, or a stretch around it."""
    return agree(time, other) and (is_stretch(other) or length(other) <= length(time))


def is_counted(time: Time, other: Time, passage: Sentence) -> bool:
    """Answer whether a day is the one so many weeks ago, as a page prints it: three weeks ago (about 19 July)."""
    published, week = day_of(passage), WEEK.match(other.value or "")
    if published is None or week is None or other.anchor != "publication" or time.begin != time.end:
        return False
    if language_of(passage.reading).phrases.counted_time.search(passage.reading.words(other.span)) is None:
        return False
    monday = date.fromisocalendar(int(week["year"]), int(week["week"]), 1)
    return time.begin == same_weekday(published, monday)


def is_left(other: Time, time: Time, claim: Sentence) -> bool:
    """Answer whether a date of the passage, as fine as `time`, is none of the claim's, and so may stand for it."""
    return length(other) == length(time) and not any(agree(own, other) for own in claim.times)


def is_doubled(time: Time, claim: Sentence) -> bool:
    """Answer whether the claim has the same date twice: one of the two may stand in the place of another."""
    return any(own.span != time.span and own.value == time.value for own in claim.times)


def is_stretch(time: Time) -> bool:
    """Answer whether a time runs from one printed end to another (2026-12-28/2027-01-04)."""
    return "/" in (time.value or "")


def near(time: Time, day: date) -> bool:
    """Answer whether `day` or the day before it lies within a time that is no stretch."""
    if time.begin is None or time.end is None or is_stretch(time):
        return False
    return time.begin <= day <= time.end + A_DAY


def is_same_words(time: Time, claim: Sentence, passage: Sentence, *, asked: Claim) -> bool:
    """Answer whether the passage prints the same month-day, read otherwise only for what stands around it there.

    From the passage's day the claim's words mean the same as from its own: no anchor
    was mistaken, and neither side prints a year that could be wrong.
    """
    words, published = plain(claim.reading.words(time.span)), day_of(passage)
    twins = [other for other in passage.times if plain(passage.reading.words(other.span)) == words]
    if not time.relative or not twins or published is None:
        return False
    again = [other for other in read_claim(asked, on=published).times if other.span == time.span]
    return any(other.value == time.value for other in again)


def is_end_of(time: Time, other: Time, claim: Sentence) -> bool:
    """Answer whether a day is one end of a passage's stretch, and the claim has the other: 29 August to 4 September."""
    ends = {other.begin, other.end}
    days = {own.begin for own in claim.times if own.begin == own.end}
    return len(ends) == 2 and None not in ends and ends <= days and time.begin == time.end and time.begin in ends


def is_repeated(time: Time, own: Time) -> bool:
    """Answer whether a month and day without year are those of a day in full: 2005年8月26日(日本時間8月26日午前)."""
    if not time.relative or own.relative or time.begin is None or own.begin is None or length(time) or length(own):
        return False
    return (time.begin.month, time.begin.day) == (own.begin.month, own.begin.day)


def day_of(sentence: Sentence) -> date | None:
    """Return the day an article was published."""
    stamp = sentence.reading.article.date_published
    return stamp.day if stamp else None


def rival_of(time: Time, dates: list[Time]) -> Time | None:
    """Return the passage's date that stands in the place of `time`: most of its parts equal, then the nearest."""
    begin = time.begin
    if begin is None:
        return None
    same = [other for other in dates if length(other) == length(time)] or dates
    return min(
        same,
        key=lambda other: (-equal_parts(begin, other.begin), abs((other.begin or begin) - begin), other.span.start),
        default=None,
    )


def equal_parts(one: date, other: date | None) -> int:
    """Count how many of year, month and day two days have in common."""
    return 0 if other is None else (one.year == other.year) + (one.month == other.month) + (one.day == other.day)


def length(time: Time) -> int:
    """Return 0 for a day, 1 for a month, 2 for anything longer."""
    ends = bounds(time)
    days = (ends[1] - ends[0]).days if ends else 0
    return 0 if days < 2 else 1 if days < 32 else A_YEAR


def wrong_anchor(time: Time, rival: Time, passage: Sentence, *, asked: Claim) -> Anchored:
    """Return the day from which the claim's date would have to be counted to be the passage's expression, if any."""
    published = day_of(passage)
    if published is None:
        return ""
    if asked.as_of is not None and asked.as_of != published and is_copied(time, rival, asked, published):
        return "page"
    if not rival.relative:
        return ""
    fetched = passage.reading.article.date_fetched
    days: tuple[tuple[Anchored, date | None], ...] = (
        ("page", asked.as_of),
        ("fetch", fetched.day if fetched else None),
    )
    if rival.anchor == "quote":
        days = (("publication", published), *days)
    elif rival.anchor != "publication":
        return ""
    words = passage.reading.words(rival.span)
    for anchor, day in days:
        if day is not None and (day != published or rival.anchor == "quote"):
            read = read_claim(Claim(words, asked.language, day)).times
            if any(agree(time, other) and length(time) == length(other) for other in read):
                return anchor
    return ""


def is_copied(time: Time, rival: Time, asked: Claim, on: date) -> bool:
    """Answer whether the claim's date would be the passage's, had it been counted from the passage's day."""
    again = read_claim(asked, on=on)
    return any(other.span == time.span and other.value != time.value and agree(other, rival) for other in again.times)
