"""Figures and lengths of time as amounts of one kind, and whether any source has one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from keii.evidence.sentence import Sentence
from keii.model.notes import Figure, Time

LENGTH = re.compile(r"P(?:(?P<T>T)?(?P<value>\d+(?:\.\d+)?)(?P<unit>[YMWDHS]))")
MINUTES = {"D": 1440.0, "W": 10_080.0, "TH": 60.0, "TM": 1.0, "TS": 1 / 60}
MONTHS = {"Y": 12.0, "M": 1.0}
A_MONTH = 30.4 * MINUTES["D"]  # months are compared with days only roughly
ROUGHLY = 0.05
LENGTHS = frozenset({"months", "minutes"})
NEAR = 0.05  # what 約, about and nearly allow (check.md, section 3)
CLOSE_ENOUGH = 1e-9

# Units that measure: beside one of them another one is wrong. What is counted has many names
# (20 officers, 20 people), so another noun there is none.
MEASURES = frozenset(
    "acre aud becquerel byte cad calorie carat chf cm cny eur fahrenheit fold foot g gallon gb gbp gw hectare hkd inch "
    "inr kg km km2 kmh knot krw kw kwh lb lira litre m m2 m3 mg mile mm mph msv mw nautical_mile ounce percent "
    "percentage_point peso rub sq_foot sq_mile thb ton twd usd usv volt watt yard yen".split()
)
SAME_MARK = (frozenset({"kg", "km"}),)  # 1キロ may be either


def amounts_of(figures: Iterable[Figure], times: Iterable[Time]) -> Iterator[Figure]:
    """Yield figures, and lengths of time brought to months or minutes."""
    yield from figures
    for time in times:
        found = LENGTH.fullmatch(time.value or "") if time.type == "DURATION" else None
        if found is None:
            continue
        unit = (found["T"] or "") + found["unit"]
        scale, name = (MONTHS[unit], "months") if unit in MONTHS else (MINUTES.get(unit, 0.0), "minutes")
        if scale:
            yield Figure(
                span=time.span, value=float(found["value"]) * scale, unit=name, approximate=time.mod == "APPROX"
            )


def amounts_in(sentence: Sentence) -> tuple[Figure, ...]:
    """Return the amounts of a sentence."""
    return tuple(amounts_of(sentence.figures, sentence.times))


def is_length(figure: Figure) -> bool:
    """Answer whether an amount is a length of time."""
    return figure.unit in LENGTHS


def same_amount(one: Figure, other: Figure) -> bool:
    """Answer whether two amounts are one: the same value, in units that may name the same thing."""
    if is_length(one) and is_length(other) and one.unit != other.unit:
        months, minutes = (one, other) if one.unit == "months" else (other, one)
        return abs(months.value * A_MONTH - minutes.value) <= ROUGHLY * minutes.value
    if is_length(one) != is_length(other):
        return False
    return same_value(one, other) and not (one.unit != other.unit and {one.unit, other.unit} <= MEASURES)


def is_rounded(figure: Figure, other: Figure, digits: int) -> bool:
    """Answer whether a figure is another one rounded to its own number of digits."""
    if (digits < 2 and figure.value < 1000) or not other.value:
        return False
    return float(f"{other.value:.{digits}g}") == figure.value


def is_reckoned(figure: Figure, others: Sequence[Figure]) -> bool:
    """Answer whether a figure is the sum or the difference of two others in its unit."""
    values = [other.value for other in others if other.unit == figure.unit]
    return any(
        figure.value in (one + other, abs(one - other)) for i, one in enumerate(values) for other in values[i + 1 :]
    )


class Amounts:
    """The amounts of many sentences, found by their value."""

    def __init__(self, entries: Iterable[tuple[int, Figure]]):
        self.entries = sorted(entries, key=lambda entry: (entry[1].value, entry[0], entry[1].span.start))
        self.values = [figure.value for _, figure in self.entries]

    def like(self, figure: Figure) -> Iterator[tuple[int, Figure]]:
        """Yield the number of the reading, and the amount, of all that are the same."""
        low, high = figure.value * (1 - 2 * ROUGHLY), (figure.high or figure.value) * (1 + 2 * ROUGHLY)
        spans = [(low, high)]
        if figure.unit == "months":
            spans.append((low * A_MONTH, high * A_MONTH))
        elif figure.unit == "minutes":
            spans.append((low / A_MONTH, high / A_MONTH))
        for least, most in spans:
            for place in range(bisect_left(self.values, least), len(self.entries)):
                number, other = self.entries[place]
                if other.value > most:
                    break
                if same_amount(figure, other):
                    yield number, other


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
