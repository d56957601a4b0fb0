"""Acts as reports tell them: who is to do what, how it stands, who said so and on which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from keii import plugins
from keii.lang.base import Language
from keii.lang.base.questions import Act, Piece, QuestionTable
from keii.link.collections import collection_of
from keii.link.dating import day_of_act
from keii.link.doers import is_named
from keii.link.printing import printed
from keii.link.speeches import RECENT, is_announced, speech_of, stated_on, weighed
from keii.model.notes import GROUP_OF, Event, SourceClass, Status
from keii.model.reading import Reading
from keii.model.story import StatusChange
from keii.model.text import ArticleId, Passage, Span


class Telling(Struct, frozen=True, kw_only=True):
    """One act in one sentence.

    `doer` is the doer's name as printed ("" when the sentence names none), `terms`
    what tells this act from others with the same verb, `objects` those of its
    object alone, `marks` its ordinals.
    `question` is the question this sentence alone would give, or None; `dated` when
    it names a day. `order` is
    the place of the sentence in the story's articles, `names` what its article names,
    `topic` the terms of that article's headline and first sentence.
    """

    act: Act
    status: Status
    stated_on: date
    published: date
    on: date | None
    doer: str
    actors: tuple[str, ...]
    terms: frozenset[str]
    objects: frozenset[str]
    marks: tuple[tuple[str, str], ...]
    passage: Passage
    speaker: str | None
    source_class: SourceClass
    publisher: str | None
    question: str | None
    dated: bool
    order: tuple[int, int]
    names: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()

    @property
    def article_id(self) -> ArticleId:
        """Return the article this stands in."""
        return self.passage.article_id

    @property
    def day_of_act(self) -> date | None:
        """Return the day the act is dated; the day on which a plan is announced is none."""
        ahead = GROUP_OF[self.status] in ("OPEN", "COMMITTED", "PREDICTED")
        return None if ahead and self.on is not None and self.on <= self.stated_on else self.on

    def change(self) -> StatusChange:
        """Return this telling as one step of a history."""
        return StatusChange(
            status=self.status,
            stated_on=self.stated_on,
            evidence=(self.passage,),
            on=self.day_of_act,
            stated_by=self.speaker,
            publisher=self.publisher,
        )


def find_tellings(readings: Sequence[Reading]) -> Iterator[Telling]:
    """Yield the acts that dated articles tell, in the order of the articles."""
    for number, reading in enumerate(readings):
        language: Language = plugins.load("languages", reading.article.in_language)
        if language.questions is None or reading.article.date_published is None or collection_of(reading) == "days":
            continue  # of posts of many days nobody can tell which is the newest
        names = frozenset(mention.name for mention in reading.notes.mentions if len(mention.name) > 1)
        opening = reading.words(reading.article.sentences[0]) if reading.article.sentences else ""
        topic = frozenset(language.terms(f"{reading.article.headline or ''} {opening}"))
        for event in reading.notes.events:
            if event.status is not Status.OPINION:
                for telling in tellings_of(reading, event, language, number):
                    yield replace(telling, names=names, topic=topic)


def tellings_of(reading: Reading, event: Event, language: Language, number: int) -> Iterator[Telling]:
    """Yield the acts of one sentence."""
    table = language.questions
    stamp = reading.article.date_published
    if table is None or stamp is None:
        return
    span = reading.sentence(event.sentence)
    text = reading.words(span)
    speech = speech_of(reading, event, table)
    on = day_of_act(reading, event, table)
    if is_background(reading, event, stamp.day):
        return
    for act in table.find_acts(text, language.tokens(text), weighed(event.status, speech)):
        what = " ".join(words_of(reading, span, piece) for piece in (*act.pieces, *passive_doer(act)))
        doer = text[act.doer.start : act.doer.end] if act.doer else ""
        question = question_of(reading, span, act, table) if is_announced(event, speech, on, stamp.day) else None
        status = weighed(act.status or event.status, speech)
        if status is Status.DECIDED and act.verb in table.decisions:
            status = Status.HAPPENED  # approved: the decision is the act
        yield Telling(
            act=act,
            status=status,
            stated_on=stated_on(event, speech, on, stamp.day),
            published=stamp.day,
            on=on,
            doer=doer,
            actors=actors_in(reading, span, act.doer),
            terms=(telling_terms(what, language) or telling_terms(doer, language)) - {act.verb},
            objects=frozenset(language.terms(object_of(reading, span, act).replace("-", " ") or doer)) - {act.verb},
            marks=tuple((match["unit"], match["number"]) for match in table.instance.finditer(what)),
            passage=reading.passage(event.sentence),
            speaker=named(speech.speaker, language) if speaks_of(reading, event, act) else None,
            source_class=speech.source_class,
            publisher=reading.article.publisher.name if reading.article.publisher else None,
            question=question,
            dated=question is not None and table.day.search(question) is not None,
            order=(number, event.sentence),
        )


def named(speaker: str | None, language: Language) -> str | None:
    """Return a speaker as a name; None where the words only point to somebody (his office, the company)."""
    found = language.phrases.find_speaker(language.phrases.clutter.sub("", speaker)) if speaker else None
    if found is None or (found.isascii() and found == found.lower()):
        return None
    return found


def speaks_of(reading: Reading, event: Event, act: Act) -> bool:
    """Answer whether who speaks in a sentence can say this of the act: no thing speaks, nobody beyond his own words.

    A cause is not known, but a newspaper tells what a controller said: he did not say that it is not known.
    """
    statement = reading.statement_of(event.sentence)
    if statement is None or statement.source is None or act.doer is None:
        return True
    start = reading.sentence(event.sentence).start
    place = Span(start + act.doer.start, start + act.doer.end)
    if act.passive and statement.source.overlaps(place):
        return False
    inside = reading.sentence(event.sentence).contains(statement.source)
    return act.kind != "what" or not inside or statement.content.overlaps(place)


def is_background(reading: Reading, event: Event, published: date) -> bool:
    """Answer whether a plan or proposal is told as a past one: its own report was an earlier article's."""
    if event.status is Status.HAPPENED or event.time is None or event.time >= len(reading.notes.times):
        return False
    end = reading.notes.times[event.time].end
    return (
        end is not None
        and (published - end).days > RECENT
        and GROUP_OF[event.status] in ("OPEN", "COMMITTED", "CLOSED")
    )


