"""Numbers with their units, brought to one scale in every language.

A number inside a time is no figure, nor is an ordinal, a label (F-16) or an
idiom. Vague numbers (数十人, dozens) are left out: nobody can check them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from keii.annotate.numerals import value_of
from keii.annotate.quantities import MEASURES, convertible, equal_figures
from keii.annotate.units import effect_after, effect_before, longest_after, stands_before, unit_after
from keii.lang.base import FigureTable, Language
from keii.lang.base.figures import Effect, Unit
from keii.model.article import Article
from keii.model.notes import Figure, Time
from keii.model.text import Span

__all__ = ["MEASURES", "convertible", "equal_figures", "find_figures"]

CONTEXT = 10  # signs before a number in which a word may tell its unit
CLAUSE = re.compile(r"[、。,，\s0-9０-９]")
DETERMINED = re.compile(r"\b(?:the|those|these|all|any|which|last|first|other)\s\Z", re.IGNORECASE)
DASHES = "-‐‑–―〜～~"


class Number(Struct, frozen=True):
    """One printed number with its own unit, before ranges and bounds are told."""

    start: int
    digits_end: int
    end: int
    value: float
    unit: str | None
    printed: str
    factor: float = 1.0


def find_figures(article: Article, times: Sequence[Time], language: Language) -> tuple[Figure, ...]:
    """List the figures of an article in order; a number inside a time is no figure."""
    text, table = article.text, language.figures
    fractions = tuple(table.fraction.finditer(text))
    shares, counted = _shares(text, fractions, table), _counted(text, fractions, table)
    found = sorted((*shares, *counted), key=lambda figure: figure.span)
    taken = sorted((time.span.start, time.span.end) for time in times)
    starts = [start for start, _ in taken]
    figures: list[Figure] = []
    for figure in found:
        at = bisect_right(starts, figure.span.end - 1) - 1
        inside = at >= 0 and taken[at][1] > figure.span.start
        if not inside and not (figures and figures[-1].span.overlaps(figure.span)):
            figures.append(figure)
    return tuple(figures)


def _shares(text: str, fractions: Sequence[re.Match[str]], table: FigureTable) -> Iterator[Figure]:
    """Yield fractions and words such as half, in percent."""
    for match in fractions:
        above, below = (_plain(match[name], table) for name in ("above", "below"))
        if above and below and above < below:
            number = Number(
                match.start(), match.end(), match.end(), _rounded(100 * above / below), "percent", match.group()
            )
            yield replace(_figure(text, number, None, table), approximate=True)
    for match in table.part.finditer(text):
        value, effect = table.parts[match.group().lower()]
        number = Number(match.start(), match.end(), match.end(), value, "percent", match.group())
        figure = _figure(text, number, None, table)
        bound: Literal["min", "max"] | None = "min" if effect == "min" else figure.bound
        yield replace(figure, bound=bound, approximate=True)


def _plain(word: str, table: FigureTable) -> float | None:
    """Return the value of one part of a fraction."""
    named = {"a": 1, "an": 1, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
    return named.get(word.lower().removesuffix("s")) or value_of(word, table)


def _counted(text: str, shares: Sequence[re.Match[str]], table: FigureTable) -> Iterator[Figure]:
    """Yield the figures that are printed as numbers."""
    ages = {match.start("age") for match in table.age.finditer(text)}
    fractions = {start for match in shares for start in range(match.start(), match.end())}
    end = 0
    for match in table.number.finditer(text):
        if match.start() < end or match.start() in fractions:
            continue
        idiom = table.idiom.match(text, match.start())
        if idiom is not None and idiom.end() >= match.end():
            end = idiom.end()
            continue
        number = _number_at(text, match, table)
        if number is None:
            continue
        if number.unit is None and match.start() in ages:
            number = replace(number, unit="year_old")
        figures = _with_range(text, number, table)
        yield from (figure for figure in figures if figure.unit or _stands_alone(text, figure, table))
        end = max([number.end, *(figure.span.end for figure in figures)])


def _number_at(text: str, match: re.Match[str], table: FigureTable) -> Number | None:
    """Read one number with its mark and unit; None if it is an ordinal, a label or vague."""
    start, end = match.span()
    printed = match.group()
    mark, first = _mark_before(text, start, table)
    if mark is None and table.ordinal_before.search(text, max(0, start - 14), start):
        return None
    value = value_of(printed, table)
    if value is None or (len(printed) > 1 and printed[0] in "0０" and printed[1].isdigit()):
        return None
    if printed[-1] == "m" and mark is None and unit_after(text, end, table)[0] not in table.units.values():
        return Number(first, end, end, value / 1e6, "m", printed)  # a 5m wave; but 5m people, $5m
    unit, stop = (mark, end) if mark else _unit_behind(text, end, table)
    ordinal = table.ordinal_after.match(text, end)
    if mark is None and ordinal and (unit is None or ordinal.end() > stop or text[stop : stop + 1] == "目"):
        return None
    if unit is not None and text[stop : stop + 1] == "目":
        return None
    name = None if unit is None else _in_context(text, start, unit.name, table)
    value, stop = _with_subunits(text, stop, value * (unit.factor if unit else 1.0), name, table)
    return Number(first, end, stop, _rounded(value), name, printed)


def _mark_before(text: str, start: int, table: FigureTable) -> tuple[Unit | None, int]:
    """Return the currency mark (or "aged") that ends at `start`, and where it begins."""
    if not stands_before(text, start, table.mark_ends):
        return None, start
    for length in range(min(13, start), 0, -1):
        mark = text[start - length : start]
        unit = table.marks.get(mark)
        worded = mark[:1].isascii() and mark[:1].isalpha() and text[start - length - 1 : start - length].isalnum()
        if unit is not None and not worded:
            return unit, start - length
    return None, start


def _unit_behind(text: str, end: int, table: FigureTable) -> tuple[Unit | None, int]:
    """Return the unit after a number, also behind 余 (300余人)."""
    unit, stop = unit_after(text, end, table)
    if unit is None and table.heads_stop is None and text[end : end + 1] == "余":
        skip = end + (2 if text[end + 1 : end + 2] == "り" else 1)
        unit, stop = unit_after(text, skip, table)
    return unit, stop


def _stands_alone(text: str, figure: Figure, table: FigureTable) -> bool:
    """Answer whether a number without a unit is one a reader would check."""
    printed = figure.span.of(text)
    if any(sign.isdecimal() for sign in printed):
        return not (1800 <= figure.value <= 2100 and printed.isdecimal())
    if table.heads_stop is None:
        return False
    start = figure.span.start
    return figure.value >= 3 and not DETERMINED.search(text, max(0, start - 8), start)


def _in_context(text: str, start: int, unit: str, table: FigureTable) -> str:
    """Return the unit, changed where a word before the number says so (時速80キロ)."""
    window = CLAUSE.split(text[max(0, start - CONTEXT) : start])[-1]
    return next((new for word, (old, new) in table.context.items() if old == unit and word in window), unit)


def _with_subunits(text: str, end: int, value: float, unit: str | None, table: FigureTable) -> tuple[float, int]:
    """Add the smaller parts that follow: 3割5分, 150円25銭."""
    while unit is not None and (match := table.number.match(text, end)):
        sub, stop = longest_after(text, match.end(), table.subunits)
        part = value_of(match.group(), table)
        if sub is None or sub.name != unit or part is None:
            break
        value, end = value + part * sub.factor, stop
    return value, end


def _with_range(text: str, low: Number, table: FigureTable) -> tuple[Figure, ...]:
    """Return one figure for a number or a range, two for a change (from 10 to 15), none for a score (3-2)."""
    link = table.link.match(text, low.end)
    match = table.number.match(text, _after_mark(text, link.end(), table)) if link else None
    high = _high_of(text, match, table) if match else None
    if link is None or high is None:
        return () if link and match and link.group().strip() in DASHES else (_figure(text, low, None, table),)
    joint = link.group().strip()
    low = replace(low, value=_same_scale(low, high, table), unit=low.unit or high.unit)
    if high.unit is None:
        high = replace(high, unit=low.unit)
    dashed = joint in DASHES
    if dashed and (low.value >= high.value or (low.unit is None and joint not in "〜～~–")):
        return ()
    if joint in ("、", "or") and high.value != low.value + 1:
        return (_figure(text, low, None, table),)
    if low.value >= high.value or low.unit != high.unit or _is_change(text, low, high, joint):
        return _figure(text, low, None, table), _figure(text, high, None, table)
    figure = _figure(text, low, high, table)
    return (replace(figure, approximate=True) if joint in ("、", "or") else figure,)


def _after_mark(text: str, at: int, table: FigureTable) -> int:
    """Return where the number begins behind a mark that may stand at `at`."""
    return next((at + n for n in range(5, 0, -1) if text[at : at + n] in table.marks), at)


def _high_of(text: str, match: re.Match[str], table: FigureTable) -> Number | None:
    """Read the upper end of a range, whatever stands before it."""
    value = value_of(match.group(), table)
    mark, first = _mark_before(text, match.start(), table)
    unit, stop = (mark, match.end()) if mark else _unit_behind(text, match.end(), table)
    ordinal = table.ordinal_after.match(text, match.end())
    if value is None or (mark is None and ordinal and (unit is None or ordinal.end() > stop)):
        return None
    name = None if unit is None else _in_context(text, match.start(), unit.name, table)
    factor = unit.factor if unit else 1.0
    return Number(first, match.end(), stop, _rounded(value * factor), name, match.group(), factor)


def _same_scale(low: Number, high: Number, table: FigureTable) -> float:
    """Return the lower end on the scale of the upper one: 5 of 5〜10万 is 50000."""
    factor = table.scales.get(high.printed.lower().rsplit(" ", 1)[-1].lstrip("0123456789.,"), 0.0)
    if not factor:
        factor = table.scales.get(high.printed[-1], 0.0)
    bare = low.unit is None or low.unit == high.unit
    if factor >= 1000 and bare and low.printed[-1].isdecimal() and low.value < high.value / factor:
        return low.value * factor
    if low.unit is None and high.factor != 1.0:
        return low.value * high.factor  # 2〜3割
    return low.value


def _is_change(text: str, low: Number, high: Number, joint: str) -> bool:
    """Answer whether two joined numbers are a before and an after, or merely listed."""
    before = text[max(0, low.start - 9) : low.start].lower()
    if joint == "and":
        return not before.endswith("between ")
    if joint == "to":
        return before.endswith("from ")
    return joint == "から" and text[high.end : high.end + 1] in ("に", "へ")


def _figure(text: str, low: Number, high: Number | None, table: FigureTable) -> Figure:
    """Build the figure with what the words around it say of it."""
    start, end = low.start, (high or low).end
    effects: list[Effect | None] = []
    effect, before = effect_before(text, start, table)
    while effect is not None:
        effects.append(effect)
        start = before if effect == "minus" else start
        effect, before = effect_before(text, before, table)
    effects += [effect_after(text, at, table)[0] for at in sorted({end, (high or low).digits_end})]
    sign = -1.0 if "minus" in effects else 1.0
    bound: Literal["min", "max"] | None = "min" if "min" in effects else "max" if "max" in effects else None
    return Figure(
        span=Span(start, end),
        value=sign * low.value,
        unit=low.unit or "",
        high=None if high is None else high.value,
        approximate="about" in effects,
        bound=bound,
    )


def _rounded(value: float) -> float:
    """Return the value without the dust of binary arithmetic (1.1 * 1000000)."""
    return float(f"{value:.12g}")
