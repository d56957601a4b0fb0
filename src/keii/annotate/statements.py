"""Who says what: source, cue and content, also across the borders of sentences within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from keii.annotate.status import Clause, stand
from keii.lang.base import Language, Token
from keii.lang.base.cues import CueTable, Frame
from keii.model.article import Article
from keii.model.notes import Mention, Statement
from keii.model.text import Span


class Paragraph(Struct, frozen=True):
    """The sentences of one paragraph, by number: from `first` up to and without `last`."""

    article: Article
    tokens: Sequence[Sequence[Token]]
    table: CueTable
    first: int
    last: int

    def clause(self, number: int) -> Clause:
        """Return the sentence `number` with its words."""
        return Clause(self.article.text, self.article.sentences[number], self.tokens[number], self.table)

    def frame(self, number: int) -> Frame | None:
        """Return the attribution within the sentence `number` alone."""
        return self.table.find_frame(self.article.text, self.article.sentences[number], self.tokens[number])


def find_statements(
    article: Article, tokens: Sequence[Sequence[Token]], mentions: Sequence[Mention], language: Language
) -> tuple[Statement, ...]:
    """List the statements of an article in order, at most one a sentence."""
    return tuple(
        statement
        for first, last in find_paragraphs(article)
        for statement in in_paragraph(Paragraph(article, tokens, language.cues, first, last))
    )


def find_paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the sentences of each paragraph as first and last number, the latter excluded."""
    sentences, first = article.sentences, 0
    for paragraph in article.paragraphs:
        last = first
        while last < len(sentences) and sentences[last].start < paragraph.end:
            last += 1
        if last > first:
            yield first, last
        first = last
    if first < len(sentences):
        yield first, len(sentences)


def in_paragraph(paragraph: Paragraph) -> Iterator[Statement]:
    """Yield the statements of one paragraph; the last speaker goes on where the words say so."""
    text, table = paragraph.article.text, paragraph.table
    speaker: Span | None = None
    named: tuple[int, Span] | None = None
    for number in range(paragraph.first, paragraph.last):
        frame = paragraph.frame(number) or frame_beside(paragraph, number, speaker)
        if frame is None:
            speaker = None
            continue
        source = frame.source
        if source is None and frame.who == "topic":
            source = speaker or (None if frame.weak else teller_before(paragraph, number))
        if source is not None and points_back(source.of(text), table):
            source = last_named(paragraph, number, source.of(text), named) or source
        elif source is not None:
            named = number, source
        speaker = source
        yield statement_of(paragraph.clause(number), number, frame, source)


def points_back(words: str, table: CueTable) -> bool:
    """Answer whether words stand for somebody named before (she, 同氏, 同会長)."""
    bare = words.strip("、, ").casefold()
    return bare in table.pronouns or table.pointing.fullmatch(bare) is not None


def last_named(paragraph: Paragraph, number: int, pointer: str, named: tuple[int, Span] | None) -> Span | None:
    """Return whom a pronoun means: the last speaker, or the person a later sentence is about."""
    article, table = paragraph.article, paragraph.table
    first = paragraph.first if named is None else named[0] + 1
    for before in range(number - 1, first - 1, -1):
        found = table.find_person(article.text, article.sentences[before], paragraph.tokens[before])
        if found is not None and table.can_mean(pointer, found.of(article.text)):
            return found
    return named[1] if named and table.can_mean(pointer, named[1].of(article.text)) else None


def teller_before(paragraph: Paragraph, number: int) -> Span | None:
    """Return who told what a hearsay sentence passes on, when the sentence before only says that somebody told."""
    if number == paragraph.first:
        return None
    article = paragraph.article
    return paragraph.table.find_teller(article.text, article.sentences[number - 1], paragraph.tokens[number - 1])


def frame_beside(paragraph: Paragraph, number: int, speaker: Span | None) -> Frame | None:
    """Return the attribution of a bare quotation, whose speaker stands in a sentence beside it."""
    article, table = paragraph.article, paragraph.table
    content = bare_quotation(article.text, article.sentences[number], table)
    if content is None:
        return None
    found: tuple[Span, Span] | None = None
    after = number + 1
    if after < paragraph.last:
        following = article.sentences[after]
        if bare_quotation(article.text, following, table) is None and paragraph.frame(after) is None:
            found = table.speaker_next(article.text, following, paragraph.tokens[after])
    if found is None and number > paragraph.first:
        found = table.speaker_before(article.text, article.sentences[number - 1], paragraph.tokens[number - 1])
    if found is not None:
        return Frame(source=found[0], cue=found[1], content=content, quoted=True, id="neighbour")
    return Frame(source=speaker, cue=None, content=content, quoted=True, id="goes-on") if speaker else None


def bare_quotation(text: str, span: Span, table: CueTable) -> Span | None:
    """Return the inside of a sentence that is nothing but one quotation."""
    start, end = span.start, span.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in "。.、"):
        end -= 1
    for opening, closing in table.quote_marks:
        if end - start > 2 and text[start] == opening and text[end - 1] == closing:
            inside = text[start + 1 : end - 1]
            if opening not in inside and closing not in inside:
                return Span(start + 1, end - 1)
    return None


def statement_of(clause: Clause, number: int, frame: Frame, source: Span | None) -> Statement:
    """Return the record of one attribution with the status of what is claimed."""
    standing = stand(clause, frame=frame)
    via, content = frame.via, frame.content
    if source is not None and via is None and (inner := relayed(clause, frame, source)) is not None:
        via, source, content = clause.table.outlet_of(clause.text, source), inner.source, inner.content
    return Statement(
        sentence=number,
        source=source,
        via=via,
        cue=frame.cue,
        content=content,
        quoted=frame.quoted,
        status=standing.status,
        polarity=standing.polarity,
        source_class=clause.table.source_class(source.of(clause.text)) if source else "none",
        cue_ids=(*((frame.id,) if frame.id else ()), *standing.cue_ids),
    )


def relayed(clause: Clause, frame: Frame, source: Span) -> Frame | None:
    """Return what somebody says within the report of an outlet: the outlet only passes it on."""
    table = clause.table
    if not table.relays or frame.quoted or table.source_class(source.of(clause.text)) != "outlet":
        return None
    inner = table.find_frame(clause.text, frame.content, clause.within(frame.content).tokens)
    if inner is None or inner.source is None or points_back(inner.source.of(clause.text), table):
        return None
    return inner
