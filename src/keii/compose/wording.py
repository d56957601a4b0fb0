"""From a sentence to a draft: layout clutter off its edges, absolute readings beside its relative dates."""

from __future__ import annotations

import re
from itertools import pairwise

from keii.compose.printed import tidy
from keii.compose.sentences import Sentence
from keii.evidence.readings import absolute, place_of
from keii.lang.base import Language
from keii.model.notes import Time
from keii.model.page import Draft, Role
from keii.model.text import Span

# Tuesday, July 20, 2010; last Friday (22 January); April 27, 2003, seven years ago: one date, told twice
BESIDE = re.compile(r"\s?(?:,|\(|-LRB-|（)?\s?")
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


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
    reading = sentence.reading
    text = reading.article.text
    times = sorted(reading.times_in(span), key=lambda t: t.span)
    told = told_beside(times, text)
    pieces: list[str] = []
    done: set[str] = set()
    position = span.start
    for time in times:
        date = absolute(time, reading, language)
        day = (time.value or "")[: len("2025-05-09")]
        if date is None or day in done or time.span.start < position or time.span in told:
            continue
        plain = language.phrases.plain_date.match(time.span.of(text))
        if known and plain and (time.value or "").startswith(known):
            done.add(day)
            continue
        after = place_of(time, reading, language, span.end)
        pieces.append(text[position:after] + language.phrases.reading.format(date=date))
        position = after
        done.add(day)
    return "".join(pieces) + text[position : span.end]


def told_beside(times: list[Time], text: str) -> frozenset[Span]:
    """Return the times that the date right beside them tells: a reading there would be the second or third."""
    told: set[Span] = set()
    for first, second in pairwise(times):
        if first.type not in ("DATE", "TIME") or second.type not in ("DATE", "TIME"):
            continue
        between = text[first.span.end : second.span.start]
        if BESIDE.fullmatch(between) is None:
            continue
        if not first.relative and YEAR.search(first.span.of(text)):
            told.add(second.span)
        elif first.begin is not None and first.begin == second.begin and first.end == second.end:
            told.add(first.span)
            if between.strip() in ("(", "-LRB-", "（"):
                told.add(second.span)
    return frozenset(told)
