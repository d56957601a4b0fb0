"""From a sentence to a draft: layout clutter off its edges, absolute readings beside its relative dates."""

from __future__ import annotations

from keii.compose.printed import tidy
from keii.compose.sentences import Sentence
from keii.evidence.readings import POSSESSIVE, absolute
from keii.lang.base import Language
from keii.model.page import Draft, Role
from keii.model.text import Span


def draft_of(sentence: Sentence, language: Language, *, role: Role, known: str | None = None) -> Draft:
    """Word a sentence as a draft that cites it.

    `known` is a day the reader sees beside the draft already (a timeline's date);
    a relative date that means it gets no reading of its own.
    """
    span = trimmed(sentence, language)
    text = with_readings(sentence, span, language, known)
    text = tidy(language.phrases.aside.sub("", text))
    return Draft(text=text[:1].upper() + text[1:], role=role, cites=(sentence.passage,))


def trimmed(sentence: Sentence, language: Language) -> Span:
    """Return the sentence's span without layout clutter and opening conjunction."""
    start, end = sentence.span.start, sentence.span.end
    words = sentence.words
    for pattern in (language.phrases.clutter, language.phrases.opener):
        match = pattern.match(words)
        if match and match.end() < len(words):
            start += match.end()
            words = words[match.end() :]
    match = next((m for m in language.phrases.clutter.finditer(words) if m.end() == len(words) and m.start() > 0), None)
    if match:
        end -= len(words) - match.start()
    return Span(start, end)


def with_readings(sentence: Sentence, span: Span, language: Language, known: str | None) -> str:
    """Return the words of `span`, each relative date followed by its absolute reading in brackets."""
    text = sentence.reading.article.text
    pieces: list[str] = []
    done: set[str] = set()
    position = span.start
    for time in sorted(sentence.reading.times_in(span), key=lambda t: t.span):
        reading = absolute(time, language)
        day = (time.value or "")[: len("2025-05-09")]
        if reading is None or day in done or time.span.start < position:
            continue
        plain = language.phrases.plain_date.match(time.span.of(text))
        if known and plain and (time.value or "").startswith(known):
            done.add(day)
            continue
        possessive = POSSESSIVE.match(text, time.span.end, span.end)
        after = possessive.end() if possessive else time.span.end
        pieces.append(text[position:after] + language.phrases.reading.format(date=reading))
        position = after
        done.add(day)
    return "".join(pieces) + text[position : span.end]
