"""DAT001 impossible-date: a date that cannot be, or that its own sentence contradicts.

## What it finds
A day no calendar has (30 February, an era year after the era's end); a weekday that is not that
date's; a year that does not fit the anniversary or the number of years beside it; a source or a
status dated after the page itself.

## Why it matters
One of the two figures is wrong, and the reader cannot tell which.

## What it leaves alone
Round numbers ("about 60 years"), anniversaries whose first year is neither printed nearby nor in the
small almanac of well-known events (`lang/<code>/almanac.toml`), "the first time since 2014",
weekdays of dates without a year that may lie in another year.

## How to fix it
Look the date up in the source and correct the year, the weekday or the count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keii.check.days import PrintedDay, days_in, find_days
from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

NEAR = 100  # days: a date without year this near to the page's day means that year
BESIDE = 24  # characters on either side of "80th anniversary" in which its event is named
SLIP = 12  # years: a printed year further off than this belongs to something else
EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
JA_DAYS = "月火水木金土日"


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates that cannot be."""
    for place in audit.places:
        for day in days_in(audit.paper.plain, place.span):
            if place.role == "as_of" and day.year is None and day.exists:
                continue  # the year of a timeline's date may stand in a heading
            yield from impossible_day(audit, place.path, day)
        if place.is_claim or place.role in ("status", "title"):
            yield from anniversaries(audit, place)
            yield from known_anniversaries(audit, place)
            yield from counted_years(audit, place)
    yield from printed_elsewhere(audit)
    yield from after_the_page(audit)


def impossible_day(audit: Audit, path: str, day: PrintedDay) -> Iterator[Finding]:
    """Yield a fault of one printed day: it does not exist, or its weekday is another."""
    if not day.exists:
        message = audit.say(en="there is no such day", ja="存在しない日付")
        yield audit.finding(path, day.span, message)
        return
    actual = nearest(day, audit.as_of)
    if day.weekday is None or actual is None or actual.weekday() == day.weekday:
        return
    en, ja = EN_DAYS[actual.weekday()], JA_DAYS[actual.weekday()]
    message = audit.say(en=f"{actual.isoformat()} is a {en}", ja=f"{actual.isoformat()} は{ja}曜日")
    yield audit.finding(path, day.span, message, suggestion=audit.say(en=en, ja=ja))


def nearest(day: PrintedDay, as_of: date | None) -> date | None:
    """Return the day meant: the one printed, or without a year the only one near the page's day."""
    if day.year is not None or as_of is None or day.month is None or day.day is None:
        return day.date
    years = (as_of.year - 1, as_of.year, as_of.year + 1)
    days = [
        found for year in years if (found := PrintedDay(span=day.span, year=year, month=day.month, day=day.day).date)
    ]
    best = min(days, key=lambda found: abs((found - as_of).days), default=None)
    return best if best and abs((best - as_of).days) <= NEAR else None


def anniversaries(audit: Audit, place: Place) -> Iterator[Finding]:
    """Yield anniversaries whose two printed years lie another number of years apart."""
    words, wording = audit.words(place.span), audit.wording
    printed = [(int(m["year"]), m) for m in wording.year.finditer(words) if not is_since(words, m.end())]
    years = {year for year, _ in printed}
    resolved = {
        t.begin.year for t in audit.times_in(place.span) if t.begin and t.anchor == "publication" and t.relative
    }
    for match in wording.anniversary.finditer(words):
        count = int(next(group for group in match.groups() if group))
        pairs = [(a, b) for a in sorted(years) for b in sorted(years | resolved) if b > a]
        if not pairs or any(b - a == count for a, b in pairs):
            continue
        first, then = min(pairs, key=lambda pair: abs(pair[1] - pair[0] - count))
        if abs(then - first - count) > SLIP or then - first < count / 2:
            continue
        starts = [m.start() for year, m in printed if year in (first, then)]
        span = Span(
            place.span.start + min([*starts, match.start()]),
            place.span.start + max([match.end(), *(m.end() for y, m in printed if y == then)]),
        )
        right = first + count
        message = audit.say(
            en=f"{first} + {count} = {right}, not {then}", ja=f"{first} + {count} = {right}。{then} ではない"
        )
        yield audit.finding(place.path, span, message, suggestion=str(right))


def known_anniversaries(audit: Audit, place: Place) -> Iterator[Finding]:
    """Yield anniversaries of well-known events that stand beside another year than the one they fall in.

    The almanac is the one thing keii knows of the world: without it a page that prints
    no first year could not be checked. A name with two readings is in no almanac.
    """
    words, wording = audit.words(place.span), audit.wording
    printed = [(int(m["year"]), m) for m in wording.year.finditer(words) if not is_since(words, m.end())]
    for match in wording.anniversary.finditer(words):
        around = words[max(0, match.start() - BESIDE) : match.end() + BESIDE]
        firsts = {first for event, first in wording.almanac if event.search(around)}
        if len(firsts) != 1 or not printed:
            continue
        first = firsts.pop()
        right = first + int(next(group for group in match.groups() if group))
        if {first, right} & {year for year, _ in printed}:
            continue  # the year is right, or the page prints the first year and is judged by it
        year, found = min(printed, key=lambda pair: abs(pair[0] - right))
        if abs(year - right) <= SLIP:
            span = Span(place.span.start + found.start(), place.span.start + found.end())
            message = audit.say(
                en=f"{first} + {right - first} = {right}, not {year}",
                ja=f"{first} + {right - first} = {right}。{year} ではない",
            )
            yield audit.finding(place.path, span, message, suggestion=str(right))


