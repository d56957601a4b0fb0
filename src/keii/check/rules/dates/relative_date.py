"""DAT003 relative: "next year", 昨日, a month without a year, and nothing says which one is meant.

## What it finds
Relative dates, and days or months without a year, that no date of the page anchors (error). On a
dated page, relative dates that no source carries in the same sense, and months that may lie in two
years (warning). Feast days, seasons, counts of ten years and more, and vague words such as 依然 and
"recently" on a page without any date (warning).

## Why it matters
A page is read months later: 来年 then means another year, and nobody notices.

## What it leaves alone
Words inside a quotation; 毎年5月9日 and other yearly days; 翌日 and "the next day", which hang on what
was told before; a month-day whose year stands in the same block, above it or in the title, unless DAT001
rejects that year; a month-day near the day of a dated page; relative dates a source has in the same
words and sense; 3000年前. A text that is no page (sentences without title, heading, card or source list)
has nowhere to print its day: there the rule only leaves a note.

## How to fix it
Print the date that is meant: 2025年6月12日 for 来年6月12日.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from keii.check.anchors import Anchors, anchors_of, has_year_near, is_from_wrong_year, told_in_full
from keii.check.judged import cited_or_all
from keii.check.rule import Audit, Example, Place, Rule
from keii.check.sources import folded
from keii.model.finding import Finding, Level
from keii.model.notes import Time
from keii.model.text import Span

VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
SKIPPED = ("as_of", "heading", "source")
HANGING = ("no-antecedent", "clock-arithmetic")  # what annotating says of 翌日, 数日前, "an hour later"
SURE = 150  # days: a month-day this near to the page's day means that year, whoever reads it
FAR, LONG_AGO = 10, 100  # years: a reader of another year is hardly misled; not at all
COUNT = re.compile(r"\d+")


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates that hang in the air."""
    anchors = anchors_of(audit)
    for place in audit.places:
        if place.role in SKIPPED:
            continue
        taken: list[Span] = []
        for time in audit.times_in(place.span):
            if audit.in_quote(time.span, place) or time.value in VAGUE or time.type in ("SET", "DURATION"):
                continue
            if time.value is None or is_from_wrong_year(audit, time, anchors):
                found = unresolved(audit, place, time, anchors)
            else:
                found = resolved(audit, place, time)
            if found is not None:
                taken.append(time.span)
                yield found
        yield from words_left(audit, place, taken)


def unresolved(audit: Audit, place: Place, time: Time, anchors: Anchors) -> Finding | None:
    """Return the finding for a time that nothing resolves; an impossible day is DAT001's."""
    level = weight(audit, place, time, anchors)
    if level is None:
        return None
    words, meant = audit.words(time.span), meant_by_source(audit, place, time)
    message = audit.say(
        en=f"nothing on the page says which {words!r} is meant", ja=f"「{words}」がいつを指すか、ページのどこにもない"
    )
    if other := told_in_full(audit, place, time, anchors):
        message = audit.say(
            en=f"which {words!r} is meant? elsewhere on the page: {other}",
            ja=f"「{words}」はいつか。ほかの箇所では「{other}」",
        )
    return audit.finding(place.path, time.span, short(message), level=level, suggestion=meant)


def weight(audit: Audit, place: Place, time: Time, anchors: Anchors) -> Level | None:
    """Return how much an unresolved time weighs; None when the page or the story anchors it."""
    words = audit.words(time.span)
    deictic = audit.wording.relative_day.search(words) is not None
    if audit.wording.year.search(words) or audit.wording.hours.search(words):
        return None
    if time.rule in ("no-such-time", "era-ended") or (not deictic and (time.type == "TIME" or time.rule in HANGING)):
        return None
    if audit.as_of is not None:
        return Level.WARNING if is_open(audit, place, time, anchors) else None
    counted = audit.wording.counted_back.search(words) is not None
    if not deictic and not counted and has_year_near(audit, place, anchors):
        return None
    level = bare(audit, Level.ERROR)
    if counted and count_in(words) >= FAR:
        return None if count_in(words) >= LONG_AGO else lesser(level)
    named = any(name in words.lower() for name in (*audit.wording.months, *audit.wording.weekdays))
    feast = not (deictic or counted or named or count_in(words))
    return lesser(level) if feast else level


def count_in(words: str) -> int:
    """Return the first number in a relative date (35 years ago), 0 without one."""
    found = COUNT.search(words)
    return int(found.group()) if found else 0


def is_open(audit: Audit, place: Place, time: Time, anchors: Anchors) -> bool:
    """Answer whether a month-day may mean two years on a page of this day, whatever its clause says."""
    day = audit.as_of
    if day is None or not time.candidates or has_year_near(audit, place, anchors):
        return False
    parts = [int(part) for part in time.candidates[-1].split("-")[1:3] if part.isdecimal()]
    if not parts:
        return False
    middle = date(day.year, parts[0], min(parts[1], 28) if len(parts) > 1 else 15)
    gap = abs((middle - day).days)
    clause = audit.language.times.direction(
        audit.paper.plain, time.span.start, time.span.end, place.span.start, place.span.end
    )
    return min(gap, 365 - gap) > SURE and clause is None


def bare(audit: Audit, level: Level) -> Level:
    """Return the level on a page; sentences that are no page are not blamed for having no day."""
    return Level.NOTE if audit.paper.is_bare else level


def lesser(level: Level) -> Level:
    """Return a level that is no error."""
    return Level.WARNING if level is Level.ERROR else level


