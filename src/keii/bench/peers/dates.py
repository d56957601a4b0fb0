"""dateparser (BSD-3-Clause), its search over sentences, with the day of publication as its relative base.

Without a publication date only dates with a printed year are asked for: it would read the clock otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from dateparser.search import search_dates

from keii.bench.times.values import Guess
from keii.model.article import Article
from keii.model.text import Span

NO_CLOCK = {"RELATIVE_BASE": datetime(2000, 1, 1), "PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year"]}


def find_guesses(article: Article) -> list[Guess]:
    """Find the times of an article with dateparser."""
    stamp = article.date_published
    if stamp:
        at = stamp.at.replace(tzinfo=None) if stamp.at else datetime.combine(stamp.day, datetime.min.time())
        settings: dict[str, Any] = {"RELATIVE_BASE": at, "RETURN_TIME_AS_PERIOD": True}
    else:
        settings = {**NO_CLOCK, "RETURN_TIME_AS_PERIOD": True}
    return [guess for sentence in article.sentences for guess in in_sentence(sentence, article, settings)]


def in_sentence(sentence: Span, article: Article, settings: dict[str, Any]) -> Iterator[Guess]:
    """Yield the times of one sentence; the words it returns carry no place and are looked up in order."""
    words = sentence.of(article.text)
    place = 0
    for found in search_dates(words, languages=[article.in_language], settings=settings, add_period=True) or ():
        said, at, period = found[0], found[1], str(found[2])
        start = words.find(said, place)
        if start < 0:
            continue
        place = start + len(said)
        begin = sentence.start + start
        yield Guess(
            start=begin,
            end=begin + len(said),
            type="TIME" if period in ("time", "part_of_day") else "DATE",
            value=value_of(at, period),
            rule=period,
        )


def value_of(at: datetime, period: str) -> str:
    """Return a moment as a value, as exact as its period."""
    if period == "week":
        year, week, _ = at.isocalendar()
        return f"{year:04d}-W{week:02d}"
    length = {"year": 4, "month": 7, "time": 16, "part_of_day": 16}.get(period, 10)
    return at.isoformat()[:length]
