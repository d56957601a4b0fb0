"""Days, months, weekdays and clocks without a year: ranges, narrative, and direction decide."""

from __future__ import annotations

import re
from datetime import date

from keii.annotate.ahead import foreseen, in_chronology
from keii.annotate.answers import Answer, day_moment
from keii.annotate.calendar import Moment, before_christ, span_of
from keii.annotate.chains import NEWS_DAYS, Setting, Told, last_year_told
from keii.annotate.clocks import clock_alone, is_clock_only
from keii.annotate.direction import MONTH_OF_SEASON, SURE_DAYS, candidates_of, choose, distance, in_month, in_year
from keii.annotate.doubts import echoed, in_doubt, is_news_day, may_follow
from keii.annotate.listed import listed
from keii.lang.base.times import Direction, TimeExpression, slots_of

IN_BRACKETS = re.compile(r"[^()（）、。]{0,6}[（(][^()（）、。]{0,20}")
FAR_DAY, NEAR_DAY = 20, 7
# A third quarter that ended so many days ago is still to be reported: "expects a third-quarter loss" means it.
REPORTING_DAYS = 45
CLOSE_LETTERS = 40  # the other end of a range, or the next of a list, stands right behind
JUST_NOW = 3  # days: a day so close before publication is the news, whatever year was told before
A_YEAR = 366  # days
CLOSE_DAYS = 62  # a bare day after a printed full date continues that story up to here


def bare(expression: TimeExpression, setting: Setting) -> Answer:
    """Resolve a day, month, weekday, season or clock without a year."""
    e = expression
    if e.after and setting.told and (answer := continued(e, setting.told[-1], setting)):
        return answer
    if is_clock_only(e):
        return clock_alone(e, setting)
    if answer := glossed(e, setting) or under_topic(e, setting):
        return answer
    if (moment := echoed(e, setting)) is not None:
        return Answer(moment, "previous", "same-sentence", relative=True)
    direction = e.hint or setting.direction_of(e)
    if answer := opened(e, direction, setting):
        return answer
    if answer := carried(e, direction, setting):
        return answer
    # In a dated article the clause must look back; an undated one is all narrative.
    if (direction == "past" or tells_on(direction, setting)) and (answer := narrated(e, setting)):
        return answer
    if setting.published is None:
        return listed(e, setting) or Answer(rule="undated", relative=True)
    if answer := in_chronology(e, setting) or (foreseen(e, setting) if direction == "future" else None):
        return answer
    return directed(e, direction, setting)


