"""Faults in sources: a citation moved, a source exchanged or aged, its date or publisher left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from keii.bench.check.calendar import find_dates
from keii.bench.check.lexica import Article
from keii.bench.check.mutants import Mutant, Scene, list_entry, printed_day, replaced
from keii.bench.check.pages import SourceFile
from keii.bench.check.parts import Part

LINK = re.compile(r"\[(?P<title>[^\]]*)\]\((?P<url>[^)]*)\)")
NUMBER = re.compile(r"(?P<n>\d+)\. ")
AGE = 4  # years a source is made older


def moved_citations(scene: Scene) -> Iterator[Mutant]:
    """Yield sentences that cite another listed source, the one with the fewest words in common."""
    for part in scene.shuffled(scene.page.of_kind("lead", "why", "body", "bullet", "takeaway", "entry")):
        if len(part.cites) != 1:
            continue
        others = [source for source in scene.page.sources if source.number not in part.cites]
        own = scene.page.source(part.cites[0])
        if not others or own is None:
            continue
        far = min(others, key=lambda source: (shared(part.text, source.body), source.number))
        if shared(part.text, far.body) < 0.75 * shared(part.text, own.body):
            raw = part.raw.replace(f"[{part.cites[0]}]", f"[{far.number}]")
            yield replaced(scene, "citation moved", part, raw, f"[{part.cites[0]}] -> [{far.number}]")


def unrelated_sources(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with one source exchanged for an article on another matter."""
    for entry in scene.shuffled(scene.page.of_kind("source")):
        yield from exchanged(scene, "off-topic source", entry, scene.rng.choice(scene.words.off_topic))


def close_strangers(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with one source exchanged for another page's, of the nearest day."""
    pool = [source for other in scene.others for source in other.sources if source.published]
    for entry in scene.shuffled(scene.page.of_kind("source")):
        own = scene.page.source(number_of(entry))
        if own is None or own.published is None or not pool:
            continue
        day = own.published
        near = min(
            pool, key=lambda s: (abs((s.published - day).days) if s.published else 10**6, s.fields.get("title", ""))
        )
        yield from exchanged(scene, "off-topic source, hard", entry, near)


def exchanged(scene: Scene, family: str, entry: Part, new: Article | SourceFile) -> Iterator[Mutant]:
    """Yield the page with another article in a source's place; a finding counts on the entry and on what cites it."""
    number = number_of(entry)
    old = scene.page.source(number)
    citing = [part for part in scene.page.parts if part.is_claim and set(part.cites) == {number}]
    if old is None or not citing:
        return
    title = new.title if isinstance(new, Article) else new.fields.get("title", "")
    note = f"source {number} -> {title}"
    mutant = replaced(scene, family, entry, list_entry(number, new, scene.language), note)
    text = as_file(new, scene.language) if isinstance(new, Article) else new.text
    sources = tuple(SourceFile(s.name, text) if s.number == number else s for s in scene.page.sources)
    cards = [part for part in scene.page.of_kind("question") if part.card in {one.card for one in citing}]
    citing_too = tuple(part.span for part in (*citing, *cards))
    yield replace(mutant, sources=sources, places=(*mutant.places, *citing_too), before=(entry.span, *citing_too))


def as_file(article: Article, language: str) -> str:
    """Print an article as a source file."""
    return (
        f"---\ntitle: {article.title}\nurl: https://elsewhere.example/{article.published[:10]}/1\n"
        f"publisher: {article.publisher}\npublished: {article.published}\nlanguage: {language}\n---\n{article.text}\n"
    )


def older_sources(scene: Scene) -> Iterator[Mutant]:
    """Yield pages one source of which is some years older than it was, in its own text and in the list."""
    for entry in scene.shuffled(scene.page.of_kind("source")):
        old = scene.page.source(number_of(entry))
        if old is None or old.published is None:
            continue
        day = old.published.replace(year=old.published.year - AGE, day=min(28, old.published.day)).isoformat()
        found = list(find_dates(entry.raw))
        if not found:
            continue
        raw = entry.raw[: found[-1].start] + printed_day(day, scene.language) + entry.raw[found[-1].end :]
        older = old.with_field("published", day)
        sources = tuple(older if s.number == old.number else s for s in scene.page.sources)
        citing = tuple(part.span for part in scene.page.parts if part.is_claim and old.number in part.cites)
        mutant = replaced(scene, "older source", entry, raw, f"published {old.published} -> {day}")
        yield replace(mutant, sources=sources, places=(*mutant.places, *citing), before=(entry.span, *citing))


def undated_sources(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with a source entry without its date, in the list and in the file."""
    yield from shortened(scene, "source date left out", without_date, "published")


def anonymous_sources(scene: Scene) -> Iterator[Mutant]:
    """Yield pages with a source entry without its publisher, in the list and in the file."""
    yield from shortened(scene, "publisher left out", without_publisher, "publisher")


def shortened(scene: Scene, family: str, cut: Callable[[Part], str | None], field: str) -> Iterator[Mutant]:
    """Yield pages with one entry of the list cut short."""
    for entry in scene.shuffled(scene.page.of_kind("source")):
        raw = cut(entry)
        old = scene.page.source(number_of(entry))
        if raw is None or raw == entry.raw or old is None:
            continue
        bare = SourceFile(old.name, re.sub(rf"^{field}:.*\n", "", old.text, count=1, flags=re.MULTILINE))
        sources: Sequence[SourceFile] = [bare if s.number == old.number else s for s in scene.page.sources]
        yield replace(replaced(scene, family, entry, raw, f"{field} -> (left out)"), sources=tuple(sources))


def without_date(entry: Part) -> str | None:
    """Return an entry without its last date."""
    found = list(find_dates(entry.raw))
    if not found or found[-1].day is None:
        return None
    return re.sub(r"[、, ]+$", "", entry.raw[: found[-1].start]) + entry.raw[found[-1].end :]


def without_publisher(entry: Part) -> str | None:
    """Return an entry without what stands between its link and its date."""
    link, found = LINK.search(entry.raw), list(find_dates(entry.raw))
    if link is None or not found or found[-1].start < link.end():
        return None
    return entry.raw[: link.end()] + " " + entry.raw[found[-1].start :]


def number_of(entry: Part) -> int:
    """Return the number of an entry of the list."""
    match = NUMBER.match(entry.raw)
    return int(match["n"]) if match else 0


def shared(one: str, other: str) -> float:
    """Return the share of a sentence's character triples that a text has."""
    triples = {one[place : place + 3] for place in range(len(one) - 2)}
    return sum(triple in other for triple in triples) / max(1, len(triples))


FAULTS = {
    "citation moved": moved_citations,
    "off-topic source": unrelated_sources,
    "off-topic source, hard": close_strangers,
    "older source": older_sources,
    "source date left out": undated_sources,
    "publisher left out": anonymous_sources,
}
