"""What a language fills in: one frozen table of plain functions and word tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from keii.lang.base.compare import CompareTable
from keii.lang.base.cues import CueTable
from keii.lang.base.figures import FigureTable
from keii.lang.base.names import NameTable
from keii.lang.base.neutral import NeutralTable
from keii.lang.base.phrases import PhraseTable
from keii.lang.base.questions import QuestionTable
from keii.lang.base.ties import TieTable
from keii.lang.base.times import TimeTable
from keii.lang.base.tokens import Token
from keii.lang.base.wording import WordingTable
from keii.model.text import Span

__all__ = [
    "CompareTable",
    "CueTable",
    "FigureTable",
    "Language",
    "NameTable",
    "NeutralTable",
    "PhraseTable",
    "QuestionTable",
    "TieTable",
    "TimeTable",
    "Token",
    "WordingTable",
]


class Language(Struct, frozen=True, kw_only=True):
    """One language.

    `split_sentences(text, paragraphs)` gives sentence spans of `text`; `tokens(text, offset=0)`
    the words with offsets into the string given, moved by `offset`; `terms(text)` the content terms
    for retrieval (repeats kept, normalised, order of appearance).
    """

    code: str
    split_sentences: Callable[[str, Sequence[Span]], tuple[Span, ...]]
    tokens: Callable[..., tuple[Token, ...]]
    terms: Callable[[str], tuple[str, ...]]
    times: TimeTable
    names: NameTable
    figures: FigureTable
    cues: CueTable
    phrases: PhraseTable
    compare: CompareTable = CompareTable()
    wording: WordingTable = WordingTable()
    questions: QuestionTable | None = None
    ties: TieTable = TieTable()
    neutral: NeutralTable = NeutralTable()