def is_since(words: str, end: int) -> bool:
    """Answer whether a year is only what something has not happened since (2014年以来)."""
    return words[end : end + 2] in ("以来", "ぶり") or words[max(0, end - 10) : end - 4].lower().endswith("since ")


def counted_years(audit: Audit, place: Place) -> Iterator[Finding]:
    """Yield "from 2019 to 2022, five years" and "10 years ago, in 2014" that do not add up."""
    words = audit.words(place.span)
    for match in audit.wording.span_years.finditer(words):
        first, last, count = int(match["from"]), int(match["to"]), int(match["count"])
        if last - first not in (count, count - 1):
            span = Span(place.span.start + match.start(), place.span.start + match.end())
            message = audit.say(
                en=f"{first} to {last} is not {count} years", ja=f"{first}年から{last}年は{count}年間ではない"
            )
            yield audit.finding(place.path, span, message)
    for match in audit.wording.years_ago.finditer(words):
        year, count = int(match["year"]), int(match["count"])
        if audit.as_of and abs(audit.as_of.year - count - year) > 1:
            span = Span(place.span.start + match.start(), place.span.start + match.end())
            right = audit.as_of.year - count
            message = audit.say(
                en=f"{count} years before {audit.as_of.year} is {right}",
                ja=f"{audit.as_of.year}年の{count}年前は{right}年",
            )
            yield audit.finding(place.path, span, message)


def printed_elsewhere(audit: Audit) -> Iterator[Finding]:
    """Yield impossible days of source entries, of the page's own date and of its front matter."""
    text = audit.paper.text
    spans = [(f"sources[{n}]", source.span) for n, source in enumerate(audit.page.sources) if source.span]
    if audit.paper.as_of_span:
        spans.append(("as_of", audit.paper.as_of_span))
    for path, span in spans:
        for day in days_in(text, span):
            yield from impossible_day(audit, path, day)
    for key in ("published", "updated"):
        value = audit.paper.meta.get(key, "")
        at = text.find(value) if value else -1
        for day in find_days(value) if at >= 0 else ():
            if not day.exists:
                span = Span(at + day.span.start, at + day.span.end)
                yield audit.finding(key, span, audit.say(en="there is no such day", ja="存在しない日付"))


def after_the_page(audit: Audit) -> Iterator[Finding]:
    """Yield sources and statuses dated after the page itself."""
    day = audit.page.as_of
    if day is None:
        return
    message = audit.say(en=f"later than the page itself, {day}", ja=f"ページ自身の日付 {day} より後")
    for number, source in enumerate(audit.page.sources):
        if source.span and source.published and source.published.origin == "given" and source.published.day > day:
            yield audit.finding(f"sources[{number}]", source.span, message, level=Level.ERROR)
    for number, card in enumerate(audit.page.questions):
        if card.as_of and card.as_of > day and card.status_text and card.status_text.span:
            yield audit.finding(f"questions[{number}].status_text", card.status_text.span, message)


RULE = Rule(
    id="DAT001",
    name="impossible-date",
    level=Level.ERROR,
    needs=("P", "M"),
    check=check,
    examples=(
        Example(text="港は1964年に開き、2025年に60周年を迎えた。", marks=("1964年に開き、2025年に60周年",)),
        Example(text="橋は2026年2月30日に開通した。", marks=("2026年2月30日",)),
        Example(text="議会は2026年3月10日（月）に採決した。", marks=("2026年3月10日（月）",)),
        Example(text="条約は昭和65年4月1日に発効した。", marks=("昭和65年4月1日",)),
        Example(text="工事は2019年から2022年までの6年間続いた。", marks=("2019年から2022年までの6年間",)),
        Example(text="The port opened in 1964 and turned 60 in 2025.", marks=("1964 and turned 60 in 2025",)),
        Example(text="The bridge opened on 31 June 2025.", marks=("31 June 2025",)),
        Example(text="The vote was held on Monday, March 10, 2026.", marks=("Monday, March 10, 2026",)),
        Example(text="対独戦勝80周年の記念式典は2023年5月9日に首都で開かれる。", marks=("2023年",)),
        Example(text="The 80th anniversary of V-E Day was marked on 8 May 2024.", marks=("2024",)),
        Example(text="対独戦勝80周年の記念式典は2025年5月9日に首都で開かれた。"),
        Example(text="市制80周年の式典は2023年5月9日に開かれた。"),
        Example(text="The 80th anniversary of V-E Day was marked on 8 May 2025."),
        Example(text="港は1965年に開き、2025年に60周年を迎えた。"),
        Example(text="条約60周年の式典は2025年10月9日（木）に開かれ、2011年以来14年ぶりの訪問となった。"),
        Example(text="橋は2024年2月29日に開通した。"),
        Example(text="The vote was held on Tuesday, March 10, 2026, in the 60th-anniversary year."),
        Example(text="Born in 1964, she turned 60 in 2024."),
    ),
)
