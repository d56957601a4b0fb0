"""One sentence of a source or of a claim, opened up for comparison."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from msgspec import Struct

from keii import plugins
from keii.lang.base import Language, Token
from keii.lang.base.compare import spelled
from keii.model.notes import Event, Figure, Mention, Statement, Time
from keii.model.reading import Reading
from keii.model.text import Span

NOT_LETTERS = re.compile(r"(?:-[LR][RSC]B-|[\W_])+")  # -LRB-: how tokenised corpora print a bracket


class Sentence(Struct, frozen=True):
    """What two sentences are compared by; `tokens` and `names` count from the sentence's own start.

    `keys` are its matter words outside of figures and times, each once, in order.
    `words` are all of them, with those inside figures and times. `grams` are
    character bigrams, only for languages written without blanks. `negated` words
    stand under a negation wherever they stand, `mixed` ones in some places only.
    """

    reading: Reading
    index: int
    span: Span
    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    words: frozenset[str]
    grams: frozenset[str]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    mentions: tuple[Mention, ...]
    names: tuple[str, ...]
    negated: frozenset[str]
    mixed: frozenset[str]
    statement: Statement | None
    event: Event | None


def language_of(reading: Reading) -> Language:
    """Return the language an article is in."""
    language: Language = plugins.load("languages", reading.article.in_language)
    return language


def open_sentence(reading: Reading, index: int) -> Sentence:
    """Open the sentence `index` of an article."""
    language = language_of(reading)
    table = language.compare
    span = reading.sentence(index)
    text = reading.words(span)
    tokens = language.tokens(text)
    figures, times = reading.figures_in(span), reading.times_in(span)
    notes = [note.span for note in figures] + [note.span for note in times if is_measured(note)]
    taken = [Span(note.start - span.start, note.end - span.start) for note in notes]
    matter = [token for token in tokens if table.is_content(token)]
    outside = [t for t in matter if not any(s.start <= t.start and t.end <= s.end for s in taken)]
    negations, counts = table.negated(tokens), Counter(table.key(token) for token in tokens)
    return Sentence(
        reading=reading,
        index=index,
        span=span,
        text=text,
        tokens=tokens,
        keys=tuple(dict.fromkeys(table.key(token) for token in outside)),
        words=frozenset(table.key(token) for token in matter),
        grams=grams_of(without(text, taken)) if table.characters else frozenset(),
        figures=figures,
        times=times,
        mentions=reading.mentions_in(span),
        names=tuple(dict.fromkeys(name.of(text) for name in table.found_names(tokens) if free(name, times, span))),
        negated=frozenset(key for key, count in negations.items() if count == counts[key]),
        mixed=frozenset(key for key, count in negations.items() if count != counts[key]),
        statement=reading.statement_of(index),
        event=reading.event_of(index),
    )


def is_measured(time: Time) -> bool:
    """Answer whether a time is compared by its value: it stands on the calendar, or is a length of time."""
    return is_dated(time) or (time.type == "DURATION" and time.value is not None)


def is_dated(time: Time) -> bool:
    """Answer whether a time stands on the calendar."""
    return time.type in ("DATE", "TIME") and time.begin is not None and time.end is not None


def free(name: Span, times: Sequence[Time], sentence: Span) -> bool:
    """Answer whether a name stands outside of every time ("May" is none in "9 May")."""
    shifted = Span(name.start + sentence.start, name.end + sentence.start)
    return not any(time.span.overlaps(shifted) for time in times)


def without(text: str, taken: Sequence[Span]) -> str:
    """Return `text` with the stretches `taken` blanked."""
    for span in taken:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def plain(text: str) -> str:
    """Return the letters and digits of `text` in one width, case and spelling, whatever marks stand between them."""
    return spelled(NOT_LETTERS.sub("", normalize("NFKC", text)).lower())


def grams_of(text: str) -> frozenset[str]:
    """Return the character bigrams of `text`, none across a mark or a blank."""
    runs = NOT_LETTERS.split(normalize("NFKC", text).lower())
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))
