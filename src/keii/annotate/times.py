"""Time expressions, resolved against the publication date and what the text told before.

A relative expression in an undated article stays unresolved: a guess here
becomes a false date on a page.
"""

from __future__ import annotations

from msgspec.structs import replace

from keii.annotate.answers import Answer
from keii.annotate.chains import Setting, Told, find_quotes
from keii.annotate.listed import find_listed
from keii.annotate.periods import duration_of, implied_year, set_value
from keii.annotate.resolve import resolve
from keii.annotate.zones import utc_of
from keii.lang.base import Language
from keii.lang.base.times import TimeExpression, slots_of
from keii.model.article import Article
from keii.model.notes import Time
from keii.model.text import Span


def find_times(article: Article, language: Language) -> tuple[Time, ...]:
    """List the time expressions of an article with their values, as given if somebody resolved them before."""
    if article.given_times is not None:
        return article.given_times
    text, table, stamp = article.text, language.times, article.date_published
    expressions = with_borrowed_years(list(table.find(text)))
    if not expressions:
        return ()
    setting = Setting(
        text=text,
        table=table,
        published=stamp.day if stamp else None,
        published_at=stamp.at if stamp else None,
        listed=() if stamp else find_listed(text, language),
        sentences=article.sentences,
        paragraphs=article.paragraphs,
        quotes=find_quotes(text, table.quotes),
        told=[],
        coming=expressions,
    )
    times = [time_of(expression, index, setting) for index, expression in enumerate(expressions)]
    return tuple(with_ranges(times, expressions) if table.joins_ranges else times)


def with_ranges(times: list[Time], expressions: list[TimeExpression]) -> list[Time]:
    """Join the two ends of a range into one time, if both are known and in order (12月28日から1月4日まで)."""
    out: list[Time] = []
    for time, expression in zip(times, expressions, strict=True):
        # 「今日から2日後」 is one day, counted from the first.
        if expression.after == "range" and expression.base != "either" and out and (whole := range_of(out[-1], time)):
            out[-1] = whole
        else:
            out.append(time)
    return out


def range_of(first: Time, last: Time) -> Time | None:
    """Return the stretch from one time to another, None if either is open or they run backwards."""
    if {first.type, last.type} - {"DATE", "TIME"} or not first.value or not last.value:
        return None
    if "/" in first.value or "/" in last.value or first.value.endswith("_REF") or last.value.endswith("_REF"):
        return None
    begin, end = (first.begin, last.end) if first.begin and last.end else (None, None)
    if begin and end and begin > end:
        return None
    return replace(
        first,
        span=Span(first.span.start, last.span.end),
        type="TIME" if "TIME" in (first.type, last.type) else "DATE",
        value=f"{first.value}/{last.value}",
        mod=None,
        begin=begin,
        end=end,
        relative=first.relative or last.relative,
        candidates=(),
    )


def with_borrowed_years(expressions: list[TimeExpression]) -> list[TimeExpression]:
    """Give the first end of a range the year printed at its second end (from March 3 to April 5, 2024)."""
    out = list(expressions)
    for index in range(len(out) - 2, -1, -1):
        first, second = out[index], out[index + 1]
        if second.after == "range" and second.grain == "W" and second.weekday and first.weekday and is_bare(first):
            out[index] = replace(first, base=second.base, grain="W", steps=second.steps)  # Monday to Friday last week
    for index in range(len(out) - 2, -1, -1):
        first, second = out[index], out[index + 1]
        if second.after and second.year and first.month and second.month and is_bare(first) and second.base is None:
            wraps = (first.month, first.day or 0) > (second.month, second.day or 31)
            out[index] = replace(first, year=second.year - wraps)
    return out


def is_bare(expression: TimeExpression) -> bool:
    """Answer whether an expression names a day, month or season but no year."""
    e = expression
    years = (e.year, e.short_year, e.era, e.decade, e.century, e.base)
    return e.kind == "date" and all(year is None for year in years)


