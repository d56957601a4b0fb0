"""What became of each marked expression, and the figures that follow: our counting and TempEval-3's.

Our counting asks for the meaning: a marked expression is found when a guess overlaps it, right when the
value is one of those accepted or denotes the same days; several guesses inside it cost nothing.
TempEval-3 allows one guess for each expression and compares values as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from keii.bench.tables import share
from keii.bench.times.gold import GoldRecord, GoldSpan
from keii.bench.times.values import CLOCKED, PARTS, Guess, days, is_right, normal

# 2026, FY2026, 2026-03, 2026-W14, 2026-SP, 2026-03-01/2026-03-05: a date with its year
FULL = re.compile(r"(FY)?\d{4}(-\d\d(?!\d)|-[QHW]|-(SP|SU|FA|WI)|$|/)")
DATED = re.compile(r"(FY)?\d{4}")
FOUR_DIGITS = re.compile(r"\d{4}")
Safety = Literal["right", "abstained", "wrong date", "wrong year", "not asked"]


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one marked expression; `best` is the guess that counts, None when nothing was found."""

    gold: GoldSpan
    found: tuple[Guess, ...] = ()
    best: Guess | None = None
    right: bool = False
    safety: Safety = "not asked"

    @property
    def strict(self) -> bool:
        """Whether the guess has exactly the marked words."""
        return self.best is not None and same_place(self.gold, self.best)

    @property
    def typed(self) -> bool:
        """Whether the guess has the marked type."""
        return self.best is not None and self.best.type == self.gold.type


class Scored(Struct, frozen=True, kw_only=True):
    """One record scored.

    `spurious` are guesses where nothing is marked; `bad` those with a value called certainly wrong;
    `dated_open` those with a date where the gold says that none can be known.
    """

    record: GoldRecord
    outcomes: tuple[Outcome, ...]
    spurious: tuple[Guess, ...]
    bad: tuple[Guess, ...] = ()
    dated_open: tuple[Guess, ...] = ()


def score(record: GoldRecord, guesses: Sequence[Guess]) -> Scored:
    """Score the guesses for one record by what they mean."""
    asked = [gold for gold in record.spans if not gold.optional]
    optional = [gold for gold in record.spans if gold.optional]
    free = [guess for guess in guesses if not any(overlap(gold, guess) for gold in asked)]
    near = [(guess, [gold for gold in optional if overlap(gold, guess)]) for guess in free]
    return Scored(
        record=record,
        outcomes=tuple(outcome_of(gold, [guess for guess in guesses if overlap(gold, guess)]) for gold in asked),
        spurious=tuple(guess for guess, there in near if not there),
        bad=tuple(guess for guess, there in near if any(normal(guess.value) in gold.bad for gold in there)),
        dated_open=tuple(
            guess for guess, there in near if is_full(guess) and any(gold.value is None for gold in there)
        ),
    )


def outcome_of(gold: GoldSpan, found: Sequence[Guess]) -> Outcome:
    """Return what became of one marked expression, given the guesses that overlap it."""
    if not found:
        return Outcome(gold=gold, safety=safety_of(gold, found, right=False))
    best = best_of(gold, found)
    right = is_right(gold, best)
    return Outcome(gold=gold, found=tuple(found), best=best, right=right, safety=safety_of(gold, found, right=right))


def best_of(gold: GoldSpan, found: Sequence[Guess]) -> Guess:
    """Return the guess that counts: right before wrong, then the exact words, then the longest overlap."""

    def rank(guess: Guess) -> tuple[bool, bool, int]:
        shared = min(gold.end, guess.end) - max(gold.start, guess.start)
        return is_right(gold, guess), same_place(gold, guess), shared

    best = max(found, key=rank)
    if gold.value and "/" in gold.value and len(found) > 1 and not is_right(gold, best):
        parts = [days(normal(guess.value)) for guess in found]  # the two ends of a range given apart
        known = [part for part in parts if part]
        if len(known) == len(parts):
            ends = min(part[0] for part in known), max(str(part[1]) for part in known)
            if ends == (gold.first, gold.last):
                return replace(best, value=gold.value)
    return best


def safety_of(gold: GoldSpan, found: Sequence[Guess], *, right: bool) -> Safety:
    """Return how much harm was done to a marked date: the last full date printed is judged by its year."""
    if gold.value is None or gold.type not in CLOCKED or not DATED.match(gold.value):
        return "not asked"
    if right:
        return "right"
    full = [normal(guess.value) for guess in found if is_full(guess)]
    if not full:
        return "abstained"
    return "wrong date" if year_of(full[-1]) == year_of(gold.value) else "wrong year"


def is_full(guess: Guess) -> bool:
    """Answer whether a guess prints a date with its year."""
    return FULL.match(normal(guess.value)) is not None


def year_of(value: str) -> str:
    """Return the first year of a value that has one."""
    found = FOUR_DIGITS.search(value)
    return found[0] if found else ""


