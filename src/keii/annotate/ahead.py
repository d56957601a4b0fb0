"""Days that go on from one told before: what a past clause looked ahead to, and the next line of a chronology."""

from __future__ import annotations

from keii.annotate.answers import Answer
from keii.annotate.chains import Setting
from keii.annotate.direction import candidates_of
from keii.lang.base.times import TimeExpression

NEAR_SENTENCES = 2  # a printed year so close before a line of a chronology is that line's


def foreseen(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Count what a past clause looked ahead to from its own day: in January it said that it would open in March."""
    e, told = expression, setting.told[-1] if setting.told else None
    cue, published = setting.table.foreseen, setting.published
    if cue is None or told is None or published is None or told.sentence != setting.sentence_of(e.start):
        return None
    is_behind = told.moment.grain in ("D", "M") and told.moment.end < published
    if not is_behind or setting.direction_of(told.expression) != "past":
        return None
    if not cue.search(setting.text, told.expression.end, e.start):
        return None
    later = next((m for m in candidates_of(e, told.moment.begin) if m.begin > told.moment.end), None)
    return Answer(later, "previous", "foreseen", relative=True) if later else None


def in_chronology(expression: TimeExpression, setting: Setting) -> Answer | None:
    """Let a day that opens its line (March 5 - Rebels enter the town) follow the day of the line before."""
    e, published = expression, setting.published
    if published is None or e.month is None or not setting.opens_line(e):
        return None
    sentence = setting.sentence_of(e.start)
    for told in setting.looking_back():
        near = told.explicit and sentence - told.sentence <= NEAR_SENTENCES
        if not near and not setting.opens_line(told.expression):
            continue
        later = next((m for m in candidates_of(e, told.moment.begin) if m.begin >= told.moment.begin), None)
        if later is None or told.moment.begin <= published < later.begin:
            break
        return Answer(later, "previous", "chronology", relative=True)
    return None
