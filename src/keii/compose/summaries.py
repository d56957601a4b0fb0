"""Who said what, three bullets a source, and three takeaways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from keii.compose.lead import is_about
from keii.compose.printed import tidy
from keii.compose.questions import Place, sentence_at
from keii.compose.sentences import Ledger, Sentence, is_speech
from keii.compose.stale import is_overtaken
from keii.compose.wording import draft_of, trimmed
from keii.lang.base import Language
from keii.link.collections import collection_of
from keii.link.speeches import recent_day, speaking
from keii.model.article import Article
from keii.model.notes import Statement
from keii.model.page import Draft, RelationRow, SourceSummary, StatementRow
from keii.model.reading import Reading
from keii.model.story import Actor, Relation
from keii.model.text import ArticleId, Span

BULLETS = 3
NOVEL = 1.0  # what new words throughout add to the weight of a source's sentence
TAKEAWAYS = 3
RECENT = 0.5  # the last half of the days is where takeaways come from first
BEARING = 0.25  # share of the heaviest sentence's weight that a takeaway needs which does not name the page's matter
MOST_STATEMENTS, FEWEST_STATEMENTS = 20, 5
SHARE = 9  # one sentence in so many may go to the table of statements
MOST_RELATIONS = 12
MOST_SUMMARIES = 40  # sources with bullets; the others are listed with title, date and link
PER_SPEAKER = 4
HYPHENS = ("-", "\u2010", "\u2011")
# An outlet reports; who said what are those whose words it gives.
WORTH = {"official": 1.3, "named": 1.2, "outlet": 0.0, "anonymous": 0.8, "none": 0.0}


def statements_of(
    sentences: Sequence[Sentence], ledger: Ledger, language: Language, *, room: int
) -> tuple[StatementRow[Draft], ...]:
    """List the weightiest statements of named speakers, newest first, as many as the material has `room` for."""
    most = min(MOST_STATEMENTS, max(FEWEST_STATEMENTS, room // SHARE))
    said = [
        (s, note)
        for s in sentences
        if s.weight > 0
        and s.placed
        and s.central
        and (note := s.reading.statement_of(s.index))
        and note.source
        and trimmed(s, language).contains(note.source)
    ]
    said.sort(key=lambda pair: (-pair[0].weight * WORTH[pair[1].source_class], pair[0].key))
    rows: list[StatementRow[Draft]] = []
    spoken: dict[str, int] = {}
    for sentence, note in said:
        if len(rows) == most:
            break
        speaker = language.phrases.find_speaker(sentence.reading.words(note.source)) if note.source else None
        if speaker is None or is_cut_off(sentence.reading, note.source):
            continue
        speaker = tidy(speaker[:1].upper() + speaker[1:])
        if not WORTH[note.source_class] or spoken.get(speaker, 0) == PER_SPEAKER or not ledger.is_new(sentence):
            continue
        spoken[speaker] = spoken.get(speaker, 0) + 1
        rows.append(
            StatementRow(
                text=draft_of(ledger.take(sentence), language, role="statement"),
                speaker=speaker,
                status=note.status,
                said_on=day_said(sentence, note),
                via=sentence.reading.words(note.via) if note.via else None,
                source_class=note.source_class,
                quoted=note.quoted,
            )
        )
    return tuple(sorted(rows, key=lambda row: (-(row.said_on.toordinal() if row.said_on else 0), row.text.text)))


def is_cut_off(reading: Reading, source: Span | None) -> bool:
    """Answer whether a speaker's words begin within a compound (the "American activists" of Egyptian-American ones)."""
    return source is not None and reading.article.text[: source.start].rstrip()[-1:] in HYPHENS


def day_said(sentence: Sentence, note: Statement) -> date | None:
    """Return the day of the speech where the sentence names one, else that of the report; None for a post of many."""
    if collection_of(sentence.reading) == "days":
        return None
    frame = sentence.reading.sentence(sentence.index)
    return recent_day(sentence.reading, frame, None, outside=note.content, behind=speaking(note)) or sentence.published


def relations_of(
    relations: Sequence[Relation],
    actors: Sequence[Actor],
    places: Mapping[Place, Sentence],
    ledger: Ledger,
    language: Language,
) -> tuple[RelationRow[Draft], ...]:
    """List what actors did to one another, oldest first, each with a sentence that is new on the page."""
    names = {actor.id: actor.names[0] for actor in actors}
    rows: list[RelationRow[Draft]] = []
    for relation in relations:
        sentence = sentence_at(relation.evidence[0], places)
        if len(rows) == MOST_RELATIONS:
            break
        if sentence is None or sentence.weight <= 0 or not sentence.placed or not ledger.is_new(sentence):
            continue
        if not sentence.central or is_speech(sentence, language, share=0.2):
            continue
        note = sentence.reading.statement_of(sentence.index)
        if note is not None and note.quoted:
            continue  # telling somebody something is no act of theirs on the other
        if relation.subject not in names or relation.object not in names:
            continue
        rows.append(
            RelationRow(
                subject=names[relation.subject],
                object=names[relation.object],
                predicate=relation.predicate,
                status=relation.status,
                on=relation.on,
                text=draft_of(ledger.take(sentence), language, role="body"),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.on is None, str(row.on), row.text.text)))


