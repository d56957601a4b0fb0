"""The faults of the protocol, one edit each, and the edits that must stay silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from keii.bench.check.faults import benign, dates, layout, names, numbers, quotes, sources, words
from keii.bench.check.mutants import Mutant, Scene, first, scene_of
from keii.bench.check.pages import GoldPage

Mutator = Callable[[Scene], Iterator[Mutant]]

FAULTS: dict[str, Mutator] = {
    **numbers.FAULTS,
    **dates.FAULTS,
    **names.FAULTS,
    **words.FAULTS,
    **quotes.FAULTS,
    **sources.FAULTS,
    **layout.FAULTS,
}
BENIGN: dict[str, Mutator] = {**benign.EDITS}


def make_mutants(pages: Sequence[GoldPage], mutators: dict[str, Mutator], *, each: int) -> Iterator[Mutant]:
    """Yield the mutants of every family on every page, at most `each` of a family on a page."""
    for page in pages:
        for family, mutator in mutators.items():
            yield from first(mutator(scene_of(page, pages, family)), each)
