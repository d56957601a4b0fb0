"""Entries of a page: a source of its list, a line of its timeline, a line that says as of when it speaks."""

from __future__ import annotations

import re
from datetime import date
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from keii.check.days import PrintedDay, find_days
from keii.check.intake.inline import POINTER, URL
from keii.check.wordings import label_pattern, spaced_label, wordings
from keii.model.article import DateStamp
from keii.model.page import Draft, Precision, SourceSummary
from keii.model.text import Span

TITLE = re.compile(
    r"「(?P<ja>(?:[^「」]|「[^「」]*」)+)」|『(?P<book>[^『』]+)』|[“\"](?P<en>[^“”\"]+)[”\"]"
    r"|(?<![\w*])\*(?P<stars>[^*]+)\*"
)
MARKDOWN = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)]*\)")
LABEL = re.compile(
    r"(?:さらに読む|もっと読む|続きを読む|出典|画像元|画像出典|参考|参照|引用元|情報源"
    r"|\b(?:sources?|read more|image|via|photo)\b)",
    re.IGNORECASE,
)
MARKS = r"[\s,、，|｜/／–—⇒→:：;；・()（）\[\]「」『』“”\".。]+"
SEPARATORS = re.compile(rf"{MARKS}(?=$)|^(?:{MARKS}|-)+|-+$")
SPLIT = re.compile(r"[,、，|｜:：]|\s[–—·-]\s|[（）()]|\.\s")
# 2026年3月, March 2026, 2026-03: a month is a date too, though no day
MONTH_ONLY = re.compile(r"(?:19|20)\d\d\s?(?:年|[-/.]\d{1,2})|[A-Z][a-z]{2,8}\.?\s(?:19|20)\d\d")
YEAR = r"(?:1[5-9]|20)\d\d"
JA_DATE = r"\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日|[上中下]旬|末)?(?:[（(][月火水木金土日](?:曜日?)?[）)])?"
EN_BEFORE = (
    r"(?:[A-Za-z]{3,9},?\s)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2})?\s)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2}(?:st|nd|rd|th)?,\s)?"
)
# 2026年3月10日: …, 2026年3月: …, 10 March 2026 - …, 2026-03-10 …, 2026年 …
ENTRY = re.compile(
    rf"\s*(?P<date>{EN_BEFORE}{YEAR}(?:{JA_DATE}|(?:[-/.]\d{{1,2}}){{1,2}})?"
    r"|\d{1,2}\s?月\s?\d{1,2}\s?日|[A-Z][a-z]{2,8}\.?\s\d{1,2})"
    r"(?:\s?[(（][^()（）]{1,60}[)）](?=\s?[:：]))?"  # 2025年6月12日（延期、10月9日に変更）: how a plan stands
    r"\s*(?:[:：|｜、]|[–—]|\s-\s|　|\s{2,}|::)\s*"
)
MONTH_AND_YEAR = (
    re.compile(rf"(?P<month>[A-Za-z]{{3,9}})\.?\s(?P<year>{YEAR})"),
    re.compile(rf"(?P<year>{YEAR})\s(?:(?:early|mid|late)[\s-])?(?P<month>[A-Za-z]{{3,9}})"),
)
ACCESSED = re.compile(r"(?:no|vol|p|pp|日|付|閲覧|取得|accessed)\.?\s*\d*", re.IGNORECASE)


class EntryDate(Struct, frozen=True):
    """The date a timeline entry opens with: its words, its value, how fine it is."""

    end: int
    words: Span
    value: str | None
    precision: Precision


def read_source(raw: str, plain: str, *, number: int, label: str, url: str | None) -> SourceSummary[Draft]:
    """Read one entry of a source list: title, publisher, date and link, whatever their order."""
    words = LABEL.sub(" ", URL.sub(" ", MARKDOWN.sub(" ", raw)))
    title = "" if POINTER.fullmatch(label) or URL.search(label) else label
    if title:
        words = words.replace(title, ",", 1)
    quoted = TITLE.search(words)
    if quoted and not title:
        title = next(group for group in quoted.groups() if group)
        words = words[: quoted.start()] + "," + words[quoted.end() :]
    days = find_days(words)
    for day in reversed(days):
        words = words[: day.span.start] + "," + words[day.span.end :]
    published = next((found.date for found in days if found.date), None)
    parts = [part for part in (SEPARATORS.sub("", piece).strip() for piece in SPLIT.split(words)) if has_letters(part)]
    if not title and len(parts) > 1:
        title = max((p for p in parts[1:]), key=len) if looks_like_outlet(parts[0]) else parts[0]
        parts.remove(title)
    publisher = parts[0] if parts else None
    return SourceSummary(
        number=number,
        title=normalize("NFC", title.strip()),
        publisher=publisher,
        url=url,
        published=DateStamp(published) if published else None,
    )


