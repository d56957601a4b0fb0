"""Dates that a careful editor would not print: right as a rule, and wrong too often to stand on a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from itertools import pairwise

from keii import plugins
from keii.annotate.chains import find_quotes
from keii.lang.base import Language
from keii.model.notes import Time
from keii.model.reading import Reading
from keii.model.text import Span

DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T.*)?")
WEEK = re.compile(r"\d{4}-W\d\d(?:-WE)?")
CLOCK = re.compile(r"T\d\d.*|T[A-Z]{2}")
LISTED = re.compile(r"\s?[:\u2013\u2014-]\s")  # behind the day of a line: March 22: …, March 22 - …
HALF_YEAR = 183  # days: farther back, the day of next year is nearer
AROUND = 6  # days: the same weekday lies one day off on the other side of publication
SUNDAY = 7
LAST_WEEKS = 31  # days of the year that a speaker in January still calls "this year"
OPENING = 1  # characters (a bracket) before a date that opens its sentence


def is_doubtful(reading: Reading, time: Time) -> bool:
    """Answer whether nobody can be sure of the day of a time that a dated article resolves."""
    stamp = reading.article.date_published
    if stamp is None or time.type not in ("DATE", "TIME") or time.value is None or not time.relative:
        return False
    language: Language = plugins.load("languages", reading.article.in_language)
    if time.anchor != "publication":
        return (
            is_of_old(time, stamp.day)
            or is_of_some_year(reading, time)
            or (WEEK.fullmatch(time.value) is not None and is_counted(reading, time, language))
        )
    match = DAY.fullmatch(time.value)
    if match is None and time.value == str(stamp.day.year):
        return is_season_past(reading, time, stamp.day)
    if match is None:
        # "Last week", written on a Sunday, is the one just ending or the one before it.
        return (
            WEEK.fullmatch(time.value) is not None
            and stamp.day.isoweekday() == SUNDAY
            and not is_counted(reading, time, language)
        )
    day = date.fromisoformat(match["day"])
    if is_stale(time, day, stamp.day) or is_of_some_year(reading, time):
        return True
    if is_weekday(reading, time, language):
        return is_far(time, day, stamp.day)
    place = bisect_right(reading.article.sentences, time.span.start, key=lambda span: span.start) - 1
    if place < 0:
        return False
    sentence = reading.article.sentences[place]
    if time.rule != "relative":
        return is_of_every_year(reading, sentence, time, language)
    if is_glossed_otherwise(reading, time, day):
        return True
    return in_quotation(reading, sentence, time, language) or opens_otherwise(reading, sentence, day)


def is_of_old(time: Time, published: date) -> bool:
    """Answer whether a line of a chronology (February 26 - …) got its year from a line that may be of another one.

    In a chronology of decades the year of a line is the last one printed, and the newest lines print none.
    """
    return time.rule == "chronology" and abs(int((time.value or "0")[:4]) - published.year) > 1


def is_glossed_otherwise(reading: Reading, time: Time, day: date) -> bool:
    """Answer whether the bracket right behind a relative day names another one (昨日(14日), printed on the 14th)."""
    behind = reading.article.text[time.span.end : time.span.end + 1]
    return behind in ("(", "（") and any(
        other.span.start == time.span.end + 1 and other.begin is not None and other.begin != day
        for other in reading.notes.times
    )


def is_stale(time: Time, day: date, published: date) -> bool:
    """Answer whether a day without a year lies more than half a year back, in another year: who means it prints that.

    The ground of September 11, written in June, is none of the year before.
    """
    return time.rule == "direction-past" and day.year < published.year and (published - day).days > HALF_YEAR


def is_of_some_year(reading: Reading, time: Time) -> bool:
    """Answer whether a line of a list (March 22: …) has its day alone, and the days of the list run over a year."""
    if not LISTED.match(reading.article.text, time.span.end):
        return False
    text = reading.article.text
    opens = {span.start for span in reading.article.sentences}
    days = [
        (other.begin.month, other.begin.day)
        for other in reading.notes.times
        if other.begin and other.relative and other.span.start in opens and LISTED.match(text, other.span.end)
    ]
    turns = sum(later < earlier for earlier, later in pairwise(days))
    return turns > 1 or (turns == 1 and days[-1] >= days[0])


def is_far(time: Time, day: date, published: date) -> bool:
    """Answer whether a bare weekday lies six days off, or ahead though no verb says so.

    An article that goes on after its day says "Friday" for tomorrow: on pages of Egypt's revolution 13 of 13.
    """
    ahead = (day - published).days
    return abs(ahead) == AROUND or (time.rule == "direction-nearest" and ahead > 0)


def is_season_past(reading: Reading, time: Time, published: date) -> bool:
    """Answer whether "this year", in January, stands beside a day of the last weeks: the season just over."""
    if published.month > 1:
        return False
    sentence = next((span for span in reading.article.sentences if span.contains(time.span)), time.span)
    others = [other for other in reading.times_in(sentence) if other.relative and other.end is not None]
    return any(other.end and 0 < (date(published.year, 1, 1) - other.end).days <= LAST_WEEKS for other in others)


def is_weekday(reading: Reading, time: Time, language: Language) -> bool:
    """Answer whether a time is a weekday alone (on Friday, 金曜日), perhaps with a part of the day."""
    words = reading.words(time.span).lower()
    named = any(name.lower() in words for name in language.wording.weekdays)
    if not named or not time.rule.startswith("direction-") or any(letter.isdigit() for letter in words):
        return False
    return language.questions is None or language.questions.relative.search(words) is None  # not: last Friday


def is_counted(reading: Reading, time: Time, language: Language) -> bool:
    """Answer whether a time is so many weeks, months or years away (two weeks ago), not one of the calendar."""
    return language.phrases.counted_time.search(reading.words(time.span)) is not None


def is_of_every_year(reading: Reading, sentence: Span, time: Time, language: Language) -> bool:
    """Answer whether a day is that of every year: normally held at Christmas."""
    habit = language.times.habit
    return habit is not None and habit.search(reading.article.text, sentence.start, time.span.start) is not None


def in_quotation(reading: Reading, sentence: Span, time: Time, language: Language) -> bool:
    """Answer whether "today" is a speaker's own word, said on a day that the sentence does not name."""
    words, place = reading.words(sentence), time.span.start - sentence.start
    for part in language.phrases.find_quoted(words):
        start = words.find(part)
        if start <= place < start + len(part):
            return True
    text = reading.article.text
    start = text.rfind("\n", 0, sentence.start) + 1  # a quotation left open ends with its line
    quotes = find_quotes(text[start : sentence.end], language.times.quotes)
    return any(quote.start < time.span.start - start < quote.end for quote in quotes)


def opens_otherwise(reading: Reading, sentence: Span, day: date) -> bool:
    """Answer whether the sentence opens with another day in full: a heading, glued to a post of its own."""
    first = next((t for t in reading.times_in(sentence)), None)
    if first is None or first.span.start - sentence.start > OPENING or first.relative or first.begin != first.end:
        return False
    return first.begin is not None and first.begin != day
