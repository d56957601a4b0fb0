"""How the main event of a clause stands: the rule of the last predicate, then the defaults."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from keii.lang.base.cues import Act, Cue, CueTable, Frame, Unit
from keii.lang.base.tokens import Token
from keii.model.notes import Status
from keii.model.text import Span

DEEPEST = 4  # layers that only pass the question on (ことが分かった…), and speech within speech
Hit = tuple[Cue, int, int]


class Clause(Struct, frozen=True):
    """A stretch of text with its words and the language's table."""

    text: str
    span: Span
    tokens: Sequence[Token]
    table: CueTable

    def within(self, span: Span) -> Clause:
        """Return the part of the clause that `span` covers."""
        return Clause(self.text, span, self.tokens, self.table)

    def unit(self) -> Unit:
        """Return the last predicate with what governs it."""
        return self.table.read_unit(self.text, self.span, self.tokens)


class Standing(Struct, frozen=True, kw_only=True):
    """How an event stands, the words that decided it, and the event itself."""

    status: Status
    cue: Span | None = None
    cue_ids: tuple[str, ...] = ()
    polarity: bool = True
    act: Act = Act(trigger=None, verb="")


def stand(clause: Clause, *, frame: Frame | None = None, depth: int = 0) -> Standing:
    """Return how the main event of a sentence stands, whoever tells it.

    The act of saying is cut off first, unless its verb decides (denied, asked for).
    """
    span = clause.span
    frame = frame or clause.table.find_frame(clause.text, span, clause.tokens)
    if frame is None or depth >= DEEPEST:
        return find_standing(clause)
    if not span.contains(frame.content):
        return find_standing(clause.within(frame.content))
    content = clause.within(frame.content)
    if frame.sets and frame.cue is not None:
        end = span.end if frame.cue.end <= frame.content.start else frame.cue.end  # called the vote | a sham
        outer = find_standing(clause.within(Span(span.start, max(end, frame.content.end))))
        if outer.cue is None:  # "denied on Sunday that …": the words between part the verb from its clause
            outer = find_standing(clause.within(Span(span.start, frame.cue.end)))
        if outer.cue is not None and not frame.weak:
            return outer
        inner = stand(content, depth=depth + 1)
        return inner if inner.cue is not None or outer.cue is None else outer
    return stand(content, depth=depth + 1)


def find_standing(clause: Clause) -> Standing:
    """Return how the main event of a clause without attribution stands."""
    unit = clause.unit()
    if unit.question or unit.guess:
        return asked(unit)
    passed: tuple[str, ...] = ()
    for _ in range(DEEPEST):
        hits = clause.table.matches(unit)
        if not hits:
            break
        if hits[0][0].status is not None:
            return decided(clause, unit, hits[0], passed)
        passed = (*passed, hits[0][0].id)
        shorter = before_cue(clause, unit, hits[0][1])
        if shorter is None:
            break
        unit = shorter
    status = default(unit)
    act = Act(trigger=unit.trigger, verb=unit.verb)
    if unit.condition is not None and bends(unit, status, clause.table):
        return conditional(unit, act, passed)
    return Standing(status=status, cue_ids=passed, polarity=not unit.negated, act=act)


def asked(unit: Unit) -> Standing:
    """Return the standing of a question (unknown) or of a headline that guesses (首相退陣か)."""
    guess = Status.POSSIBLE if unit.future or unit.tense == "present" else Status.UNCONFIRMED
    status = guess if unit.guess else Status.UNKNOWN
    return Standing(status=status, cue_ids=("question",), act=Act(trigger=unit.trigger, verb=unit.verb))


def decided(clause: Clause, unit: Unit, hit: Hit, passed: tuple[str, ...]) -> Standing:
    """Return the standing a cue decides, unless an explicit condition bends it."""
    cue, start, end = hit
    status = cue.status or Status.HAPPENED
    act = Act(trigger=unit.trigger, verb=unit.verb)
    if status is not Status.HAPPENED:  # 再開した is itself what happened
        act = clause.table.read_act(clause.text, unit, start, end, clause.tokens)
    if unit.condition is not None and bends(unit, status, clause.table):
        return conditional(unit, act, (cue.id, *passed))
    return Standing(
        status=status,
        cue=place(unit, start, end),
        cue_ids=(cue.id, *passed),
        polarity=not unit.negated,
        act=act,
    )


def conditional(unit: Unit, act: Act, ids: tuple[str, ...]) -> Standing:
    """Return the standing of an event that hangs on a condition."""
    return Standing(
        status=Status.CONDITIONAL,
        cue=unit.condition,
        cue_ids=("condition", *ids),
        polarity=not unit.negated,
        act=act,
    )


def bends(unit: Unit, status: Status, table: CueTable) -> bool:
    """Answer whether a condition decides: the event lies ahead, and no doubt or request stands around it."""
    if unit.tense == "past" and not unit.future:
        return False
    return status in table.bends and not (status is Status.ONGOING and unit.tense == "progressive")


def before_cue(clause: Clause, unit: Unit, start: int) -> Unit | None:
    """Return the unit that is left when the cue at `start` of the words is taken away."""
    border = next((begin for at, begin, _ in unit.places if at >= start), None)
    if border is None or border <= clause.span.start:
        return None
    return clause.within(Span(clause.span.start, border)).unit()


def place(unit: Unit, start: int, end: int) -> Span | None:
    """Return where the words from `start` to `end` stand in the text."""
    inside = [(begin, stop) for at, begin, stop in unit.places if start <= at < end]
    return Span(inside[0][0], max(stop for _, stop in inside)) if inside else None


def default(unit: Unit) -> Status:
    """Return the status of a predicate that no cue stands around."""
    if unit.evaluative:
        return Status.OPINION
    if unit.negated:
        if unit.tense in ("past", "progressive") or unit.stative:
            return Status.NOT_HAPPENED
        return Status.EXPECTED if unit.natural else Status.REJECTED
    if unit.tense == "progressive" or unit.tense == "adjective":
        return Status.ONGOING
    if unit.tense == "noun":
        return Status.PLANNED if unit.future and not unit.stative else Status.HAPPENED
    if unit.tense != "present":
        return Status.HAPPENED
    if unit.stative:
        return Status.ONGOING
    return Status.EXPECTED if unit.natural else Status.PLANNED
