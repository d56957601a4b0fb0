"""DAT001 impossible-date: a date that cannot be, or that its own sentence contradicts.

## What it finds
A day no calendar has (30 February, an era year after the era's end); a weekday that is not that
date's; a year that does not fit the anniversary or the number of years beside it; two clocks for one
instant that are two, X（日本時間Y）; a source or a status dated after the page itself.

## Why it matters
One of the two figures is wrong, and the reader cannot tell which.

## What it leaves alone
Round numbers ("about 60 years"), anniversaries whose first year is neither printed nearby nor in the
small almanac of well-known events (`lang/<code>/almanac.toml`), or that only lie ahead (80周年を前に);
"the first time since 2014"; weekdays of dates without a year that may lie in another year; 25時; clocks
without a zone that some zone makes right; 2月29日 without a year.

## How to fix it
Look the date up in the source and correct the year, the weekday or the count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keii.check.anchors import wrong_in
from keii.check.clocks import unequal_clocks
from keii.check.days import PrintedDay, days_in, find_days
from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.text import Span

NEAR = 100  # days: a date without year this near to the page's day means that year
NOWHERE = ("no-such-time", "era-ended")
EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
JA_DAYS = "月火水木金土日"


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates that cannot be."""
    for place in audit.places:
        days = tuple(days_in(audit.paper.plain, place.span))
        for day in days:
            if place.role == "as_of" and day.year is None and day.exists:
                continue  # the year of a timeline's date may stand in a heading
            yield from impossible_day(audit, place.path, day)
        yield from not_on_calendar(audit, place, days)
        if place.is_claim or place.role in ("status", "title"):
            yield from anniversaries(audit, place)
            yield from two_clocks(audit, place)
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
    """Yield anniversaries beside a year in which they do not fall."""
    for wrong in wrong_in(audit, place):
        total = f"{wrong.first} + {wrong.count} = {wrong.right}"
        message = audit.say(en=f"{total}, not {wrong.year}", ja=f"{total}。{wrong.year} ではない")
        yield audit.finding(place.path, wrong.span, message, suggestion=str(wrong.right))


def two_clocks(audit: Audit, place: Place) -> Iterator[Finding]:
    """Yield two clocks that are said to be one instant and are two."""
    for pair in unequal_clocks(audit.paper.plain, audit.times_in(place.span)):
        en, ja = "no time zone makes these one instant", "どの時間帯でも同じ時刻にならない"
        if pair.first is not None:
            en = f"two instants: {pair.first} and {pair.second} UTC"
            ja = f"同じ時刻ではない（協定世界時 {pair.first} と {pair.second}）"
        yield audit.finding(place.path, pair.span, audit.say(en=en, ja=ja))


def not_on_calendar(audit: Audit, place: Place, days: tuple[PrintedDay, ...]) -> Iterator[Finding]:
    """Yield times that annotating finds on no calendar, where no printed day says so already (平成31年5月1日)."""
    for time in audit.times_in(place.span):
        said = any(time.span.overlaps(day.span) for day in days if not day.exists)
        if time.rule in NOWHERE and time.type == "DATE" and not said:
            en, ja = "there is no such day", "存在しない日付"
            if time.rule == "era-ended":
                en, ja = "the era does not hold this date", "この元号にこの日付はない"
            yield audit.finding(place.path, time.span, audit.say(en=en, ja=ja))


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
        Example(text="対独戦勝80周年の記念式典は来年5月9日に開かれる。", as_of="2025-08-01", marks=("来年5月9日",)),
        Example(text="2024年は戦後80年となる年だ。", marks=("2024年",)),
        Example(text="1964年の開港から60年となる2025年に式典が開かれる。", marks=("1964年の開港から60年となる2025年",)),
        Example(text="港は1964年に開き、2025年に六十周年を祝った。", marks=("1964年に開き、2025年に六十周年",)),
        Example(text="市は平成31年5月1日に新庁舎へ移った。", marks=("平成31年5月1日",)),
        Example(
            text="会談は2026年3月3日午前9時（日本時間3日午後6時半）に始まる。",
            as_of="2026-03-01",
        ),
        Example(
            text="会談は米東部時間の2026年2月3日午前9時（日本時間3日午後10時）に始まる。",
            as_of="2026-02-01",
            marks=("2026年2月3日午前9時（日本時間3日午後10時",),
        ),
        Example(
            text="会談は日本時間2026年2月4日午前0時（米東部時間4日午前10時）に始まる。",
            as_of="2026-02-01",
            marks=("2026年2月4日午前0時（米東部時間4日午前10時",),
        ),
        Example(
            text="The call began at 7 p.m. CET on Feb. 5, 2026 (2 p.m. EST).",
            marks=("7 p.m. CET on Feb. 5, 2026 (2 p.m. EST",),
        ),
        Example(
            text="Kick-off is at 9 a.m. EST on Feb. 3, 2026 (3 p.m. GMT).",
            marks=("9 a.m. EST on Feb. 3, 2026 (3 p.m. GMT",),
        ),
        Example(
            text="The fiftieth anniversary of the 1976 fire was marked in 2025.",
            marks=("fiftieth anniversary of the 1976 fire was marked in 2025",),
        ),
        Example(text="対独戦勝80周年の記念式典は2025年5月9日に首都で開かれた。"),
        Example(text="対独戦勝80周年を前に、両首脳は2024年11月に会談した。"),
        Example(text="2025年は戦後80年となる年だ。"),
        Example(text="戦後80年余りを経た2026年の港を歩く。"),
        Example(text="1964年の開港から60年となる2024年に式典が開かれた。"),
        Example(text="会談は米東部時間の2026年2月3日午前9時（日本時間3日午後11時）に始まる。", as_of="2026-02-01"),
        Example(text="会談は現地時間3日午後7時（日本時間4日午前3時）に始まった。", as_of="2026-02-05"),
        Example(text="番組は25時から始まる。祭りは4年に一度、2月29日に開く。"),
        Example(text="市は平成31年4月30日に旧庁舎を閉じ、平成31年度に新庁舎へ移った。"),
        Example(text="Kick-off is at 9 a.m. EST on Feb. 3, 2026 (2 p.m. GMT)."),
        Example(text="The call ended at 11 p.m. EST on Feb. 3, 2026 (4 a.m. GMT)."),
        Example(text="The fiftieth anniversary of the 1976 fire was marked in 2026."),
        Example(text="Ahead of the 80th anniversary of V-E Day, the leaders met in November 2024."),
        Example(text="市制80周年の式典は2023年5月9日に開かれた。"),
        Example(text="The 80th anniversary of V-E Day was marked on 8 May 2025."),
        Example(text="港は1965年に開き、2025年に60周年を迎えた。"),
        Example(text="条約60周年の式典は2025年10月9日（木）に開かれ、2011年以来14年ぶりの訪問となった。"),
        Example(text="橋は2024年2月29日に開通した。"),
        Example(text="The vote was held on Tuesday, March 10, 2026, in the 60th-anniversary year."),
        Example(text="Born in 1964, she turned 60 in 2024."),
    ),
)
