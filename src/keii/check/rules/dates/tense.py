"""DAT005 tense: the verb looks back on a day still to come, or ahead to a day that has passed.

## What it finds
An event told as done on a day later than the page's own, or later than every source it cites; a plan
(予定だ, "will open on") whose day had passed when the page was made.

## Why it matters
Either the date is wrong or the page was copied from an old report: the reader learns that a meeting
is still to come which was held, or called off, long ago.

## What it leaves alone
What somebody said at the time, or decided then, about a day that has passed since (2025年に開くと決めた);
a report's own words with the day in brackets, 来月12日（2025年2月12日）; the summary of a source; days that
only name a thing (2027年度予算案を可決した); days without a year, which the verb itself places; pages
without a date.

## How to fix it
Look up what became of the plan, and say it; or correct the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from keii.check.opening import claim_span
from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.notes import GROUP_OF, Time

ENTRY = re.compile(r"timeline\[(\d+)\]")
FIXED = ("explicit", "era", "relative")  # readings the verb had no part in
ON_TIME = re.compile(r"\d{4}(?:-\d\d){1,2}(?:T.*)?")  # a day, a month, a clock on a day


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates whose verb looks the wrong way."""
    for place in audit.claims:
        yield from entry_too_early(audit, place)
        for time in audit.times_in(place.span):
            if time.rule not in FIXED or audit.in_quote(time.span, place) or not ON_TIME.fullmatch(time.value or ""):
                continue
            yield from too_early(audit, place, time)
            yield from too_late(audit, place, time)


def too_early(audit: Audit, place: Place, time: Time) -> Iterator[Finding]:
    """Yield a day told as past that lies after the page's day or after all its sources."""
    if time.begin is None or not is_done(audit, place, time) or direction_of(audit, place, time) != "past":
        return
    plain = audit.paper.plain
    before = plain[max(place.span.start, time.span.start - 12) : time.span.start]
    if audit.wording.dates_noun.search(f"{before}\0{plain[time.span.end : place.span.end][:8]}"):
        return
    if audit.as_of is not None and time.begin > audit.as_of:
        yield audit.finding(place.path, time.span, after_page(audit, time.begin, audit.as_of))
        return
    told = newest_source(audit, place)
    if told is not None and time.begin > told:
        yield audit.finding(place.path, time.span, after_source(audit, time.begin, told))


def entry_too_early(audit: Audit, place: Place) -> Iterator[Finding]:
    """Yield a timeline entry in the past tense whose day lies after the page or after its sources."""
    number = ENTRY.match(place.path)
    printed = audit.page.timeline[int(number[1])].date if number else None
    if place.role != "entry" or not printed or not ON_TIME.fullmatch(printed) or not is_done(audit, place, None):
        return
    day = date.fromisoformat(f"{printed}-01"[:10])
    span, told = claim_span(audit.places, place), newest_source(audit, place)
    if audit.as_of is not None and day > audit.as_of:
        yield audit.finding(place.path, span, after_page(audit, day, audit.as_of))
    elif told is not None and day > told:
        yield audit.finding(place.path, span, after_source(audit, day, told))


def too_late(audit: Audit, place: Place, time: Time) -> Iterator[Finding]:
    """Yield a plan whose day had passed when the page was made."""
    if audit.as_of is None or time.end is None or time.end >= audit.as_of or place.role == "entry":
        return
    if place.path.startswith("sources[") or audit.paper.text[: time.span.start].rstrip().endswith(("（", "(")):
        return  # told as the report had it: a source's own summary, or its words with the day behind them
    words = audit.words(place.span)
    if not audit.wording.future.search(words) or direction_of(audit, place, time) != "future":
        return
    if audit.statement_of(place) is not None or audit.wording.holder.search(words):
        return
    message = audit.say(
        en=f"told as still to come; {time.end} had passed on {audit.as_of}",
        ja=f"予定と書かれているが、{time.end} は {audit.as_of} には過ぎている",
    )
    yield audit.finding(place.path, time.span, message)


def is_done(audit: Audit, place: Place, time: Time | None) -> bool:
    """Answer whether the sentence tells something as done, and tells it for this time (None: for any)."""
    event = audit.reading.event_of(place.index)
    if event is None or GROUP_OF[event.status] != "REALIZED" or not audit.wording.past.search(audit.words(place.span)):
        return False
    if time is None:
        return event.time is None
    times = audit.reading.notes.times
    return event.time is not None and event.time < len(times) and times[event.time] == time


def direction_of(audit: Audit, place: Place, time: Time) -> str | None:
    """Return past or future, as the clause of a time has it."""
    return audit.language.times.direction(
        audit.paper.plain, time.span.start, time.span.end, place.span.start, place.span.end
    )


