"""DAT006 order: the timeline is not in the order of its dates, or gives an event another day than the text.

## What it finds
Entries that stand after a later one, on a timeline that is otherwise sorted (either way); an entry
and another entry or a sentence that tell one event in nearly the same words on two days.

## Why it matters
A timeline is read as a sequence; of two days for one event, one is wrong.

## What it leaves alone
Entries without a date that can be read; two entries of one day; newest-first timelines; what comes
back (the two dates lie far apart in day, month and year); tellings that differ in a name or a number.

## How to fix it
Move the entry, or take the day of the better source in both places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from msgspec import Struct

from keii.check.anchors import matter_of
from keii.check.matters import jaccard, words_of
from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.page import Draft, TimelineEntry
from keii.model.text import Span

ON_CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}")  # a quarter or season sorts otherwise than its letters
ENTRY = re.compile(r"timeline\[(\d+)\]")
# Share of common words. No pair on the bundled pages and six pages of real stories: of events that come back
# (a nuclear test, a debate) the days lie further apart than a slip puts them.
ALIKE = 0.75
ENOUGH = 3  # words
NEAR = 5  # days


class Telling(Struct, frozen=True):
    """An event as one sentence tells it: its day and where it is printed, its words, its names and numbers."""

    span: Span
    day: date
    terms: frozenset[str]
    marks: frozenset[str]
    on_timeline: bool


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the entries that stand out of order."""
    dated = [
        (number, entry)
        for number, entry in enumerate(audit.page.timeline)
        if entry.date and ON_CALENDAR.fullmatch(entry.date) and entry.text.span
    ]
    falls = sum(later(a.date, b.date) for (_, a), (_, b) in pairwise(dated))
    rises = sum(later(b.date, a.date) for (_, a), (_, b) in pairwise(dated))
    newest_first = falls > rises
    for (_, before), (number, entry) in pairwise(dated):
        wrong = later(entry.date, before.date) if newest_first else later(before.date, entry.date)
        if wrong:
            message = audit.say(en=f"stands after {before.date}", ja=f"{before.date} より後に置かれている")
            yield audit.finding(f"timeline[{number}]", span_of(entry), message)

    yield from two_days(audit)


def two_days(audit: Audit) -> Iterator[Finding]:
    """Yield the later one of two tellings that give one event two days, at least one of them on the timeline."""
    told: list[Telling] = []
    listed: list[Telling] = []  # a sentence is compared with the entries alone: a long text stays linear
    for place in audit.places:
        telling = telling_of(audit, place)
        if telling is None:
            continue
        others = told if telling.on_timeline else listed
        against = next((other for other in others if is_other_day(telling, other)), None)
        if against is not None:
            message = audit.say(en=f"elsewhere on the page: {against.day}", ja=f"ほかの箇所では {against.day}")
            yield audit.finding(place.path, telling.span, message)
        told.append(telling)
        if telling.on_timeline:
            listed.append(telling)


def telling_of(audit: Audit, place: Place) -> Telling | None:
    """Return the event a timeline entry or a sentence with one day tells; None for other sentences."""
    event = audit.reading.event_of(place.index)
    if event is None or event.status.value != "happened" or audit.wording.moved.search(place.draft.text):
        return None
    days = [time for time in audit.times_in(place.span) if time.begin]
    number = ENTRY.match(place.path)
    if number:
        entry = audit.page.timeline[int(number[1])]
        if not entry.date or len(entry.date) != len("2025-05-09") or days or entry.date_text is None:
            return None
        day, span = date.fromisoformat(entry.date), entry.date_text.span
    elif place.is_claim and len(days) == 1 and days[0].begin == days[0].end and days[0].begin:
        day, span = days[0].begin, days[0].span
    else:
        return None
    terms, words = matter_of(audit, place), words_of(audit, place)
    if span is None or len(terms) < ENOUGH:
        return None
    numbers = frozenset() if days else words.numbers
    return Telling(span, day, terms, words.names | numbers, bool(number))


def is_other_day(one: Telling, other: Telling) -> bool:
    """Answer whether two tellings are of one event on two days that a slip makes of one."""
    if not (one.on_timeline or other.on_timeline) or one.day == other.day or one.marks ^ other.marks:
        return False
    if jaccard(one.terms, other.terms) < ALIKE:
        return False
    first, second = one.day, other.day
    slips = (
        abs((first - second).days) <= NEAR,
        (first.month, first.day) == (second.month, second.day),
        (first.year, first.day) == (second.year, second.day),
    )
    return any(slips)


