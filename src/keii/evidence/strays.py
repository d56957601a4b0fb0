"""Amounts of a claim that no source has, and the one that stands in their place where the source tells the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from keii.evidence.amounts import MEASURES, amounts_in, amounts_of, is_length, is_reckoned, is_rounded, same_amount
from keii.evidence.beside import near_words, tells_beside
from keii.evidence.conflict import Conflict, conflict
from keii.evidence.figures import is_small_word, letters_of
from keii.evidence.retrieve import Library, Place
from keii.evidence.sentence import Sentence, language_of
from keii.model.notes import Figure
from keii.model.text import ArticleId, Span

BESIDE = 0.35  # a passage with this much of them, by rarity, tells of the same matter
FEW = 8  # cited sources that are looked through to the end
LENGTH = 0.5  # a length of time may be reckoned from the clock times a passage has
SURE = 0.15  # enough where the digits are the same, or the source has no other amount in the unit
NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCORE = re.compile(r"(?<![\d.,/–-])\d{1,3}\s?(?:[-–]|対)\s?\d{1,3}(?![\d/–-]|\.\d)")


def find_strays(
    claim: Sentence, passages: Sequence[Sentence], library: Library, cited: Collection[ArticleId]
) -> Iterator[tuple[Conflict, Sentence | None]]:
    """Yield a conflict for each amount no source has, with the passage that has another in its place."""
    scope = frozenset(library.by_id[article] for article in cited if article in library.by_id)
    passages = (*passages, *(other for other in sentences_of(sorted(scope), library) if other not in passages))
    for amount in amounts_in(claim):
        words = claim.reading.words(amount.span)
        if is_small_word(amount, words) or is_known(amount, claim, library, scope):
            continue
        rival = rival_of(amount, claim, passages, library)
        if rival is None:
            yield conflict("SUP002", words, "", amount.span, hard=False), None
            continue
        other, passage = rival
        theirs = passage.reading.words(other.span)
        rule = "SUP009" if is_other_unit(words, theirs) else "SUP002"
        yield conflict(rule, words, theirs, amount.span), passage
    yield from stray_scores(claim, passages, library)


def sentences_of(scope: Sequence[int], library: Library) -> Iterator[Sentence]:
    """Yield the sentences with a figure or a time of some sources; of a long list only the first few sources."""
    for number in scope[:FEW]:
        reading = library.readings[number]
        for index, span in enumerate(reading.article.sentences):
            if reading.figures_in(span) or reading.times_in(span):
                yield library.open(Place(number, index))


def is_known(amount: Figure, claim: Sentence, library: Library, scope: Collection[int]) -> bool:
    """Answer whether a source has an amount, by its value or in the same words."""
    if any(not scope or number in scope for number, _ in library.amounts.like(amount)):
        return True
    words = letters_of(claim.reading.words(amount.span))
    return any(words in library.letters(number) for number in scope or range(len(library.readings)))


def rival_of(
    amount: Figure, claim: Sentence, passages: Sequence[Sentence], library: Library
) -> tuple[Figure, Sentence] | None:
    """Return the amount, with its passage, that is told of what this one is told of."""
    own, mine = amounts_in(claim), near_words(claim, amount.span)
    whole = sum(weight * library.rarity(key) for key, weight in mine.items())
    digits = NUMERAL.findall(claim.reading.words(amount.span))
    best: tuple[float, Figure, Sentence] | None = None
    for passage in passages if whole else ():
        others = amounts_in(passage)
        shared = [key for key in mine if key in passage.words]
        share = sum(mine[key] * library.rarity(key) for key in shared) / whole
        if not shared or is_reckoned(amount, others):
            continue
        for other in others:
            if any(same_amount(other, one) for one in own) or not may_stand_for(amount, other, claim, passage):
                continue
            same_digits = is_other_unit(claim.reading.words(amount.span), passage.reading.words(other.span))
            if is_rounded(amount, other, significant(digits)) and not same_digits:
                continue
            near = near_words(passage, other.span)
            score = (
                share
                + same_digits
                + sum(mine[key] * near.get(key, 0.0) * library.rarity(key) for key in shared) / whole
            )
            alone = not is_length(other) and is_only_one(other, passage)
            least = SURE if same_digits or alone else LENGTH if is_length(other) else BESIDE
            if share >= least and any(key in near for key in shared) and (best is None or score > best[0]):
                best = score, other, passage
    return best[1:] if best else None


def is_only_one(other: Figure, passage: Sentence) -> bool:
    """Answer whether an amount is the only one of its unit in its article, as many times as it stands there."""
    if not other.unit:
        return False
    notes = passage.reading.notes
    return all(same_amount(other, one) for one in amounts_of(notes.figures, notes.times) if one.unit == other.unit)


def may_stand_for(amount: Figure, other: Figure, claim: Sentence, passage: Sentence) -> bool:
    """Answer whether two amounts are of one kind: the same unit, two measures, or the same noun behind them."""
    if is_length(amount) or is_length(other):
        return is_length(amount) and is_length(other)
    if amount.unit and amount.unit == other.unit:
        return True
    digits = NUMERAL.findall(claim.reading.words(amount.span))
    if digits and digits == NUMERAL.findall(passage.reading.words(other.span)):
        return {amount.unit, other.unit} <= MEASURES | {""}
    return not amount.unit and not other.unit and head_of(amount, claim) == head_of(other, passage) is not None


def head_of(amount: Figure, sentence: Sentence) -> str | None:
    """Return the first matter word behind an amount."""
    table = language_of(sentence.reading).compare
    end = amount.span.end - sentence.span.start
    return next((table.key(t) for t in sentence.tokens if t.start >= end and table.is_content(t)), None)


def significant(digits: Sequence[str]) -> int:
    """Count the digits that a printed number tells."""
    return max((len(number.replace(",", "").replace(".", "").strip("0")) for number in digits), default=1) or 1


def is_other_unit(words: str, theirs: str) -> bool:
    """Answer whether two printed amounts have the same digits."""
    digits = NUMERAL.findall(words)
    return bool(digits) and digits == NUMERAL.findall(theirs)


def stray_scores(
    claim: Sentence, passages: Sequence[Sentence], library: Library
) -> Iterator[tuple[Conflict, Sentence | None]]:
    """Yield a conflict for each result (7-2) that stands nowhere, where the passage told of has another."""
    base = claim.span.start
    for found in SCORE.finditer(claim.text):
        span = Span(base + found.start(), base + found.end())
        read = [*(figure.span for figure in claim.figures), *(time.span for time in claim.times)]
        if any(other.overlaps(span) for other in read):
            continue
        if any(letters_of(found.group()) in library.letters(number) for number in range(len(library.readings))):
            continue
        for passage in passages:
            other = SCORE.search(passage.text)
            if other and tells_beside(claim, passage, span, library) >= SURE:
                yield conflict("SUP002", found.group(), other.group(), span), passage
                break
