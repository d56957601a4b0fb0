"""Mutants: a clean page with one edit, made the same way every time, and where a finding about it would stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from random import Random
from typing import TypeVar

from msgspec import Struct

from keii.bench.check.calendar import MONTHS
from keii.bench.check.lexica import Article, Lexicon, lexicon
from keii.bench.check.pages import GoldPage, SourceFile
from keii.bench.check.parts import CITES, Part
from keii.model.text import Span

Thing = TypeVar("Thing")
WRITTEN = re.compile(r"[。.!?！？]$")


class Mutant(Struct, frozen=True, kw_only=True):
    """A page with one edit: its family, its text and sources, where a finding counts, the words that were changed."""

    page: str
    family: str
    text: str
    sources: tuple[SourceFile, ...]
    places: tuple[Span, ...]
    before: tuple[Span, ...]
    note: str


class Change(Struct, frozen=True):
    """Other words for a stretch of a sentence without its citations."""

    start: int
    end: int
    new: str


class Scene(Struct, frozen=True, dict=True):
    """What a mutator works with: the page, the other pages of its language, its words, and a fixed chance."""

    page: GoldPage
    others: tuple[GoldPage, ...]
    rng: Random

    @property
    def language(self) -> str:
        """Return the page's language."""
        return self.page.language

    @cached_property
    def words(self) -> Lexicon:
        """Return the words faults are made with."""
        return lexicon(self.page.language)

    def shuffled(self, things: Iterable[Thing]) -> list[Thing]:
        """Return things in an order of the fixed chance."""
        out = list(things)
        self.rng.shuffle(out)
        return out

    def say(self, *, ja: str, en: str) -> str:
        """Return words in the page's language."""
        return ja if self.language == "ja" else en


def scene_of(page: GoldPage, pages: Iterable[GoldPage], family: str) -> Scene:
    """Return the scene of one family on one page; its chance depends on both names alone."""
    others = tuple(other for other in pages if other.id != page.id and other.language == page.language)
    return Scene(page, others, Random(f"{page.id} {family}"))


def edited(scene: Scene, family: str, part: Part, change: Change) -> Mutant:
    """Return the page with a stretch of one sentence changed, its citations kept."""
    raw = with_change(part.raw, change)
    note = f"{part.text[change.start : change.end] or '+'} -> {change.new or '(left out)'}"
    return replaced(scene, family, part, raw, note)


def replaced(scene: Scene, family: str, part: Part, raw: str, note: str) -> Mutant:
    """Return the page with one part printed otherwise."""
    text = scene.page.text
    return Mutant(
        page=scene.page.id,
        family=family,
        text=text[: part.start] + raw + text[part.end :],
        sources=scene.page.sources,
        places=(Span(part.start, part.start + max(1, len(raw))),),
        before=(part.span,),
        note=note,
    )


def inserted(scene: Scene, family: str, at: int, words: str, note: str) -> Mutant:
    """Return the page with words put in at a place."""
    text = scene.page.text
    lead = len(words) - len(words.lstrip())
    return Mutant(
        page=scene.page.id,
        family=family,
        text=text[:at] + words + text[at:],
        sources=scene.page.sources,
        places=(Span(at + lead, at + len(words.rstrip())),),
        before=(),
        note=note,
    )


def with_change(raw: str, change: Change) -> str:
    """Return a printed sentence with a stretch of its bare words changed; citations inside go before the last mark."""
    places = bare_places(raw)
    start = places[change.start] if change.start < len(places) else len(raw)
    end = places[change.end - 1] + 1 if change.end > change.start else start
    cites = "".join(match.group() for match in CITES.finditer(raw, start, end))
    new = change.new
    mark = WRITTEN.search(new)
    inner = new[: mark.start()] + cites + mark.group() if mark and cites else new + cites
    return raw[:start] + inner + raw[end:]


def bare_places(raw: str) -> list[int]:
    """Return for each character without citations its place in the printed sentence."""
    cited = {place for match in CITES.finditer(raw) for place in range(match.start(), match.end())}
    return [place for place in range(len(raw)) if place not in cited]


def list_entry(number: int, source: Article | SourceFile, language: str) -> str:
    """Print a source as the page's list does."""
    if isinstance(source, SourceFile):
        fields = source.fields
        title, publisher, day = fields.get("title", ""), fields.get("publisher", ""), fields.get("published", "")[:10]
        url = fields.get("url", "")
    else:
        title, publisher, day = source.title, source.publisher, source.published[:10]
        url = f"https://elsewhere.example/{day}/{number}"
    return f"{number}. [{title}]({url}) {publisher}{'、' if language == 'ja' else ', '}{printed_day(day, language)}"


def printed_day(day: str, language: str) -> str:
    """Print an ISO day as the list of sources does."""
    year, month, number = map(int, day.split("-"))
    return f"{year}年{month}月{number}日" if language == "ja" else f"{number} {MONTHS[month - 1]} {year}"


def first(mutants: Iterator[Mutant], limit: int) -> Iterator[Mutant]:
    """Yield the first mutants of a family, at most one for each place."""
    seen: set[tuple[Span, ...]] = set()
    for mutant in mutants:
        key = mutant.before or mutant.places
        if key in seen:
            continue
        seen.add(key)
        yield mutant
        if len(seen) >= limit:
            return
