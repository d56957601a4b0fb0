"""What went wrong in each record, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import UNSET, Struct

from keii.bench.statements.gold import GoldSentence
from keii.bench.statements.judging import Judged
from keii.bench.statements.matching import ENOUGH, FALSE
from keii.bench.statements.scoring import Scored


class Fault(Struct, frozen=True, kw_only=True):
    """One error: which record, what kind, what the gold says and what keii says; `why` are the cues that decided."""

    id: str | int
    kind: str
    gold: Any
    found: Any
    text: str
    why: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


def errors_of(scored: Sequence[Scored], judged: Sequence[Judged]) -> Iterator[Fault]:
    """Yield what went wrong, record by record."""
    for one in scored:
        yield from faults_of(one)
    for claim in judged:
        if not claim.is_right:
            kind = "read as fact" if claim.is_read_as_fact else "verdict"
            text = f"{' '.join(claim.gold.premises)} => {claim.gold.hypothesis}"
            yield Fault(
                id=claim.gold.id,
                kind=kind,
                gold=claim.gold.answer,
                found=claim.verdict.value,
                text=text,
                classes=claim.gold.tags,
            )


def faults_of(one: Scored) -> Iterator[Fault]:
    """Yield what went wrong in one sentence."""
    gold, answer = one.gold, one.answer
    pair = one.status_pair
    if pair and pair[0] != pair[1]:
        kind = "told as done" if one.is_told_as_done else "escalation" if one.is_escalated else "status"
        yield fault(one, kind, pair[0].value, pair[1] and pair[1].value)
    for outcome, asked, given, what in (
        (one.speaker, gold.source, answer.source, "speaker"),
        (one.via, gold.via, answer.via, "via"),
    ):
        if outcome not in ("right", "none", None):
            yield fault(one, f"false {what}" if outcome in FALSE else f"{what} {outcome}", asked, given)
    if one.content is not None and one.content < ENOUGH:
        yield fault(one, "content", gold.content, answer.content)
    if one.has_invented_content:
        yield fault(one, "invented content", None, answer.content)
    if gold.root is not UNSET and gold.root != answer.root:
        yield fault(one, "root fired" if one.has_fired else "root", gold.root, answer.root)


def fault(one: Scored, kind: str, gold: Any, found: Any) -> Fault:
    """Return one error of a sentence."""
    text = shown(one.gold)
    return Fault(
        id=one.gold.id, kind=kind, gold=gold, found=found, text=text, why=one.answer.why, classes=one.gold.tags
    )


def shown(gold: GoldSentence) -> str:
    """Return a sentence behind what stands before it, on one line."""
    before = f"[{gold.before}] " if gold.before else ""
    return " ".join(f"{before}{gold.text}".split())


def told(error: Fault) -> Iterator[str]:
    """Yield one error as lines."""
    why = f" ({', '.join(error.why)})" if error.why else ""
    classes = f" [{', '.join(error.classes)}]" if error.classes else ""
    yield f"  {error.id}{classes} {error.kind}: gold {error.gold}, found {error.found}{why}"
    yield f"     {error.text}"
