"""The pieces of a question as a page prints them: every relative time made absolute, or no question."""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base.questions import Piece, QuestionTable
from keii.model.reading import Reading
from keii.model.text import Span


def printed(reading: Reading, sentence: Span, pieces: Sequence[Piece], table: QuestionTable) -> str | None:
    """Print pieces with every relative time made absolute; None when one cannot be."""
    out: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
            continue
        text = absolute(reading, Span(sentence.start + piece.start, sentence.start + piece.end), table)
        if text is None:
            return None
        out.append(text)
    return "".join(out)


def absolute(reading: Reading, place: Span, table: QuestionTable) -> str | None:
    """Return the words at `place`, relative times replaced; None when a time there is not resolved."""
    stamp = reading.article.date_published
    at, out = place.start, []
    for time in reading.times_in(place):
        words = reading.words(time.span)
        plain = table.absolute.search(words) and not table.relative.search(words)
        if time.type not in ("DATE", "TIME") or plain or time.span.start < at:
            continue
        new = table.print_time(time.value, stamp.day if stamp else None) if time.value and not time.mod else None
        if new is None or table.clinging.search(reading.article.text, place.start, time.span.start):
            return None
        out.append(reading.article.text[at : time.span.start] + new)
        at = time.span.end
    return "".join(out) + reading.article.text[at : place.end]