def newest_source(audit: Audit, place: Place) -> date | None:
    """Return the day of the newest source a sentence cites; None unless all of them have one."""
    listed = [source for ref in place.draft.refs if (source := audit.bound.source_of(ref)) is not None]
    days = [source.published.day for source in listed if source.published]
    days += [
        r.article.date_published.day for r in audit.bound.readings_of(place.draft.refs) if r.article.date_published
    ]
    return max(days) if days and len(days) >= len(listed) else None


def after_page(audit: Audit, day: date, as_of: date) -> str:
    """Say that a day is told as past which the page had not seen."""
    return audit.say(
        en=f"told as past, but {day} is after the page's day, {as_of}",
        ja=f"過去形だが、{day} はページの日付 {as_of} より後",
    )


def after_source(audit: Audit, day: date, told: date) -> str:
    """Say that a day is told as past which no source had seen."""
    return audit.say(
        en=f"told as past, but the newest source is of {told}", ja=f"{day} を過去形で書くが、出典は {told} のもの"
    )


JA = (
    "# 橋の工事\n\n最終更新: 2026年3月10日\n\n## 経過\n\n{}\n\n"
    "## 出典\n\n1. [橋の工事](https://rei.example/a) 例新聞、2025年4月2日\n"
)
EN = (
    "# Work on the bridge\n\nUpdated: 10 March 2026\n\n## Timeline\n\n{}\n\n"
    "## Sources\n\n1. [Work on the bridge](https://rei.example/a), Example News, 2 April 2025\n"
)

RULE = Rule(
    id="DAT005",
    name="tense",
    level=Level.WARNING,
    needs=("P", "M"),
    check=check,
    examples=(
        Example(text="橋は2026年9月1日に開通した。", as_of="2026-03-10", marks=("2026年9月1日",)),
        Example(text="首脳会談は2027年5月に首都で開かれた。", as_of="2026-03-10", marks=("2027年5月",)),
        Example(text="橋は2025年9月1日に開通する予定だ。", as_of="2026-03-10", marks=("2025年9月1日",)),
        Example(text="式典は昨年11月に開かれる見通しだ。", as_of="2026-03-10", marks=("昨年11月",)),
        Example(
            text=JA.format("- 2025年5月1日: 橋の工事が始まった。[1]"),
            marks=("2025年5月1日: 橋の工事が始まった。",),
        ),
        Example(text="The bridge opened on 1 September 2026.", as_of="2026-03-10", marks=("1 September 2026",)),
        Example(text="The leaders met in the capital on May 9, 2027.", as_of="2026-03-10", marks=("May 9, 2027",)),
        Example(text="The bridge will open on 1 September 2025.", as_of="2026-03-10", marks=("1 September 2025",)),
        Example(
            text="The trial is expected to begin on 3 November 2025.", as_of="2026-03-10", marks=("3 November 2025",)
        ),
        Example(
            text=EN.format("- 1 May 2025: Work on the bridge began. [1]"),
            marks=("1 May 2025: Work on the bridge began.",),
        ),
        Example(text="橋は2025年9月1日に開通した。", as_of="2026-03-10"),
        Example(text="橋は2026年9月1日に開通する予定だ。", as_of="2026-03-10"),
        Example(text="市は2025年9月1日に橋を開く方針を決めた。", as_of="2026-03-10"),
        Example(text="市長は昨年1月、橋が2025年9月1日に開通する予定だと述べた。", as_of="2026-03-10"),
        Example(text="議会は2027年度予算案を可決した。", as_of="2026-03-10"),
        Example(text="議会は来月12日（2025年9月12日）に採決する予定だ。", as_of="2026-03-10"),
        Example(text="The council is to vote on Sept. 12 (12 September 2025).", as_of="2026-03-10"),
        Example(text="市は2028年5月の開通に向けて工事を始めた。", as_of="2026-03-10"),
        Example(text=JA.format("- 2025年4月1日: 橋の工事が始まった。[1]")),
        Example(text="The bridge opened on 1 September 2025.", as_of="2026-03-10"),
        Example(text="The bridge will open on 1 September 2026.", as_of="2026-03-10"),
        Example(text="The council decided to open the bridge on 1 September 2025.", as_of="2026-03-10"),
        Example(text="The mayor said the bridge will open on 1 September 2025.", as_of="2026-03-10"),
        Example(text="The council passed the budget for May 2027.", as_of="2026-03-10"),
        Example(text="The bridge was to open on 1 September 2025, but work stopped.", as_of="2026-03-10"),
        Example(text=EN.format("- 1 April 2025: Work on the bridge began. [1]")),
    ),
)
