"""What stands beside an amount: the words that say what it counts, and how much of them a passage has."""

from __future__ import annotations

from bisect import bisect_right

from keii.evidence.retrieve import Library, Place
from keii.evidence.sentence import Sentence, language_of
from keii.model.notes import Figure
from keii.model.reading import Reading
from keii.model.text import Span

REACH = 6  # matter words on either side of an amount that say what it counts
FADES = 0.25  # how much a word farther off weighs less
PAST = 0.4  # what a word in the next clause weighs
CLAUSE = frozenset("、，,;；:：")


def near_words(sentence: Sentence, span: Span) -> dict[str, float]:
    """Return the matter words on either side of a stretch with their weight: less the farther, less past a comma."""
    table, base = language_of(sentence.reading).compare, sentence.span.start
    spans = [*(figure.span for figure in sentence.figures), *(time.span for time in sentence.times)]
    taken = [(other.start - base, other.end - base) for other in spans]
    start, end = span.start - base, span.end - base
    found: dict[str, float] = {}
    for side in (
        [token for token in reversed(sentence.tokens) if token.end <= start],
        [token for token in sentence.tokens if token.start >= end],
    ):
        steps, weight = 0, 1.0
        for token in side:
            if token.surface in CLAUSE:
                weight = PAST
            if not table.is_content(token) or any(first <= token.start < last for first, last in taken):
                continue
            key = table.key(token)
            found[key] = max(found.get(key, 0.0), weight / (1 + steps * FADES))
            steps += 1
            if steps == REACH:
                break
    return found


def tells_beside(claim: Sentence, passage: Sentence, span: Span, library: Library) -> float:
    """Return how much of the words beside a stretch of the claim a passage has, by rarity."""
    mine = near_words(claim, span)
    whole = sum(weight * library.rarity(key) for key, weight in mine.items()) or 1.0
    return sum(mine[key] * library.rarity(key) for key in mine if key in passage.words) / whole


def is_told_elsewhere(amount: Figure, claim: Sentence, passage: Sentence, library: Library) -> bool:
    """Answer whether another sentence of the passage's article has an amount, and what stands beside it, as well."""
    article, here = library.by_id[passage.reading.article.id], tells_beside(claim, passage, amount.span, library)
    for number, other in library.amounts.like(amount):
        if number != article or other.unit != amount.unit:
            continue
        index = sentence_at(passage.reading, other.span.start)
        if tells_beside(claim, library.open(Place(number, index)), amount.span, library) >= here:
            return True
    return False


def sentence_at(reading: Reading, place: int) -> int:
    """Return the number of the sentence that a place of the text lies in."""
    return max(0, bisect_right([span.start for span in reading.article.sentences], place) - 1)
