"""What gives a claim a score of doubt: keii's judge, and the simple means anybody has, to be measured beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from unicodedata import normalize

from msgspec import Struct

from keii.annotate import read_closely
from keii.bench.check.claim_sets import Case
from keii.evidence.judge import judge_text
from keii.evidence.retrieve import Library
from keii.model.article import Article
from keii.model.finding import Verdict
from keii.read import article_of

WORD = re.compile(r"[a-z0-9]+(?:[.,]\d+)*")
SENTENCE = re.compile(r"[^。.!?！？\n]+")
TELLING = re.compile(r"\d[\d,.]*\d|\d|[A-Z][a-z]+|[ァ-ヶー]{3,}")
OPENING = re.compile(r"(?:^|[.!?]\s+)[A-Z][a-z]+")


class Doubt(Struct, frozen=True):
    """How doubtful a claim looks, from 0 on, and whether it is flagged; None where a threshold decides."""

    score: float
    flagged: bool | None = None


Judge = Callable[[Case], Doubt]


def by_keii(case: Case) -> Doubt:
    """Ask keii's judge: one minus the alignment, flagged unless supported."""
    found = judge_text(case.claim, library_of(case.source, case.language), published=None, language=case.language)
    return Doubt(1 - found.alignment, found.verdict is not Verdict.SUPPORTED)


@lru_cache(maxsize=8)
def library_of(source: str, language: str) -> Library:
    """Read the source of a claim."""
    article = article_of({"id": "s1", "text": source}, "source", language=language)
    return Library.of([read_closely(article)] if isinstance(article, Article) else [])


def flag_all(case: Case) -> Doubt:
    """Doubt everything."""
    return Doubt(1.0, True)


def by_unigrams(case: Case) -> Doubt:
    """Count the share of a claim's words that the source does not have: one minus ROUGE-1 recall."""
    words = words_of(case.claim, case.language)
    return Doubt(1 - len(words & words_of(case.source, case.language)) / max(1, len(words)))


def by_best_sentence(case: Case) -> Doubt:
    """Count the share of a claim's words that its best sentence of the source does not have."""
    words = words_of(case.claim, case.language)
    sentences = sentences_of(case.source, case.language)
    return Doubt(1 - max((len(words & own) for own in sentences), default=0) / max(1, len(words)))


def by_names_and_numbers(case: Case) -> Doubt:
    """Count the share of a claim's figures and names that the source does not have; one is enough to flag it."""
    claim, source = normalize("NFKC", case.claim), normalize("NFKC", case.source)
    opened = {match.group().split()[-1] for match in OPENING.finditer(claim)} if case.language == "en" else set()
    telling = set(TELLING.findall(claim)) - opened
    missing = sum(one not in source for one in telling)
    return Doubt(missing / max(1, len(telling)), missing > 0)


@lru_cache(maxsize=4096)
def words_of(text: str, language: str) -> frozenset[str]:
    """Return the words of a text; of a Japanese one its character pairs."""
    plain = normalize("NFKC", text).lower()
    if language == "ja":
        bare = re.sub(r"[\s、。「」『』（）()・]", "", plain)
        return frozenset(bare[place : place + 2] for place in range(len(bare) - 1))
    return frozenset(WORD.findall(plain))


@lru_cache(maxsize=64)
def sentences_of(text: str, language: str) -> tuple[frozenset[str], ...]:
    """Return the words of each sentence of a text."""
    return tuple(words_of(sentence, language) for sentence in SENTENCE.findall(text))


JUDGES: dict[str, Judge] = {
    "keii": by_keii,
    "flag all": flag_all,
    "ROUGE-1 recall": by_unigrams,
    "number or name": by_names_and_numbers,
    "best sentence": by_best_sentence,
}
