"""The two to five sections that the material itself suggests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from keii.compose.lead import RECENT
from keii.compose.sentences import LARGE, Ledger, Sentence, is_speech
from keii.compose.stale import is_fleeting, is_overtaken
from keii.compose.topics import Topic, first_passage
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.page import Draft, Section
from keii.model.reading import Reading

MOST_SECTIONS = 5
USUAL = 0.35  # share of the articles from which a word sets no part of the story apart
TRIED = 5  # topics tried for each section
OWN = 0.8  # share of a term's sentences that have a whole phrase, from which the term alone stands for it
LINES = 4  # sentences a section may have: what is new first, then background
FEWEST = 2  # a section with fewer is no section


def sections_of(
    sentences: Sequence[Sentence],
    topics: Sequence[Topic],
    ledger: Ledger,
    language: Language,
    *,
    as_of: date,
    used: Sequence[str] = (),
) -> tuple[Section[Draft], ...]:
    """Find the themes that cover most articles not yet covered, and fill each with its best new sentences."""
    readings = list({s.reading.article.id: s.reading for s in sentences}.values())
    sentences = [s for s in sentences if not is_overtaken(s, as_of)]
    common = common_terms(sentences, len(readings))
    sections: list[Section[Draft]] = []
    used = list(used)
    covered: set[int] = set()
    for topic in greedy(topics, covered, len(readings)):
        if len(sections) == MOST_SECTIONS:
            break
        if any(alike(topic.phrase, phrase) for phrase in used) or says_no_more(topic.phrase, used, common, language):
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


def common_terms(sentences: Sequence[Sentence], total: int) -> frozenset[str]:
    """Return the terms that so many of the articles use that they set no part of the story apart."""
    counts = Counter(term for term, _ in {(term, s.reading.article.id) for s in sentences for term in s.terms})
    return frozenset(term for term, count in counts.items() if count >= max(3, USUAL * total))


def says_no_more(phrase: str, used: Sequence[str], common: frozenset[str], language: Language) -> bool:
    """Answer whether a phrase adds only words of the whole story to those of a title or heading ("flu virus")."""
    own = frozenset(language.terms(phrase))
    return (len(own) == 1 and own <= common) or any(
        own - frozenset(language.terms(other)) <= common for other in used if own & frozenset(language.terms(other))
    )


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

    In a small story the heading explains what a line names. Nothing that was true for a day long past is wanted.
    """
    terms = frozenset(language.terms(phrase))
    telling = stand_ins(phrase, terms, sentences)
    days = sorted({s.published for s in sentences if s.published}) or [date.max]
    recent = days[int(len(days) * (1 - RECENT))]
    for sentence in sentences:
        if sentence.weight <= 0 or sentence.titled or is_speech(sentence, language):
            continue
        own = sentence.terms & terms
        if phrase not in sentence.words and not (own & telling or (" " in phrase and 1 < len(own) >= len(terms) - 1)):
            continue
        if (sentence.needs <= terms if small else sentence.placed) and not is_fleeting(sentence, recent, language):
            yield sentence


def stand_ins(phrase: str, terms: frozenset[str], sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the terms that alone mean what a phrase does: most sentences with one have the whole phrase."""
    whole = sum(phrase in s.words for s in sentences)
    return frozenset(term for term in terms if len(term) > 2 and whole >= OWN * sum(term in s.terms for s in sentences))