def telling_terms(what: str, language: Language) -> frozenset[str]:
    """Return the terms that tell an act from others: no numbers, no general words."""
    general = language.questions.general if language.questions is not None else frozenset()
    parts = (part for term in language.terms(what) for part in term.split("-"))
    return frozenset(term for term in parts if term not in general and not any(letter.isdigit() for letter in term))


def passive_doer(act: Act) -> tuple[Piece, ...]:
    """Return the subject as part of what is acted on, when nothing else names that."""
    return (act.doer,) if act.doer is not None and (act.kind == "what" or act.passive) else ()


def object_of(reading: Reading, sentence: Span, act: Act) -> str:
    """Return the words of what is acted on: the phrase in を, else everything the act names."""
    pieces = act.core or act.pieces
    marked = [piece for piece, particle in pairwise(pieces) if particle == "を"]
    places = [piece for piece, particle in pairwise(pieces) if particle == "で"]
    if places and not marked and (doer := passive_doer(act) or (act.doer,)):
        pieces = tuple(piece for piece in pieces if piece not in places)
        return " ".join(words_of(reading, sentence, piece) for piece in (*pieces, *doer) if piece is not None)
    return " ".join(words_of(reading, sentence, piece) for piece in (marked or (*pieces, *passive_doer(act))))


def words_of(reading: Reading, sentence: Span, piece: Piece) -> str:
    """Return the words of a piece."""
    if isinstance(piece, str):
        return piece
    return reading.article.text[sentence.start + piece.start : sentence.start + piece.end]


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
    if doer is None or not is_named(reading, sentence, act, table):
        return None
    for pieces in dict.fromkeys((act.pieces, act.core) if act.core or not act.pieces else (act.pieces,)):
        rest = printed(reading, sentence, pieces, table)
        if rest is not None:
            question = table.ask(act, doer, rest)
            if table.fits(question):
                asked.append(question)
    for limit in (table.comfortable, table.longest):
        for question in asked:
            if len(question) <= limit:
                return question
    return None
