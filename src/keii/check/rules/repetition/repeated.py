"""REP001 repeated: the page says the same thing twice.

## What it finds
Two sentences of the running text with mostly the same words and nothing that sets them apart; a sentence
of lead or text, or a takeaway, printed a second time word for word.

## Why it matters
The second one makes the reader look for a difference that is not there.

## What it leaves alone
A title taken up by the lead; takeaways, timeline entries and quotations against the body; a lead told
in other words below; two sentences that differ in a number, a date or a name on both sides.

## How to fix it
Keep the one with the better source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from msgspec import Struct

from keii.check.matters import jaccard
from keii.check.rule import Audit, Example, Place, Rule
from keii.check.wordings import shortened
from keii.model.finding import Finding, Level
from keii.model.notes import GROUP_OF

ROLES = ("body", "bullet", "answer", "why", "lead")
# Mean of letter-pair and word overlap (Jaccard). Japanese: .37 and more for 8 true pairs of an auto-made page, less for
# all pairs of the bundled pages, five real pages and 180 human-written news articles.
SAME = {"ja": 0.37, "en": 0.42}
ALIKE = 0.7  # from here on another status is another wording
RARE = 12  # words of a sentence, those of two sentences or more, by which like ones are looked up, the rarest first
MOST = 40  # sentences compared with one sentence at most: a long page stays linear
SHORT = 5  # sentences with fewer words say too little to be compared
FEW = 8  # letters: a shorter sentence ("It failed.", 未定だ。) may stand twice


class Words(Struct, frozen=True):
    """What two sentences are compared by."""

    place: Place
    pairs: frozenset[str]
    lemmas: frozenset[str]
    marks: frozenset[str]
    letters: str


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the later one of two sentences that say the same."""
    again = dict(word_for_word(audit))
    sentences = [words_of(audit, place) for place in audit.places if place.role in ROLES]
    sentences = [words for words in sentences if len(words.lemmas) >= SHORT]
    near = sharing(sentences)
    for number, later in enumerate(sentences):
        if later.place.role != "lead" and later.place.index not in again:
            found = nearest(audit, later, [sentences[other] for other in near[number]])
            if found is not None:
                again[later.place.index] = found
    for index, earlier in sorted(again.items()):
        said = shortened(earlier.draft.text.rstrip("。. "), 60)
        message = audit.say(en=f"said already: {said}", ja=f"すでに述べている: {said}")
        yield audit.finding(audit.places[index].path, audit.places[index].span, message)


def word_for_word(audit: Audit) -> Iterator[tuple[int, Place]]:
    """Yield the number of each sentence printed before in the same words, and where that was."""
    seen: dict[tuple[bool, str], Place] = {}
    for place in audit.places:
        letters = letters_of(place.draft.text)
        if place.role not in (*ROLES, "takeaway") or len(letters) < FEW:
            continue
        earlier = seen.setdefault((place.role == "takeaway", letters), place)
        if earlier is not place:
            yield place.index, earlier


def nearest(audit: Audit, later: Words, others: Sequence[Words]) -> Place | None:
    """Return the earlier sentence that says the same as a later one, the likest, if any does."""
    threshold = SAME.get(audit.page.in_language, 0.42)
    best: tuple[float, Place] | None = None
    for earlier in others:
        if earlier.place.role == "lead" or apart(earlier, later):
            continue
        score = likeness(earlier, later)
        if score < ALIKE and moved_on(audit, earlier.place, later.place):
            continue
        if score >= threshold and (best is None or score > best[0]):
            best = (score, earlier.place)
    return best[1] if best else None


def sharing(sentences: Sequence[Words]) -> list[list[int]]:
    """List, for each sentence, the earlier ones that share most of its words, found by its rarer words."""
    counts = Counter(lemma for words in sentences for lemma in words.lemmas)
    seen: dict[str, list[int]] = {}
    near: list[list[int]] = []
    for number, words in enumerate(sentences):
        shared_ones = [lemma for lemma in words.lemmas if counts[lemma] > 1]
        rare = sorted(shared_ones, key=lambda lemma: (counts[lemma], lemma))[:RARE]
        shared = Counter(other for lemma in rare for other in seen.get(lemma, ())[:MOST])
        near.append(sorted(sorted(shared, key=lambda other: (-shared[other], other))[:MOST]))
        for lemma in rare:
            seen.setdefault(lemma, []).append(number)
    return near


