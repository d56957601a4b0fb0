"""Acts as reports tell them: who is to do what, how it stands, who said so and on which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.questions import Act, Piece, QuestionTable
from keii.model.notes import Event, SourceClass, Statement, Status
from keii.model.reading import Reading
from keii.model.story import StatusChange
from keii.model.text import ArticleId, Passage, Span

RECENT = 31  # days before publication in which a day named beside a speaker is the day of the speech


class Telling(Struct, frozen=True, kw_only=True):
    """One act in one sentence.

    `doer` is the doer's name as printed ("" when the sentence names none), `terms`
    what tells this act from others with the same verb, `marks` its ordinals.
    `question` is the question this sentence alone would give, or None. `order` is
    the place of the sentence in the story's articles.
    """

    act: Act
    status: Status
    stated_on: date
    published: date
    on: date | None
    doer: str
    actors: tuple[str, ...]
    terms: frozenset[str]
    marks: tuple[tuple[str, str], ...]
    passage: Passage
    speaker: str | None
    source_class: SourceClass
    publisher: str | None
    question: str | None
    order: tuple[int, int]

    @property
    def article_id(self) -> ArticleId:
        """Return the article this stands in."""
        return self.passage.article_id

    def change(self) -> StatusChange:
        """Return this telling as one step of a history."""
        return StatusChange(
            status=self.status,
            stated_on=self.stated_on,
            evidence=(self.passage,),
            on=self.on,
            stated_by=self.speaker,
            publisher=self.publisher,
        )


def find_tellings(readings: Sequence[Reading]) -> Iterator[Telling]:
    """Yield the acts that dated articles tell, in the order of the articles."""
    for number, reading in enumerate(readings):
        language: Language = plugins.load("languages", reading.article.in_language)
        if language.questions is None or reading.article.date_published is None:
            continue
        for event in reading.notes.events:
            if event.status is not Status.OPINION:
                yield from tellings_of(reading, event, language, number)


def tellings_of(reading: Reading, event: Event, language: Language, number: int) -> Iterator[Telling]:
    """Yield the acts of one sentence."""
    table = language.questions
    stamp = reading.article.date_published
    if table is None or stamp is None:
        return
    span = reading.sentence(event.sentence)
    text = reading.words(span)
    statement = reading.statement_of(event.sentence)
    stated_on = said_on(reading, event, statement) or stamp.day
    for act in table.find_acts(text, language.tokens(text), event.status):
        what = " ".join(words_of(reading, span, piece) for piece in (*act.pieces, *passive_doer(act)))
        yield Telling(
            act=act,
            status=act.status or event.status,
            stated_on=stated_on,
            published=stamp.day,
            on=day_of_event(reading, event),
            doer=text[act.doer.start : act.doer.end] if act.doer else "",
            actors=actors_in(reading, span, act.doer),
            terms=frozenset(language.terms(what)) - table.general,
            marks=tuple((match["unit"], match["number"]) for match in table.instance.finditer(what)),
            passage=reading.passage(event.sentence),
            speaker=reading.words(statement.source) if statement and statement.source else None,
            source_class=statement.source_class if statement else "none",
            publisher=reading.article.publisher.name if reading.article.publisher else None,
            question=question_of(reading, span, act, table),
            order=(number, event.sentence),
        )


def passive_doer(act: Act) -> tuple[Piece, ...]:
    """Return the subject as part of what is acted on, when nothing else names that."""
    return (act.doer,) if act.doer is not None and (act.kind == "what" or act.passive) else ()


def words_of(reading: Reading, sentence: Span, piece: Piece) -> str:
    """Return the words of a piece."""
    if isinstance(piece, str):
        return piece
    return reading.article.text[sentence.start + piece.start : sentence.start + piece.end]


def said_on(reading: Reading, event: Event, statement: Statement | None) -> date | None:
    """Return the day of the speech: a day named beside the speaker, not long before publication."""
    stamp = reading.article.date_published
    if stamp is None or statement is None:
        return None
    frame = reading.sentence(event.sentence)
    if statement.source is not None and not frame.contains(statement.source):
        frame = next((s for s in reading.article.sentences if s.contains(statement.source)), frame)
    for time in reading.times_in(frame):
        if statement.content.contains(time.span) or time.begin is None or time.begin != time.end:
            continue
        if 0 <= (stamp.day - time.begin).days <= RECENT:
            return time.begin
    return None


def day_of_event(reading: Reading, event: Event) -> date | None:
    """Return the day the event itself is dated, None when no time governs it or the time is no single day."""
    if event.time is None or event.time >= len(reading.notes.times):
        return None
    time = reading.notes.times[event.time]
    return time.begin if time.begin is not None and time.begin == time.end else None


def actors_in(reading: Reading, sentence: Span, doer: Span | None) -> tuple[str, ...]:
    """List the linked actors that the doer's words name."""
    if doer is None:
        return ()
    place = Span(sentence.start + doer.start, sentence.start + doer.end)
    return tuple(sorted({m.actor_id for m in reading.mentions_in(place) if m.actor_id is not None}))


def question_of(reading: Reading, sentence: Span, act: Act, table: QuestionTable) -> str | None:
    """Word the question of one act: the fullest wording that reads well, or None."""
    if not act.askable or act.doer is None:
        return None
    asked: list[str] = []
    doer = printed(reading, sentence, (act.doer,), table)
    for pieces in dict.fromkeys((act.pieces, act.core) if act.core or not act.pieces else (act.pieces,)):
        rest = printed(reading, sentence, pieces, table)
        if rest is not None and doer:
            question = table.ask(act, doer, rest)
            if table.fits(question):
                asked.append(question)
    for limit in (table.comfortable, table.longest):
        for question in asked:
            if len(question) <= limit:
                return question
    return None


def printed(reading: Reading, sentence: Span, pieces: Sequence[Piece], table: QuestionTable) -> str | None:
    """Print pieces with every relative time made absolute; None when one cannot be."""
    out: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
            continue
        text = absolute(reading, Span(sentence.start + piece.start, sentence.start + piece.end), table)
        if text is None:
            return None
        out.append(text)
    return "".join(out)


def absolute(reading: Reading, place: Span, table: QuestionTable) -> str | None:
    """Return the words at `place`, relative times replaced; None when a time there is not resolved."""
    stamp = reading.article.date_published
    at, out = place.start, []
    for time in reading.times_in(place):
        words = reading.words(time.span)
        if (
            time.type not in ("DATE", "TIME")
            or table.absolute.search(words)
            and not time.relative
            or time.span.start < at
        ):
            continue
        new = table.print_time(time.value, stamp.day if stamp else None) if time.value else None
        if new is None:
            return None
        out.append(reading.article.text[at : time.span.start] + new)
        at = time.span.end
    return "".join(out) + reading.article.text[at : place.end]
