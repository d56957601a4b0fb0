"""How the main event of a clause stands: the rule of the last predicate, then the defaults."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from keii.lang.base.cues import Act, Cue, CueTable, Frame, Unit
from keii.lang.base.tokens import Token
from keii.model.notes import Status
from keii.model.text import Span

DEEPEST = 4  # layers that only pass the question on (ことが分かった…)
class Standing(Struct, frozen=True, kw_only=True):
    """How an event stands, the words that decided it, and the event itself."""

    status: Status
    cue: Span | None = None
    cue_ids: tuple[str, ...] = ()
    polarity: bool = True
    act: Act = Act(trigger=None, verb="")


def stand(
    text: str, span: Span, tokens: Sequence[Token], table: CueTable, *, frame: Frame | None = None, depth: int = 0
) -> Standing:
    """Return how the main event of a sentence stands, whoever tells it.

    The act of saying is cut off first, unless its verb decides (denied, asked for).
    """
    frame = frame or table.find_frame(text, span, tokens)
    if frame is None or depth >= DEEPEST or not span.contains(frame.content):
        return find_standing(text, span if frame is None else frame.content, tokens, table)
    if frame.sets and frame.cue is not None:
        outer = find_standing(text, Span(span.start, max(frame.cue.end, frame.content.end)), tokens, table)
        if outer.cue is not None and not frame.weak:
            return outer
        inner = stand(text, frame.content, tokens, table, depth=depth + 1)
        return inner if inner.cue is not None or outer.cue is None else outer
    return stand(text, frame.content, tokens, table, depth=depth + 1)


def find_standing(text: str, span: Span, tokens: Sequence[Token], table: CueTable) -> Standing:
    """Return how the main event of `span` stands."""
    unit = table.read_unit(text, span, tokens)
    if unit.question or unit.guess:
        act = Act(trigger=unit.trigger, verb=unit.verb)
        guess = Status.POSSIBLE if unit.future or unit.tense == "present" else Status.UNCONFIRMED
        return Standing(status=guess if unit.guess else Status.UNKNOWN, cue_ids=("question",), act=act)
    passed: tuple[str, ...] = ()
    for _ in range(DEEPEST):
        hits = table.matches(unit)
        if not hits:
            break
        cue, start, end = hits[0]
        if cue.status is not None:
            return decided(text, unit, (cue, start, end), tokens, table, passed)
        passed = (*passed, cue.id)
        shorter = before_cue(text, span, unit, start, tokens, table)
        if shorter is None:
            break
        unit = shorter
    status = default(unit)
    if unit.condition is not None and bends(unit, status, table):
        return Standing(
            status=Status.CONDITIONAL,
            cue=unit.condition,
            cue_ids=("condition",),
            polarity=not unit.negated,
            act=Act(trigger=unit.trigger, verb=unit.verb),
        )
    return Standing(
        status=status, cue_ids=passed, polarity=not unit.negated, act=Act(trigger=unit.trigger, verb=unit.verb)
    )


def decided(
    text: str,
    unit: Unit,
    hit: tuple[Cue, int, int],
    tokens: Sequence[Token],
    table: CueTable,
    passed: tuple[str, ...],
) -> Standing:
    """Return the standing a cue decides, unless an explicit condition bends it."""
    cue, start, end = hit
    status = cue.status or Status.HAPPENED
    act = table.read_act(text, unit, start, end, tokens)
    if unit.condition is not None and bends(unit, status, table):
        return Standing(
            status=Status.CONDITIONAL,
            cue=unit.condition,
            cue_ids=("condition", cue.id, *passed),
            polarity=not unit.negated,
            act=act,
        )
    return Standing(
        status=status, cue=place(unit, start, end), cue_ids=(cue.id, *passed), polarity=not unit.negated, act=act
    )


def bends(unit: Unit, status: Status, table: CueTable) -> bool:
    """Answer whether a condition decides: the event lies ahead, and no doubt or request stands around it."""
    if unit.tense == "past" and not unit.future:
        return False
    return status in table.bends and not (status is Status.ONGOING and unit.tense == "progressive")


def before_cue(text: str, span: Span, unit: Unit, start: int, tokens: Sequence[Token], table: CueTable) -> Unit | None:
    """Return the unit that is left when the cue at `start` of the words is taken away."""
    border = next((begin for at, begin, _ in unit.places if at >= start), None)
    if border is None or border <= span.start:
        return None
    return table.read_unit(text, Span(span.start, border), tokens)


def place(unit: Unit, start: int, end: int) -> Span | None:
    """Return where the words from `start` to `end` stand in the text."""
    inside = [(begin, stop) for at, begin, stop in unit.places if start <= at < end]
    return Span(inside[0][0], max(stop for _, stop in inside)) if inside else None


def default(unit: Unit) -> Status:
    """Return the status of a predicate that no cue stands around."""
    if unit.evaluative and not unit.negated:
        return Status.OPINION
    if unit.negated:
        return Status.NOT_HAPPENED if unit.tense in ("past", "progressive") or unit.stative else Status.REJECTED
    if unit.tense == "past":
        return Status.HAPPENED
    if unit.tense == "progressive":
        return Status.ONGOING
    if unit.tense == "noun":
        return Status.PLANNED if unit.future and not unit.stative else Status.HAPPENED
    if unit.tense == "present":
        if unit.stative:
            return Status.ONGOING
        return Status.EXPECTED if unit.natural else Status.PLANNED
    return Status.HAPPENED if unit.tense == "none" else Status.ONGOING
