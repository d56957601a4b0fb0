"""Map a function over records on this machine: in this process, or in several."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

from msgspec import Struct

A = TypeVar("A")
B = TypeVar("B")
CHUNK = 16  # articles a task: large enough to hide pickling, small enough to keep all cores busy
AHEAD = 4  # tasks in flight for each worker: the input is read as it is needed, not all at once


class LocalExecutor(Struct, frozen=True):
    """Run tasks with `workers` processes; one worker means this process. Results keep the order of the input."""

    workers: int = 1

    def map(self, function: Callable[[A], B], things: Iterable[A]) -> Iterator[B]:
        """Yield `function(thing)` for each thing, in input order; `function` must be a top-level function."""
        if self.workers <= 1:
            yield from map(function, things)
            return
        # spawn, not fork: a forked child would inherit the analyser's native state.
        context = multiprocessing.get_context("spawn")
        rest = iter(things)
        tasks: deque[Future[list[B]]] = deque()
        pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=leave_interrupts)
        try:
            while chunk := list(islice(rest, CHUNK)):
                tasks.append(pool.submit(run, function, chunk))
                if len(tasks) > AHEAD * self.workers:
                    yield from tasks.popleft().result()
            while tasks:
                yield from tasks.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def leave_interrupts() -> None:
    """Leave it to the first process to answer Ctrl-C; a worker would answer with a traceback of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def run(function: Callable[[A], B], chunk: list[A]) -> list[B]:
    """Do one task in a worker process."""
    return [function(thing) for thing in chunk]
