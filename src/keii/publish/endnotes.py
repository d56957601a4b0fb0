"""The evidence list: the passages of one article in one text, each where it stands, nothing printed twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from keii.model.article import Article
from keii.model.text import Span
from keii.publish.passages import Shown


class Piece(Struct, frozen=True):
    """Words of a stretch; with `shown` they are a passage, else they stand around one."""

    words: str
    shown: Shown | None = None


class Note(Struct, frozen=True):
    """One article of the evidence list: its passages in order, and the stretches of its text that hold them."""

    passages: tuple[Shown, ...]
    stretches: tuple[tuple[Piece, ...], ...]


def notes_of(passages: Sequence[Shown]) -> tuple[Note, ...]:
    """Gather passages by article, in the order in which their numbers come."""
    groups: dict[tuple[object, bool], list[Shown]] = {}
    for shown in passages:
        groups.setdefault((shown.passage.article_id, shown.article is None), []).append(shown)
    return tuple(Note(tuple(group), tuple(stretches_of(group))) for group in groups.values())


def stretches_of(group: Sequence[Shown]) -> Iterator[tuple[Piece, ...]]:
    """Yield what is shown of one article, stretch by stretch; a passage that crosses another stands by itself."""
    article = group[0].article
    if article is None:
        for shown in group:
            before, after = shown.passage.prefix, shown.passage.suffix
            pieces = (Piece(f"…{before}" if before else ""), Piece(shown.passage.exact, shown))
            yield tuple(p for p in (*pieces, Piece(f"{after}…" if after else "")) if p.words)
        return
    apart: list[Shown] = []
    crossing: list[Shown] = []
    for shown in sorted(group, key=lambda shown: shown.passage.span):
        taken = apart and apart[-1].passage.span.end > shown.passage.span.start
        (crossing if taken else apart).append(shown)
    around = [span for shown in group for span in (shown.before, shown.after) if span]
    for span in merged([*around, *(shown.passage.span for shown in apart)], article.text):
        yield tuple(pieces_of(span, [s for s in apart if span.contains(s.passage.span)], article))
    for shown in crossing:
        yield tuple(pieces_of(shown.passage.span, [shown], article))


def merged(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """Yield the spans as few stretches: those that touch, or have only white space between them, are one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and (span.start <= last.end or not text[last.end : span.start].strip()):
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def pieces_of(span: Span, passages: Sequence[Shown], article: Article) -> Iterator[Piece]:
    """Yield the pieces of one stretch; where it cuts a sentence, dots say so."""
    text, at = article.text, span.start
    if any(sentence.start < span.start < sentence.end for sentence in article.sentences):
        yield Piece("…")
    for shown in passages:
        place = shown.passage.span
        if at < place.start:
            yield Piece(text[at : place.start])
        yield Piece(place.of(text), shown)
        at = place.end
    if at < span.end:
        yield Piece(text[at : span.end])
    if any(sentence.start < span.end < sentence.end for sentence in article.sentences):
        yield Piece("…")
