"""Numbers of a claim against the numbers of a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence
from keii.model.notes import Figure

NEAR = 0.05  # what 約, about and nearly allow (check.md, section 3)
CLOSE_ENOUGH = 1e-9
SMALL = 3

# Units that measure: beside one of them another one is wrong. What is counted has many names
# (20 officers, 20 people), so another noun there is none.
MEASURES = frozenset(
    "acre aud becquerel byte cad calorie carat chf cm cny eur fahrenheit foot g gallon gb gbp gw hectare hkd inch inr "
    "kg km km2 kmh knot krw kw kwh lb lira litre m m2 m3 mg mile mm mph msv mw nautical_mile ounce percent "
    "percentage_point peso rub sq_foot sq_mile thb ton twd usd usv volt watt yard yen".split()
)
SAME_MARK = (frozenset({"kg", "km"}),)  # 1キロ may be either


def compare_figures(claim: Sentence, passage: Sentence, library: Library) -> Iterator[Conflict]:
    """Yield a conflict for each number of the claim that the passage gives otherwise."""
    for figure in claim.figures:
        words = claim.reading.words(figure.span)
        if any(same_figure(figure, other) for other in passage.figures) or is_small_word(figure, words):
            continue
        rival = rival_of(figure, passage.figures, claim.figures)
        if rival is not None:
            rule = "SUP009" if same_value(figure, rival) and rival.unit != figure.unit else "SUP002"
            yield conflict(rule, words, passage.reading.words(rival.span), figure.span)
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


def is_other_measure(one: str, other: str) -> bool:
    """Answer whether two units measure, and not the same."""
    return one != other and {one, other} <= MEASURES and frozenset({one, other}) not in SAME_MARK


def same_figure(one: Figure, other: Figure) -> bool:
    """Answer whether two numbers say the same amount of the same thing."""
    return (one.unit == other.unit or not one.unit or not other.unit) and same_value(one, other)


def same_value(one: Figure, other: Figure) -> bool:
    """Answer whether two numbers agree, within 5 % when one is approximate, within the bounds when one is a bound."""
    low, high = bounds(one)
    other_low, other_high = bounds(other)
    return low <= other_high + CLOSE_ENOUGH and other_low <= high + CLOSE_ENOUGH


def bounds(figure: Figure) -> tuple[float, float]:
    """Return the least and the greatest value a number stands for."""
    low, high = sorted((figure.value, figure.high if figure.high is not None else figure.value))
    if figure.approximate or figure.bound:
        # "more than 100" and "about 104" agree; "more than 100" and "200" do not
        low, high = low - NEAR * abs(low), high + NEAR * abs(high)
    return low, high
