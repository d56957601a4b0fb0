"""The table by class: standard, hard, or the trap a sentence was written for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from keii.bench.statements.judging import Judged
from keii.bench.statements.matching import FALSE
from keii.bench.statements.scoring import Scored


class ClassRow(Struct, frozen=True, kw_only=True):
    """One class: right and false among what its records ask."""

    name: str
    records: int
    asked: int
    right: int
    escalations: int
    speakers: int
    speaker_right: int
    speaker_false: int
    roots: int
    root_right: int
    fired: int
    claims: int
    verdict_right: int
    read_as_fact: int


def rows_by_class(scored: Sequence[Scored], judged: Sequence[Judged]) -> Iterator[ClassRow]:
    """Yield one row for each class, the largest first; a record may belong to several."""
    names = {tag for one in scored for tag in one.gold.tags} | {tag for one in judged for tag in one.gold.tags}
    rows = [
        row_of(name, [s for s in scored if name in s.gold.tags], [j for j in judged if name in j.gold.tags])
        for name in names
    ]
    yield from sorted(rows, key=lambda row: (-row.records, row.name))


def row_of(name: str, scored: Sequence[Scored], judged: Sequence[Judged]) -> ClassRow:
    """Count what belongs to one class."""
    statuses = [one.status_pair for one in scored if one.status_pair]
    roots = [one for one in scored if isinstance(one.gold.root, str)]
    return ClassRow(
        name=name,
        records=len(scored) + len(judged),
        asked=len(statuses),
        right=sum(asked == given for asked, given in statuses),
        escalations=sum(one.is_escalated for one in scored),
        speakers=sum(isinstance(one.gold.source, str) for one in scored),
        speaker_right=sum(one.speaker == "right" for one in scored),
        speaker_false=sum(one.speaker in FALSE for one in scored),
        roots=len(roots),
        root_right=sum(one.gold.root == one.answer.root for one in roots),
        fired=sum(one.has_fired for one in scored),
        claims=len(judged),
        verdict_right=sum(one.is_right for one in judged),
        read_as_fact=sum(one.is_read_as_fact for one in judged),
    )
