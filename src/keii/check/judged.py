"""What the judge said of the page's claims, by rule, with the words of the page it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from keii.check.days import find_days
from keii.check.intake.cards import words_with_places
from keii.check.opening import claim_span
from keii.check.rule import Audit, Place
from keii.model.finding import Finding, Judgement, Level, Reason, Verdict
from keii.model.reading import Reading
from keii.model.text import Span

NEAR = 200  # days: a month and day without year in a news report lies this near to its publication
NUMERAL = re.compile(r"\d[\d,.]*")


class Fault(Struct, frozen=True):
    """One reason of the judge against one sentence: where, what, and the whole judgement."""

    place: Place
    span: Span
    reason: Reason
    judgement: Judgement


def faults_of(audit: Audit, *rules: str) -> Iterator[Fault]:
    """Yield the judge's reasons of some rules against sentences no passage carries."""
    for place in audit.claims:
        judgement = audit.judgement_of(place)
        if judgement is None or judgement.verdict is Verdict.SUPPORTED or cites_unread(audit, place):
            continue
        for reason in judgement.reasons:
            if reason.rule in rules:
                yield Fault(place, words_at(audit, place, reason), reason, judgement)


def cites_unread(audit: Audit, place: Place) -> bool:
    """Answer whether a sentence cites only sources that were not given: it is unverified then, not wrong."""
    return bool(place.draft.refs) and not audit.bound.readings_of(place.draft.refs)


def words_at(audit: Audit, place: Place, reason: Reason) -> Span:
    """Return the words of the page a reason speaks of; the whole sentence when they cannot be found."""
    region = claim_span(audit.places, place)
    claim, at = words_with_places(audit.paper.plain, region)
    start = reason.span.start if reason.span is not None else claim.find(reason.claim) if reason.claim else -1
    end = reason.span.end if reason.span is not None else start + len(reason.claim)
    if not 0 <= start < end <= len(claim):
        return place.span
    return Span(at[start], at[end - 1] + 1)


def cited_or_all(audit: Audit, place: Place) -> tuple[Reading, ...]:
    """Return the readings a sentence cites; all of them when it cites none."""
    return audit.bound.readings_of(place.draft.refs) or (audit.library.readings if audit.library else ())


def level_of(fault: Fault) -> Level | None:
    """Return a warning for a difference the judge is not sure of, None for the rule's own level."""
    return None if fault.judgement.verdict is Verdict.REFUTED else Level.WARNING


def finding_of(
    audit: Audit,
    fault: Fault,
    message: str,
    *,
    whole: bool = False,
    level: Level | None = None,
    suggestion: str | None = None,
) -> Finding:
    """Make the finding of a fault with the judge's passages; `whole` marks the sentence, not the words at fault."""
    return audit.finding(
        fault.place.path,
        fault.place.span if whole else fault.span,
        message,
        level=level,
        evidence=fault.judgement.evidence,
        verdict=fault.judgement.verdict,
        suggestion=suggestion,
    )


def days_of(audit: Audit, fault: Fault) -> list[tuple[date, date]]:
    """Return the days the claim's words mean, as the page was read."""
    return [(t.begin, t.end or t.begin) for t in audit.times_in(fault.span) if t.begin]


def told_elsewhere(audit: Audit, fault: Fault) -> Level | None:
    """Return how much a date weighs that the cited source has too: a note; that any source has: a warning."""
    mine = days_of(audit, fault)
    if not mine:
        return None
    cited = audit.bound.readings_of(fault.place.draft.refs)
    if any(printed_alike(reading, fault, *pair) for reading in cited for pair in mine):
        return Level.NOTE
    for readings, level in ((cited, Level.NOTE), (audit.library.readings if audit.library else (), Level.WARNING)):
        for reading in readings:
            if any(t.begin and inside(t.begin, t.end or t.begin, pair) for t in reading.notes.times for pair in mine):
                return level
    return None


def inside(begin: date, end: date, pair: tuple[date, date]) -> bool:
    """Answer whether a time of a source lies inside the time the page gives."""
    return pair[0] <= begin and end <= pair[1]


def printed_alike(reading: Reading, fault: Fault, begin: date, end: date) -> bool:
    """Answer whether the best passages print this month and day without a year, near the day they were published."""
    published = reading.article.date_published
    if begin != end or published is None or abs((begin - published.day).days) > NEAR:
        return False
    exacts = [e.exact for e in fault.judgement.evidence if e.source == reading.article.id]
    return any(
        day.year is None and (day.month, day.day) == (begin.month, begin.day)
        for exact in exacts
        for day in find_days(exact)
    )


def is_scale(reason: Reason) -> bool:
    """Answer whether claim and source have the same digits with another scale or unit."""
    mine, theirs = NUMERAL.findall(reason.claim), NUMERAL.findall(reason.source)
    return bool(mine) and mine == theirs and NUMERAL.sub("", reason.claim) != NUMERAL.sub("", reason.source)


def cut(words: str, size: int = 30) -> str:
    """Return words short enough for a message."""
    words = words.strip().rstrip("。.")
    return words if len(words) <= size else words[: size - 1] + "…"
