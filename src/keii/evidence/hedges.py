"""A claim that tells plainly what its passage only calls possible, likely, due, wanted or conditional."""

from __future__ import annotations

from msgspec import Struct

from keii.evidence.clauses import of_one_thing
from keii.evidence.sentence import Sentence, language_of
from keii.lang.base.compare import Hedge
from keii.lang.base.tokens import Token

ABSURD = 4  # ranks of one likely and one unlikely that cannot both be: 見込みだ (2), 可能性は低い (2)


class Hedges(Struct, frozen=True):
    """What hedges the claim's predicate, in the claim and in its passage; `turned` when one of them negates it."""

    mine: Hedge | None
    theirs: Hedge
    turned: bool = False


def find_hedges(claim: Sentence, passage: Sentence, *, covered: bool) -> tuple[Hedges, ...]:
    """List what hedges a predicate of the claim on both sides, leaving out what the passage tells plainly, or not.

    The predicate is looked for word by word: what the passage says besides does not matter. A passage that has
    not `covered` the claim must have another word of it in the predicate's clause.
    """
    found = (hedges_at(word, claim, passage, covered=covered) for word in predicates(claim))
    return tuple(hedges for hedges in found if hedges is not None)


def predicates(claim: Sentence) -> tuple[Token, ...]:
    """List the claim's last predicate and, where somebody says it, that of what is said."""
    table = language_of(claim.reading).compare
    last = table.find_predicate(claim.text, claim.tokens)
    trigger = claim.event.trigger if claim.event else None
    start = trigger.start - claim.span.start if trigger else -1
    said = next((token for token in claim.tokens if token.start <= start < token.end), None)
    return tuple(dict.fromkeys(token for token in (last, said) if token is not None))


def hedges_at(word: Token, claim: Sentence, passage: Sentence, *, covered: bool) -> Hedges | None:
    """Return what hedges one word on both sides; None if the passage tells it plainly somewhere, or has it not."""
    table = language_of(claim.reading).compare
    key = table.key(word)
    if not covered and not of_one_thing(key, key, claim, passage):
        return None
    theirs = [table.hedge_of(passage.text, token) for token in passage.tokens if table.key(token) == key]
    hedges = [hedge for hedge in theirs if hedge is not None]
    if not hedges or len(hedges) < len(theirs):
        return None
    surest = max(hedges, key=lambda hedge: hedge.rank)
    if surest.told and passage.statement is not None and passage.statement.source is not None:
        return None  # 「…という」 of somebody named is no hearsay, but attribution
    turned = (key in claim.negated) != (key in passage.negated)
    return Hedges(table.hedge_of(claim.text, word), surest, turned)


def gravity_of(hedges: Hedges) -> bool | None:
    """Return True for a contradiction, False for a doubt, None where the claim says no more than its passage."""
    mine, theirs = hedges.mine, hedges.theirs
    if mine is None:
        return False
    if {mine.kind, theirs.kind} == {"aim", "deontic"}:
        return None  # what somebody demands, somebody calls a duty
    if mine.kind != theirs.kind:
        return None if theirs.kind == "condition" else False
    if mine.positive != theirs.positive:
        return None if hedges.turned else mine.rank + theirs.rank >= ABSURD
    return False if mine.rank > theirs.rank else None


def word_for(hedge: Hedge | None) -> str:
    """Return the word by which a finding names a hedge."""
    if hedge is None:
        return "fact"
    if hedge.told:
        return "hearsay"
    if hedge.kind == "epistemic":
        return "unlikely" if not hedge.positive else "likely" if hedge.rank > 1 else "possible"
    return {"deontic": "a duty", "aim": "wanted", "condition": "conditional"}[hedge.kind]
