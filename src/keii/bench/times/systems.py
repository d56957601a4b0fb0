"""The systems that are measured, and the run of one of them over a gold file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import process_time

from msgspec import Struct

from keii import plugins
from keii.annotate.times import find_times
from keii.bench.times.gold import GoldRecord
from keii.bench.times.values import Guess
from keii.lang.base import Language
from keii.model.article import Article, digest_of
from keii.model.notes import Time
from keii.read.dates import stamp_of
from keii.read.made import Found, article_from
from keii.read.paragraphs import find_paragraphs

LEAST_SECONDS = 0.3  # a small gold is read again until so much time has been measured
Reader = Callable[[Article], Sequence[Guess]]


class System(Struct, frozen=True):
    """A system that finds times: its name, the languages it reads, and how it reads one article."""

    name: str
    languages: tuple[str, ...]
    read: Reader


class Run(Struct, frozen=True):
    """What a system found in each article, and how fast it was: sentences, and seconds of CPU for them."""

    found: tuple[tuple[Guess, ...], ...]
    sentences: int
    seconds: float


def run(system: System, articles: Sequence[Article]) -> Run:
    """Let a system read the articles; what it loads at first is start-up, not speed."""
    for article in articles[:1]:
        system.read(article)
    passes, seconds = 0, 0.0
    found: tuple[tuple[Guess, ...], ...] = ()
    while articles and (not passes or seconds < LEAST_SECONDS):
        begin = process_time()
        found = tuple(tuple(system.read(article)) for article in articles)
        seconds += process_time() - begin
        passes += 1
    return Run(found, sum(len(article.sentences) for article in articles), seconds / max(passes, 1))


def article_of(record: GoldRecord, *, undated: bool = False) -> Article:
    """Return the article a system is fed: text, language and, unless `undated`, the day of publication.

    It is made as `keii annotate` makes it; where that cannot tell the language (今QTR), the gold's is taken.
    """
    language, text = record.language, record.text
    published = None if undated else stamp_of(record.published, "given", language=language)
    made = article_from(Found(text=text, id=record.id, language=language, published=published), str(record.id))
    if isinstance(made, Article):
        return made
    shelf: Language = plugins.load("languages", language)
    paragraphs = find_paragraphs(text)
    return Article(
        id=record.id,
        text=text,
        digest=digest_of(text),
        in_language=language,
        date_published=published,
        paragraphs=paragraphs,
        sentences=shelf.split_sentences(text, paragraphs),
    )


def keii_guesses(article: Article) -> list[Guess]:
    """Find the times of an article with keii."""
    language: Language = plugins.load("languages", article.in_language)
    return [guess_of(time) for time in find_times(article, language)]


def guess_of(time: Time) -> Guess:
    """Return one of keii's times as a guess."""
    return Guess(
        start=time.span.start,
        end=time.span.end,
        type=time.type,
        value=time.value,
        mod=time.mod,
        first=time.begin.isoformat() if time.begin else None,
        last=time.end.isoformat() if time.end else None,
        rule=time.rule,
        anchor=time.anchor,
    )


KEII = System("keii", ("ja", "en"), keii_guesses)
