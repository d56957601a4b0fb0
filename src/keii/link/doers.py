"""Whether the doer of an act is somebody whom the reading of its article found."""

from __future__ import annotations

from keii.lang.base.questions import Act, QuestionTable
from keii.model.reading import Reading
from keii.model.text import Span


def is_named(reading: Reading, sentence: Span, act: Act, table: QuestionTable) -> bool:
    """Answer whether the doer ends in a name that was found, or needs none; what undergoes an act always needs one.

    The crash whose cause nobody knows must be told from others: by a name, a place or a day.
    """
    if act.doer is None:
        return False
    place = Span(sentence.start + act.doer.start, sentence.start + act.doer.end)
    if act.kind == "what":
        return bool(reading.mentions_in(place) or reading.times_in(place))
    if act.pronoun and not stands_for(reading, place, act.pronoun):
        return False
    if not act.passive:
        named = [m for m in reading.mentions_in(place) if m.type != "other" or m.actor_id is not None]
        return not table.needs_mention(reading.words(place)) or any(place.end - m.span.end <= 1 for m in named)
    pieces = [piece for piece in act.pieces if isinstance(piece, Span)]
    places = [place, *(Span(sentence.start + piece.start, sentence.start + piece.end) for piece in pieces)]
    return any(reading.mentions_in(where) for where in places)


def stands_for(reading: Reading, place: Span, pronoun: str) -> bool:
    """Answer whether a pronoun can stand for the one named at `place`: no person is "it"."""
    types = {mention.type for mention in reading.mentions_in(place)}
    if pronoun in ("he", "she"):
        return "person" in types
    return bool(types & {"organization", "place"}) and "person" not in types
