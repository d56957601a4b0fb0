"""What is denied and what is contrary: negation and opposites of a claim against a passage."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.sentence import Sentence, language_of

NEIGHBOURS = 3  # matter words on either side in which two words must share one to speak of the same thing


def compare_polarity(claim: Sentence, passage: Sentence) -> Iterator[Conflict]:
    """Yield a conflict where a shared word is negated on one side only, or its opposite stands in its place."""
    shared = (claim.words & passage.words) - claim.mixed - passage.mixed
    for word in sorted((claim.negated ^ passage.negated) & shared):
        mine, theirs = ("", "not ") if word in passage.negated else ("not ", "")
        if of_one_thing(word, word, claim, passage):
            yield conflict("SUP006", mine + word, theirs + word)
    opposites = language_of(claim.reading).compare.opposites()
    for word in claim.keys:
        against = opposites.get(word, frozenset())
        if word in passage.words or not against or word in claim.negated:
            continue
        for other in sorted(against & (passage.words - claim.words - passage.negated - passage.mixed)):
            # A word of the claim's own side in the passage: 増加 against 増えた、減った is no contrary.
            if not opposites.get(other, frozenset()) & passage.words and of_one_thing(word, other, claim, passage):
                yield conflict("SUP006", word, other)
                break


def of_one_thing(word: str, other: str, claim: Sentence, passage: Sentence) -> bool:
    """Answer whether `word` and `other` stand beside a word that both sentences have there."""
    mine, theirs = beside(word, claim), beside(other, passage)
    return not mine or not theirs or bool(mine & theirs)


def beside(word: str, sentence: Sentence) -> frozenset[str]:
    """Return the matter words near `word`."""
    keys = sentence.keys
    places = [place for place, key in enumerate(keys) if key == word]
    return frozenset(
        key for place in places for key in keys[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1] if key != word
    )