def has_letters(part: str) -> bool:
    """Answer whether a part of an entry says anything beside numbers and marks."""
    return any(c.isalpha() for c in part) and ACCESSED.fullmatch(part) is None


def looks_like_outlet(part: str) -> bool:
    """Answer whether a part of an entry names an outlet by its form."""
    return any(table.outlet.search(part) for table in wordings())


def read_entry_date(plain: str) -> EntryDate | None:
    """Read the date a timeline entry opens with, or None."""
    match = ENTRY.match(plain)
    if match is None:
        return None
    words = Span(match.start("date"), match.end("date"))
    value, precision = value_of(match["date"])
    return EntryDate(match.end(), words, value, precision)


def value_of(words: str) -> tuple[str | None, Precision]:
    """Return the value of a printed date and its precision (day, month, year, unknown)."""
    day = next(iter(find_days(words)), None)
    if day is not None:
        year = re.match(rf"\s*(?P<year>{YEAR})\b", words)  # a heading's year before the day: 2024 Fri 27 Dec
        if day.year is None and year:
            day = replace(day, year=int(year["year"]))
        return (day.date.isoformat(), "day") if day.date else (None, "unknown")
    month = month_of(words)
    if month is not None:
        return month, "month"
    bare = re.search(YEAR, words)
    return (bare.group(), "year") if bare else (None, "unknown")


def month_of(words: str) -> str | None:
    """Return the value of a printed month (2026年3月, March 2026, 2026-03), or None."""
    match = re.search(r"((?:1[5-9]|20)\d\d)\s?(?:年\s?|[-/.])([01]?\d)(?:月|$|\s)", words)
    if match and 1 <= int(match[2]) <= 12:
        return f"{match[1]}-{int(match[2]):02}"
    for pattern in MONTH_AND_YEAR:
        for match in pattern.finditer(words):
            for table in wordings():
                if match["month"].lower() in table.months:
                    return f"{match['year']}-{table.months[match['month'].lower()]:02}"
    return None


def page_day(plain: str) -> tuple[date | None, bool]:
    """Return the day a line like "最終更新: 2026年3月10日" gives, and whether it is such a line at all."""
    label = label_pattern("as_of").match(plain) or spaced_label("as_of").match(plain)
    rest = plain[label.end() :] if label else plain
    days = find_days(rest)
    bare = not rest.strip(" 　()（）・,、.。") if not days else without(rest, days)
    if label and days and len(rest) - len(days[0].span.of(rest)) <= 60:
        return days[0].date, True
    worded = next((m for t in wordings() if (m := t.as_of.search(plain))), None)
    if worded and len(plain.strip()) <= 40 and not plain.rstrip().endswith(("。", ".")):
        return next((d.date for d in find_days(worded.group())), None), True
    return (days[0].date, True) if days and bare else (None, False)


def without(rest: str, days: tuple[PrintedDay, ...]) -> bool:
    """Answer whether nothing but a date stands in a line."""
    left = rest[: days[0].span.start] + rest[days[-1].span.end :]
    return not any(c.isalpha() for c in left)


def status_parts(plain: str) -> tuple[Span, date | None, bool]:
    """Return which words of a status line are the status, its as-of day, and whether one is printed."""
    for table in wordings():
        match = table.as_of.search(plain)
        if match:
            days = find_days(match.group())
            before = plain[: match.start()].rstrip()
            span = Span(0, len(before)) if before.strip() else Span(match.end(), len(plain))
            return span, next((day.date for day in days), None), True
    return Span(0, len(plain.rstrip())), None, False
