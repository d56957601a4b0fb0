"""The judge: SUPPORTED, REFUTED or NOT ENOUGH INFO, with reasons and passages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from msgspec.structs import replace

from keii.annotate import read_closely
from keii.evidence.amounts import same_figure
from keii.evidence.claims import Claim, read_claim
from keii.evidence.compare import Comparison, alignment_of, compare
from keii.evidence.conflict import conflict
from keii.evidence.dates import carries, day_of
from keii.evidence.retrieve import Library
from keii.evidence.sentence import Sentence, plain
from keii.evidence.strays import find_strays
from keii.model.article import Article
from keii.model.finding import Evidence, Judgement, Reason, Verdict
from keii.model.text import ArticleId

CANDIDATES = 10
SHOWN = 3
CARRIES = 0.45  # one passage with this much of a claim carries it
CORE = 0.2  # with less than this no passage speaks of the claim's matter at all
TOGETHER = 0.45  # the ten best passages of one article, the core in one of them, may share a claim
COMPARABLE = 0.3  # from here on a difference is a difference of the same matter
CLOSE = 0.12  # passages this near to the best one may carry the claim in its place


def judge(claim: Claim, library: Library, *, cited: Collection[ArticleId] = ()) -> Judgement:
    """Judge one claim against the sources, the cited ones first."""
    found = candidates(claim, library, cited) if claim.text.strip() else []
    if not found:
        return Judgement(verdict=Verdict.NOT_ENOUGH_INFO, reasons=(Reason(rule="SUP001", claim=claim.text),))
    if plain(found[0].passage.text) == plain(claim.text) and not misread_anchor(found[0]):
        return answer(Verdict.SUPPORTED, (), found, 1.0)
    return with_strays(weigh(claim, found, library), claim, found, library, cited)


def weigh(claim: Claim, found: Sequence[Comparison], library: Library) -> Judgement:
    """Judge a claim by its best passages, one by one and together."""
    best = found[0].alignment
    for other in found:
        if other.alignment >= max(best - CLOSE, CARRIES) and other.is_clean:
            return answer(Verdict.SUPPORTED, (), [other, *(o for o in found if o is not other)], best)
    if best >= CORE and not is_open(claim, found) and shared(claim, found, library) >= TOGETHER:
        reasons = () if best >= CARRIES else (Reason(rule="SUP008", claim=claim.text),)
        return answer(Verdict.SUPPORTED, reasons, found, best)
    return unsupported(claim, found, best)


def with_strays(
    judged: Judgement, claim: Claim, found: Sequence[Comparison], library: Library, cited: Collection[ArticleId]
) -> Judgement:
    """Let an amount that no source has speak against a claim, whatever else of it the passages carry."""
    asked, best = read_claim(claim), found[0].alignment
    strays = list(find_strays(asked, [other.passage for other in found], library, cited))
    spans = {stray.reason.span for stray, _ in strays}
    told = [reason for reason in judged.reasons if reason.source and reason.span in spans]
    hard = [pair for pair in strays if pair[0].hard and all(reason.span != pair[0].reason.span for reason in told)]
    if best >= CORE and (hard or told):
        order = sorted(found, key=lambda other: not hard or other.passage is not hard[0][1])
        new = {stray.reason.span for stray, _ in hard}
        kept = judged.reasons if judged.verdict is Verdict.REFUTED else told
        reasons = (*(r for r in kept if r.span is None or r.span not in new), *(stray.reason for stray, _ in hard))
        return answer(Verdict.REFUTED, reasons, order, best)
    if judged.verdict is Verdict.SUPPORTED and strays:
        return replace(
            judged, verdict=Verdict.NOT_ENOUGH_INFO, reasons=(*judged.reasons, *(stray.reason for stray, _ in strays))
        )
    return judged


def unsupported(claim: Claim, found: Sequence[Comparison], best: float) -> Judgement:
    """Say why no passage carries the claim."""
    reasons = tuple(other.reason for other in found[0].conflicts)
    if found[0].is_hard and best >= COMPARABLE:
        return answer(Verdict.REFUTED, reasons, found, best)
    if best < CARRIES or not reasons:
        reasons = (Reason(rule="SUP001", claim=claim.text), *reasons)
    return answer(Verdict.NOT_ENOUGH_INFO, reasons, found, best)


def shared(claim: Claim, found: Sequence[Comparison], library: Library) -> float:
    """Return how much of a claim the best passages of the best one's article have together."""
    asked = read_claim(claim)
    together: frozenset[str] = frozenset().union(*(passage.words for passage in own_passages(found)))
    weights = {key: library.rarity(key) for key in asked.keys}
    return sum(weights[key] for key in asked.keys if key in together) / (sum(weights.values()) or 1.0)