def words_of(audit: Audit, place: Place) -> Words:
    """Return what a sentence is compared by; numbers and names are its marks."""
    letters = letters_of(place.draft.text)
    tokens = audit.language.tokens(normalize("NFKC", place.draft.text))
    content = [t for t in tokens if t.kind in ("noun", "proper", "verb", "adjective", "number")]
    marks = [t.surface for t in content if t.kind == "number" or (t.kind == "proper" and t.start > 0)]
    return Words(
        place,
        frozenset(letters[i : i + 2] for i in range(len(letters) - 1)),
        frozenset(audit.language.terms(place.draft.text)),
        frozenset(map(letters_of, marks)),
        letters,
    )


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in one width and case."""
    return "".join(c for c in normalize("NFKC", text).lower() if c.isalnum())


def moved_on(audit: Audit, one: Place, other: Place) -> bool:
    """Answer whether two sentences tell two steps of one matter: considered, planned, done."""
    if audit.page.in_language != "ja" and not all(
        e and e.status_cue for e in map(audit.reading.event_of, (one.index, other.index))
    ):
        return False
    events = (audit.reading.event_of(one.index), audit.reading.event_of(other.index))
    groups = {GROUP_OF[event.status] for event in events if event is not None} - {"NONE"}  # an opinion is no step
    return len(groups) > 1


def apart(one: Words, other: Words) -> bool:
    """Answer whether each sentence has a number or name the other lacks."""
    return any(mark not in other.letters for mark in one.marks) and any(mark not in one.letters for mark in other.marks)


def likeness(one: Words, other: Words) -> float:
    """Return the mean overlap of letter pairs and words, 0 to 1."""
    return (jaccard(one.pairs, other.pairs) + jaccard(one.lemmas, other.lemmas)) / 2


RULE = Rule(
    id="REP001",
    name="repeated",
    level=Level.WARNING,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=(
                "# 船\n\n## 航路\n\n両首脳は、運休中のフェリーを再開することで合意した。\n"
                "\n## 事故\n\n両首脳は、運休しているフェリーを再開することで合意していた。\n"
            ),
            marks=("両首脳は、運休しているフェリーを再開することで合意していた。",),
        ),
        Example(
            text=(
                "# Ferry\n\n## Line\n\nThe two leaders agreed to resume the suspended ferry line.\n"
                "\n## Crash\n\nThe leaders have agreed to resume the suspended ferry line.\n"
            ),
            marks=("The leaders have agreed to resume the suspended ferry line.",),
        ),
        Example(
            text=(
                "# 船\n\n## 航路\n\n港の再開は、島の暮らしに大きな影響を与える可能性があります。\n"
                "\n## 暮らし\n\n港の再開は、島の人々の暮らしに影響を与える可能性があるため、注目する必要があります。\n"
            ),
            marks=("港の再開は、島の人々の暮らしに影響を与える可能性があるため、注目する必要があります。",),
        ),
        Example(
            text="# 船\n\n便は1日2便に減った。\n\n## 航路\n\n便は1日2便に減った。[1]\n",
            marks=("便は1日2便に減った。",),
        ),
        Example(
            text=(
                "# Ferry\n\n## Line\n\nMara Olt-Venn of Nord-Line put fares at 3.8 crowns.\n"
                "\n## Fares\n\nThe strike is over. Mara Olt-Venn of Nord-Line put fares at 3.8 crowns.\n"
            ),
            marks=("Mara Olt-Venn of Nord-Line put fares at 3.8 crowns.",),
        ),
        Example(text="# Ferry\n\nThe ferry sails.\n\n## Key takeaways\n\n- The ferry sails.\n"),
        Example(
            text="# 人口\n\n## 市\n\n北市の人口は2025年に12万人となった。\n\n南市の人口は2024年に15万人となった。\n"
        ),
        Example(
            text=(
                "# Ferry\n\n## Line\n\nThe ferry left Veskana at noon.\n"
                "\n## Bus\n\nThe bus to Halgsta was late by an hour.\n"
            )
        ),
    ),
)
