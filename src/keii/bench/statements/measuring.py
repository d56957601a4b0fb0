"""`keii bench statements`: keii on every gold file, by language, and on all of them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import process_time

from msgspec import Struct

from keii.bench.statements.answers import run
from keii.bench.statements.gold import GoldClaim, GoldFile, GoldSentence, Half, Record, half_of
from keii.bench.statements.judging import Judged, JudgeFigures, judge, judge_figures
from keii.bench.statements.scoring import Figures, Scored, figures_of, score

ALL = "all"


class Measured(Struct, frozen=True, kw_only=True):
    """keii on one gold: the figures, what became of each record, and the speed; a claim counts as one sentence."""

    gold: str
    language: str
    records: int
    scored: tuple[Scored, ...]
    judged: tuple[Judged, ...]
    sentences: int
    seconds: float

    @property
    def rate(self) -> float:
        """Sentences a second on one core, reading and scoring left out."""
        return self.sentences / self.seconds if self.seconds else 0.0

    @property
    def figures(self) -> Figures:
        """What the sentences give."""
        return figures_of(self.scored)

    @property
    def judge_figures(self) -> JudgeFigures | None:
        """What the claims give, None without any."""
        return judge_figures(self.judged)


def measure(golds: Sequence[GoldFile], *, half: Half | None = None) -> Iterator[Measured]:
    """Yield keii on every gold file, by language, and after several on all of them together."""
    done: list[Measured] = []
    for gold in golds:
        records = half_of(gold.records, half)
        languages = sorted({record.language for record in records})
        for language in languages:
            own = [record for record in records if record.language == language]
            done.append(measured(f"{gold.name} {language}" if len(languages) > 1 else gold.name, own))
            yield done[-1]
    if len(done) > 1:
        yield together(done)


def measured(name: str, records: Sequence[Record]) -> Measured:
    """Measure keii on records of one language."""
    sentences = [record for record in records if isinstance(record, GoldSentence)]
    claims = [record for record in records if isinstance(record, GoldClaim)]
    ran = run(sentences)
    if claims:
        judge(claims[0])  # loading the dictionary is start-up, not speed
    begin = process_time()
    judged = tuple(judge(claim) for claim in claims)
    judging = process_time() - begin
    return Measured(
        gold=name,
        language=records[0].language,
        records=len(records),
        scored=tuple(score(gold, answer) for gold, answer in zip(sentences, ran.answers, strict=True)),
        judged=judged,
        sentences=ran.sentences + len(claims),
        seconds=ran.seconds + judging,
    )


def together(parts: Sequence[Measured]) -> Measured:
    """Return what several golds give together."""
    return Measured(
        gold=ALL,
        language="+".join(sorted({part.language for part in parts})),
        records=sum(part.records for part in parts),
        scored=tuple(one for part in parts for one in part.scored),
        judged=tuple(one for part in parts for one in part.judged),
        sentences=sum(part.sentences for part in parts),
        seconds=sum(part.seconds for part in parts),
    )
