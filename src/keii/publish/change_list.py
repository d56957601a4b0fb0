"""What changed between two builds of a page, as text, Markdown or JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec
from msgspec import Struct

from keii.model.changes import Changes
from keii.publish.change_words import Sentence, Teller

Shape = Literal["text", "md", "json"]
FOLDED = 6  # changes of one kind from which a page folds them


class Row(Struct, frozen=True):
    """One change in words, the address it leads to, and sentences it strikes out."""

    words: str
    address: str | None = None
    struck: tuple[str, ...] = ()


class Part(Struct, frozen=True):
    """The changes of one part of a page, under the name of its heading."""

    label: str
    count: int
    rows: tuple[Row, ...]
    folded: bool = False


def render(changes: Changes, shape: Shape) -> str:
    """Return the changes in one of the shapes text, md, json."""
    if shape == "json":
        return as_json(changes)
    teller = Teller(changes, markdown=shape == "md")
    heading, item, below = ("# {}", "- {}", "  - {}") if teller.markdown else ("{}", "- {}", "  {}")
    blocks = [heading.format(teller.title())]
    if changes.nothing:
        blocks.append(teller.labels["diff_nothing"])
    for label, sentences in parts_of(changes, teller):
        rows = [f"#{heading.format(teller.labels[label])}" if teller.markdown else teller.labels[label]]
        if teller.markdown:
            rows.append("")
        for sentence in sentences:
            rows.append(item.format(sentence.words))
            rows += [below.format(words) for words in sentence.below]
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks) + "\n"


def parts_of(changes: Changes, teller: Teller) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield the parts that changed, each with the name of its heading and its sentences."""
    parts = (
        ("questions", [teller.question(change) for change in changes.questions]),
        ("timeline", [teller.entry(change) for change in changes.timeline]),
        ("diff_sources", [teller.source_change(change) for change in changes.sources]),
        ("diff_withdrawn", teller.withdrawals(changes.withdrawn)),
    )
    return ((label, sentences) for label, sentences in parts if sentences)


def as_json(changes: Changes) -> str:
    """Return the record as indented JSON, each change with its sentence under `says`."""
    teller = Teller(changes)
    record: dict[str, Any] = {**msgspec.to_builtins(changes), "nothing": changes.nothing, "title": changes.title}
    told = {
        "questions": map(teller.question, changes.questions),
        "timeline": map(teller.entry, changes.timeline),
        "sources": map(teller.source_change, changes.sources),
        "withdrawn": map(teller.withdrawal, changes.withdrawn),
    }
    for part, sentences in told.items():
        record[part] = [{**row, "says": said.words} for row, said in zip(record[part], sentences, strict=True)]
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode("utf-8") + "\n"


def linked_parts(changes: Changes, places: Mapping[str, str], *, markdown: bool = False) -> tuple[Part, ...]:
    """Return the changes part by part, what is withdrawn first; `places` are addresses by id."""
    teller = Teller(changes, markdown=markdown)
    told = {
        "questions": [Row(teller.question(c).words, places.get(c.id)) for c in changes.questions],
        "timeline": [Row(teller.entry(c).words, places.get(c.id)) for c in changes.timeline],
        "diff_sources": [Row(teller.source_change(c).words) for c in changes.sources],
    }
    gone = tuple(Row(said.words, struck=said.below) for said in teller.withdrawals(changes.withdrawn))
    parts = [Part("diff_withdrawn", len(changes.withdrawn), gone)] if gone else []
    parts += [Part(label, len(rows), tuple(rows), len(rows) > FOLDED) for label, rows in told.items() if rows]
    return tuple(parts)
