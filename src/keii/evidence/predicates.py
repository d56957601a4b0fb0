"""What is denied and what is contrary: negation and opposites of a claim against a passage."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.sentence import Sentence, language_of


def compare_polarity(claim: Sentence, passage: Sentence) -> Iterator[Conflict]:
    """Yield a conflict where a shared word is negated on one side only, or its opposite stands in its place."""
    shared = (claim.words & passage.words) - claim.mixed - passage.mixed
    for word in sorted((claim.negated ^ passage.negated) & shared):
        mine, theirs = ("", "not ") if word in passage.negated else ("not ", "")
        yield conflict("SUP006", mine + word, theirs + word)
    opposites = language_of(claim.reading).compare.opposites()
    for word in claim.keys:
        against = opposites.get(word, frozenset())
        if word in passage.words or not against or word in claim.negated:
            continue
        for other in sorted(against & (passage.words - claim.words - passage.negated - passage.mixed)):
            # A word of the claim's own side in the passage: 増加 against 増えた、減った is no contrary.
            if not opposites.get(other, frozenset()) & passage.words:
                yield conflict("SUP006", word, other)
                break
