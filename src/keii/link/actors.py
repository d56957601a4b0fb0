"""One actor under many names."""

from __future__ import annotations

from collections.abc import Sequence

from keii.model.reading import Reading
from keii.model.story import Actor


def link_actors(readings: Sequence[Reading]) -> tuple[tuple[Actor, ...], tuple[Reading, ...]]:
    """Give every mention the actor it names, where that is certain."""
    return (), tuple(readings)
