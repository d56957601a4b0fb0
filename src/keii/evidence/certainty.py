"""How sure a claim is against how sure its passage is: the ladder of statuses."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.hedges import find_hedges, gravity_of, word_for
from keii.evidence.sentence import Sentence, language_of, plain, without
from keii.model.notes import GROUP_OF, RANK, Event, Status
from keii.model.text import Span

STEPS_UP = 2  # from here on a raised status is an error (check.md, SUP007)
REALIZED = frozenset({Status.HAPPENED, Status.ONGOING})
OFF_LADDER = frozenset({"HALTED", "CLOSED", "DISPUTE"})
SOFT = frozenset({Status.OPINION, Status.UNKNOWN})


def compare_certainty(claim: Sentence, passage: Sentence, *, covered: bool) -> Iterator[Conflict]:
    """Yield a conflict when the claim says more than the passage of the same event, or the reverse stage.

    `covered` says that the passage has the rest of the claim; without it the two
    may tell of two events. Words that hedge the claim's own predicate decide before
    the statuses of the two sentences do.
    """
    stages = tuple(compare_stages(claim, passage)) if covered else ()
    found = find_hedges(claim, passage, covered=covered)
    if (stages or found) and same_but_dates(claim, passage):
        return
    if not found:
        yield from stages
        return
    for hedges in found:
        grave = gravity_of(hedges)
        if grave is not None:
            mine, theirs = word_for(hedges.mine), word_for(hedges.theirs)
            yield from stages or (conflict("SUP007", mine, theirs, hard=grave),)
            return


def same_but_dates(claim: Sentence, passage: Sentence) -> bool:
    """Answer whether a claim is its passage word for word but for dates: printed in full, or put before it."""
    return undated(claim) == undated(passage)


def undated(sentence: Sentence) -> str:
    """Return the letters of a sentence outside its dates."""
    start = sentence.span.start
    dates = [time.span for time in sentence.times if time.type in ("DATE", "TIME")]
    return plain(without(sentence.text, [Span(span.start - start, span.end - start) for span in dates]))


def compare_stages(claim: Sentence, passage: Sentence) -> Iterator[Conflict]:
    """Yield a conflict when the statuses of one event do not get on."""
    mine, theirs = claim.event, passage.event
    if mine is None or theirs is None or mine.status == theirs.status:
        return
    if not is_last(mine, claim) or not of_one_event(claim, passage) or tells_it_elsewhere(claim, passage):
        return
    if theirs.status is Status.POSSIBLE and theirs.status_cue is None:
        return  # a bare non-past form, not a possibility somebody named
    grave = gravity(mine.status, theirs.status)
    if grave is not None:
        yield conflict("SUP007", mine.status.value, theirs.status.value, hard=grave)


def is_last(event: Event, claim: Sentence) -> bool:
    """Answer whether no word of matter follows the claim's predicate: 「引退を表明した」 says no retirement.

    The words that tell the status belong to the predicate (工事を|再開した).
    """
    if event.trigger is None or not language_of(claim.reading).compare.characters:
        return event.trigger is not None
    table = language_of(claim.reading).compare
    cue = claim.text.find(event.status_cue, event.trigger.start) if event.status_cue else -1
    end = max(event.trigger.end, cue + len(event.status_cue or "") if cue >= 0 else 0)
    return not any(token.start >= end and token.kind == "noun" and table.is_content(token) for token in claim.tokens)


def of_one_event(claim: Sentence, passage: Sentence) -> bool:
    """Answer whether both sentences tell of one event.

    They have a word of the predicate in common, or the passage has all of the claim
    but its predicate, and marks its own as less than done (実施した, 検討している).
    """
    mine, theirs = claim.event, passage.event
    if mine is None or theirs is None:
        return False
    verbs = predicate_of(mine, claim)
    if (mine.verb and mine.verb == theirs.verb) or verbs & predicate_of(theirs, passage):
        return True
    rest = set(claim.keys) - verbs
    return (
        bool(theirs.status_cue and rest and verbs)
        and language_of(claim.reading).compare.characters
        and rest <= passage.words
        and not verbs & passage.words
    )


def predicate_of(event: Event, sentence: Sentence) -> frozenset[str]:
    """Return the matter words from the trigger to the end of the status cue."""
    if event.trigger is None:
        return frozenset()
    table = language_of(sentence.reading).compare
    start = event.trigger.start - sentence.span.start
    cue = sentence.text.find(event.status_cue, start) if event.status_cue else -1
    end = max(event.trigger.end - sentence.span.start, cue + len(event.status_cue or "") if cue >= 0 else 0)
    return frozenset(
        table.key(token) for token in sentence.tokens if start <= token.start < end and table.is_content(token)
    )


def gravity(mine: Status, theirs: Status) -> bool | None:
    """Return True for a contradiction, False for a doubt, None for statuses that get on."""
    ours, other = GROUP_OF[mine], GROUP_OF[theirs]
    if mine in SOFT or theirs in SOFT or ours in (other, "DISPUTE"):
        return None  # a claim that hedges more than its passage says no more than it
    if theirs is Status.UNCONFIRMED:
        return False  # nobody has said that it is not so
    if OFF_LADDER & {ours, other}:
        return bool(REALIZED & {mine, theirs}) or {ours, other} <= OFF_LADDER | {"COMMITTED"}
    step = RANK.get(mine, 0) - RANK.get(theirs, 0)
    if step <= 0:
        return None
    return step >= STEPS_UP


def tells_it_elsewhere(claim: Sentence, passage: Sentence) -> bool:
    """Answer whether the passage has the claim's predicate word for word, whatever its own main predicate is."""
    if claim.event is None or claim.event.trigger is None:
        return False
    if not language_of(claim.reading).compare.characters:
        return has_form(claim, claim.event.trigger, passage)
    cue = claim.text.find(claim.event.status_cue) if claim.event.status_cue else -1
    start = min(claim.event.trigger.start, cue) if cue >= 0 else claim.event.trigger.start
    form = claim.text[start:].rstrip(" 。．.\n")
    return len(form) > 2 and form in passage.text


def has_form(claim: Sentence, trigger: Span, passage: Sentence) -> bool:
    """Answer whether the passage has the verb at `trigger` in the same form, behind the same word, hedged the same."""
    hedge_of = language_of(claim.reading).compare.hedge_of
    mine = [place for place, token in enumerate(claim.tokens) if token.start == trigger.start - claim.span.start]
    return any(
        token.surface == claim.tokens[at].surface
        and before.surface == claim.tokens[at - 1].surface
        and hedge_of(passage.text, token) == hedge_of(claim.text, claim.tokens[at])
        for at in mine
        if at
        for before, token in zip(passage.tokens, passage.tokens[1:], strict=False)
    )
