"""DAT003 relative: "next year", 昨日, a month without a year, and nothing says which one is meant.

## What it finds
Relative dates, and days or months without a year, that no date of the page anchors (error). On a
dated page, relative dates that no source carries in the same sense (warning). Vague words such as
依然 and "recently" on a page without any date (warning).

## Why it matters
A page is read months later: 来年 then means another year, and nobody notices.

## What it leaves alone
Words inside a quotation; 毎年5月9日 and other yearly days; 翌日 and "the next day" after a date; a
month-day whose year stands in the same sentence or block; relative dates a source carries and
that mean the same day from the page's date.

## How to fix it
Print the date that is meant: 2025年6月12日 for 来年6月12日.
"""

from __future__ import annotations

from collections.abc import Iterator

from keii.check.rule import Audit, Example, Place, Rule
from keii.model.finding import Finding, Level
from keii.model.notes import Time
from keii.model.text import Span

VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
SKIPPED = ("as_of", "heading", "source")


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the dates that hang in the air."""
    for place in audit.places:
        if place.role in SKIPPED:
            continue
        taken: list[Span] = []
        for time in audit.times_in(place.span):
            if audit.in_quote(time.span, place) or time.value in VAGUE or time.type in ("SET", "DURATION"):
                continue
            found = unresolved(audit, place, time) if time.value is None else resolved(audit, place, time)
            if found is not None:
                taken.append(time.span)
                yield found
        yield from words_left(audit, place, taken)


def unresolved(audit: Audit, place: Place, time: Time) -> Finding | None:
    """Return the finding for a time that nothing resolves; an impossible day is DAT001's."""
    words = audit.words(time.span)
    if (
        audit.wording.year.search(words)
        or audit.wording.hours.search(words)
        or (time.type == "TIME" and not audit.wording.relative_day.search(words))
    ):
        return None
    message = audit.say(
        en=f"nothing on the page says which {words!r} is meant", ja=f"「{words}」がいつを指すか、ページのどこにもない"
    )
    return audit.finding(place.path, time.span, short(message))


def resolved(audit: Audit, place: Place, time: Time) -> Finding | None:
    """Return the finding for a time that only the page's own date resolves."""
    words = audit.words(time.span)
    if time.anchor != "publication" or not audit.wording.relative_day.search(words) or audit.is_supported(place):
        return None
    message = audit.say(
        en=f"a reader of another day takes this for another date; print {time.value}",
        ja=f"読む日によって別の日になる。{time.value} と書く",
    )
    return audit.finding(place.path, time.span, message, level=Level.WARNING, suggestion=time.value)


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
            known.append(span)
            message = audit.say(
                en=f"{match.group()!r} on a page without a date", ja=f"日付のないページの「{match.group()}」"
            )
            yield audit.finding(place.path, span, short(message), level=level)


def short(message: str) -> str:
    """Return a message cut to the length a message may have."""
    return message if len(message) <= 80 else message[:79] + "…"


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
        Example(text="橋は昨日から通行止めになった。", as_of="2026-03-10", marks=("昨日",)),
        Example(text="The ceremony will be held on June 12 next year.", marks=("June 12 next year",)),
        Example(text="The minister visited the island last month.", marks=("last month",)),
        Example(text="式典は毎年6月12日に開かれる。"),
        Example(text="船は2025年4月2日に出港した。翌日、島に着いた。"),
        Example(text="首相は2025年6月の会見で「来年には決める」と述べた。"),
        Example(text="The ceremony was held on June 12, 2025. The guests left the next day."),
        Example(text="The festival is held every June."),
    ),
)
