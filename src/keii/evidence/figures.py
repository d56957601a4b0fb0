"""Numbers of a claim against the numbers of a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keii.evidence.amounts import is_other_measure, same_figure, same_value
from keii.evidence.beside import is_told_elsewhere
from keii.evidence.conflict import Conflict, conflict
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence
from keii.model.notes import Figure

SMALL = 3


def compare_figures(claim: Sentence, passage: Sentence, library: Library) -> Iterator[Conflict]:
    """Yield a conflict for each number of the claim that the passage gives otherwise."""
    for figure in claim.figures:
        words = claim.reading.words(figure.span)
        if any(same_figure(figure, other) for other in passage.figures) or is_small_word(figure, words):
            continue
        rival = rival_of(figure, passage.figures, claim.figures)
        if rival is not None:
            rule = "SUP009" if same_value(figure, rival) and rival.unit != figure.unit else "SUP002"
            told = rule == "SUP002" and is_told_elsewhere(figure, claim, passage, library)
            yield conflict(rule, words, passage.reading.words(rival.span), figure.span, hard=not told)
        elif letters_of(words) in letters_of(passage.text):
            continue
        elif not any(same_figure(figure, other) for near in library.around(passage) for other in near.figures):
            known = any(same_figure(figure, other) for other in library.figures_in_unit(figure.unit))
            yield conflict("SUP002", words, "", figure.span, hard=not known)


def is_small_word(figure: Figure, words: str) -> bool:
    """Answer whether a number is a small one without a unit, written as a word: "two of them", 一つ."""
    return not figure.unit and figure.value <= SMALL and not any(letter.isdigit() for letter in words)


def letters_of(words: str) -> str:
    """Return words without blanks."""
    return "".join(words.split()).lower()


def rival_of(figure: Figure, others: Sequence[Figure], claimed: Sequence[Figure]) -> Figure | None:
    """Return the number that stands in the passage in place of `figure`: the same unit, else the same value."""
    free = [other for other in others if not any(same_figure(other, own) for own in claimed)]
    units = [other for other in free if other.unit == figure.unit]
    values = [other for other in free if same_value(figure, other) and is_other_measure(figure.unit, other.unit)]
    for group in (values, units):
        if group:
            return min(group, key=lambda other: (abs(other.value - figure.value), other.span.start))
    return None
