"""What an expression is counted from: the last resolved time, the dated utterance around it, or the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache

from msgspec import Struct

from keii.annotate.calendar import Moment, span_of
from keii.lang.base.times import Direction, Grain, TimeExpression, TimeTable
from keii.model.text import Span

NEWS_DAYS = 7
FAR_BACK = 300  # days: 「同日」 behind such a day may be that of the news, told before it
TABLE = 40  # times in one sentence: more are no prose, and no predicate decides
MEMORY = 60  # times; bounds the work in a text of one endless sentence
OPENS = re.compile(r"(?:/\d+)?(?:\s?,\s?\d{4})?\s*(?:[-–—:]|--)\s")  # March 5 - Rebels enter the town
YEAR_BACK = (("Y", -1),)

FITS: dict[str, frozenset[str]] = {
    "D": frozenset("D"),
    "h": frozenset("D"),
    "W": frozenset(("D", "W", "WE")),
    "WE": frozenset(("D", "W", "WE")),
    "M": frozenset("DM"),
    "Q": frozenset(("D", "M", "Q")),
    "P": frozenset(("Q", "H", "P", "M", "FY", "Y")),
    "H": frozenset(("D", "M", "Q", "H")),
    "FY": frozenset(("D", "M", "Q", "H", "FY", "Y", "P")),
    "Y": frozenset(("D", "M", "Q", "H", "Y", "S", "W", "WE", "P", "FY")),
    "S": frozenset(("D", "M", "Q", "H", "Y", "S", "W", "WE")),
    "DE": frozenset(("D", "M", "Y", "DE", "S")),
    "CE": frozenset(("D", "M", "Y", "DE", "CE", "S")),
}
"""Which antecedents are fine enough to count each grain from."""


class Told(Struct, frozen=True):
    """A time resolved earlier in the text."""

    expression: TimeExpression
    moment: Moment
    sentence: int
    paragraph: int
    explicit: bool
    quote: int | None
    aside: bool = False


class Setting(Struct):
    """An article while its times are being resolved: what is known, and what was told so far."""

    text: str
    table: TimeTable
    published: date | None
    sentences: Sequence[Span]
    paragraphs: Sequence[Span]
    quotes: list[Span]
    told: list[Told]
    coming: list[TimeExpression]
    published_at: datetime | None = None
    listed: tuple[date, ...] = ()  # the days of the sources that an undated text lists
    directions: dict[int, Direction | None] = {}
    asked: dict[int, int] = {}
    latest: tuple[int, int] = (-1, 0)  # the offset last asked for, and its sentence

    def looking_back(self) -> Iterator[Told]:
        """Yield the times told before, the last first, as far back as a reader would look."""
        for index in range(len(self.told) - 1, max(-1, len(self.told) - 1 - MEMORY), -1):
            yield self.told[index]

    def sentence_of(self, offset: int) -> int:
        """Return the index of the sentence an offset lies in."""
        if offset != self.latest[0]:
            self.latest = offset, max(0, bisect_right(self.sentences, offset, key=lambda span: span.start) - 1)
        return self.latest[1]

    def paragraph_of(self, offset: int) -> int:
        """Return the index of the paragraph an offset lies in."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda span: span.start) - 1)

    def quote_of(self, offset: int) -> int | None:
        """Return the index of the quotation an offset lies in, if any."""
        index = bisect_right(self.quotes, offset, key=lambda span: span.start) - 1
        return index if index >= 0 and offset < self.quotes[index].end else None

    def direction_of(self, expression: TimeExpression) -> Direction | None:
        """Read past or future off the clause an expression stands in; a table has no clauses."""
        if expression.start not in self.directions:
            span = self.sentence_span(expression.start)
            asked = self.asked.get(span.start, 0)
            self.asked[span.start] = asked + 1
            way = None
            if asked < TABLE:
                way = self.table.direction(self.text, expression.start, expression.end, span.start, span.end)
            self.directions[expression.start] = way
        return self.directions[expression.start]

    def is_bracketed(self, expression: TimeExpression) -> bool:
        """Answer whether an expression stands in brackets that open shortly before it."""
        before = self.text[max(0, expression.start - 12) : expression.start]
        return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))

    def is_prose(self, expression: TimeExpression) -> bool:
        """Answer whether the sentence ends in a full stop, in a language whose papers name a far day's month."""
        span = self.sentence_span(expression.start)
        return bool(self.table.full_stops) and self.text[span.end - 1] in self.table.full_stops

    def is_occasion(self, told: Told, quote: int | None) -> bool:
        """Answer whether a quotation is what was said at a meeting of that time (昨年3月の説明会で「…」)."""
        if quote is None or self.table.occasion is None:
            return False
        between = self.text[told.expression.end : self.quotes[quote].start]
        return self.table.occasion.fullmatch(between) is not None

    def is_reported(self, told: Told, expression: TimeExpression) -> bool:
        """Answer whether a word of saying parts an expression from a time told before in its sentence."""
        if self.table.speech is None or told.sentence != self.sentence_of(expression.start):
            return False
        return self.table.speech.search(self.text, told.expression.end, expression.start) is not None

    def is_torn(self, told: Told, expression: TimeExpression) -> bool:
        """Answer whether a clock may be of either of two days that a sentence before it told."""
        if not self.table.verb_last or told.sentence == self.sentence_of(expression.start):
            return False
        days = {t.moment.begin for t in self.told[-8:] if t.sentence == told.sentence and t.moment.grain == "D"}
        return len(days) > 1

    def whole_of(self, told: Told) -> Moment:
        """Return the whole range, if a time told is its second end."""
        place = next((n for n, other in enumerate(self.told) if other is told), 0) if told.expression.after else 0
        first = self.told[place - 1] if place else None
        if first is None or told.expression.after != "range" or first.moment.grain != told.moment.grain:
            return told.moment
        return span_of(first.moment, told.moment) or told.moment

    def end_of_range(self, expression: TimeExpression) -> TimeExpression | None:
        """Return the second end of the range that an expression opens, if that prints no year either."""
        place = bisect_right(self.coming, expression.start, key=lambda other: other.start)
        follower = self.coming[place] if place < len(self.coming) else None
        if follower is None or follower.after != "range" or follower.year is not None or follower.base is not None:
            return None
        return follower

    def is_aside(self, expression: TimeExpression) -> bool:
        """Answer whether a year is only compared with (since 2014), so that no story is told in it."""
        before, after = self.table.aside_before, self.table.aside_after
        window = self.text[max(0, expression.start - 60) : expression.start]
        return bool((before and before.search(window)) or (after and after.match(self.text, expression.end)))

    def opens_line(self, expression: TimeExpression) -> bool:
        """Answer whether a time opens its sentence and a dash or colon parts it from what happened then."""
        if self.sentence_span(expression.start).start != expression.start:
            return False
        return OPENS.match(self.text, expression.end) is not None

    def sentence_span(self, offset: int) -> Span:
        """Return the sentence an offset lies in, the whole text if it has none."""
        if not self.sentences:
            return Span(0, len(self.text))
        return self.sentences[self.sentence_of(offset)]


