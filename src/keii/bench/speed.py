"""Speed and memory on this machine: start-up, annotating, writing."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from keii import pipeline
from keii.annotate import read_closely
from keii.executors.local import LocalExecutor
from keii.model.article import Article

ROUNDS = 3


class Figure(Struct, frozen=True):
    """One measured figure: what, how much, of what unit, and what we want to reach."""

    name: str
    value: float
    unit: str
    reach: str


def measure(articles: Sequence[Article], *, about: str | None = None) -> Iterator[Figure]:
    """Yield the figures, one after the other; medians of three rounds."""
    yield Figure("keii --help", median(timed(start) for _ in range(ROUNDS)), "s", "< 0.3")
    for code, reach in (("ja", ">= 1,500"), ("en", ">= 4,000")):
        own = [article for article in articles if article.in_language == code]
        if own:
            yield Figure(f"annotate {code}", median(rate(own) for _ in range(ROUNDS)), "sentences/s/core", reach)
    for workers in (1, 2):
        order = pipeline.Order(about=about)
        executor = LocalExecutor(workers)
        seconds = timed(partial(pipeline.write, articles, order, executor=executor))
        yield Figure(f"write {len(articles)} articles, {workers} workers", seconds, "s", "<= 30 for 500")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure("peak memory of this process", peak, "MB", "<= 1,500 for 10,000 articles")


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of wall clock that `work` takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def start() -> None:
    """Start `keii --help` as a new process."""
    subprocess.run([sys.executable, "-m", "keii", "--help"], check=True, stdout=subprocess.DEVNULL)


def rate(articles: Sequence[Article]) -> float:
    """Return how many sentences a second one core annotates; the articles are repeated for about 2,000 sentences."""
    read_closely(articles[0])  # loading the dictionary is start-up, not speed
    sentences = sum(len(article.sentences) for article in articles)
    times = max(1, 2000 // max(1, sentences))
    again = [replace(article, id=f"{article.id}-{n}") for n in range(times) for article in articles]
    return sentences * times / timed(lambda: [read_closely(article) for article in again])


def machine() -> str:
    """Name the machine's cores and Python."""
    return f"{os.cpu_count()} cores, Python {sys.version.split()[0]}"