def time_of(expression: TimeExpression, index: int, setting: Setting) -> Time:
    """Resolve one expression and remember it for those that follow."""
    span = Span(expression.start, expression.end)
    if expression.kind == "vague":
        return Time(span=span, type="DATE", value=expression.amount, rule="vague")
    if continues_set(expression, index, setting) or is_habitual(expression, setting):
        expression = replace(expression, kind="set")
    if expression.kind == "set":
        return Time(span=span, type="SET", value=set_value(expression), rule="set")
    if expression.kind == "duration":
        time = duration_of(expression, setting)
        return replace(time, implied_year=implied_year(expression, index, setting))
    answer = resolve(expression, setting)
    if answer.moment is not None and answer.rule != "gloss":  # the story goes on from the first clock
        remember(expression, answer, setting)
    return dated(expression, answer)


def is_habitual(expression: TimeExpression, setting: Setting) -> bool:
    """Answer whether a month or season of every year is meant: the flu is usually over by May."""
    e, habit = expression, setting.table.habit
    weekday = e.weekday is not None and setting.table.verb_last  # 通常、金曜日に開く
    if habit is None or e.day is not None or (e.month is None and e.season is None and not weekday) or not is_bare(e):
        return False
    span = setting.sentence_span(e.start)
    return habit.search(setting.text, max(span.start, e.start - 80), e.start) is not None


def continues_set(expression: TimeExpression, index: int, setting: Setting) -> bool:
    """Answer whether a weekday follows a recurring one in a list (毎週火曜と金曜)."""
    if expression.after != "list" or not index or expression.weekday is None:
        return False
    return setting.coming[index - 1].kind == "set" and slots_of(expression) == ["weekday"]


def remember(expression: TimeExpression, answer: Answer, setting: Setting) -> None:
    """Put a resolved expression on the list that chains look back on."""
    if answer.moment is None:
        return
    printed = expression.year is not None or expression.era is not None
    explicit = (answer.anchor == "none" and printed) or (
        expression.short_year is not None and expression.month is not None
    )
    explicit = explicit or goes_on(answer, setting)
    told = Told(
        expression,
        answer.moment,
        setting.sentence_of(expression.start),
        setting.paragraph_of(expression.start),
        explicit or answer.anchor == "narrative",
        setting.quote_of(expression.start),
        explicit and setting.is_aside(expression),
    )
    setting.told.append(told)


def goes_on(answer: Answer, setting: Setting) -> bool:
    """Answer whether a chain carries the story of a printed year on (翌月), not back to compare (前年同月)."""
    if answer.anchor != "previous" or answer.moment is None or not setting.told:
        return False
    return setting.told[-1].explicit and answer.moment.begin >= setting.told[-1].moment.begin


def dated(expression: TimeExpression, answer: Answer) -> Time:
    """Write the answer down as a Time, clock and part of day included."""
    moment, e = answer.moment, expression
    clock = answer.clock or clock_of(e)
    span = Span(e.start, e.end)
    mod = e.mod or (("START", "MID", "END")[e.tenth - 1] if e.tenth else None)
    value = moment.value if moment else None
    if clock and moment is not None:
        value = f"{moment.begin.isoformat()}{clock}" if moment.grain == "D" else None
    elif clock and e.valid and answer.bare_clock:
        value = clock
    if value is not None and e.until_hour is not None and e.hour is not None:
        day = value.split("T")[0]
        value = f"{value}/{day}T{e.until_hour:02d}:{e.until_minute or 0:02d}"
    begin, end = answer.begin, answer.end
    exact = e.mod is None or (e.mod == "APPROX" and not e.steps)  # two weeks ago: no day is told
    if moment is not None and begin is None and moment.fixed and exact:
        begin, end = moment.begin, moment.end
    return Time(
        span=span,
        type="TIME" if clock else "DATE",
        value=value,
        mod=mod,
        begin=begin if value else None,
        end=end if value else None,
        anchor=answer.anchor,
        rule=answer.rule,
        relative=answer.relative,
        candidates=answer.candidates,
        utc=utc_of(e, moment.begin) if moment and moment.grain == "D" else None,
    )


def clock_of(expression: TimeExpression) -> str:
    """Write the clock or part of day of an expression, empty if it has none."""
    e = expression
    if e.hour is not None:
        second = f":{e.second:02d}" if e.second is not None else ""
        return f"T{e.hour:02d}:{e.minute or 0:02d}{second}"
    return f"T{e.daypart}" if e.daypart else ""