@cache
def marks_of(marks: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return a pattern for every mark that opens or closes a quotation, and for the end of a line."""
    return re.compile("[" + re.escape("".join(sorted({mark for pair in marks for mark in pair}))) + "\n]")


def find_quotes(text: str, marks: tuple[tuple[str, str], ...]) -> list[Span]:
    """List the outermost quotations; one left open ends with its line."""
    found: list[Span] = []
    openers = dict(marks)
    closer, depth, start = "", 0, 0
    for match in marks_of(marks).finditer(text):
        mark, offset = match.group(), match.start()
        if not closer:
            if mark in openers:
                closer, start, depth = openers[mark], offset, 1
        elif mark == closer:
            depth -= 1
            if not depth:
                found.append(Span(start, offset + 1))
                closer = ""
        elif mark == "\n":
            closer = ""
        elif openers.get(mark) == closer:
            depth += 1
    return found


def antecedent(setting: Setting, expression: TimeExpression, grain: Grain) -> Told | None:
    """Return the last resolved time fine enough for `grain`, in this paragraph or the end of the one before.

    What was done "the same day" was not done on a day still to come. Farther
    back, only the days of the news itself count (a week around publication).
    """
    paragraph = setting.paragraph_of(expression.start)
    sentence = setting.sentence_of(expression.start)
    backwards = setting.published is not None and grain == "D" and looks_back(expression, setting)
    for told in setting.looking_back():
        if told.moment.grain not in FITS[grain]:
            continue
        if told.expression.base == "previous" and setting.is_aside(told.expression):
            continue  # 前年同月に比べ: the story goes on in the month compared, not in the other
        if grain in ("P", "Q") and is_comparison(told.expression) and expression.base != "publication":
            continue  # the quarter told about, not the one it was compared with
        if expression.hangs and told.sentence != sentence:
            return None
        if backwards and told.sentence != sentence and setting.published and told.moment.begin > setting.published:
            continue
        if setting.published is None or told.paragraph >= paragraph - 1:
            far = grain == "D" and not expression.steps and told.sentence != sentence and is_far_back(told, setting)
            return None if far else told
        if grain != "D":
            return None
        if abs((told.moment.begin - setting.published).days) <= NEWS_DAYS:
            return told
    return None


def is_far_back(told: Told, setting: Setting) -> bool:
    """Answer whether a day told before is of years ago in a text that has told a day of the news, too."""
    published = setting.published
    if published is None or not setting.table.verb_last or abs((told.moment.begin - published).days) <= FAR_BACK:
        return False
    days = (abs((o.moment.begin - published).days) for o in setting.looking_back() if o.moment.grain == "D")
    return any(away <= NEWS_DAYS for away in days)


def looks_back(expression: TimeExpression, setting: Setting) -> bool:
    """Answer whether a day counted from another lies behind: by its verb, or without one where verbs end clauses."""
    direction = setting.direction_of(expression)
    return direction == "past" or (direction is None and not expression.steps and setting.table.verb_last)


def is_comparison(expression: TimeExpression) -> bool:
    """Answer whether only a year back is named (a year earlier), not a period of its own (昨年10~12月期)."""
    e = expression
    return e.steps == YEAR_BACK and e.month is None and e.quarter is None and e.half is None


def last_year_told(setting: Setting, expression: TimeExpression) -> Told | None:
    """Return the last time with a printed year that governs the passage, unless a deictic word came between."""
    paragraph = setting.paragraph_of(expression.start)
    for told in setting.looking_back():
        if setting.published is not None and told.paragraph != paragraph:
            return None
        if told.expression.base == "publication" and told.quote is None:
            return None
        if told.explicit and not told.aside:
            return told
    return None


def utterance(setting: Setting, expression: TimeExpression) -> Told | None:
    """Return the dated utterance whose words an expression belongs to, if its sentence names one."""
    quote = setting.quote_of(expression.start)
    sentence = setting.sentence_of(expression.start)
    speech = setting.table.speech
    for told in setting.looking_back():
        if told.sentence != sentence:
            break
        if told.quote is not None:
            continue
        if told.expression.base == "publication" and not setting.is_occasion(told, quote):
            continue
        if setting.published is not None and told.moment.begin > setting.published:
            continue
        if quote is not None and told.moment.grain in ("D", "M", "Y"):
            return told
        if not expression.steps or expression.steps[0][1] < 0 or expression.grain not in ("Y", "M", "FY", "S"):
            continue
        far = setting.published is None or told.moment.begin.year != setting.published.year
        if told.explicit and far and speech and speech.search(setting.text, told.expression.end, expression.start):
            return told
    return None


def is_too_late(expression: TimeExpression, told: Told, moment: Moment, setting: Setting) -> bool:
    """Answer whether "that November" would lie ahead although what was told before lies behind."""
    e, published = expression, setting.published
    if published is None or e.base != "previous" or not told.moment.begin <= published < moment.begin:
        return False
    if e.steps:  # four days later he called: not if that is still to come
        return e.steps[0][1] > 0 and setting.direction_of(e) == "past"
    return e.month is not None and e.hint is None
