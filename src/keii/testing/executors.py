"""The conformance suite of an executor: order kept, nothing lost, errors not swallowed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol


class Executor(Protocol):
    """Whatever maps a top-level function over records."""

    def map(self, function: Callable[[int], int], things: Iterable[int]) -> Iterator[int]:
        """Yield the results in input order."""


def assert_executor(executor: Executor) -> None:
    """Check an executor on 200 small tasks. Raises AssertionError with a sentence."""
    assert list(executor.map(double, range(200))) == [2 * n for n in range(200)], "results must keep the input's order"
    assert list(executor.map(double, [])) == [], "no input, no output"
    try:
        list(executor.map(refuse_seven, range(10)))
    except ValueError:
        return
    raise AssertionError("an error in a task was swallowed")


def double(number: int) -> int:
    """Do a small task."""
    return 2 * number


def refuse_seven(number: int) -> int:
    """Do a task that fails once."""
    if number == 7:
        raise ValueError("seven is refused")
    return number
