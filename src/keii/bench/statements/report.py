"""The figures as tables: what is asked, each status and root, each class, the errors; or all of it as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from keii.bench.statements.classes import ClassRow, rows_by_class
from keii.bench.statements.errors import errors_of, told
from keii.bench.statements.labels import LabelRow
from keii.bench.statements.measuring import ALL, Measured
from keii.bench.tables import columns, share, short

HEADS: dict[str, tuple[str, ...]] = {
    "speed": ("gold", "language", "records", "sentences/s"),
    "status": ("status", "sentences", "accuracy", "macro-F1", "escalations", "told as done", "of not done"),
    "speaker": (
        *("speaker", "sentences", "speakers", "right", "%", "near", "missed", "false", "% false"),
        *("via", "right", "false"),
    ),
    "content": ("content", "contents", "F >= .8", "%", "F1", "invented", "quoted right", "of"),
    "root": ("root", "roots", "accuracy", "macro-F1", "quad", "sign", "silent", "fired", "of rootless"),
    "actors": ("actors", "actors", "found", "right", "F1"),
    "judge": (
        *("judge", "claims", "accuracy", "SUPPORTED", "precision", "recall"),
        *("open", "as fact", "bare", "as fact", "% right"),
    ),
}
LABEL_HEAD = ("gold", "found", "right", "precision", "recall", "F1")


def tables(done: Sequence[Measured]) -> Iterator[str]:
    """Yield the tables of what the golds ask, a row for each gold."""
    for part, head in HEADS.items():
        rows = [(short(one.gold), *cells) for one in done if (cells := CELLS[part](one))]
        if rows:
            yield ""
            yield from columns([head, *rows], left=1)


def speed_cells(one: Measured) -> tuple[str, ...]:
    """Return how many records there are and how fast they are read."""
    return one.language, str(one.records), f"{one.rate:,.0f}"


def status_cells(one: Measured) -> tuple[str, ...]:
    """Return how the statuses were read."""
    f = one.figures.status
    return (f and words(f.sentences, f.accuracy, f.macro_f1, f.escalations, f.told_as_done, f.not_done)) or ()


def speaker_cells(one: Measured) -> tuple[str, ...]:
    """Return who was found to speak."""
    f = one.figures.speaker
    if f is None:
        return ()
    found = words(f.sentences, f.speakers, f.right, f.right_share, f.near, f.missed, f.false, f.false_share)
    return found + words(f.outlets, f.outlets_right, f.outlets_false)


def content_cells(one: Measured) -> tuple[str, ...]:
    """Return what was found to be said."""
    f = one.figures.content
    return (f and words(f.contents, f.right, f.right_share, f.f1, f.invented, f.quoted_right, f.quoted)) or ()


def root_cells(one: Measured) -> tuple[str, ...]:
    """Return which acts were found."""
    f = one.figures.root
    return (f and words(f.roots, f.accuracy, f.macro_f1, f.quad, f.sign, f.silent, f.fired, f.rootless)) or ()


def actor_cells(one: Measured) -> tuple[str, ...]:
    """Return whether those who act were found."""
    f = one.figures.actors
    return (f and words(f.actors, f.found, f.right, f.f1)) or ()


def judge_cells(one: Measured) -> tuple[str, ...]:
    """Return how claims were judged."""
    f = one.judge_figures
    if f is None:
        return ()
    found = words(f.claims, f.accuracy, f.supported, f.supported_precision, f.supported_recall)
    return found + words(f.open, f.open_read_as_fact, f.bare, f.bare_read_as_fact, f.bare_right_share)


CELLS: dict[str, Callable[[Measured], tuple[str, ...]]] = {
    "speed": speed_cells,
    "status": status_cells,
    "speaker": speaker_cells,
    "content": content_cells,
    "root": root_cells,
    "actors": actor_cells,
    "judge": judge_cells,
}


def words(*figures: float) -> tuple[str, ...]:
    """Return figures as they are printed."""
    return tuple(map(str, figures))


def label_tables(done: Sequence[Measured]) -> Iterator[str]:
    """Yield a table of the statuses and one of the roots for each gold."""
    for one in done:
        for name, part in (("status", one.figures.status), ("root", one.figures.root)):
            if part is not None and (len(done) == 1 or one.gold != ALL):
                yield f"\n{short(one.gold)}"
                yield from columns([(name, *LABEL_HEAD), *map(label_cells, part.labels)], left=1)


def label_cells(row: LabelRow) -> tuple[str, ...]:
    """Return one row of a table of labels."""
    return (row.label, *words(row.gold, row.found, row.right, row.precision, row.recall, row.f1))


def class_tables(done: Sequence[Measured]) -> Iterator[str]:
    """Yield a table by class for each gold that has classes, with the columns of what is asked in it."""
    for one in done:
        rows = list(rows_by_class(one.scored, one.judged))
        asked = [part for part in CLASS_PARTS if any(part.asked(row) for row in rows)]
        if rows:
            head = ("class", "records", *(title for part in asked for title in part.head))
            cells = [
                (row.name, str(row.records), *(cell for part in asked for cell in part.cells(row))) for row in rows
            ]
            yield f"\n{short(one.gold)}"
            yield from columns([head, *cells], left=1)


class ClassPart(Struct, frozen=True):
    """Some columns of the table by class: their titles, whether a class asks for them, and its cells."""

    head: tuple[str, ...]
    asked: Callable[[ClassRow], int]
    cells: Callable[[ClassRow], tuple[str, ...]]


CLASS_PARTS = (
    ClassPart(
        ("statuses", "right", "%", "escalations"),
        lambda row: row.asked,
        lambda row: words(row.asked, row.right, share(row.right, row.asked), row.escalations),
    ),
    ClassPart(
        ("speakers", "right", "false"),
        lambda row: row.speakers + row.speaker_false,
        lambda row: words(row.speakers, row.speaker_right, row.speaker_false),
    ),
    ClassPart(
        ("roots", "right", "fired"),
        lambda row: row.roots + row.fired,
        lambda row: words(row.roots, row.root_right, row.fired),
    ),
    ClassPart(
        ("claims", "right", "%", "as fact"),
        lambda row: row.claims,
        lambda row: words(row.claims, row.verdict_right, share(row.verdict_right, row.claims), row.read_as_fact),
    ),
)


def error_lists(done: Sequence[Measured], limit: int | None) -> Iterator[str]:
    """Yield the errors of each gold, at most `limit` of them, and how many more there are."""
    for one in done:
        if one.gold == ALL:
            continue
        errors = list(errors_of(one.scored, one.judged))
        yield f"\n{short(one.gold)}: {len(errors)} errors"
        for error in errors[:limit]:
            yield from told(error)
        if limit is not None and len(errors) > limit:
            yield f"  … {len(errors) - limit} more"


def as_json(done: Sequence[Measured], *, errors: bool, limit: int | None) -> bytes:
    """Return all of it as one JSON object, indented."""
    sets = []
    for one in done:
        entry: dict[str, Any] = {
            "gold": one.gold,
            "language": one.language,
            "records": one.records,
            "sentences": one.sentences,
            "sentences_per_second": round(one.rate),
            **{key: part for key, part in parts_of(one).items() if part is not None},
            "classes": list(rows_by_class(one.scored, one.judged)),
        }
        if errors and one.gold != ALL:
            entry["errors"] = list(errors_of(one.scored, one.judged))[:limit]
        sets.append(entry)
    return msgspec.json.format(msgspec.json.encode({"measured": sets}), indent=1)


def parts_of(one: Measured) -> dict[str, Any]:
    """Return the figures by part, each label with its precision, recall and F1."""
    parts: dict[str, Any] = {**msgspec.structs.asdict(one.figures), "judge": one.judge_figures}
    for name in ("status", "root"):
        if parts[name] is not None:
            parts[name] = msgspec.to_builtins(parts[name]) | {"labels": list(map(label_entry, parts[name].labels))}
    return parts


def label_entry(row: LabelRow) -> dict[str, Any]:
    """Return one label with its shares."""
    shares = {"precision": row.precision, "recall": row.recall, "f1": row.f1}
    return {**msgspec.structs.asdict(row), **shares}
