"""What was true on its day: how matters stood then, and plans whose day has passed."""

from __future__ import annotations

from datetime import date

from keii.compose.sentences import Sentence
from keii.lang.base import Language
from keii.model.notes import GROUP_OF, Status

STALE_DAYS = 90  # an outlook without a day of its own holds so long


def is_fleeting(sentence: Sentence, recent: date, language: Language) -> bool:
    """Answer whether a sentence says how matters stood on a day that is past."""
    return (
        sentence.published is not None
        and sentence.published < recent
        and not is_dated_saying(sentence)
        and bool(language.phrases.fleeting.search(sentence.words))
    )


def is_overtaken(sentence: Sentence, as_of: date) -> bool:
    """Answer whether a sentence looks ahead to a day that has passed since, or left a matter open long ago."""
    event = sentence.reading.event_of(sentence.index)
    if event is None or event.status is Status.PROPOSED:  # a proposal was made, whatever became of it
        return False
    if GROUP_OF[event.status] not in ("COMMITTED", "PREDICTED", "OPEN") or is_dated_saying(sentence):
        return False
    ends = ends_of(sentence)
    if ends:
        return max(ends) < as_of
    return sentence.published is None or (as_of - sentence.published).days > STALE_DAYS


def is_dated_saying(sentence: Sentence) -> bool:
    """Answer whether somebody is quoted with the day of saying, and no day ahead of it: that stays said."""
    ends, published = ends_of(sentence), sentence.published
    said = sentence.reading.statement_of(sentence.index) is not None
    return said and bool(ends) and published is not None and max(ends) <= published


def ends_of(sentence: Sentence) -> list[date]:
    """List the last days of the times that a sentence names."""
    return [time.end for time in sentence.reading.times_in(sentence.span) if time.end is not None]
