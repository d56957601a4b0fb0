"""The lead: the story in at most three sentences, what is new, what is central, how it began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from keii.compose.sentences import Ledger, Sentence
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.notes import GROUP_OF, Status
from keii.model.page import Draft

OVERLAP = 0.45  # share of the shorter one's terms from which two sentences of the lead tell one matter
USUAL = 0.5  # share of the sentences from which a term tells no two of them apart
RECENT = 0.25  # the last quarter of the articles is where the lead looks for news


def lead_of(
    sentences: Sequence[Sentence], ledger: Ledger, language: Language, *, about: Sequence[str] = ()
) -> tuple[Draft, ...]:
    """Tell the story in at most three sentences: what is new, what is central, how it began.

    They name what the page is `about`, where the articles' best sentences do.
    """
    sentences = [s for s in sentences if is_about(s, about)] or sentences
    days = sorted({s.published for s in sentences if s.published})
    if not days:
        return tuple(draft_of(s, language, role="lead") for s in ledger.best(sentences, 2))
    recent = days[int(len(days) * (1 - RECENT)) :][0]
    early = days[: max(1, int(len(days) * RECENT))][-1]
    told = [s for s in sentences if s.weight > 0 and is_told(s) and s.placed and s.central]
    told = [s for s in told if s.index == 0] or told
    done = [s for s in told if is_done(s)] or told  # a plan of long ago is no news any more
    done = [s for s in done if not is_fleeting(s, recent, language)]
    lead = ledger.best((s for s in told if s.published and s.published >= recent), 1)
    usual = usual_terms(told)
    lead += ledger.best((s for s in done if is_other(s, lead, usual)), 1)
    lead += ledger.best((s for s in done if s.published and s.published <= early and is_other(s, lead, usual)), 1)
    return tuple(draft_of(s, language, role="lead") for s in lead)


def is_fleeting(sentence: Sentence, recent: date, language: Language) -> bool:
    """Answer whether a sentence says how matters stood on a day that is past."""
    return (
        sentence.published is not None
        and sentence.published < recent
        and bool(language.phrases.fleeting.search(sentence.words))
    )


def usual_terms(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the terms of every second sentence: they name the story, and tell no two sentences of it apart."""
    counts = Counter(term for sentence in sentences for term in sentence.terms)
    return frozenset(term for term, count in counts.items() if count >= max(3, USUAL * len(sentences)))


def is_other(sentence: Sentence, lead: Sequence[Sentence], usual: frozenset[str]) -> bool:
    """Answer whether a sentence tells another matter than those of the lead so far."""
    own = sentence.terms - usual
    return all(len(own & other.terms) < OVERLAP * min(len(own), len(other.terms - usual)) for other in lead)


def is_about(sentence: Sentence, words: Sequence[str]) -> bool:
    """Answer whether a sentence has one of the words; without words every sentence does."""
    return not words or any(word.lower() in sentence.words.lower() for word in words)


def is_told(sentence: Sentence) -> bool:
    """Answer whether the sentence reports something, rather than opines or wonders."""
    event = sentence.reading.event_of(sentence.index)
    return event is None or GROUP_OF[event.status] != "NONE"


def is_done(sentence: Sentence) -> bool:
    """Answer whether the sentence tells what has happened or was decided."""
    event = sentence.reading.event_of(sentence.index)
    return event is not None and event.status in (Status.HAPPENED, Status.DECIDED)
