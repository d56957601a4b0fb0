"""Dates of a claim against the dates of a passage, each counted from its own page's day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keii.evidence.claims import Claim, read_claim
from keii.evidence.conflict import Conflict, conflict
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence, is_dated, plain
from keii.model.notes import Time

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
    published = day_of(passage)
    for time in claim.times:
        words = claim.reading.words(time.span)
        dates = [other for other in passage.times if other.begin and other.end]
        if not is_dated(time):
            yield from compare_open(time, claim, passage, library)
            continue
        if any(agree(time, other) or may_agree(time, other) for other in dates):
            continue
        if published and near(time, published):  # what was said that day, told with its date
            continue
        if not time.relative and words and words in passage.text:
            continue
        if any(agree(time, other) for near_by in library.around(passage) for other in near_by.times):
            continue
        rival = rival_of(time, dates)
        if rival is None:
            if published:  # without any date of its own an undated report can neither have the day nor lack it
                yield conflict("DAT002", words, "", time.span, hard=False)
            continue
        rule = "DAT004" if misread(time, rival, asked=asked, on=published) else "DAT002"
        yield conflict(
            rule, time.value or words, rival.value or passage.reading.words(rival.span), time.span, hard=covered
        )


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
    """Answer whether two times can be the same: their days overlap, at the coarser precision."""
    if one.begin is None or one.end is None or other.begin is None or other.end is None:
        return False
    return one.begin <= other.end and other.begin <= one.end


def may_agree(one: Time, other: Time) -> bool:
    """Answer whether two days differ only in a year that was taken from the story around one of them."""
    if "narrative" not in (one.anchor, other.anchor) or one.begin is None or other.begin is None:
        return False
    return (one.begin.month, one.begin.day) == (other.begin.month, other.begin.day) and length(one) == length(other)


def near(time: Time, day: date) -> bool:
    """Answer whether `day` or the day before it lies within a time."""
    return time.begin is not None and time.end is not None and time.begin <= day <= time.end + A_DAY


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
    days = (time.end - time.begin).days if time.begin and time.end else 0
    return 0 if days < 2 else 1 if days < 32 else 2


def misread(time: Time, rival: Time, *, asked: Claim, on: date | None) -> bool:
    """Answer whether the claim's date would be the passage's, had it been counted from the passage's day."""
    if on is None or asked.as_of is None or on == asked.as_of:
        return False
    again = read_claim(asked, on=on)
    return any(other.span == time.span and other.value != time.value and agree(other, rival) for other in again.times)
