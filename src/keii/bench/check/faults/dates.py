"""Faults in dates: another year, month, day or weekday, and relative terms counted from the wrong day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from msgspec.structs import replace

from keii.bench.check.calendar import WEEKDAYS_EN, WEEKDAYS_JA, PrintedDate, find_dates, is_day
from keii.bench.check.mutants import Change, Mutant, Scene, edited, replaced
from keii.bench.check.parts import Part
from keii.model.text import Span

KINDS = ("lead", "why", "body", "bullet", "entry", "takeaway", "day")
Shift = Callable[[PrintedDate, int], "str | None"]
YEARS = {"ja": {-1: "昨年", 0: "今年", 1: "来年"}, "en": {-1: "last year", 0: "this year", 1: "next year"}}
MONTHS = {"ja": {-1: "先月", 0: "今月", 1: "来月"}, "en": {-1: "last month", 0: "this month", 1: "next month"}}
DAYS = {"ja": {-1: "昨日", 0: "今日", 1: "明日"}, "en": {-1: "yesterday", 0: "today", 1: "tomorrow"}}
AS_OF = {"ja": r"（[^（）]*時点）", "en": r" ?\(as of [^()]*\)"}


def other_years(scene: Scene) -> Iterator[Mutant]:
    """Yield dates in another year."""
    yield from shifted(scene, "year", lambda found, by: found.printed(year=found.year + by) if found.year else None)


def other_months(scene: Scene) -> Iterator[Mutant]:
    """Yield dates in another month of the year."""
    yield from shifted(scene, "month", next_month)


def other_days(scene: Scene) -> Iterator[Mutant]:
    """Yield dates on another day of the month."""
    yield from shifted(scene, "day", next_day)


def next_month(found: PrintedDate, by: int) -> str | None:
    """Print a date some months later or earlier in its year."""
    month = (found.month or 0) + by
    if found.month is None or not 1 <= month <= 12 or not is_day(found.year or 2024, month, found.day or 1):
        return None
    return found.printed(month=month)


def next_day(found: PrintedDate, by: int) -> str | None:
    """Print a date some days later or earlier in its month."""
    day = (found.day or 0) + by
    if found.day is None or day < 1 or not is_day(found.year or 2023, found.month or 1, day):
        return None
    return found.printed(day=day)


def shifted(scene: Scene, family: str, shift: Shift) -> Iterator[Mutant]:
    """Yield the mutants of one kind of shift; one whose new date the cited sources have is left out."""
    for part in scene.shuffled(scene.page.of_kind(*KINDS)):
        sources = cited_beside(scene, part)
        for found in find_dates(part.text):
            for by in scene.rng.sample((-2, -1, 1, 2, 3, -3), 6):
                new = shift(found, by)
                if new is not None and not any(is_in(new, found, source) for source in sources):
                    yield edited(scene, family, part, Change(found.start, found.end, new))
                    break


def cited_beside(scene: Scene, part: Part) -> list[str]:
    """List the texts of the sources a sentence cites; the day of a timeline entry is cited by what follows it."""
    beside = [other for other in scene.page.parts if other.kind == "entry" and 0 <= other.start - part.end <= 3]
    return [scene.page.cited(beside[0] if part.kind == "day" and beside else part)]


def is_in(new: str, old: PrintedDate, text: str) -> bool:
    """Answer whether a text has the new date, with its year or (a day) without one."""
    (made,) = find_dates(new) if len(list(find_dates(new))) == 1 else (old,)
    for found in find_dates(text):
        same = (found.month, found.day) == (made.month, made.day)
        if same and (found.year is None or made.year is None or found.year == made.year):
            return True
    return new in text or (made.day is not None and f"{made.year}-{made.month:02}-{made.day:02}" in text)


def wrong_weekdays(scene: Scene) -> Iterator[Mutant]:
    """Yield whole dates with a weekday that is not theirs."""
    for part in scene.shuffled(scene.page.of_kind(*KINDS[:-1])):
        for found in find_dates(part.text):
            if not (found.year and found.day):
                continue
            wrong = (found.as_date(0).weekday() + scene.rng.randint(1, 6)) % 7
            words = part.text[found.start : found.end]
            comma = "" if part.text[found.end : found.end + 1] in ("", ".", ",", ";", ":") else ","
            new = scene.say(ja=f"{words}（{WEEKDAYS_JA[wrong]}）", en=f"{WEEKDAYS_EN[wrong]}, {words}{comma}")
            yield edited(scene, "weekday", part, Change(found.start, found.end, new))


def wrong_anchors(scene: Scene) -> Iterator[Mutant]:
    """Yield dates told as the source would tell them, counted from its day: wrong from the page's day."""
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "why", "takeaway", "lead")):
        source = next((s for n in part.cites if (s := scene.page.source(n)) and s.published), None)
        if scene.page.day is None or source is None or source.published is None:
            continue
        for found in find_dates(part.text):
            right = relative(scene, found, source.published, source.published)
            bound = scene.language == "ja" or place_of(part, found)[0] < found.start
            if bound and right and right != relative(scene, found, scene.page.day, source.published):
                yield edited(scene, "relative", part, Change(*place_of(part, found), right))