def under_topic(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Let a month take the year right before it as a topic: 今年は4月に始まった."""
    e, told = expression, setting.told[-1] if setting.told else None
    if told is None or e.month is None or told.moment.grain != "Y" or e.hint is not None:
        return None
    if setting.text[told.expression.end : e.start] not in setting.table.topics:
        return None
    moment = in_year(e, told.moment.begin.year, setting.table.fiscal_start)
    return Answer(moment, "previous", "topic", relative=True)


def glossed(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Read the day of a second clock in brackets, 15日午後7時（日本時間16日午前3時）, beside the first."""
    e, told = expression, setting.told[-1] if setting.told else None
    if told is None or e.hour is None or told.expression.hour is None or e.month is not None:
        return None
    if not IN_BRACKETS.fullmatch(setting.text, told.expression.end, e.start):
        return None
    near = [m for m in candidates_of(e, told.moment.begin) if distance(m, told.moment.begin) <= 1]
    return Answer(near[0], "previous", "gloss", relative=True) if len(near) == 1 else None


def tells_on(direction: Direction | None, setting: Setting) -> bool:
    """Answer whether a clause without a tense goes on with the story of years ago that was just told."""
    if setting.published is None:
        return True
    # Where the verb ends a clause, one without a tense goes on; elsewhere the present tense is no story.
    if not setting.table.verb_last or direction is not None or not setting.told or not setting.told[-1].explicit:
        return False
    return setting.published.year - setting.told[-1].moment.begin.year > 1


def opened(expression: TimeExpression, direction: Direction | None, setting: Setting) -> Answer | None:
    """Read the first end of a range by the whole range: 1月から11月までの死者, 8月から10月の間に開く."""
    published, last = setting.published, setting.end_of_range(expression)
    if published is None or last is None or expression.month is None or expression.hour is not None:
        return None
    first = candidates_of(expression, published)
    ends = [next((b for b in candidates_of(last, a.begin) if b.end >= a.end), None) for a in first]
    spans = [(a, span_of(a, b)) for a, b in zip(first, ends, strict=True) if b is not None]
    readings = [whole for _, whole in spans if whole is not None and (whole.end - whole.begin).days <= A_YEAR]
    moment, sure = choose(readings, published, direction)
    if not sure or moment is None:
        return None
    if direction == "future" and (published - moment.begin).days > SURE_DAYS and setting.table.verb_last:
        return Answer(rule="open", relative=True)  # 11月に: 工事を4月から11月にかけて行う
    begin = next(a for a, whole in spans if whole == moment)
    return Answer(begin, "publication", f"direction-{direction or 'nearest'}", relative=True)


def continued(expression: TimeExpression, first: Told, setting: Setting) -> Answer | None:
    """Let the second end of a range, or the next of a list, inherit what it lacks."""
    e = expression
    if not 0 <= e.start - first.expression.end <= CLOSE_LETTERS or first.moment.begin == date.min:
        return None
    if e.weekday and not e.day and setting.published and (setting.published - first.moment.end).days > NEWS_DAYS:
        return None  # bought from Sept. 14 to Thursday
    if is_clock_only(e):
        whole = first.moment.grain == "D"  # not 4月から夕方18時の枠に
        return Answer(day_moment(first.moment.end), "previous", e.after or "list", relative=True) if whole else None
    mine, its = slots_of(e), slots_of(first.expression)
    if its == ["weekday"] and e.month and not e.day:
        return None  # a revision Friday to December's figures
    if e.after == "list" and mine not in (its, its[1:]):
        return None  # 「30日、5月中旬に…」 is no list
    later = [m for m in candidates_of(e, first.moment.begin) if m.begin >= first.moment.begin]
    if e.after == "list":
        later = [m for m in later if m.begin.year == first.moment.begin.year] or later
    if not later:
        return None
    leaps = setting.published is not None and later[0].begin > setting.published >= first.moment.begin
    if e.after == "list" and leaps and setting.direction_of(e) == "past":
        return None  # 「1日、31日に締め切った…」 neither
    return Answer(later[0], "previous", e.after or "list", relative=True)


def narrated(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Let a story told about another year keep that year, months running forward."""
    e = expression
    told = last_year_told(setting, e)
    if told is None or (setting.published is not None and told.moment.begin.year == setting.published.year):
        return None
    last = next((t for t in setting.looking_back() if t.explicit and not t.aside), told)
    if setting.published is not None and last.moment.begin > setting.published:
        return None  # what happened did not happen in a year still to come
    if setting.published is not None and (
        setting.told[-1] is not last or setting.sentence_of(e.start) - last.sentence > 1 or e.quarter or e.half
    ):
        return None
    if setting.published is not None and (
        setting.is_reported(last, e) or is_news(e, setting) or is_news_day(e, setting)
    ):
        return None  # elected in 2000, he said on Nov. 28
    begin = last.moment.begin
    if e.month is None and e.quarter is None and e.half is None and e.season is None and e.feast is None:
        fine = (t for t in setting.looking_back() if t.explicit and not t.aside and t.moment.grain in ("D", "M"))
        return narrated_day(e, next(fine, last), setting)
    if begin == date.min:
        year = last.moment.value[2:6]
        told_year = len(year) == 4 and (e.month or e.season)
        return Answer(before_christ(int(year), e), "narrative", "narrative", relative=True) if told_year else None
    moment = in_year(e, begin.year, setting.table.fiscal_start)
    until = setting.end_of_range(e)
    if e.hint == "future" and is_earlier_season(e, last.expression):
        moment = in_year(e, begin.year + 1, setting.table.fiscal_start)  # the winter of 1777; the next spring
    elif until and until.month and e.month and begin.month <= until.month < e.month:
        moment = in_year(e, begin.year - 1, setting.table.fiscal_start)  # told in January: from October to March
    elif moment and last.moment.grain in ("D", "M") and moment.end < begin and runs_on(moment, begin):
        moment = in_year(e, begin.year + 1, setting.table.fiscal_start)
    return Answer(moment, "narrative", "narrative", relative=True)


def is_earlier_season(expression: TimeExpression, last: TimeExpression) -> bool:
    """Answer whether a season comes no later in its year than the one told before."""
    if expression.season is None or last.season is None:
        return False
    return MONTH_OF_SEASON[expression.season] <= MONTH_OF_SEASON[last.season]


def carried(expression: TimeExpression, direction: Direction | None, setting: Setting) -> Answer | None:
    """Let a bare day take the month of a day named before it in its sentence, if that month is not the present one."""
    e, published = expression, setting.published
    if e.day is None or e.month is not None or published is None or not setting.told:
        return None
    told = setting.told[-1]
    if told.moment.grain != "D" or told.sentence != setting.sentence_of(e.start):
        return None
    ahead, behind = (told.moment.end - published).days, (published - told.moment.end).days
    if direction != "past" and ahead > 0 and may_follow(e, told, direction, published):
        same_month = in_month(e, told.moment.end.year, told.moment.end.month)
        if same_month is not None and same_month.begin >= published:
            return Answer(same_month, "previous", "same-sentence", relative=True)
    if e.day <= told.moment.end.day:
        return None
    if not (direction == "future" and ahead > 0) and not (direction == "past" and behind > 31):
        return None
    if direction == "past" and 0 <= (published.day - e.day) <= 2:
        return None  # 「先月29日に…、30日も協議した」: the day of the news
    later = [m for m in candidates_of(e, told.moment.begin) if m.begin > told.moment.end]
    return Answer(later[0], "previous", "same-sentence", relative=True) if later else None


def runs_on(moment: Moment, begin: date) -> bool:
    """Answer whether a month that lies before the last one told is next year's: by more than half a year."""
    return (begin.year - moment.begin.year) * 12 + begin.month - moment.begin.month > 6


def is_news(expression: TimeExpression, setting: Setting) -> bool:
    """Answer whether a day is that of the news: just before publication, behind a subject (船長が8月25日、死去した)."""
    published, topics = setting.published, setting.table.topics
    if expression.hint is not None:
        return True  # 去る6月
    if published is None or not topics or not setting.text.endswith(topics, 0, expression.start):
        return False
    readings = candidates_of(expression, published)
    return any(0 <= (published - m.end).days <= JUST_NOW for m in readings if m.grain == "D")


def narrated_day(expression: TimeExpression, last: Told, setting: Setting) -> Answer | None:
    """Let a bare day continue a printed full date close before it."""
    e = expression
    if (e.day is None and e.weekday is None) or last.moment.grain not in ("D", "M"):
        return None
    if e.day is None and last.moment.grain == "M" and setting.published is not None:
        return None
    if setting.published is not None:
        near = setting.sentence_of(e.start) - last.sentence <= 1
        if not near or (e.day is not None and last.moment.grain == "D" and e.day < last.moment.begin.day):
            return None
    readings = candidates_of(e, last.moment.begin)
    later = [m for m in readings if m.begin >= last.moment.begin]
    if later and is_day_only(e) and (back := much_nearer(later[0], readings, last.moment.begin)):
        return Answer(back, "narrative", "narrative", relative=True)  # 8日に揺れた。前には7日夕方から…
    if not later or (later[0].begin - last.moment.begin).days > CLOSE_DAYS:
        return None
    return Answer(later[0], "narrative", "narrative", relative=True)


def directed(expression: TimeExpression, direction: Direction | None, setting: Setting) -> Answer:
    """Choose between the readings around the publication date."""
    e, published = expression, setting.published
    if published is None:
        return Answer(rule="undated", relative=True)
    readings = candidates_of(e, published, setting.table.fiscal_start)
    grain = readings[0].grain if readings else None
    named_by_months = e.month is not None and direction is None and grain in ("Q", "H")
    if (grain in ("Q", "H") or (e.closing and readings)) and not named_by_months:
        running = [m for m in readings if m.begin <= published <= m.end and not e.closing and e.month is None]
        if running:
            return Answer(running[0], "publication", "running", relative=True)
        done = [moment for moment in readings if moment.end < published]
        if direction != "future" or (done and (published - done[-1].end).days <= REPORTING_DAYS):
            return Answer(done[-1], "publication", "last-complete", relative=True)
    if readings and readings[0].grain == "S" and direction is None:
        return Answer(rule="open", relative=True, candidates=tuple(m.value for m in readings[1:4]))
    moment, sure = choose(readings, published, direction, strict=e.hint is not None)
    far = moment is not None and is_day_only(e) and setting.is_prose(e)
    other = much_nearer(moment, readings, published) if moment is not None and far else None
    late = other is not None and in_doubt(e, other, direction, setting)
    # One sentence in the past: nothing was added to it days after, so the day is the one of the month before.
    if moment is not None and other is not None and not (late and direction == "past" and is_alone(setting)):
        if late:
            return Answer(rule="open", relative=True, candidates=(moment.value, other.value))
        return Answer(other, "publication", "nearest-day", relative=True)
    doubtful = moment is not None and (is_just_past(e, moment, published) or in_doubt(e, moment, direction, setting))
    if not sure or doubtful:
        return Answer(rule="open", relative=True, candidates=tuple(m.value for m in readings[:4]))
    return Answer(moment, "publication", f"direction-{direction or 'nearest'}", relative=True)


def is_alone(setting: Setting) -> bool:
    """Answer whether a text is one sentence with one time."""
    return len(setting.sentences) < 2 and not setting.told


def is_just_past(expression: TimeExpression, moment: Moment, published: date) -> bool:
    """Answer whether "last Tuesday", said on a Wednesday, may be the one a week before; so "last May", said in June."""
    e, ago = expression, (published - moment.end).days
    near = 2 if e.weekday is not None else 31 if moment.grain == "M" else -1
    return e.hint == "past" and e.day is None and ago <= near


def is_day_only(expression: TimeExpression) -> bool:
    """Answer whether an expression is a day of the month and nothing coarser."""
    e = expression
    return e.day is not None and e.month is None and e.weekday is None and e.hint is None


def much_nearer(moment: Moment, readings: list[Moment], published: date) -> Moment | None:
    """Return a reading days away where the verb seems to point weeks away: a paper would write 来月14日 for that."""
    if distance(moment, published) <= FAR_DAY:
        return None
    return next((other for other in readings if distance(other, published) <= NEAR_DAY), None)
