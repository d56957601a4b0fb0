"""The sentences a page may be made of: which stand alone, how central each is, how new."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from keii.compose.essays import is_attributed, is_essay
from keii.compose.known import core_of, counts_back, is_unsure, known_people, things_of, undated_in
from keii.compose.printed import tidy
from keii.compose.whole import bare_of, is_torn, plain_of, stands_alone
from keii.evidence.budget import Budget
from keii.lang.base import Language
from keii.lang.base.phrases import PhraseTable
from keii.model.notes import Status
from keii.model.quoting import Limits
from keii.model.reading import Reading
from keii.model.text import Passage, Span

GLUED = 0.15  # share of first sentences with a visible seam from which all of them are under suspicion
COMMON = 0.25  # a sentence that stands word for word in so many of the articles is a notice, not news
VERBATIM = 0.75  # Jaccard from which two sentences are one sentence, printed twice
SHARED = 0.35  # share of the articles from which a term needs no introduction ("the quake")
SHARED_SMALL = 0.25  # the same in a small story
LARGE = 40  # articles
NO_EVENTS: Mapping[tuple[str, int], str] = {}
AGAINST = frozenset({Status.DENIED, Status.REJECTED, Status.NOT_HAPPENED})
TITLED = 0.15  # the same under the title of its own article
SPEECH = 0.4  # share of a sentence within quotation marks from which it is a quotation
FEW = 10  # articles below which every term is the story's
SAME = 0.55  # share of common terms from which two sentences say the same (both ways of counting)


class Sentence(Struct, frozen=True):
    """One sentence of one article, as a candidate for the page.

    `weight` is its centrality times its quality; 0 means it cannot stand alone.
    `placed` is False when it opens with a thing that only the text before it tells
    which it is ("The accord was …"): good under its article's title, nowhere else.
    `titled` is True when no heading but its article's title can tell who 男性 is;
    `needs` are the terms of things that even its article's title may not explain;
    `sure` is False when it has a date that a reader could not place or that may be wrong;
    `central` is False when none of its words is one that many of the articles open with.
    """

    reading: Reading
    index: int
    terms: frozenset[str]
    weight: float
    placed: bool = True
    central: bool = True
    titled: bool = False
    needs: frozenset[str] = frozenset()
    sure: bool = True

    @property
    def span(self) -> Span:
        """Where the sentence stands in its article."""
        return self.reading.article.sentences[self.index]

    @property
    def words(self) -> str:
        """The sentence as printed."""
        return self.span.of(self.reading.article.text)

    @property
    def passage(self) -> Passage:
        """The sentence as evidence."""
        return self.reading.article.passage(self.span)

    @property
    def published(self) -> date | None:
        """The day its article was published, if known."""
        stamp = self.reading.article.date_published
        return stamp.day if stamp else None

    @property
    def said(self) -> frozenset[str]:
        """What the sentence says, for telling whether another says it, too: a denial never says what it denies."""
        event = self.reading.event_of(self.index)
        return frozenset(f"{term}~" for term in self.terms) if event and event.status in AGAINST else self.terms

    @property
    def key(self) -> tuple[str, int]:
        """Order among sentences of equal weight."""
        return (str(self.reading.article.id), self.index)


def find_sentences(readings: Sequence[Reading], language: Language) -> tuple[Sentence, ...]:
    """Weigh every sentence of the readings, in order of article and place."""
    texts = [[span.of(r.article.text) for span in r.article.sentences] for r in readings]
    repeated = Counter(words for sentences in texts for words in set(sentences))
    often = max(3, COMMON * len(readings))
    terms = [[frozenset(language.terms(tidy(words))) for words in sentences] for sentences in texts]
    frequency = Counter(term for sentences in terms for term in frozenset().union(*sentences))
    centre = centre_of(frequency, len(readings))
    share = SHARED if len(readings) >= LARGE else SHARED_SMALL
    shared = frozenset(
        term
        for term, count in frequency.items()
        if count >= max(min(2, (len(readings) + 1) // 2), share * len(readings))
    )
    common = frozenset(term for term, count in frequency.items() if count >= TITLED * len(readings))
    core = core_of(readings, terms, language)
    faces = known_people(readings)
    is_glued = language.phrases.find_glued(tidy(words) for sentences in texts for words in sentences)
    found: list[Sentence] = []
    for reading, words_of, terms_of in zip(readings, texts, terms, strict=True):
        spoken = language.phrases.transcript.search(reading.article.text) is not None
        essay = is_essay([tidy(words) for words in words_of], language)
        for index, (words, bag) in enumerate(zip(words_of, terms_of, strict=True)):
            notice = repeated[words] >= often and repeated[words] > 2
            sure = not is_unsure(reading, index, language)
            undated = undated_in(reading, index, language)
            lost = notice or spoken or undated or not sure or (essay and not is_attributed(reading, index))
            lost = lost or is_torn(words_of, index, language) or is_glued(plain_of(words, language))
            asked = not lost or language.phrases.outlook.search(words) is not None  # by the takeaways alone
            needs = frozenset(things_of(reading, index, faces, language) if asked else ())
            bare = bare_of(words, language) if asked else ""
            titled = essay or undated or counts_back(reading, index, language) or language.phrases.unplaced(bare)
            placed = asked and not titled and needs <= shared and not language.phrases.definite.match(bare)
            weight = 0.0 if lost else quality(reading, index, words, placed, language) * centrality(bag, centre)
            central = bool(bag & core) or len(readings) < FEW
            found.append(Sentence(reading, index, bag, weight, placed, central, titled, needs - common, sure))
    return without_glued_tops(found, is_glued, language)


def without_glued_tops(
    sentences: Sequence[Sentence], is_glued: Callable[[str], bool], language: Language
) -> tuple[Sentence, ...]:
    """Leave the first sentences of articles without a headline out where many have it glued to them.

    Not every seam shows: of texts that were joined like that no first sentence can be trusted, but one behind a
    dateline, which tells where the headline ends.
    """
    tops = [s for s in sentences if s.index == 0 and not s.reading.article.headline and not is_stamped(s, language)]
    if sum(is_glued(tidy(s.words)) for s in tops) < GLUED * len(tops) or not tops:
        return tuple(sentences)
    lost = {s.key for s in tops}
    return tuple(replace(s, weight=0.0) if s.key in lost else s for s in sentences)


def is_stamped(sentence: Sentence, language: Language) -> bool:
    """Answer whether a sentence begins behind a dateline."""
    return language.phrases.clutter.match(tidy(sentence.words)) is not None


def centre_of(frequency: Counter[str], total: int) -> dict[str, float]:
    """Return how much each term speaks for the story: in many of its articles, yet not in all sentences."""
    return {
        term: count / total * math.log(1 + total / (0.5 + abs(count - total / 2)))
        for term, count in frequency.items()
        if count > 1 or total < 4
    }


def centrality(bag: frozenset[str], centre: dict[str, float]) -> float:
    """Return how much of the story's vocabulary a sentence carries, long sentences not favoured."""
    if not bag:
        return 0.0
    return sum(sorted(centre.get(term, 0.0) for term in bag)) / math.sqrt(len(bag) + 4)


