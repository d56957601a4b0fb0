"""Claims judged by one or two sentences: is what may be, or is said to be, taken for what is?"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from keii.bench.statements.gold import GoldClaim
from keii.bench.tables import share
from keii.evidence.judge import verify
from keii.lang.base import Language
from keii.model.article import Article, digest_of
from keii.model.finding import Verdict
from keii.model.text import Span
from keii.plugins import load
from keii.read.paragraphs import find_paragraphs

ANSWERS = {"yes": Verdict.SUPPORTED, "no": Verdict.REFUTED, "unknown": Verdict.NOT_ENOUGH_INFO}
OWN = 1  # characters of its own a bare fact may have: は for が
TAKEN = 3  # characters of the sentence it lacks: a modal, not a particle


class Judged(Struct, frozen=True, kw_only=True):
    """One claim with the verdict; `bare` when it is the sentence without some of its words, its modal as a rule."""

    gold: GoldClaim
    verdict: Verdict
    bare: bool

    @property
    def is_right(self) -> bool:
        """Whether the verdict is the gold's."""
        return self.verdict == ANSWERS[self.gold.answer]

    @property
    def is_read_as_fact(self) -> bool:
        """Whether the claim was called supported though the gold does not say yes."""
        return self.verdict == Verdict.SUPPORTED and self.gold.answer != "yes"


def judge(gold: GoldClaim) -> Judged:
    """Judge one claim by its sentences."""
    joint = " " if gold.language == "en" else ""
    source = article_from(joint.join(gold.premises), gold)
    verdict = verify(gold.hypothesis, [source], language=gold.language).verdict
    return Judged(gold=gold, verdict=verdict, bare=any(is_bare(gold.hypothesis, one) for one in gold.premises))


def article_from(text: str, gold: GoldClaim) -> Article:
    """Return the premises as an undated article."""
    language: Language = load("languages", gold.language)
    return Article(
        id=gold.id,
        text=text,
        digest=digest_of(text),
        in_language=gold.language,
        paragraphs=find_paragraphs(text),
        sentences=language.split_sentences(text, (Span(0, len(text)),)),
    )


def is_bare(claim: str, sentence: str) -> bool:
    """Answer whether a claim is a sentence with some of its words taken away and none added."""
    matched = SequenceMatcher(None, sentence, claim, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in matched)
    return len(claim) - same <= OWN and len(sentence) - same >= TAKEN


class JudgeFigures(Struct, frozen=True, kw_only=True):
    """How claims were judged.

    `open` are claims the gold neither affirms nor denies; `bare` those the gold does not affirm which
    are their sentence without its modal: of both, some were read as fact. `supported` verdicts are
    right where the gold says yes.
    """

    claims: int
    right: int
    accuracy: float
    open: int
    open_read_as_fact: int
    bare: int
    bare_read_as_fact: int
    bare_right_share: float
    entailed: int
    supported: int
    supported_right: int
    supported_precision: float
    supported_recall: float


def judge_figures(judged: Sequence[Judged]) -> JudgeFigures | None:
    """Return the figures of judged claims."""
    if not judged:
        return None
    right = sum(one.is_right for one in judged)
    open_ones = [one for one in judged if one.gold.answer == "unknown"]
    bare = [one for one in judged if one.bare and one.gold.answer != "yes"]
    facts = sum(one.is_read_as_fact for one in bare)
    supported = [one for one in judged if one.verdict == Verdict.SUPPORTED]
    entailed = sum(one.gold.answer == "yes" for one in judged)
    supported_right = sum(one.is_right for one in supported)
    return JudgeFigures(
        claims=len(judged),
        right=right,
        accuracy=share(right, len(judged)),
        open=len(open_ones),
        open_read_as_fact=sum(one.is_read_as_fact for one in open_ones),
        bare=len(bare),
        bare_read_as_fact=facts,
        bare_right_share=share(len(bare) - facts, len(bare)),
        entailed=entailed,
        supported=len(supported),
        supported_right=supported_right,
        supported_precision=share(supported_right, len(supported)),
        supported_recall=share(supported_right, entailed),
    )
