"""The table a language fills in: who says something, and how surely (cue words, clauses, acts)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from keii.lang.base.roots import Telling
from keii.lang.base.tokens import Token
from keii.model.notes import SourceClass, Status
from keii.model.text import Span

Tense = Literal["past", "present", "progressive", "noun", "adjective", "none"]


class Cue(Struct, frozen=True, kw_only=True):
    """One cue: `pattern` as written in the table, the status it gives (None: it passes the question on).

    `strength` is 1 (a weak default) to 3 (decisive). `example` is a sentence it decides.
    """

    id: str
    pattern: str
    status: Status | None
    strength: int
    example: str


class Unit(Struct, frozen=True, kw_only=True):
    """The last predicate of a clause with what governs it; what a cue is looked up in.

    `words` are normalised, `places` map them back: (start in words, start, end in
    text), ascending. `stative` is a state, `natural` what nobody decides (rain,
    prices), `evaluative` a judgement. `condition` is where an explicit condition begins. `question` marks a question,
    `guess` a headline that ends in か. `reported` is what somebody said, in the tense of the saying (it would close).
    """

    words: str
    places: tuple[tuple[int, int, int], ...]
    main: int = -1
    trigger: Span | None = None
    verb: str = ""
    tense: Tense = "none"
    negated: bool = False
    stative: bool = False
    natural: bool = False
    evaluative: bool = False
    condition: Span | None = None
    future: bool = False
    question: bool = False
    guess: bool = False
    reported: bool = False


class Frame(Struct, frozen=True, kw_only=True):
    """Somebody says something, within one stretch of text.

    `who` says where the source is found if `source` is None: "topic" means that
    the speaker of the sentence before goes on. `sets` tells that the verb of
    saying decides the status itself (denied, asked for), `weak` that it does so
    only where the content has no cue of its own.
    """

    source: Span | None
    cue: Span | None
    content: Span
    quoted: bool = False
    via: Span | None = None
    who: Literal["here", "topic", "nobody"] = "here"
    sets: bool = False
    weak: bool = False
    id: str = ""


class Act(Struct, frozen=True, kw_only=True):
    """The event a unit speaks of once its cue is taken away."""

    trigger: Span | None
    verb: str


def no_frame(text: str, span: Span, tokens: Sequence[Token]) -> Frame | None:
    """Find nothing."""
    return None


def no_unit(text: str, span: Span, tokens: Sequence[Token]) -> Unit:
    """Return an empty unit."""
    return Unit(words="", places=())


def no_act(text: str, unit: Unit, start: int, end: int, tokens: Sequence[Token]) -> Act:
    """Return the unit's own predicate."""
    return Act(trigger=unit.trigger, verb=unit.verb)


def no_actors(text: str, span: Span, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Find nobody."""
    return ()


def no_class(words: str) -> SourceClass:
    """Say nothing about a source."""
    return "none"


def no_match(unit: Unit) -> tuple[tuple[Cue, int, int], ...]:
    """Find no cue."""
    return ()


class CueTable(Struct, frozen=True, kw_only=True):
    """A language's cues of attribution and status, and the reading of its clauses.

    `find_frame` cuts off an attribution within a stretch of text; `quote_marks` are
    its quotation marks; `read_unit` finds the last predicate; `matches` gives the
    cues of a unit with their places in its words, the deciding one first; `read_act`
    the event a cue stands around. `bends` are the statuses that an explicit
    condition outweighs. `find_actors` proposes who does or undergoes
    the event when no names are known, `find_person` the person a sentence is about.
    Where `relays`, who speaks within the report of an outlet is the source, and
    `outlet_of` names the outlet. `pronouns` and what `pointing` matches point back to somebody
    named before, if `can_mean` agrees; `find_teller` is who tells something in a sentence that does
    not say what. `find_root` names the PLOVER root of what a sentence tells.
    """

    cues: tuple[Cue, ...] = ()
    find_frame: Callable[[str, Span, Sequence[Token]], Frame | None] = no_frame
    read_unit: Callable[[str, Span, Sequence[Token]], Unit] = no_unit
    matches: Callable[[Unit], tuple[tuple[Cue, int, int], ...]] = no_match
    read_act: Callable[[str, Unit, int, int, Sequence[Token]], Act] = no_act
    find_actors: Callable[[str, Span, Sequence[Token]], tuple[Span, ...]] = no_actors
    source_class: Callable[[str], SourceClass] = no_class
    find_root: Callable[[Telling], str | None] = lambda telling: None
    speaker_next: Callable[[str, Span, Sequence[Token]], tuple[Span, Span] | None] = lambda text, span, tokens: None
    speaker_before: Callable[[str, Span, Sequence[Token]], tuple[Span, Span] | None] = lambda text, span, tokens: None
    find_person: Callable[[str, Span, Sequence[Token]], Span | None] = lambda text, span, tokens: None
    relays: bool = False
    outlet_of: Callable[[str, Span], Span] = lambda text, source: source
    quote_marks: tuple[tuple[str, str], ...] = ()
    pronouns: frozenset[str] = frozenset()
    pointing: re.Pattern[str] = re.compile("(?!)")
    can_mean: Callable[[str, str], bool] = lambda pointer, words: True
    find_teller: Callable[[str, Span, Sequence[Token]], Span | None] = lambda text, span, tokens: None
    bends: frozenset[Status] = frozenset()


def read_cues(path: Path) -> tuple[Cue, ...]:
    """Read a cue table: one JSON object a line."""
    return tuple(msgspec.json.decode(line, type=Cue) for line in path.read_bytes().splitlines() if line.strip())


def compiled(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a cue's pattern with its macros written out."""
    for name, meaning in macros.items():
        pattern = pattern.replace(name, meaning)
    return re.compile(pattern)