def quality(reading: Reading, index: int, words: str, placed: bool, language: Language) -> float:
    """Return how well a sentence reads by itself, 0 to 1.5; 0 when it cannot."""
    if not stands_alone(words, language):
        return 0.0
    value = 1.0
    phrases = language.phrases
    if len(words) < phrases.shortest * 1.4 or len(words) > phrases.longest * 0.8:
        value *= 0.7
    if index == 0:
        value *= 1.3
    elif index < 3:
        value *= 1.15
    if not placed:
        value *= 0.6
    event = reading.event_of(index)
    if event and event.status is Status.OPINION:
        value *= 0.6
    if event and event.actors:
        value *= 1.1
    return value


def is_speech(sentence: Sentence, language: Language, *, share: float = SPEECH) -> bool:
    """Answer whether much of a sentence is somebody's own words."""
    text = tidy(sentence.words)
    spoken = sum(len(part) for part in language.phrases.find_quoted(text))
    return spoken > share * len(text)


def same_news(one: frozenset[str], other: frozenset[str], *, within: float = 0.8, counted: float = 1.0) -> bool:
    """Answer whether two sentences say mostly the same: by shared terms, against both and against the shorter.

    Where they share a figure, less will do.
    """
    if not one or not other:
        return False
    common = one & other
    shared, shorter = len(common), min(len(one), len(other))
    if shared / len(one | other) >= SAME or shared / shorter >= within:
        return True
    return shared / shorter >= counted and any(is_rare_figure(term) for term in common)


