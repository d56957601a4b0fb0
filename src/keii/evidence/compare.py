"""A claim beside a passage: how much of it the passage carries, and where the two differ."""

from __future__ import annotations

from msgspec import Struct

from keii.evidence.amounts import same_figure
from keii.evidence.certainty import compare_certainty
from keii.evidence.claims import Claim
from keii.evidence.conflict import Conflict
from keii.evidence.dates import agree, compare_dates, compare_durations, has_duration
from keii.evidence.figures import compare_figures
from keii.evidence.names import compare_names, has_name
from keii.evidence.predicates import compare_polarity
from keii.evidence.quotes import compare_quotes
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence, is_dated, is_measured, language_of, plain
from keii.evidence.speakers import compare_speakers
from keii.model.notes import Time

COVERED = 0.5  # a passage with this much of a claim tells the same of somebody
SAME_DEED = 0.65  # with this much another name of the same kind stands in the same role
STRETCH = 5  # words in a row
STRETCH_WEIGHT = 0.7  # JaFaithSum dev: AUC .790 without, .794 with
SLOT_WEIGHT = 1.0  # a number or date against the mean word of its claim


class Comparison(Struct, frozen=True):
    """A passage, its alignment with the claim (0 to 1) and the conflicts found."""

    passage: Sentence
    alignment: float
    conflicts: tuple[Conflict, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Answer whether every slot of the claim is equal in the passage."""
        return not self.conflicts

    @property
    def is_hard(self) -> bool:
        """Answer whether the passage says otherwise."""
        return any(found.hard for found in self.conflicts)


def compare(claim: Sentence, passage: Sentence, library: Library, *, asked: Claim) -> Comparison:
    """Hold a claim against one passage, slot by slot."""
    alignment = alignment_of(claim, passage, library)
    covered = alignment >= COVERED
    conflicts = (
        *compare_figures(claim, passage, library),
        *compare_dates(claim, passage, library, asked=asked, covered=covered),
        *compare_durations(claim, passage, library),
        *compare_names(claim, passage, library, covered=alignment >= SAME_DEED),
        *compare_quotes(claim, passage, library),
        *compare_speakers(claim, passage),
        *compare_polarity(claim, passage),
        *compare_certainty(claim, passage, covered=covered),
    )
    return Comparison(passage, alignment, conflicts)


def alignment_of(claim: Sentence, passage: Sentence, library: Library) -> float:
    """Return the share of the claim that the passage has: words by rarity, figures and dates by value."""
    if plain(claim.text) == plain(passage.text):
        return 1.0
    weights = {key: library.rarity(key) for key in claim.keys}
    slot = SLOT_WEIGHT * (sum(weights.values()) / len(weights) if weights else 1.0)
    total, found = sum(weights.values()), sum(weights[key] for key in claim.keys if key in passage.words)
    found += sum(weights[key] for key in named_otherwise(claim, passage) if key not in passage.words)
    times = [time for time in claim.times if is_measured(time)]
    total += slot * (len(claim.figures) + len(times))
    found += slot * sum(any(same_figure(one, other) for other in passage.figures) for one in claim.figures)
    found += slot * sum(has_time(time, passage) for time in times)
    words = min(1.0, found / total) if total else 0.0
    if not language_of(claim.reading).compare.characters or not claim.grams:
        return words
    letters = len(claim.grams & passage.grams) / len(claim.grams)
    weakest = weakest_stretch(claim, passage, weights)
    return (words + letters + STRETCH_WEIGHT * weakest) / (2 + STRETCH_WEIGHT)


def weakest_stretch(claim: Sentence, passage: Sentence, weights: dict[str, float]) -> float:
    """Return the least share of any few words in a row: a stitched claim has a stretch the passage lacks."""
    keys = claim.keys
    shares = [
        sum(weights[key] for key in part if key in passage.words) / sum(weights[key] for key in part)
        for start in range(max(1, len(keys) - STRETCH + 1))
        if (part := keys[start : start + STRETCH])
    ]
    return min(shares, default=1.0)


def has_time(time: Time, passage: Sentence) -> bool:
    """Answer whether a passage has a date or a length of time."""
    return any(agree(time, other) for other in passage.times) if is_dated(time) else has_duration(time, passage)


def named_otherwise(claim: Sentence, passage: Sentence) -> frozenset[str]:
    """Return the words of the claim's names that the passage has in another form."""
    table = language_of(claim.reading).compare
    return frozenset(
        table.key(token)
        for name in claim.names
        if has_name(passage, name)
        for token in claim.tokens
        if token.surface in name and table.is_content(token)
    ) & frozenset(claim.keys)
