"""Who says what: source, cue and content, also across the borders of sentences within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keii.annotate.status import stand
from keii.lang.base import Language, Token
from keii.lang.base.cues import CueTable, Frame
from keii.model.article import Article
from keii.model.notes import Mention, Statement
from keii.model.text import Span


def find_statements(
    article: Article, tokens: Sequence[Sequence[Token]], mentions: Sequence[Mention], language: Language
) -> tuple[Statement, ...]:
    """List the statements of an article in order, at most one a sentence."""
    return tuple(
        statement
        for first, last in find_paragraphs(article)
        for statement in in_paragraph(article, tokens, mentions, (first, last), language.cues)
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


def in_paragraph(
    article: Article,
    tokens: Sequence[Sequence[Token]],
    mentions: Sequence[Mention],
    numbers: tuple[int, int],
    table: CueTable,
) -> Iterator[Statement]:
    """Yield the statements of one paragraph; the last speaker named goes on where the words say so."""
    text = article.text
    speaker: Span | None = None
    named: Span | None = None
    for number in range(*numbers):
        frame = frame_of(article, tokens, number, numbers, table, speaker)
        if frame is None:
            speaker = None
            continue
        source = frame.source
        if source is None and frame.who == "topic":
            source = speaker
        if source is not None and source.of(text).strip("、, ").casefold() in table.pronouns:
            source = named or source
        elif source is not None:
            named = whole_mention(source, mentions)
        speaker = source
        yield statement_of(article, tokens, number, frame, source, table)


def frame_of(
    article: Article,
    tokens: Sequence[Sequence[Token]],
    number: int,
    numbers: tuple[int, int],
    table: CueTable,
    speaker: Span | None,
) -> Frame | None:
    """Return the attribution of one sentence, looking at its neighbours when it is a bare quotation."""
    text, span = article.text, article.sentences[number]
    frame = table.find_frame(text, span, tokens[number])
    if frame is not None:
        return frame
    content = bare_quotation(text, span, table)
    if content is None:
        return None
    found: tuple[Span, Span] | None = None
    if number + 1 < numbers[1]:
        following = article.sentences[number + 1]
        if (
            bare_quotation(text, following, table) is None
            and table.find_frame(text, following, tokens[number + 1]) is None
        ):
            found = table.speaker_next(text, following, tokens[number + 1])
    if found is None and number > numbers[0]:
        found = table.speaker_before(text, article.sentences[number - 1], tokens[number - 1])
    if found is None:
        return Frame(source=speaker, cue=None, content=content, quoted=True, id="goes-on") if speaker else None
    return Frame(source=found[0], cue=found[1], content=content, quoted=True, id="neighbour")


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


def whole_mention(source: Span, mentions: Sequence[Mention]) -> Span:
    """Return the source as it is; a name inside it stays part of it."""
    return source


def statement_of(
    article: Article,
    tokens: Sequence[Sequence[Token]],
    number: int,
    frame: Frame,
    source: Span | None,
    table: CueTable,
) -> Statement:
    """Return the record of one attribution with the status of what is claimed."""
    text = article.text
    standing = stand(text, article.sentences[number], tokens[number], table, frame=frame)
    return Statement(
        sentence=number,
        source=source,
        via=frame.via,
        cue=frame.cue,
        content=frame.content,
        quoted=frame.quoted,
        status=standing.status,
        polarity=standing.polarity,
        source_class=table.source_class(source.of(text)) if source else "none",
        cue_ids=(*((frame.id,) if frame.id else ()), *standing.cue_ids),
    )
