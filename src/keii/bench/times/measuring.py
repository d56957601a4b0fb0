"""`keii bench time`: every system on every gold file with one scorer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from keii.bench.times.gold import GoldFile, GoldRecord
from keii.bench.times.mapping import in_te3
from keii.bench.times.scoring import Figures, Scored, figures_of, score, score_te3
from keii.bench.times.systems import Run, System, article_of, run

ALL = "all"


class Measured(Struct, frozen=True, kw_only=True):
    """One system on one gold: figures, what became of each record, and the speed.

    `unmapped_value_f1` is, in TempEval-3's counting, the value F1 before values were
    written as that corpus writes them; None in our own counting.
    """

    gold: str
    system: str
    language: str
    records: int
    figures: Figures
    scored: tuple[Scored, ...]
    sentences: int
    seconds: float
    unmapped_value_f1: float | None = None

    @property
    def rate(self) -> float:
        """Sentences a second on one core, reading and scoring left out."""
        return self.sentences / self.seconds if self.seconds else 0.0


class Order(Struct, frozen=True, kw_only=True):
    """How to measure: the counting, whether publication dates are fed, which half of the records."""

    te3: bool = False
    undated: bool = False
    half: str | None = None


def measure(golds: Sequence[GoldFile], systems: Sequence[System], order: Order) -> Iterator[Measured]:
    """Yield every system on every gold file, by language, and after several golds on all of them together."""
    done: list[Measured] = []
    for gold in golds:
        records = half_of(gold.records, order.half)
        languages = sorted({record.language for record in records})
        for language in languages:
            own = [record for record in records if record.language == language]
            name = f"{gold.name} {language}" if len(languages) > 1 else gold.name
            for system in systems:
                if language in system.languages:
                    done.append(measured(name, own, system, order))
                    yield done[-1]
    if len({one.gold for one in done}) > 1:
        for system in systems:
            own_parts = [one for one in done if one.system == system.name]
            if len(own_parts) == len({one.gold for one in done}):
                yield together(own_parts)


def half_of(records: Sequence[GoldRecord], half: str | None) -> Sequence[GoldRecord]:
    """Return the records of even or odd number, counted from 0, or all."""
    return records if half is None else records[half == "odd" :: 2]


def measured(name: str, records: Sequence[GoldRecord], system: System, order: Order) -> Measured:
    """Measure one system on records of one language."""
    ran = run(system, [article_of(record, undated=order.undated) for record in records])
    scored = scored_run(records, ran, te3=order.te3)
    unmapped = None
    if order.te3:
        plain = [score_te3(record, found) for record, found in zip(records, ran.found, strict=True)]
        unmapped = figures_of(plain).value_f1
    return Measured(
        gold=name,
        system=system.name,
        language=records[0].language,
        records=len(records),
        figures=figures_of(scored),
        scored=scored,
        sentences=ran.sentences,
        seconds=ran.seconds,
        unmapped_value_f1=unmapped,
    )


def scored_run(records: Sequence[GoldRecord], ran: Run, *, te3: bool) -> tuple[Scored, ...]:
    """Score what a system found in each record."""
    pairs = zip(records, ran.found, strict=True)
    if te3:
        return tuple(score_te3(record, [in_te3(guess) for guess in found]) for record, found in pairs)
    return tuple(score(record, found) for record, found in pairs)


def together(parts: Sequence[Measured]) -> Measured:
    """Return the figures of one system over several golds."""
    scored = tuple(one for part in parts for one in part.scored)
    return Measured(
        gold=ALL,
        system=parts[0].system,
        language="+".join(sorted({part.language for part in parts})),
        records=sum(part.records for part in parts),
        figures=figures_of(scored),
        scored=scored,
        sentences=sum(part.sentences for part in parts),
        seconds=sum(part.seconds for part in parts),
    )