def relative(scene: Scene, found: PrintedDate, anchor: date, published: date) -> str | None:
    """Tell a date from a day: 昨年10月9日, 来月6日, tomorrow; None where there is no such short way."""
    if found.month is None or (found.year is None and found.day is None):
        return None
    whole = found.as_date(published.year)
    months = (whole.year - anchor.year) * 12 + whole.month - anchor.month
    language = scene.language
    if found.day and abs((whole - anchor).days) <= 1:
        return DAYS[language][(whole - anchor).days]
    if abs(months) <= 1:
        word = MONTHS[language][months]
        return word if not found.day else scene.say(ja=f"{word}{whole.day}日", en=word)
    years = whole.year - anchor.year
    if found.year is None or abs(years) > 1:
        return None
    word = YEARS[language][years]
    return scene.say(ja=word + found.printed().split("年")[-1], en=word)


def place_of(part: Part, found: PrintedDate) -> tuple[int, int]:
    """Return the place of a date with the English preposition before it."""
    for word in ("on ", "in "):
        if part.text[: found.start].endswith(word):
            return found.start - len(word), found.end
    return found.start, found.end


def unanchored(scene: Scene) -> Iterator[Mutant]:
    """Yield relative dates on a page that no longer says from which day it speaks."""
    updated = next(iter(scene.page.of_kind("updated")), None)
    if updated is None or scene.page.day is None:
        return
    for part in scene.shuffled(scene.page.of_kind("body", "bullet", "why", "takeaway")):
        if part.start < updated.end:
            continue
        for found in [found for found in find_dates(part.text) if found.year and found.month][:1]:
            by = scene.rng.choice((-1, 1))
            day = "" if found.day is None else f"{found.month}月{found.day}日"
            new = scene.say(ja=YEARS["ja"][by] + (day or f"{found.month}月"), en=YEARS["en"][by])
            mutant = edited(scene, "unanchored", part, Change(*place_of(part, found), new))
            yield without(mutant, updated)


def without(mutant: Mutant, part: Part) -> Mutant:
    """Return a mutant without an earlier part of its page."""
    cut = part.end - part.start
    places = tuple(Span(place.start - cut, place.end - cut) for place in mutant.places)
    return replace(mutant, text=mutant.text[: part.start] + mutant.text[part.end :], places=places)


def undated_pages(scene: Scene) -> Iterator[Mutant]:
    """Yield the page without the line that says as of when it speaks; a finding may stand anywhere."""
    for part in scene.page.of_kind("updated"):
        mutant = replaced(scene, "page date", part, "", "page date -> (left out)")
        yield replace(mutant, places=(Span(0, len(mutant.text)),), before=(Span(0, len(scene.page.text)),))


def undated_statuses(scene: Scene) -> Iterator[Mutant]:
    """Yield status lines without their day."""
    for part in scene.shuffled(scene.page.of_kind("status")):
        bare = re.sub(AS_OF[scene.language], "", part.raw)
        if bare != part.raw:
            yield replaced(scene, "status date", part, bare, "as of -> (left out)")


FAULTS = {
    "year": other_years,
    "month": other_months,
    "day": other_days,
    "weekday": wrong_weekdays,
    "relative": wrong_anchors,
    "unanchored": unanchored,
    "page date": undated_pages,
    "status date": undated_statuses,
}
