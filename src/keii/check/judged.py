"""What the judge said of the page's claims, by rule, with the words of the page it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from keii.check.days import PrintedDay, find_days
from keii.check.opening import claim_words
from keii.check.rule import Audit, Place
from keii.check.wordings import shortened
from keii.evidence.dates import A_YEAR, is_stretch, length
from keii.model.finding import Finding, Judgement, Level, Reason, Verdict
from keii.model.notes import Time
from keii.model.reading import Reading
from keii.model.text import Span

NEAR = 200  # days: a month and day without year in a news report lies this near to its publication
WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<end>-WE)?")
SATURDAY = 6
SOURCE = re.compile(r"sources\[(\d+)\]")
PART_OF_DAY = re.compile(r"T(?:MO|AF|EV|NI)$")
ENTRY = re.compile(r"timeline\[(\d+)\]")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEXT = 31  # days: a bare day in an entry means the one next to the entry's date
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
    claim, at = claim_words(audit.paper, audit.places, place)
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


def readable(audit: Audit, value: str) -> str:
    """Return a value as a message prints it: both ends of a stretch, a day of a week, no part of a day."""
    if (week := WEEK.fullmatch(value)) is not None:
        day = date.fromisocalendar(int(week["year"]), int(week["week"]), SATURDAY if week["end"] else 1)
        if week["end"]:
            return audit.say(en=f"the weekend of {day}", ja=f"{day} の週末")
        return audit.say(en=f"the week of {day}", ja=f"{day} の週")
    begin, _, end = value.partition("/")
    if end:
        return audit.say(en=f"{begin} to {end}", ja=f"{begin}～{end}")
    return PART_OF_DAY.sub("", value)


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


def told_elsewhere(audit: Audit, fault: Fault) -> Level | None:
    """Return how much a date weighs that the cited source has too: a note; that any source has: a warning."""
    mine = [time for time in audit.times_in(fault.span) if time.begin]
    # Any day of a year stands somewhere: where the passage gives another year, that does not excuse it.
    refuted_year = fault.judgement.verdict is Verdict.REFUTED and any(length(time) == A_YEAR for time in mine)
    cited = audit.bound.readings_of(fault.place.draft.refs)
    if any(printed_alike(reading, fault, time) for reading in cited for time in mine):
        return Level.NOTE
    for readings, level in ((cited, Level.NOTE), (audit.library.readings if audit.library else (), Level.WARNING)):
        if any(holds(time, other) for reading in readings for other in reading.notes.times for time in mine):
            return Level.WARNING if refuted_year else level
    return None


def holds(time: Time, other: Time) -> bool:
    """Answer whether a time of a source lies inside the time the page gives; a stretch must be the same."""
    if time.begin is None or time.end is None or other.begin is None or other.end is None:
        return False
    if is_stretch(time):
        return (time.begin, time.end) == (other.begin, other.end)
    return time.begin <= other.begin and other.end <= time.end


def printed_alike(reading: Reading, fault: Fault, time: Time) -> bool:
    """Answer whether the best passages print this month and day without a year, near the day they were published."""
    published, begin = reading.article.date_published, time.begin
    if begin is None or begin != time.end or published is None or abs((begin - published.day).days) > NEAR:
        return False
    exacts = [(e.start, e.exact) for e in fault.judgement.evidence if e.source == reading.article.id]
    return any(
        day.year is None and (day.month, day.day) == (begin.month, begin.day) and not is_resolved(reading, start, day)
        for start, exact in exacts
        for day in find_days(exact)
    )


def is_resolved(reading: Reading, start: int, day: PrintedDay) -> bool:
    """Answer whether annotating knows which year a printed day of a passage lies in."""
    span = Span(start + day.span.start, start + day.span.end)
    return any(time.begin is not None and time.span.overlaps(span) for time in reading.notes.times)


def is_anchored(audit: Audit, fault: Fault) -> bool:
    """Answer whether the entry's own date, or that of the source it stands below, anchors the expression.

    「2025年6月25日: …25日朝」; a point below 「島の橋、例新聞、2025年6月26日」 is read from that day.
    """
    below = SOURCE.match(fault.place.path)
    source = audit.page.sources[int(below[1])] if below else None
    if source is not None and source.published is not None and fault.reason.anchor == "page":
        return str(source.article_id) in fault.place.draft.refs
    number = ENTRY.match(fault.place.path)
    printed = audit.page.timeline[int(number[1])].date or "" if number else ""
    if printed and printed == fault.reason.source:
        return True
    day = DAY.match(fault.reason.source)
    if not printed or day is None:
        return False
    if not DAY.match(printed):
        return day.group().startswith(printed)
    return abs((date.fromisoformat(day.group()) - date.fromisoformat(printed[:10])).days) <= NEXT


def is_scale(reason: Reason) -> bool:
    """Answer whether claim and source have the same digits with another scale or unit."""
    mine, theirs = NUMERAL.findall(reason.claim), NUMERAL.findall(reason.source)
    return bool(mine) and mine == theirs and NUMERAL.sub("", reason.claim) != NUMERAL.sub("", reason.source)


def cut(words: str, size: int = 30) -> str:
    """Return words short enough for a message."""
    return shortened(words.strip().rstrip("。."), size)
