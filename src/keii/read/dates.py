"""Publication dates as feeds, pages and files print them.

A date that has to be guessed is no date: 06/10/2025 stays unread, a month is no
day, a clock without a zone stays without one, and UTC is never assumed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Literal

from msgspec import Struct

from keii.model.article import DateStamp, Origin
from keii.read.date_words import AMBIGUOUS_ZONES, ERAS, KANJI_DIGITS, MONTHS, ZONES

Zone = Literal["given", "assumed", "missing", "none"]
CLOCK = (
    r"(?P<half>午前|午後)?\s*(?P<hour>\d{1,2})(?::|時)(?:(?P<minute>\d{1,2})分?)?"
    r"(?::?(?P<second>\d{2})(?:秒|[.,]\d+)?)?\s*(?P<ampm>[ap]\.?m\.?)?"
)
ZONE = r"\s*(?P<zone>z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{1,5})?(?:\s*\([a-z ]+\))?"
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun|[a-z]{2,4})[a-z]*\.?(?:,\s*|\s+)|[日月火水木金土](?:曜日?)?,?\s*)?"
JAPANESE_YEAR = r"(?:(?P<era>明治|大正|昭和|平成|令和|[mtshr](?=\d))\s*(?P<era_year>元|\d{1,2})|(?P<year>\d{4}))"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2025-06-10T09:00:00+09:00, 2025/6/10 9:00
        r"(?P<year>\d{4})(?P<dash>[-/.])(?P<month>\d{1,2})(?P=dash)(?P<day>\d{1,2})\.?(?:\s*[(（]?[日月火水木金土][)）]?)?"
        rf"(?:(?:t|\s+|,\s*){CLOCK}{ZONE})?",
        # 20250610T090000+0900
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:t(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?"
        + ZONE
        + ")?",
        # Tue, 10 Jun 2025 09:00:00 +0900
        rf"{WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<word>[^\W\d_]{{3,9}})\.?,?[\s-]+(?P<year>\d{{4}}|\d{{2}})"
        rf"(?:,?(?:\s+at)?\s+{CLOCK}{ZONE})?",
        # June 10, 2025 9:00 AM
        rf"{WEEKDAY}(?P<word>[^\W\d_]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<year>\d{{4}})"
        rf"(?:,?(?:\s+at)?\s+{CLOCK}{ZONE})?",
        # Tue Jun 10 09:00:00 JST 2025
        rf"{WEEKDAY}(?P<word>[^\W\d_]{{3}})\s+(?P<day>\d{{1,2}})\s+{CLOCK}{ZONE}\s+(?P<year>\d{{4}})",
        # 令和7年6月10日（火）9時0分
        rf"{JAPANESE_YEAR}年\s*(?P<month>\d{{1,2}})月\s*(?P<day>\d{{1,2}})日?\s*(?:[(（]?[日月火水木金土](?:曜日?)?[)）]?)?"
        rf"\s*(?:{CLOCK}{ZONE})?",
        rf"{CLOCK}\s+{JAPANESE_YEAR}年\s*(?P<month>\d{{1,2}})月\s*(?P<day>\d{{1,2}})日",
        # R7.6.10
        r"(?P<era>[mtshr])(?P<era_year>\d{1,2})[./](?P<month>\d{1,2})[./](?P<day>\d{1,2})",
        # 火, 10 6 2025 09:00:00 +0900
        rf"[日月火水木金土](?:曜日?)?,\s*(?P<day>\d{{1,2}})\s+(?P<month>\d{{1,2}})\s+(?P<year>\d{{4}})(?:\s+{CLOCK}{ZONE})?",
    )
)
GERMAN = re.compile(
    rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})(?:,?\s+{CLOCK}{ZONE})?", re.IGNORECASE
)
WEEK = re.compile(r"(\d{4})-?W(\d{2})-?([1-7])", re.IGNORECASE)
EPOCH = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?")
TRAILING = re.compile(r"\s*(?:配信|公開|掲載|付)$")
JAPAN = timezone(timedelta(hours=9))
YEARS = range(1000, 2200)


class PublishedOn(Struct, frozen=True):
    """A date that was read: the day as printed, the clock, and whether its zone was printed, assumed or missing."""

    day: date
    at: datetime | None = None
    zone: Zone = "none"


def stamp_of(raw: object, origin: Origin = "given", *, language: str | None = None) -> DateStamp | None:
    """Return the date `raw` prints, None when it prints none that can be read without guessing."""
    found = read_date(raw, language=language)
    if found is None:
        return None
    # An assumed zone is not written down as if the source had named it.
    at = found.at.replace(tzinfo=None) if found.at and found.zone == "assumed" else found.at
    return DateStamp(found.day, at, origin)


def read_date(raw: object, *, language: str | None = None) -> PublishedOn | None:
    """Read one date; `language` settles the zone and the order of days where the language does."""
    if isinstance(raw, datetime):
        return PublishedOn(raw.date(), raw, "given" if raw.tzinfo else "missing")
    if isinstance(raw, date):
        return PublishedOn(raw)
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return None
    printed = TRAILING.sub("", unicodedata.normalize("NFKC", str(raw)[:100]).strip())
    language = (language or "").lower().partition("-")[0]
    if EPOCH.fullmatch(printed):
        return from_epoch(printed)
    week = WEEK.fullmatch(printed)
    if week:
        return from_week(*map(int, week.groups()))
    for form in (*FORMS, GERMAN) if language == "de" else FORMS:
        found = form.fullmatch(with_digits(printed))
        if found:
            return from_parts(found.groupdict(), language)
    return None


def with_digits(printed: str) -> str:
    """Return a Japanese date with its kanji numbers in digits: 七年六月十日 is 7年6月10日."""
    if not re.search("[一二三四五六七八九十〇]+[年月日時分]", printed):
        return printed

    def number(match: re.Match[str]) -> str:
        tens, ten, ones = match.group().rpartition("十")
        if not ten:
            return "".join(KANJI_DIGITS[sign] for sign in match.group())
        if len(tens) > 1 or len(ones) > 1:
            return match.group()
        return f"{KANJI_DIGITS.get(tens, '1')}{KANJI_DIGITS.get(ones, '0')}"

    return re.sub("[一二三四五六七八九十〇]+(?=[年月日時分])", number, printed)


def from_epoch(printed: str) -> PublishedOn | None:
    """Read seconds or milliseconds since 1970, from 1980 on: smaller numbers mean something else."""
    whole = printed.partition(".")[0]
    seconds = int(whole) if len(whole) <= 10 else int(whole) // 1000
    if seconds < 315_532_800:
        return None
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return PublishedOn(at.date(), at, "given")


def from_week(year: int, week: int, weekday: int) -> PublishedOn | None:
    """Read an ISO week date."""
    try:
        return PublishedOn(date.fromisocalendar(year, week, weekday))
    except ValueError:
        return None


def from_parts(parts: dict[str, str | None], language: str) -> PublishedOn | None:
    """Put a date together from what a form found, None when there is no such day, hour or era year."""
    day = day_of(parts)
    if day is None or not parts.get("hour"):
        return PublishedOn(day) if day and day != date(1970, 1, 1) else None
    clock = clock_of(parts)
    if clock is None:
        return None
    name = (parts.get("zone") or "").lower()
    if name in AMBIGUOUS_ZONES and AMBIGUOUS_ZONES[name] != language:
        return None if name == "cst" else PublishedOn(day)
    try:
        at = datetime(day.year, day.month, day.day) + clock
    except OverflowError:
        return None
    offset = offset_of(name)
    if name and offset is None:
        return PublishedOn(day)
    if offset is not None:
        at = at.replace(tzinfo=timezone(offset))
        unset = at.timestamp() == 0
        return None if unset else PublishedOn(at.date(), at, "given")
    if language == "ja":
        return PublishedOn(at.date(), at.replace(tzinfo=JAPAN), "assumed")
    return PublishedOn(at.date(), at, "missing")


def day_of(parts: dict[str, str | None]) -> date | None:
    """Return the day, None when the calendar has no such day."""
    word = (parts.get("word") or "").lower()
    month = int(parts.get("month") or MONTHS.get(word, 0))
    day = int(parts.get("day") or 0)
    era = parts.get("era")
    if era:
        first, last, start = ERAS[era.lower()]
        count = 1 if parts["era_year"] == "元" else int(parts["era_year"] or 0)
        found = calendar_day(start + count - 1, month, day) if count else None
        return found if found and first <= found <= last else None
    printed = parts.get("year") or ""
    year = int(printed)
    if len(printed) == 2:
        year += 2000 if year < 70 else 1900
    return calendar_day(year, month, day)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None when there is none."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def clock_of(parts: dict[str, str | None]) -> timedelta | None:
    """Return the time since midnight; 24:00 is the next one, 25:00 is none."""
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    half = (parts.get("ampm") or "").lower()[:1] or {"午前": "a", "午後": "p"}.get(parts.get("half") or "", "")
    if half:
        if hour > 12 or (hour == 0 and parts.get("ampm")):
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if minute > 59 or second > 60 or (hour, minute, second) > (24, 0, 0):
        return None
    return timedelta(hours=hour, minutes=minute, seconds=min(second, 59))


def offset_of(name: str) -> timedelta | None:
    """Return the distance from UTC that a zone's name or sign stands for, None when it stands for none we know."""
    if name in ZONES:
        return timedelta(minutes=round(60 * ZONES[name]))
    if name[:1] not in ("+", "-") or len(name) < 3:
        return None
    minutes = 60 * int(name[1:3]) + int(name[3:].strip(":") or 0)
    if minutes > 14 * 60:
        return None
    return timedelta(minutes=-minutes if name[0] == "-" else minutes)
