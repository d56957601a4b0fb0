"""Who says it: the speaker of a claim against the speaker of the passage."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.names import has_name
from keii.evidence.sentence import Sentence, plain
from keii.model.notes import Statement


def compare_speakers(claim: Sentence, passage: Sentence) -> Iterator[Conflict]:
    """Yield a conflict when the passage gives the statement to somebody else."""
    mine, theirs = claim.statement, passage.statement
    if mine is None or theirs is None or mine.source is None or theirs.source is None:
        return
    speaker, other = claim.reading.words(mine.source), passage.reading.words(theirs.source)
    if same_speaker(speaker, other, claim, passage) or speaks_in(speaker, passage):
        return
    yield conflict("SUP010", speaker, other, mine.source, hard=is_quoted(mine, theirs))


def same_speaker(speaker: str, other: str, claim: Sentence, passage: Sentence) -> bool:
    """Answer whether two speakers can be one: they share a name, or a word that is not only a title."""
    mine = [name for name in claim.names if name in speaker]
    theirs = [name for name in passage.names if name in other]
    if not mine or not theirs:  # an office or a pronoun on one side: nothing to compare
        return True
    return any(has_name(passage, name) and plain(name) in plain(other) for name in mine) or any(
        plain(name) in plain(speaker) or plain(speaker) in plain(name) for name in theirs
    )


def speaks_in(speaker: str, passage: Sentence) -> bool:
    """Answer whether the passage has these words for a speaker at all."""
    return plain(speaker) in plain(passage.text)


def is_quoted(mine: Statement, theirs: Statement) -> bool:
    """Answer whether both are quotations, where a wrong speaker is an error."""
    return mine.quoted and theirs.quoted
