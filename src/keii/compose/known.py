"""What a sentence takes for known: things, people and days that the text before it, or the whole story, has named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from keii.compose.printed import tidy
from keii.lang.base import Language
from keii.model.reading import Reading

CORE = 0.1  # share of the articles whose first sentences use a term of the story
LEAD = 3  # sentences from the top in which an article says what it is about
KNOWN = 0.2  # share of the articles from which a person's surname alone will do


def core_of(
    readings: Sequence[Reading], terms: Sequence[Sequence[frozenset[str]]], language: Language
) -> frozenset[str]:
    """Return the terms that many articles open with: a sentence without any is about something else."""
    opening: Counter[str] = Counter()
    for reading, bags in zip(readings, terms, strict=True):
        opening.update(frozenset(language.terms(reading.article.headline)).union(*bags[:LEAD]))
    passing = frozenset(language.terms(" ".join(language.phrases.passing)))
    return frozenset(term for term, count in opening.items() if count >= CORE * len(readings) and term not in passing)


def known_people(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the people whom so many articles name that a surname alone will do."""
    counts = Counter(
        actor for r in readings for actor in {m.actor_id for m in r.notes.mentions if m.actor_id and m.type == "person"}
    )
    return frozenset(actor for actor, count in counts.items() if count >= KNOWN * len(readings))


def things_of(reading: Reading, index: int, faces: frozenset[str], language: Language) -> Iterator[str]:
    """Yield the terms of things and people that a sentence takes for known: the text before it named them."""
    span = reading.sentence(index)
    yield from language.phrases.find_things(bare_of(reading.words(span), language))
    yield from nobody(reading, index, language)
    named = set(faces)
    for mention in (m for m in reading.mentions_in(span) if m.type == "person"):
        name = reading.words(mention.span)
        if not language.phrases.is_short(name):
            named.add(mention.actor_id or "")
        elif mention.actor_id not in named:
            yield from language.terms(name)


def nobody(reading: Reading, index: int, language: Language) -> Iterator[str]:
    """Yield a pronoun for a person whom the sentence does not name before it, outside quotations."""
    span = reading.sentence(index)
    words = reading.words(span)
    for part in language.phrases.find_quoted(words):
        words = words.replace(part, " " * len(part))
    match = language.phrases.pronoun.search(words)
    if match is None:
        return
    named = any(
        m.type in ("person", "role") and m.span.start < span.start + match.start() for m in reading.mentions_in(span)
    )
    if not named and not language.phrases.human.search(words, 0, match.start()):
        yield match.group()


def undated_in(reading: Reading, index: int, language: Language) -> bool:
    """Answer whether a sentence has a date that its reader cannot be sure of: a day or month of an undated report.

    A year taken from the story around it can be wrong by decades, unless the sentence prints it.
    """
    times = reading.times_in(reading.sentence(index))
    printed = {(time.value or "")[: len("2025")] for time in times if not time.relative and time.begin}
    return any(
        (time.value is None and time.anchor != "quote")
        or (
            time.anchor == "narrative"
            and not ((time.value or "")[: len("2025")] in printed and has_month(reading.words(time.span), language))
        )
        for time in times
        if time.type in ("DATE", "TIME")
    )


def has_month(words: str, language: Language) -> bool:
    """Answer whether a date says more than a day or "this year": then only its year is missing."""
    table = language.questions
    return table is not None and table.absolute.search(words) is not None and table.relative.search(words) is None


def bare_of(words: str, language: Language) -> str:
    """Return the words of a sentence without layout clutter and opening conjunction."""
    bare = language.phrases.clutter.sub("", tidy(words)).strip()
    if language.phrases.opener.match(bare):
        bare = language.phrases.opener.sub("", bare, count=1)
        bare = bare[:1].upper() + bare[1:]
    return bare
