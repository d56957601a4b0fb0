"""What keii says of each gold sentence, and how fast it reads them."""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

from msgspec import Struct
from msgspec.structs import replace

from keii import plugins
from keii.annotate import read_closely
from keii.annotate.times import find_times
from keii.bench.statements.gold import GoldSentence
from keii.bench.statements.roots import strict_of
from keii.lang.base import Language
from keii.model.article import Article, digest_of
from keii.model.notes import Status
from keii.model.reading import Reading
from keii.model.text import Span
from keii.read.dates import stamp_of
from keii.read.paragraphs import find_paragraphs

LEAST_SECONDS = 0.3  # a small gold is read again until so much time has been measured


class Answer(Struct, frozen=True, kw_only=True):
    """What keii says of one sentence, as `keii annotate` prints it; `why` are the ids of the cues that decided."""

    status: Status | None = None
    source: str | None = None
    via: str | None = None
    content: str | None = None
    quoted: bool | None = None
    root: str | None = None
    actors: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


class Run(Struct, frozen=True):
    """The answers for each gold sentence; sentences read, and seconds of CPU for them."""

    answers: tuple[Answer, ...]
    sentences: int
    seconds: float


def run(golds: Sequence[GoldSentence]) -> Run:
    """Annotate the gold sentences; times are given, and what is loaded at first is start-up, not speed."""
    articles = [with_times(article_of(gold)) for gold in golds]
    readings: list[Reading] = [read_closely(article) for article in articles[:1]]
    passes, seconds = 0, 0.0
    while articles and (not passes or seconds < LEAST_SECONDS):
        begin = process_time()
        readings = [read_closely(article) for article in articles]
        seconds += process_time() - begin
        passes += 1
    answers = tuple(answer_of(gold, reading) for gold, reading in zip(golds, readings, strict=True))
    return Run(answers, sum(len(article.sentences) for article in articles), seconds / max(passes, 1))


def article_of(gold: GoldSentence) -> Article:
    """Return the article keii is fed: what stands before, and the sentence, in one paragraph where the text is one."""
    start = start_of(gold)
    text = gold.before.ljust(start) + gold.text
    language: Language = plugins.load("languages", gold.language)
    parts = tuple(part for part in (Span(0, start), Span(start, len(text))) if part.start < part.end)
    published = stamp_of(gold.published, "given", language=gold.language) if gold.published else None
    return Article(
        id=gold.id,
        text=text,
        digest=digest_of(text),
        in_language=gold.language,
        date_published=published,
        paragraphs=find_paragraphs(text),
        sentences=language.split_sentences(text, parts),
    )


def start_of(gold: GoldSentence) -> int:
    """Return where the sentence begins: behind what stands before it, in English behind a space."""
    spaced = gold.language == "en" and bool(gold.before) and not gold.before[-1].isspace()
    return len(gold.before) + spaced


def with_times(article: Article) -> Article:
    """Return the article with its times resolved."""
    return replace(article, given_times=find_times(article, plugins.load("languages", article.in_language)))


def answer_of(gold: GoldSentence, reading: Reading) -> Answer:
    """Return what keii says of a gold text; where it splits the text, the last sentence gives the status."""
    start = start_of(gold)
    own = [place for place, span in enumerate(reading.article.sentences) if span.start >= start]
    events = [event for event in map(reading.event_of, own) if event]
    said = next((statement for statement in map(reading.statement_touching, own) if statement), None)

    root, status = next(((event.type, event.status) for event in events if event.type), (None, None))

    def words(span: Span | None) -> str | None:
        return reading.words(span) if span else None

    return Answer(
        status=events[-1].status if events else None,
        source=words(said.source) if said else None,
        via=words(said.via) if said else None,
        content=words(said.content) if said else None,
        quoted=said.quoted if said else None,
        root=strict_of(root, status) if gold.strict else root,
        actors=tuple(reading.words(actor) for event in events for actor in event.actors),
        why=events[-1].cue_ids if events else (),
    )