def later(one: str | None, other: str | None) -> bool:
    """Answer whether a date is later than another, at the coarser of both precisions."""
    size = min(len(one or ""), len(other or ""))
    return (one or "")[:size] > (other or "")[:size]


def span_of(entry: TimelineEntry[Draft]) -> Span:
    """Return the place of an entry with its date."""
    text = entry.text.span or Span(0, 0)
    date = entry.date_text.span if entry.date_text else None
    return Span(date.start, text.end) if date else text


JA = "# 橋\n\n## 経過\n\n- 2025年5月1日: 橋の工事が始まる。\n{}- 2025年9月1日: 橋が開く。\n"
TWICE_JA = "# 橋\n\n新しい橋の開通式は{}に開かれた。\n\n## 経過\n\n- 2025年9月1日: {}\n"
TWICE_EN = "# Bridge\n\nThe mayor opened the harbour bridge on {}.\n\n## Timeline\n\n- 1 September 2025: {}\n"
EN = "# Bridge\n\n## Timeline\n\n- 1 May 2025: Work on the bridge begins.\n- 9 October 2025: The bridge opens.\n{}"

RULE = Rule(
    id="DAT006",
    name="order",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(text=JA.format("- 2025年12月1日: 橋が延びる。\n"), marks=("2025年9月1日: 橋が開く。",)),
        Example(
            text=EN.format("- 18 May 2025: The pier is hit.\n- 1 June 2026: A year has passed.\n"),
            marks=("18 May 2025: The pier is hit.",),
        ),
        Example(text=JA.format("- 2026年6月: 一年がたつ。\n"), marks=("2025年9月1日: 橋が開く。",)),
        Example(text=JA.format("- 2024年1月7日: 市が橋を決める。\n"), marks=("2024年1月7日: 市が橋を決める。",)),
        Example(
            text=JA.format("- 2025年8月3日: 橋脚が立つ。\n- 2025年7月1日: 橋桁が届く。\n"),
            marks=("2025年7月1日: 橋桁が届く。",),
        ),
        Example(text=EN.format("- May 2025: The pier stands.\n"), marks=("May 2025: The pier stands.",)),
        Example(text=EN.format("- 2024: The city decides.\n"), marks=("2024: The city decides.",)),
        Example(
            text=EN.format("- 10 October 2025: A ship.\n- 9 October 2025: A boat.\n"),
            marks=("9 October 2025: A boat.",),
        ),
        Example(text=TWICE_JA.format("2025年9月2日", "新しい橋の開通式が開かれた。"), marks=("2025年9月1日",)),
        Example(text=TWICE_JA.format("2024年9月1日", "新しい橋の開通式が開かれた。"), marks=("2025年9月1日",)),
        Example(
            text=TWICE_EN.format("1 August 2025", "The mayor opened the harbour bridge."), marks=("1 September 2025",)
        ),
        Example(text=TWICE_JA.format("2025年9月1日", "新しい橋の開通式が開かれた。")),
        Example(text=TWICE_JA.format("2019年3月5日", "新しい橋の開通式が開かれた。")),
        Example(text=TWICE_JA.format("2025年9月2日", "古い橋の取り壊しが始まった。")),
        Example(text=TWICE_EN.format("2 September 2025", "The mayor opened the fish market.")),
        Example(text=JA.format("- 2025年5月: 橋脚が立つ。\n")),
        Example(text=JA.format("- 2025年9月: 橋桁が届く。\n")),
        Example(text=JA.format("- 日付不明: 橋桁が届く。\n")),
        Example(text="# 橋\n\n## 経過\n\n- 2025年9月1日: 橋が開く。\n- 2025年5月1日: 工事が始まる。\n"),
        Example(text=EN.format("- October 2025: The mayor speaks.\n")),
        Example(text=EN.format("- 2026: A year has passed.\n")),
        Example(text="# Bridge\n\n## Timeline\n\n- 9 October 2025: It opens.\n- 1 May 2025: Work begins.\n"),
        Example(text=EN.format("- 9 October 2025: The mayor speaks.\n")),
    ),
)
