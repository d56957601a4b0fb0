"""A publication date that the text cannot have: its sources were published later."""

from __future__ import annotations

from datetime import timedelta

from keii.lang.base import Language
from keii.model.article import DateStamp, Problem
from keii.read.dates import read_date

LATE = timedelta(days=1)  # a source of the day after was published on another side of the earth
FEWEST = 2  # one such date may be that of a plan


def believed(stamp: DateStamp | None, text: str, language: Language) -> DateStamp | None:
    """Return a publication date, None where every source that the text lists with its day is later."""
    if stamp is None:
        return None
    cited = [read_date(match["date"], language=language.code) for match in language.phrases.citation.finditer(text)]
    days = [found.day for found in cited if found is not None]
    return None if len(days) >= FEWEST and min(days) > stamp.day + LATE else stamp


def undated(raw: object, where: str, language: str) -> Problem:
    """Say why an article whose file prints a date is kept without one."""
    printed = str(raw)[:40]
    if read_date(raw, language=language) is None:
        return Problem(where, f"published: {printed!r} is no date that can be read; the article is kept undated")
    return Problem(
        where, f"published: {printed!r} is earlier than every source the text lists; the article is kept undated"
    )
