"""The lead: the story in at most three sentences, what is new, what is central, how it began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from keii.compose.questions import Place, sentence_at
from keii.compose.sentences import LARGE, Ledger, Sentence
from keii.compose.stale import is_fleeting
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.notes import GROUP_OF, Status
from keii.model.page import Draft
from keii.model.story import Happening, Question, Story

Key = tuple[str, int]

OVERLAP = 0.45  # share of the shorter one's terms from which two sentences of the lead tell one matter
USUAL = 0.5  # share of the sentences from which a term tells no two of them apart
RECENT = 0.25  # the last quarter of the days: what was told before them as true for a day is not wanted any more
NEWEST = (0.12, 0.25, 0.5)  # the last days, more and more of them, in which the lead looks for news
TOP = 3  # sentences from the top in which an article tells what it is about
FILE = 3 * 365  # days from which articles are a file on a subject: it has no beginning to tell
BEFORE = 14  # days before the first report in which the event of a story may lie
NEWS = frozenset({"REALIZED", "HALTED", "CLOSED"})


def opening_of(
    story: Story,
    sentences: Sequence[Sentence],
    places: Mapping[Place, Sentence],
    ledger: Ledger,
    language: Language,
    *,
    about: Sequence[str] = (),
) -> tuple[Draft, ...]:
    """Tell a story's lead; what is still open is left to its cards, where the story has other news."""
    asked = steps_of(story.questions, places)
    settled = [sentence for sentence in sentences if sentence.key not in asked]
    events = events_of(story.happenings, places)
    return lead_of(settled, events, ledger, language, about=about) or lead_of(
        sentences, events, ledger, language, about=about
    )


def lead_of(
    sentences: Sequence[Sentence],
    events: Set[Key],
    ledger: Ledger,
    language: Language,
    *,
    about: Sequence[str] = (),
) -> tuple[Draft, ...]:
    """Tell the story in at most three sentences: what is new, what is central, how it began.

    A file of many years is opened with what is central alone. The sentences name what the page is `about`,
    where the articles' best ones do, and stand at the top of an article or tell one of the story's `events`.
    """
    sentences = [s for s in sentences if is_about(s, about, language)] or sentences
    days = sorted({s.published for s in sentences if s.published})
    if not days:
        return tuple(draft_of(s, language, role="lead") for s in ledger.best(sentences, 2))
    recent = days[int(len(days) * (1 - RECENT)) :][0]
    early = days[: max(1, int(len(days) * RECENT))][-1]
    told = [s for s in sentences if s.weight > 0 and is_told(s) and s.placed and s.central]
    told = [s for s in told if not language.phrases.background.match(s.words)]
    told = [s for s in told if s.index < TOP or s.key in events] or told
    done = [s for s in told if is_done(s)] or told  # a plan of long ago is no news any more
    done = [s for s in done if not is_fleeting(s, recent, language)]
    lead: list[Sentence] = []
    usual = usual_terms(told)
    # Of many reports, one that several outlets share goes before one morning's odd one.
    if len({s.key[0] for s in sentences}) >= LARGE:
        lead = ledger.best((s for s in done if s.key in events and s.published and s.published >= recent), 1)
    for able in (firm(done, events), firm(told, events), done):
        for share in NEWEST:
            newest = days[min(len(days) - 1, int(len(days) * (1 - share)))]
            lead = lead or ledger.best((s for s in able if s.published and s.published >= newest), 1)
    lead += ledger.best((s for s in done if is_other(s, lead, usual)), 1)
    first = done if (days[-1] - days[0]).days > FILE else [s for s in done if s.published and s.published <= early]
    lead += ledger.best((s for s in first if is_other(s, lead, usual)), 1)
    return tuple(draft_of(s, language, role="lead") for s in lead)


def firm(sentences: Sequence[Sentence], events: Set[Key]) -> list[Sentence]:
    """Keep the sentences that open their article, or tell an event of which several outlets tell."""
    return [s for s in sentences if s.index == 0 or s.key in events]


def steps_of(questions: Sequence[Question], places: Mapping[Place, Sentence]) -> frozenset[Key]:
    """Name the sentences that tell a step of an open question: its card says which of them holds now."""
    matters = [question.history for question in questions if GROUP_OF[question.history[-1].status] not in NEWS]
    passages = [passage for history in matters for step in history for passage in step.evidence]
    return frozenset(sentence.key for passage in passages if (sentence := sentence_at(passage, places)))


def events_of(happenings: Sequence[Happening], places: Mapping[Place, Sentence]) -> frozenset[Key]:
    """Name the sentences that tell an event of the story itself of which more than one outlet tells.

    What happened long before the first report is background, however often it is told.
    """
    days = [s.published for s in places.values() if s.published]
    found: set[Key] = set()
    for happening in happenings:
        if len(happening.publishers) < 2 or happening.begin is None or happening.precision != "day":
            continue
        if GROUP_OF[happening.status] not in NEWS:
            continue
        if not days or (min(days) - happening.begin).days > BEFORE:
            continue
        for passage in happening.passages:
            sentence = sentence_at(passage, places)
            if sentence is not None:
                found.add(sentence.key)
    return frozenset(found)


def tellers_of(happenings: Sequence[Happening], places: Mapping[Place, Sentence]) -> Mapping[Key, str]:
    """Name the event of one day that each sentence tells, where several sentences do."""
    return {
        sentence.key: happening.id
        for happening in happenings
        if len(happening.passages) > 1 and happening.precision == "day"
        for passage in happening.passages
        if (sentence := sentence_at(passage, places)) is not None
    }


def usual_terms(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the terms of every second sentence: they name the story, and tell no two sentences of it apart."""
    counts = Counter(term for sentence in sentences for term in sentence.terms)
    return frozenset(term for term, count in counts.items() if count >= max(3, USUAL * len(sentences)))


def is_other(sentence: Sentence, lead: Sequence[Sentence], usual: frozenset[str]) -> bool:
    """Answer whether a sentence tells another matter than those of the lead so far."""
    own = sentence.terms - usual
    return all(len(own & other.terms) < OVERLAP * min(len(own), len(other.terms - usual)) for other in lead)


def is_about(sentence: Sentence, words: Sequence[str], language: Language) -> bool:
    """Answer whether a sentence has one of the words, or half the words of a phrase; without words every one does."""
    told = language.phrases.credit.sub("", sentence.words).lower()
    if not words or any(word.lower() in told for word in words):
        return True
    terms = [frozenset(language.terms(word)) for word in words if " " in word]
    return any(2 * len(own & sentence.terms) >= len(own) for own in terms)


def is_told(sentence: Sentence) -> bool:
    """Answer whether the sentence reports something, rather than opines or wonders."""
    event = sentence.reading.event_of(sentence.index)
    return event is None or GROUP_OF[event.status] != "NONE"


def is_done(sentence: Sentence) -> bool:
    """Answer whether the sentence tells what has happened or was decided."""
    event = sentence.reading.event_of(sentence.index)
    return event is not None and event.status in (Status.HAPPENED, Status.DECIDED)
