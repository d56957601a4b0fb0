"""Title, and the two to five sections that the material itself suggests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from keii.compose.lead import RECENT, is_fleeting
from keii.compose.sentences import LARGE, Ledger, Sentence, is_speech
from keii.compose.topics import Topic, first_passage, title_topic
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.page import Draft, Section
from keii.model.reading import Reading

MOST_SECTIONS = 5
TRIED = 5  # topics tried for each section
LINES = 4  # sentences a section may have: what is new first, then background
FEWEST = 2  # a section with fewer is no section


def title_of(
    readings: Sequence[Reading], topics: Sequence[Topic], about: str | None, language: Language
) -> tuple[Draft | None, str | None]:
    """Return the page's title as a draft, and the phrase it is about."""
    found = title_topic(readings, topics, about, language)
    if found is None:
        return None, None
    phrase, passage = found
    topic = phrase[0].upper() + phrase[1:]
    return Draft(text=language.phrases.title.format(topic=topic), role="title", cites=(passage,)), phrase


def sections_of(
    sentences: Sequence[Sentence],
    topics: Sequence[Topic],
    ledger: Ledger,
    language: Language,
    *,
    title: str | None,
) -> tuple[Section[Draft], ...]:
    """Find the themes that cover most articles not yet covered, and fill each with its best new sentences."""
    readings = list(dict.fromkeys(s.reading for s in sentences))
    sections: list[Section[Draft]] = []
    used: list[str] = [title] if title else []
    covered: set[int] = set()
    for topic in greedy(topics, covered, len(readings)):
        if len(sections) == MOST_SECTIONS:
            break
        if any(alike(topic.phrase, phrase) for phrase in used):
            continue
        section = section_of(topic, sentences, readings, ledger, language)
        if section:
            sections.append(section)
            used.append(topic.phrase)
            covered |= topic.articles
    return tuple(sections)


def greedy(topics: Sequence[Topic], covered: set[int], total: int) -> Sequence[Topic]:
    """Order topics so that each adds articles the ones before it leave out; those in most articles name no part."""
    rest = [t for t in topics if len(t.articles) <= max(3, 0.6 * total)]
    ordered: list[Topic] = []
    seen = set(covered)
    while rest and len(ordered) < TRIED * MOST_SECTIONS:
        best = max(rest, key=lambda t: (t.weight * (len(t.articles - seen) + 0.1) / len(t.articles), t.phrase))
        ordered.append(best)
        seen |= best.articles
        rest.remove(best)
    return ordered


def alike(one: str, other: str) -> bool:
    """Answer whether two phrases would make the reader ask what the difference is."""
    a, b = one.lower(), other.lower()
    if a in b or b in a:
        return True
    pairs = [{word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b)]
    return len(pairs[0] & pairs[1]) / max(1, min(map(len, pairs))) > 0.5


def section_of(
    topic: Topic, sentences: Sequence[Sentence], readings: Sequence[Reading], ledger: Ledger, language: Language
) -> Section[Draft] | None:
    """Make the section of one topic, or None when too few sentences can fill it."""
    phrase = topic.phrase
    candidates = [s for s in lines_about(phrase, sentences, language, small=len(readings) < LARGE) if ledger.is_new(s)]
    passage = first_passage(readings, phrase)
    if len(candidates) < FEWEST or passage is None:
        return None
    chosen = ledger.best(candidates, LINES)
    if len(chosen) < FEWEST:
        ledger.release(chosen)
        return None
    chosen.sort(key=lambda s: (s.published is None, -(s.published.toordinal() if s.published else 0), s.key))
    nearest = next((s.passage for s in chosen if phrase in s.words), passage)
    heading = language.phrases.heading.format(topic=phrase[0].upper() + phrase[1:])
    return Section(
        id=f"sec-{sha256(phrase.encode()).hexdigest()[:8]}",
        heading=Draft(text=heading, role="heading", cites=(nearest,)),
        lines=tuple(draft_of(s, language, role="body") for s in chosen),
    )


def lines_about(phrase: str, sentences: Sequence[Sentence], language: Language, *, small: bool) -> Iterator[Sentence]:
    """Yield the sentences that can stand under a heading.

    In a small story the heading explains what a line names; in a large one nothing that was true for a day is wanted.
    """
    terms = frozenset(language.terms(phrase))
    days = sorted({s.published for s in sentences if s.published}) or [date.max]
    recent = days[int(len(days) * (1 - RECENT))]
    for sentence in sentences:
        if sentence.weight <= 0 or sentence.titled or is_speech(sentence, language):
            continue
        if phrase not in sentence.words and not (" " in phrase and terms <= sentence.terms):
            continue
        if sentence.needs <= terms if small else sentence.placed and not is_fleeting(sentence, recent, language):
            yield sentence