def is_rare_figure(term: str) -> bool:
    """Answer whether a term is a figure that few facts share: three characters or more, and no year."""
    return term[0].isdigit() and len(term) > 2 and not (len(term) == 4 and term[:2] in ("19", "20"))


class Ledger:
    """What the page says already, so that nothing is printed twice; `events` names the event that a sentence tells."""

    def __init__(
        self,
        phrases: PhraseTable | None = None,
        budget: Budget | None = None,
        events: Mapping[tuple[str, int], str] = NO_EVENTS,
    ) -> None:
        self.budget, self.events = budget or Budget((), Limits()), events
        self.within, self.counted = (phrases.within, phrases.counted) if phrases else (0.8, 1.0)
        self.taken: list[frozenset[str]] = []
        self.keys: set[tuple[str, int]] = set()

    def join(self, *others: Ledger) -> None:
        """Note everything that the other ledgers have."""
        for other in others:
            self.taken += [bag for bag in other.taken if bag not in self.taken]
            self.keys |= other.keys

    def is_new(self, sentence: Sentence) -> bool:
        """Answer whether neither this sentence nor one that says the same is on the page."""
        event = self.events.get(sentence.key)
        if event is not None and any(self.events.get(key) == event for key in self.keys):
            return False
        return self.may_quote(sentence) and not any(
            same_news(sentence.said, bag, within=self.within, counted=self.counted) for bag in self.taken
        )

    def is_other(self, sentence: Sentence) -> bool:
        """Answer whether the sentence is at least worded otherwise than any on the page: enough for a timeline."""
        return self.may_quote(sentence) and not any(
            len(sentence.said & bag) / (len(sentence.said | bag) or 1) >= VERBATIM for bag in self.taken
        )

    def may_quote(self, sentence: Sentence) -> bool:
        """Answer whether a sentence that the page does not have may still be quoted of its source."""
        if sentence.key in self.keys:
            return False
        return self.budget.fits(sentence.reading.article.id, [sentence.span])

    def take(self, sentence: Sentence) -> Sentence:
        """Note that the sentence is on the page now."""
        self.budget.count(sentence.reading.article.id, [sentence.span])
        self.keys.add(sentence.key)
        self.taken.append(sentence.said)
        return sentence

    def release(self, sentences: Sequence[Sentence]) -> None:
        """Give sentences back that were taken last, in the order they were taken."""
        for sentence in sentences:
            self.budget.release(sentence.passage)
            self.keys.discard(sentence.key)
            self.taken.remove(sentence.said)

    def best(self, candidates: Iterable[Sentence], limit: int) -> list[Sentence]:
        """Take up to `limit` new sentences, heaviest first."""
        chosen: list[Sentence] = []
        for sentence in sorted(candidates, key=lambda s: (-s.weight, s.key)):
            if len(chosen) == limit:
                break
            if sentence.weight > 0 and self.is_new(sentence):
                chosen.append(self.take(sentence))
        return chosen
