"""The table a language fills in: how a sentence tells an act, and how one asks whether it comes about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from re import Pattern
from typing import Literal

from msgspec import Struct

from keii.lang.base.tokens import Token
from keii.model.notes import Status
from keii.model.text import Span

NOTHING = re.compile(r"(?!)")
Kind = Literal["whether", "when", "past", "what"]
Piece = Span | str
"""Words of the sentence, or words put in by the grammar (の turned into を)."""


class Act(Struct, frozen=True, kw_only=True):
    """What a sentence says somebody does, will do or did, without the words that say how surely.

    `verb` is the key that reports of one act share (出席する and 出席した: 出席),
    `predicate` what a question ends in (出席する, attend). `doer` is the span of
    the one who must act. `pieces` stand between doer and verb (Japanese) or
    after the verb (English); `core` is the same without modifying clauses.
    `status` overrides the sentence's own. `askable` is False for an act that is
    evidence in a history, but too little for a question. `passive` marks a doer
    who undergoes the act (運行は再開されるか), `passing` a wording that is right only
    while its own status lasts (延期するか), `pronoun` the word that stands for a doer
    who says it of itself (BP said it would).
    """

    verb: str
    predicate: str
    doer: Span | None = None
    pieces: tuple[Piece, ...] = ()
    core: tuple[Piece, ...] = ()
    kind: Kind = "whether"
    status: Status | None = None
    askable: bool = True
    past: str = ""
    passive: bool = False
    passing: bool = False
    pronoun: str = ""


class QuestionTable(Struct, frozen=True, kw_only=True):
    """A language's way to find acts in a sentence and to ask for them.

    `find_acts(text, tokens, status)` reads one sentence; spans count code points
    of it. `ask(act, doer, rest)` words the question. `fits(question)` answers
    whether it has no pronoun and no relative time. `print_time(value)` writes a TIMEX3 value as an absolute
    date, or None; `absolute` matches words that already are one,
    `relative` words that are not; `day` finds a day in a question. `afterword` matches a sentence that only says who
    said the one before it (group `speaker`), `clinging` words that a replaced time
    cannot follow (式典の当日); `since` a time that only measures back, the time itself
    given as NUL. `instance` finds ordinals (60周年, 3rd), groups `number` and `unit`. `shared` are
    verbs whose act is one for all who take part (再開); other acts belong to
    their doer (出席). `general` are words that tell no two acts apart.
    `consequence` matches sentences that say why something matters, `akin(verb)` lists
    words such a sentence has. `needs_mention(doer)` asks for a linked name.
    `key(verb)` is what forms and
    synonyms of a verb share; `sudden` are the keys of acts that happen but once a day.
    `settled` lists, by verb, the acts that answer it when they are done to the same
    thing (vote: approve), `overtaken` those after which nobody asks any more
    (extend: sign a new one), `decisions` those done once they are
    decided (approve). `governs(text, time, trigger, verb, ahead=)` answers whether a time dates the
    main event of a sentence (places are offsets in it), and that is an event at all. `announces` matches
    verbs of saying that are an event themselves (発表した), where what is said has no day.
    """

    find_acts: Callable[[str, tuple[Token, ...], Status], tuple[Act, ...]]
    ask: Callable[[Act, str, str], str]
    fits: Callable[[str], bool]
    print_time: Callable[[str], str | None]
    shared: frozenset[str]
    general: frozenset[str]
    consequence: Pattern[str]
    needs_mention: Callable[[str], bool]
    akin: Callable[[str], tuple[str, ...]]
    absolute: Pattern[str]
    day: Pattern[str]
    relative: Pattern[str]
    afterword: Pattern[str]
    clinging: Pattern[str]
    since: Pattern[str]
    instance: Pattern[str]
    comfortable: int
    longest: int
    settled: Mapping[str, frozenset[str]] = {}
    overtaken: Mapping[str, frozenset[str]] = {}
    decisions: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    kindred: Mapping[str, frozenset[str]] = {}
    key: Callable[[str], str] = lambda verb: verb
    sudden: frozenset[str] = frozenset()
    announces: Pattern[str] = NOTHING
    governs: Callable[..., bool] = lambda text, time, trigger, verb, *, ahead: True