def own_passages(found: Sequence[Comparison]) -> list[Sentence]:
    """Return the best passages of the best one's article."""
    return [other.passage for other in found if other.passage.reading is found[0].passage.reading]


def is_open(claim: Claim, found: Sequence[Comparison]) -> bool:
    """Answer whether a difference to the best passage stays a difference beside the next ones of its article.

    A name that stands elsewhere in the article is none.
    """
    asked = side(claim, found[0].passage)
    passages = own_passages(found)
    return any(
        other.hard or (other.reason.rule != "SUP005" and not is_elsewhere(other.reason, asked, passages))
        for other in found[0].conflicts
    )


def is_elsewhere(reason: Reason, asked: Sentence, passages: Sequence[Sentence]) -> bool:
    """Answer whether the number or date that the best passage lacks stands in one of `passages`."""
    figures = [figure for figure in asked.figures if figure.span == reason.span]
    times = [time for time in asked.times if time.span == reason.span]
    return any(
        any(same_figure(figure, own) for figure in figures for own in other.figures)
        or any(carries(time, own) for time in times for own in other.times)
        for other in passages
    )


def candidates(claim: Claim, library: Library, cited: Collection[ArticleId]) -> list[Comparison]:
    """Compare the claim with the passages nearest to it, best aligned first; cited sources go first."""
    asked = read_claim(claim)
    passages = library.search(asked, only=cited, k=CANDIDATES) if cited else []
    passages += [other for other in library.search(asked, k=CANDIDATES) if other not in passages]
    ranked = sorted(
        ((alignment_of(asked, passage, library), passage) for passage in passages),
        key=lambda pair: -pair[0],
    )
    if not ranked:
        return []
    best = ranked[0][0]
    return [
        compare(side(claim, passage), passage, library, asked=claim)
        if score >= best - CLOSE
        else Comparison(passage, score)
        for score, passage in ranked
    ]


def side(claim: Claim, passage: Sentence) -> Sentence:
    """Open the claim; a claim without a day of its own is read from the passage's."""
    return read_claim(claim, on=None if claim.as_of else day_of(passage))


def misread_anchor(found: Comparison) -> bool:
    """Answer whether the claim has the passage's words but means another day by them."""
    return any(other.reason.rule in ("DAT002", "DAT004") and other.hard for other in found.conflicts)


def answer(verdict: Verdict, reasons: Sequence[Reason], found: Sequence[Comparison], best: float) -> Judgement:
    """Build the judgement with its best passages."""
    return Judgement(
        verdict=verdict,
        reasons=tuple(dict.fromkeys(reasons)),
        evidence=tuple(evidence_of(other) for other in found[:SHOWN]),
        alignment=round(best, 4),
    )


def evidence_of(found: Comparison) -> Evidence:
    """Return a passage with its place and its score."""
    passage = found.passage
    return Evidence(
        source=passage.reading.article.id,
        start=passage.span.start,
        end=passage.span.end,
        exact=passage.text,
        score=round(found.alignment, 4),
    )


def verify(
    claim_text: str, sources: Sequence[Article], *, published: date | None = None, language: str | None = None
) -> Judgement:
    """Judge one claim of one or more sentences against `sources`; the weakest sentence decides."""
    library = Library.of([read_closely(article) for article in sources])
    code = language or (sources[0].in_language if sources else "en")
    return judge_text(claim_text, library, published=published, language=code)


def judge_text(text: str, library: Library, *, published: date | None, language: str) -> Judgement:
    """Judge every sentence of `text`; the weakest one decides."""
    from keii import plugins
    from keii.model.text import Span

    whole = (Span(0, len(text)),)
    spans = plugins.load("languages", language).split_sentences(text, whole) or whole
    found = [judge(Claim(span.of(text), language, published), library) for span in spans]
    order = (Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO, Verdict.SUPPORTED)
    worst = min(found, key=lambda judgement: (order.index(judgement.verdict), judgement.alignment))
    reasons = tuple(reason for judgement in found for reason in judgement.reasons)
    return Judgement(
        verdict=worst.verdict,
        reasons=reasons,
        evidence=worst.evidence,
        alignment=min(judgement.alignment for judgement in found),
    )


__all__ = ["conflict", "judge", "judge_text", "verify"]