def score_te3(record: GoldRecord, guesses: Sequence[Guess]) -> Scored:
    """Score the guesses for one record as TempEval-3 did."""
    free = list(guesses)
    outcomes = []
    for gold in record.spans:
        near = [guess for guess in free if overlap(gold, guess)]
        found = [guess for guess in near if same_place(gold, guess)] or near
        best = found[0] if found else None
        right = best is not None and best.value == gold.value
        safety = safety_of(gold, found[:1], right=right)
        outcomes.append(Outcome(gold=gold, found=tuple(found[:1]), best=best, right=right, safety=safety))
        free = [guess for guess in free if guess is not best]
    return Scored(record=record, outcomes=tuple(outcomes), spurious=tuple(free))


def overlap(gold: GoldSpan, guess: Guess) -> bool:
    """Answer whether a guess shares a character with a marked expression."""
    return gold.start < guess.end and guess.start < gold.end


def same_place(gold: GoldSpan, guess: Guess) -> bool:
    """Answer whether a guess has exactly the marked words."""
    return (gold.start, gold.end) == (guess.start, guess.end)


class Figures(Struct, frozen=True, kw_only=True):
    """The figures of one system on one gold: counts, and F1 in percent.

    `dates` are the marked expressions with a full date; of these `wrong_dates` were printed with another
    date, `wrong_years` of them with another year, and for `abstained` no full date was printed.
    """

    gold: int
    found: int
    spurious: int
    relaxed_f1: float
    strict_f1: float
    type_f1: float
    value_f1: float
    value_of_all: float
    value_of_found: float
    parts: int
    parts_right: int
    dates: int
    wrong_dates: int
    wrong_years: int
    abstained: int
    bad: int
    dated_open: int


def figures_of(scored: Sequence[Scored]) -> Figures:
    """Return the figures of scored records."""
    outcomes = [outcome for one in scored for outcome in one.outcomes]
    gold, found = len(outcomes), sum(outcome.best is not None for outcome in outcomes)
    spurious = sum(len(one.spurious) for one in scored)
    right = sum(outcome.right for outcome in outcomes)
    harm = [outcome.safety for outcome in outcomes if outcome.safety != "not asked"]
    parts = [outcome for outcome in outcomes if outcome.best is not None and outcome.gold.mod in PARTS]

    def f1(hits: int) -> float:
        return share(2 * hits, gold + found + spurious)

    return Figures(
        gold=gold,
        found=found,
        spurious=spurious,
        relaxed_f1=f1(found),
        strict_f1=f1(sum(outcome.strict for outcome in outcomes)),
        type_f1=f1(sum(outcome.typed for outcome in outcomes)),
        value_f1=f1(right),
        value_of_all=share(right, gold),
        value_of_found=share(right, found),
        parts=len(parts),
        parts_right=sum(map(has_the_part, parts)),
        dates=len(harm),
        wrong_dates=harm.count("wrong date") + harm.count("wrong year"),
        wrong_years=harm.count("wrong year"),
        abstained=harm.count("abstained"),
        bad=sum(len(one.bad) for one in scored),
        dated_open=sum(len(one.dated_open) for one in scored),
    )


def has_the_part(outcome: Outcome) -> bool:
    """Answer whether start, middle or end of a period was understood, by its word or by its days."""
    gold, best = outcome.gold, outcome.best
    if best is None or not outcome.right:
        return False
    return best.mod == gold.mod or bool(gold.first and (best.first, best.last) == (gold.first, gold.last))


class Row(Struct, frozen=True, kw_only=True):
    """One row of the table by tag."""

    tag: str
    gold: int = 0
    found: int = 0
    right: int = 0
    wrong_years: int = 0
    abstained: int = 0
    spurious: int = 0


def rows_by_tag(scored: Sequence[Scored]) -> Iterator[Row]:
    """Yield one row for each tag, the largest first; spurious guesses count under the tags of their record."""
    tags = {tag for one in scored for span in one.record.spans if not span.optional for tag in span.tags}
    tags |= {tag for one in scored if one.spurious for tag in one.record.tags}
    rows = [row_of(tag, scored) for tag in tags]
    yield from sorted(rows, key=lambda row: (-row.gold, row.tag))


def row_of(tag: str, scored: Sequence[Scored]) -> Row:
    """Count what carries one tag."""
    own = [outcome for one in scored for outcome in one.outcomes if tag in outcome.gold.tags]
    return Row(
        tag=tag,
        gold=len(own),
        found=sum(outcome.best is not None for outcome in own),
        right=sum(outcome.right for outcome in own),
        wrong_years=sum(outcome.safety == "wrong year" for outcome in own),
        abstained=sum(outcome.safety == "abstained" for outcome in own),
        spurious=sum(len(one.spurious) for one in scored if tag in one.record.tags),
    )
