"""Whether one draft says nothing beyond the passages it cites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from keii.evidence.amounts import same_figure
from keii.evidence.claims import Claim, read_claim
from keii.evidence.compare import compare
from keii.evidence.dates import agree, day_of
from keii.evidence.judge import judge
from keii.evidence.names import has_name
from keii.evidence.readings import absolute, without_carried
from keii.evidence.retrieve import Library, Place
from keii.evidence.sentence import Sentence, is_dated, language_of, plain
from keii.model.finding import Verdict
from keii.model.page import Draft
from keii.model.text import Passage, Span

FORMED = frozenset({"title", "heading", "question"})  # worded by keii, so checked word by word
ALIGNED = 0.6  # a draft in other words than its passage needs this much of it
TOKENISED = re.compile(r"-(?:LRB|RRB|LSB|RSB|LCB|RCB)-")


class Audit(Struct, frozen=True):
    """The outcome for one draft: the passages it stands on, or the rule that said no."""

    passages: tuple[Passage, ...] = ()
    rule: str | None = None


def audit_draft(draft: Draft, library: Library, *, language: str) -> Audit:
    """Audit one draft against the passages it cites; without any, against all sources."""
    if not draft.text.strip():
        return Audit(rule="SUP001")
    if not draft.cites:
        return audit_uncited(draft, library, language=language)
    if not all(stands(passage, library) for passage in draft.cites):
        return Audit(rule="SRC006")
    sentences = [sentence for passage in draft.cites for sentence in sentences_of(passage, library)]
    if draft.role in FORMED:
        rule = beyond(draft, sentences, language=language)
        return Audit(rule=rule) if rule else Audit(draft.cites)
    rules = [audit_wording(draft, sentence, library, language=language) for sentence in sentences]
    if None in rules:
        return Audit(draft.cites)
    return Audit(rule=next(iter(rules), None) or "SUP001")


def audit_uncited(draft: Draft, library: Library, *, language: str) -> Audit:
    """Let the judge find the passage of a draft that names none."""
    found = judge(Claim(draft.text, language), library)
    if found.verdict is not Verdict.SUPPORTED:
        return Audit(rule=found.reasons[0].rule if found.reasons else "SUP001")
    best = found.evidence[0]
    article = library.readings[library.by_id[best.source]].article
    return Audit((article.passage(Span(best.start, best.end)),))


def stands(passage: Passage, library: Library) -> bool:
    """Answer whether a passage really stands in its article, in this version."""
    number = library.by_id.get(passage.article_id)
    if number is None or not passage.exact.strip():
        return False
    article = library.readings[number].article
    return passage.version == article.digest and passage.span.of(article.text) == passage.exact


def sentences_of(passage: Passage, library: Library) -> list[Sentence]:
    """Open the sentences a passage touches."""
    number = library.by_id[passage.article_id]
    spans = library.readings[number].article.sentences
    return [library.open(Place(number, i)) for i, span in enumerate(spans) if span.overlaps(passage.span)]


def audit_wording(draft: Draft, sentence: Sentence, library: Library, *, language: str) -> str | None:
    """Return the rule by which a draft says something else than a sentence, None when it says the same."""
    words, readings_hold = without_readings(draft.text, sentence)
    if not readings_hold:
        return "DAT002"
    letters, source = letters_of(words), letters_of(sentence.text)
    if letters == source:
        return None
    asked = Claim(words, language, day_of(sentence))
    found = compare(read_claim(asked), sentence, library, asked=asked)
    # What is cut off at the end of a Japanese sentence is its predicate: 「…を再開した|との見方を否定した」.
    if (
        letters
        and letters in source
        and not found.is_hard
        and (source.endswith(letters) or is_layout(letters, sentence))
    ):
        return None
    if found.conflicts:
        return found.conflicts[0].reason.rule
    return None if found.alignment >= ALIGNED and letters not in source else "SUP001"


def is_layout(letters: str, sentence: Sentence) -> bool:
    """Answer whether all that follows `letters` in a sentence is layout: a byline, an agency's name."""
    clutter = language_of(sentence.reading).phrases.clutter
    ends = [match.start() for match in clutter.finditer(sentence.text) if match.end() == len(sentence.text)]
    return any(letters_of(sentence.text[:start]).endswith(letters) for start in ends if start)


def letters_of(text: str) -> str:
    """Return the letters of a text, marks of tokenised corpora left out."""
    return plain(TOKENISED.sub(" ", text))


def without_readings(text: str, sentence: Sentence) -> tuple[str, bool]:
    """Take the inserted readings of relative dates out; say whether each is the day the source means."""
    before, after = language_of(sentence.reading).phrases.reading.split("{date}")
    pattern = re.compile(re.escape(before) + r"([^()（）]+)" + re.escape(after))
    pieces: list[str] = []
    place, holds = 0, True
    for match in pattern.finditer(text):
        if not is_reading(match.group(1), text[: match.start()], sentence):
            inner = letters_of(match.group())  # else the brackets are the source's own
            holds = holds and inner in letters_of(sentence.text)
            continue
        pieces.append(text[place : match.start()])
        place = match.end()
    return "".join((*pieces, text[place:])), holds


def is_reading(inserted: str, before: str, sentence: Sentence) -> bool:
    """Answer whether an inserted date is the printed reading of the expression before it."""
    language = language_of(sentence.reading)
    tail = letters_of(without_carried(before, language))
    return any(
        absolute(time, sentence.reading, language) == inserted
        for time in sentence.times
        if tail.endswith(letters_of(sentence.reading.words(time.span)))
    )


def beyond(draft: Draft, sentences: Sequence[Sentence], *, language: str) -> str | None:
    """Return the rule by which a title, heading or question has something its passages have not."""
    asked = Claim(own_words(draft, sentences), language)
    claim = read_claim(asked)
    times = [time for sentence in sentences for time in sentence.times]
    figures = [figure for sentence in sentences for figure in sentence.figures]
    if not all(any(agree(time, other) for other in times) for time in claim.times if is_dated(time)):
        return "DAT002"
    if not all(any(same_figure(figure, other) for other in figures) for figure in claim.figures):
        return "SUP002"
    if not all(any(has_name(sentence, name) for sentence in sentences) for name in claim.names):
        return "SUP003"
    words = frozenset().union(*(sentence.words for sentence in sentences)) if sentences else frozenset()
    letters = " ".join(letters_of(sentence.text) for sentence in sentences)
    named = plain(" ".join(claim.names))
    missing = [key for key in claim.keys if key not in words and plain(key) not in letters and plain(key) not in named]
    if draft.role == "question":  # 「再開するか」 asks after 「中断した」
        opposites = language_of(claim.reading).compare.opposites()
        missing = [key for key in missing if not opposites.get(key, frozenset()) & words]
        # Its verb is restored by rule from what the passage calls planned, halted or denied.
        return "SUP001" if len(missing) > 1 else None
    return "SUP001" if missing else None


def own_words(draft: Draft, sentences: Sequence[Sentence]) -> str:
    """Return a title or heading without the words of its template ("…: the story so far")."""
    if draft.role == "question" or not sentences:
        return draft.text
    phrases = language_of(sentences[0].reading).phrases
    template = phrases.title if draft.role == "title" else phrases.heading
    before, _, after = template.partition("{topic}")
    return draft.text.removeprefix(before).removesuffix(after)