def takeaways_of(
    sentences: Sequence[Sentence], ledger: Ledger, language: Language, *, as_of: date, about: Sequence[str] = ()
) -> tuple[Draft, ...]:
    """Choose up to three sentences that say what follows from the news, or what is the first of its kind.

    Those come first that name what the page is `about`, of late before of old; others only where the articles dwell
    on them.
    """
    able = [s for s in sentences if s.placed and s.central and s.published and not is_overtaken(s, as_of)]
    able = [s for s in able if not is_speech(s, language) and not language.phrases.background.match(s.words)]
    outlook = [s for s in able if language.phrases.outlook.search(s.words)]
    days = sorted({s.published for s in sentences if s.published}) or [as_of]
    recent = days[int(len(days) * (1 - RECENT))]
    named = [s for s in outlook if is_about(s, about, language)]
    floor = BEARING * max((s.weight for s in sentences), default=0.0)
    chosen: list[Sentence] = []
    for group in (named, [s for s in outlook if s.weight >= floor]):
        chosen += ledger.best((s for s in group if s.published and s.published >= recent), TAKEAWAYS - len(chosen))
    if not chosen:
        chosen = ledger.best(named or outlook, TAKEAWAYS)
    return tuple(draft_of(s, language, role="takeaway") for s in chosen)


def sources_of(
    readings: Sequence[Reading],
    sentences: Sequence[Sentence],
    copies: Iterable[Sequence[ArticleId]],
    ledger: Ledger,
    language: Language,
) -> tuple[SourceSummary[Draft], ...]:
    """List every source, newest first, the weightiest with three bullets; wire copies fold into their original."""
    also = {group[0]: tuple(group[1:]) for group in copies}
    folded = {copy for group in also.values() for copy in group}
    by_id = {reading.article.id: reading.article for reading in readings}
    own: dict[ArticleId, list[Sentence]] = {}
    for sentence in with_novelty(sentences):
        own.setdefault(sentence.reading.article.id, []).append(sentence)
    worth = {number: -sum(sorted((s.weight for s in group), reverse=True)[:BULLETS]) for number, group in own.items()}
    kept = [reading.article for reading in readings if reading.article.id not in folded]
    rich = {a.id for a in sorted(kept, key=lambda a: (worth.get(a.id, 0.0), str(a.id)))[:MOST_SUMMARIES]}
    kept.sort(key=lambda a: (-(a.date_published.day.toordinal() if a.date_published else 0), str(a.id)))
    return tuple(
        source_of(
            number,
            article,
            bullets_of(own.get(article.id, []), ledger, language, only=len(kept) == 1) if article.id in rich else (),
            tuple(name_of(by_id[copy]) for copy in also.get(article.id, ()) if copy in by_id),
        )
        for number, article in enumerate(kept, 1)
    )


def with_abroad(
    sources: tuple[SourceSummary[Draft], ...], abroad: Sequence[Reading]
) -> tuple[SourceSummary[Draft], ...]:
    """Return the sources with those in another language that the cards cite, marked with it, numbered after them."""
    articles = sorted(
        (reading.article for reading in abroad),
        key=lambda a: (-(a.date_published.day.toordinal() if a.date_published else 0), str(a.id)),
    )
    listed = (
        replace(source_of(number, article, (), ()), in_language=article.in_language)
        for number, article in enumerate(articles, len(sources) + 1)
    )
    return (*sources, *listed)


def with_novelty(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Give more weight to sentences with words that no earlier article has: they are what is new in their source."""
    first: dict[str, date] = {}
    for sentence in sentences:
        for term in sentence.terms if sentence.published else ():
            first[term] = min(first.get(term, date.max), sentence.published or date.max)
    for sentence in sentences:
        new = sum(first.get(term) == sentence.published for term in sentence.terms)
        yield replace(sentence, weight=sentence.weight * (1 + NOVEL * new / max(1, len(sentence.terms))))


def bullets_of(own: Sequence[Sentence], ledger: Ledger, language: Language, *, only: bool = False) -> tuple[Draft, ...]:
    """Choose up to three sentences of one source that the page does not have yet, in their own order.

    The title above the bullets explains what it names, as the page does for its `only` source,
    and a bullet what the next ones take for known. Without a title a bullet must be of the page's own matter:
    an article of many stories has others beside it.
    """
    headline = own[0].reading.article.headline if own else ""
    titled = frozenset(language.terms(headline)) | (language.phrases.titled if headline or only else frozenset())
    chosen: list[Sentence] = []
    while len(chosen) < BULLETS:
        able = [
            s
            for s in own
            if (s.placed and (s.central or headline or only))
            or ((headline or only) and s.needs <= known_by(s, chosen, titled))
        ]
        best = ledger.best(filter(is_telling, able), 1)
        if not best:
            break
        chosen += best
    return tuple(draft_of(s, language, role="bullet") for s in sorted(chosen, key=lambda s: s.index))


def known_by(sentence: Sentence, chosen: Sequence[Sentence], titled: frozenset[str]) -> frozenset[str]:
    """Return the terms that a bullet need not explain: those of the title and of the bullets above it."""
    return titled.union(*(other.terms for other in chosen if other.index < sentence.index))


def is_telling(sentence: Sentence) -> bool:
    """Answer whether a sentence names somebody or some place, or gives a figure or a date."""
    reading, span = sentence.reading, sentence.span
    named = any(mention.type != "role" for mention in reading.mentions_in(span))
    dated = any(time.begin or (time.value or "")[:4].isdigit() for time in reading.times_in(span))
    return named or dated or bool(reading.figures_in(span))


def source_of(
    number: int, article: Article, bullets: tuple[Draft, ...], also_in: tuple[str, ...]
) -> SourceSummary[Draft]:
    """Describe one source with its bullets."""
    return SourceSummary(
        number=number,
        article_id=article.id,
        title=article.headline,
        publisher=article.publisher.name if article.publisher else None,
        url=article.url,
        published=article.date_published,
        bullets=bullets,
        also_in=also_in,
    )


def name_of(article: Article) -> str:
    """Return the outlet of an article, else its id."""
    return article.publisher.name if article.publisher else str(article.id)
