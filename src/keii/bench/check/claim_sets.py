"""Real errors: public sets of claims with their sources, as data/check keeps them; test parts are only counted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from keii.errors import UnusableInput

CLEAN = ("Not-hallucination",)
UNDECIDED = ("Unresolved-Single",)


class Case(Struct, frozen=True):
    """One claim with its source: in which set and part, of which document, whether a person found it at fault."""

    part: str
    document: str
    claim: str
    source: str
    language: str
    faulty: bool
    kind: str = ""


def find_cases(folder: Path) -> Iterator[tuple[str, list[Case] | None]]:
    """Yield each set by name with its cases, None for one that is not there. Raises UnusableInput when none is."""
    found = [(name, list(read(folder / path)) if (folder / path).is_file() else None) for name, path, read in SETS]
    if all(cases is None for _, cases in found):
        raise UnusableInput(str(folder), "none of the public sets is in it")
    yield from found


def claims20(path: Path) -> Iterator[Case]:
    """Yield our own twenty claims."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        text = "\n".join(source["text"] for source in row["sources"])
        yield Case("development", row["id"], row["claim"], text, row["language"], not row["supported"], row["kind"])


def jafaithsum(path: Path) -> Iterator[Case]:
    """Yield the sentences of JaFaithSum, without those its people could not decide."""
    for row in rows_of(path):
        for sentence in row["sentences"]:
            kind = sentence["hallucination_type"]
            if kind not in UNDECIDED:
                faulty = kind not in CLEAN
                document = str(row["input_id"])
                yield Case("development", document, sentence["text"], row["source_text"], "ja", faulty, kind.lower())


def summedits(path: Path) -> Iterator[Case]:
    """Yield the summaries of SummEdits, domain news."""
    texts = {row["doc_id"]: row["text"] for row in rows_of(path.with_name("docs.jsonl.gz"))}
    for row in rows_of(path):
        kind = " ".join(row["edit_types"])
        yield Case(row["split"], row["doc_id"], row["summary"], texts[row["doc_id"]], "en", row["label"] == 0, kind)


def wice(path: Path) -> Iterator[Case]:
    """Yield the claims of WiCE; partly supported is not supported."""
    for number, row in enumerate(rows_of(path)):
        text = "\n".join(row["evidence"])
        document = row["evidence"][0] if row["evidence"] else str(number)
        yield Case("development", document, row["claim"], text, "en", row["label"] != "supported", row["label"])


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a compressed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


SETS: tuple[tuple[str, str, Callable[[Path], Iterator[Case]]], ...] = (
    ("claims20", "claims20.jsonl", claims20),
    ("JaFaithSum", "jafaithsum-dev/dev.jsonl.gz", jafaithsum),
    ("SummEdits-news", "summedits-news/pairs.jsonl.gz", summedits),
    ("WiCE", "wice-dev/claims_dev.jsonl.gz", wice),
)
