"""What is denied and what is contrary: negation and opposites of a claim against a passage."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.clauses import of_one_thing
from keii.evidence.conflict import Conflict, conflict
from keii.evidence.sentence import Sentence, language_of


def compare_polarity(claim: Sentence, passage: Sentence) -> Iterator[Conflict]:
    """Yield a conflict where a shared word is negated on one side only, or its opposite stands in its place."""
    shared = (claim.words & passage.words) - claim.mixed - passage.mixed
    for word in sorted((claim.negated ^ passage.negated) & shared):
        mine, theirs = ("", "not ") if word in passage.negated else ("not ", "")
        if of_one_thing(word, word, claim, passage):
            yield conflict("SUP006", mine + word, theirs + word)
    for word in claim.keys:
        if word in passage.words or word in claim.negated:
            continue
        other = opposite_in(word, claim, passage)
        if other is not None:
            yield conflict("SUP006", word, other)


def opposite_in(word: str, claim: Sentence, passage: Sentence) -> str | None:
    """Return the word that says the contrary of `word` in the passage, of the same thing and outside of its dates.

    None where one of the two tells both: 増加 against 増えた、減った is no contrary, nor is
    "ends what it began" against "drops what it began".
    """
    opposites = language_of(claim.reading).compare.opposites()
    against = opposites.get(word, frozenset())
    for other in sorted(against.intersection(passage.keys) - passage.negated - passage.mixed):
        own = opposites.get(other, frozenset())
        if not own & passage.words and not against & claim.words and of_one_thing(word, other, claim, passage):
            return other
    return None