def resolved(audit: Audit, place: Place, time: Time) -> Finding | None:
    """Return the finding for a time that only the page's own date resolves."""
    words = audit.words(time.span)
    if time.anchor != "publication" or not audit.wording.relative_day.search(words) or audit.is_supported(place):
        return None
    if time.value in (meant_by_source(audit, place, time), None):
        return None
    message = audit.say(
        en=f"a reader of another day takes this for another date; print {time.value}",
        ja=f"読む日によって別の日になる。{time.value} と書く",
    )
    return audit.finding(place.path, time.span, message, level=Level.WARNING, suggestion=time.value)


def meant_by_source(audit: Audit, place: Place, time: Time) -> str | None:
    """Return what a source means by the same words, when its own day resolves them; all sources must agree."""
    words = folded(audit.words(time.span))
    meant = {
        other.value
        for reading in cited_or_all(audit, place)
        for other in reading.notes.times
        if other.value and other.relative and folded(reading.words(other.span)) == words
    }
    return meant.pop() if len(meant) == 1 else None


def words_left(audit: Audit, place: Place, taken: list[Span]) -> Iterator[Finding]:
    """Yield relative and vague words that the annotators leave alone, on a page without any date."""
    if audit.as_of is not None or not place.is_claim:
        return
    words = audit.words(place.span)
    dated = any(t.value not in (None, *VAGUE) and t.type in ("DATE", "TIME") for t in audit.times_in(place.span))
    known = [*taken, *(t.span for t in audit.times_in(place.span) if t.value not in VAGUE)]
    for pattern, level in ((audit.wording.relative_day, Level.ERROR), (audit.wording.vague_time, Level.WARNING)):
        for match in pattern.finditer(words):
            span = Span(place.span.start + match.start(), place.span.start + match.end())
            if any(span.overlaps(other) for other in known) or audit.in_quote(span, place) or dated:
                continue
            if count_in(match.group()) >= LONG_AGO:
                continue
            known.append(span)
            message = audit.say(
                en=f"{match.group()!r} on a page without a date", ja=f"日付のないページの「{match.group()}」"
            )
            yield audit.finding(place.path, span, short(message), level=bare(audit, level))


def short(message: str) -> str:
    """Return a message cut to the length a message may have."""
    return message if len(message) <= 80 else message[:79] + "…"


JA = "# 港の工事\n\n{}\n\n## 工事\n\n{}\n"
EN = "# Work in the port\n\n{}\n\n## Work\n\n{}\n"

RULE = Rule(
    id="DAT003",
    name="relative",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(text="式典は来年6月12日に開かれる。", marks=("来年6月12日",)),
        Example(text="大臣は先月、島を訪れた。", marks=("先月",)),
        Example(text="交渉の行方は依然として決まっていない。", marks=("依然として",)),
        Example(
            text="# 式典\n\n対独戦勝80周年の式典は2023年5月9日に開かれる。5月9日の式典には首脳が招かれた。",
            marks=("5月9日",),
        ),
        Example(
            text="# Day\n\nThe 80th anniversary of V-E Day is on 8 May 2024. Kings will come on 8 May.",
            marks=("8 May",),
        ),
        Example(text="議会は現状では動かず、市はすでに手を引いている。", marks=("現状", "すでに")),
        Example(text="橋は昨日から通行止めになった。", as_of="2026-03-10", marks=("昨日",)),
        Example(text=JA.format("港は閉じている。", "工事は9月3日に始まる。"), marks=("9月3日",)),
        Example(text="9月5日の火災と港の工事は別の話だ。", as_of="2026-03-10", marks=("9月5日",)),
        Example(text="The ceremony will be held on June 12 next year.", marks=("June 12 next year",)),
        Example(text="The minister visited the island last month.", marks=("last month",)),
        Example(text="The port is still closed, and talks began recently.", marks=("still", "recently")),
        Example(text="The bridge was closed yesterday.", as_of="2026-03-10", marks=("yesterday",)),
        Example(text=EN.format("The port is closed.", "Work begins on 3 September."), marks=("3 September",)),
        Example(text=EN.format("It is closed.", "The wall fell 35 years ago."), marks=("35 years ago",)),
        Example(text="式典は毎年6月12日に開かれる。"),
        Example(text="船は2025年4月2日に出港した。翌日、島に着いた。"),
        Example(text="首相は2025年6月の会見で「来年には決める」と述べた。"),
        Example(text=JA.format("港は閉じている。", "工事は2025年8月に決まり、9月3日に始まった。")),
        Example(text="火災の前日の13日には、客は13人が宿泊していた。", as_of="2025-05-16"),
        Example(text="# 式典\n\n対独戦勝80周年の式典は2025年5月9日に開かれる。5月9日の式典には首脳が招かれた。"),
        Example(text="すでに述べた通り、橋の長さは38メートルだ。"),
        Example(text="洞窟で3000年前の釣り針が見つかった。"),
        Example(text="橋は9月3日に開通した。", as_of="2025-09-20"),
        Example(
            text="大臣は先月、島の工事を視察した。",
            source="大臣は先月、島の港と工事を視察した。",
            published="2026-03-09",
            as_of="2026-03-10",
        ),
        Example(text="会場は駅近くの公園で、2万人近くが集まった。"),
        Example(text="The ceremony was held on June 12, 2025. The guests left the next day."),
        Example(text="The festival is held every June."),
        Example(text='In June 2025 the mayor said: "We will decide next year."'),
        Example(text="The tools, 3000 years old, are like those made 3000 years ago on the island."),
        Example(text="The bridge opened on 3 September.", as_of="2025-09-20"),
        Example(
            text="The minister visited the port last month.",
            source="The minister visited the port last month.",
            published="2026-03-09",
            as_of="2026-03-10",
        ),
    ),
)
