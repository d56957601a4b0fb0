"""CON001 contradiction: two sentences of the page give one thing another number, day or sign.

## What it finds
Two sentences with mostly the same words that differ in one figure of the same unit, in the day of
the event, or in a negation.

## Why it matters
One of them is wrong, and the page does not say which.

## What it leaves alone
Sentences that tell of a change (rose to, corrected, postponed); counts of two different days;
sentences that differ in a name; rounded figures; quotations.

## How to fix it
Keep the figure of the newest or best source, and say since when.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from keii.check.matters import Words, jaccard, words_of
from keii.check.rule import Audit, Example, Rule
from keii.model.finding import Finding, Level
from keii.model.notes import Figure, Time
from keii.model.text import Span

ALIKE = 0.6  # share of common words from which on two sentences tell one thing
RARE = 8  # words of a sentence by which like ones are looked up, the rarest first
MOST = 30  # sentences compared with one sentence at most: a long page stays linear
CLOSE = 0.05  # figures this near are roundings of each other
ROLES = frozenset({"lead", "body", "bullet", "answer", "why", "takeaway"})


def check(audit: Audit) -> Iterator[Finding]:
    """Yield the later one of two sentences that contradict each other."""
    told = [words_of(audit, place) for place in audit.places if place.role in ROLES]
    told = [words for words in told if len(words.terms) >= 3 and is_told(audit, words)]
    found_at: set[Span] = set()
    for earlier, later in pairs(told):
        if later.place.span in found_at or are_apart(earlier, later) or jaccard(earlier.terms, later.terms) < ALIKE:
            continue
        found = differing_figure(audit, earlier, later) or differing_day(audit, earlier, later)
        if found is not None:
            span, other, level = found
            found_at.add(later.place.span)
            message = audit.say(en=f"elsewhere on the page: {other}", ja=f"ほかの箇所では「{other}」")
            yield audit.finding(later.place.path, span, message, level=level)
        elif differing_sign(audit, earlier, later):
            other = earlier.place.draft.text.rstrip("。. ")[:50]
            message = audit.say(en=f"elsewhere on the page: {other}", ja=f"ほかの箇所では「{other}」")
            yield audit.finding(later.place.path, later.place.span, message, level=Level.WARNING)


def is_told(audit: Audit, words: Words) -> bool:
    """Answer whether a sentence tells one state of affairs: it has a predicate, and no word of a change."""
    event = audit.reading.event_of(words.place.index)
    if event is None or event.trigger is None or audit.wording.moved.search(words.place.draft.text):
        return False
    trigger = event.trigger
    return not any(time.span.overlaps(trigger) for time in audit.times_in(words.place.span))


def are_apart(one: Words, other: Words) -> bool:
    """Answer whether two sentences name different people or places, or each has a word of its own."""
    return bool(one.names ^ other.names) or bool(one.terms - other.terms and other.terms - one.terms)


def pairs(told: list[Words]) -> Iterator[tuple[Words, Words]]:
    """Yield the sentences that share rarer words, each with its later ones once."""
    counts = Counter(term for words in told for term in words.terms)
    seen: dict[str, list[int]] = {}
    for number, words in enumerate(told):
        rare = sorted(words.terms, key=lambda term: (counts[term], term))[:RARE]
        shared = Counter(other for term in rare for other in seen.get(term, ())[-MOST:])
        for other in sorted(sorted(shared, key=lambda other: (-shared[other], other))[:MOST]):
            yield told[other], words
        for term in rare:
            seen.setdefault(term, []).append(number)


def differing_figure(audit: Audit, one: Words, other: Words) -> tuple[Span, str, Level] | None:
    """Return the one figure two sentences differ in: its place, the other's words, how grave it is."""
    mine, theirs = figures_of(audit, other), figures_of(audit, one)
    days, other_days = days_of(audit, other), days_of(audit, one)
    if len(mine) != len(theirs) or (days and other_days and not days & other_days):
        return None
    parted = [(a, b) for a, b in zip(mine, theirs, strict=True) if differs(a, b)]
    if len(parted) != 1 or any(a.unit != b.unit for a, b in zip(mine, theirs, strict=True)):
        return None
    figure, against = parted[0]
    return figure.span, audit.words(against.span), Level.ERROR if days and days == other_days else Level.WARNING


def figures_of(audit: Audit, words: Words) -> list[Figure]:
    """List the plain figures of a sentence that has no bound or range among them."""
    figures = audit.reading.figures_in(words.place.span)
    times = audit.times_in(words.place.span)
    return [f for f in figures if f.unit and not any(time.span.overlaps(f.span) for time in times)]


def differs(one: Figure, other: Figure) -> bool:
    """Answer whether two figures are two values, none of them a rounding or a bound of the other."""
    if one.bound or other.bound or one.high is not None or other.high is not None:
        return False
    return abs(one.value - other.value) > CLOSE * max(abs(one.value), abs(other.value))


def days_of(audit: Audit, words: Words) -> frozenset[str]:
    """Return the days a sentence names."""
    return frozenset(str(time.begin) for time in dated(audit, words))


def dated(audit: Audit, words: Words) -> list[Time]:
    """List the times of a sentence that are a single day."""
    return [time for time in audit.times_in(words.place.span) if time.begin and time.begin == time.end]


def differing_day(audit: Audit, one: Words, other: Words) -> tuple[Span, str, Level] | None:
    """Return the day two tellings of one past event differ in."""
    mine, theirs = dated(audit, other), dated(audit, one)
    events = [audit.reading.event_of(words.place.index) for words in (one, other)]
    if len(mine) != 1 or len(theirs) != 1 or mine[0].begin == theirs[0].begin:
        return None
    if figures_of(audit, one) or figures_of(audit, other) or jaccard(one.terms, other.terms) < 0.8:
        return None
    if any(event is None or event.status.value != "happened" for event in events):
        return None
    return mine[0].span, audit.words(theirs[0].span), Level.ERROR


def differing_sign(audit: Audit, one: Words, other: Words) -> bool:
    """Answer whether one sentence denies what the other says in the same words."""
    events = [audit.reading.event_of(words.place.index) for words in (one, other)]
    first, second = events
    if first is None or second is None or not first.verb or first.verb != second.verb:
        return False
    days, other_days = days_of(audit, other), days_of(audit, one)
    return first.polarity != second.polarity and one.numbers == other.numbers and days == other_days


RULE = Rule(
    id="CON001",
    name="contradiction",
    level=Level.ERROR,
    needs=("P",),
    check=check,
    examples=(
        Example(
            text=(
                "# 事故\n\n## 概要\n\n2025年5月18日の防波堤の衝突事故で、乗客14人がけがをした。\n\n## 被害\n\n"
                "2025年5月18日に防波堤で起きた衝突事故で、乗客17人がけがをした。\n"
            ),
            marks=("17人",),
        ),
        Example(
            text=(
                "# Crash\n\n## Summary\n\nThe crash at the breakwater injured 14 passengers of the ferry.\n\n"
                "## Harm\n\nThe ferry crash at the breakwater injured 17 passengers.\n"
            ),
            marks=("17 passengers",),
        ),
        Example(
            text=(
                "# 式典\n\n## 概要\n\n港の記念式典は2025年10月9日に岸壁の広場で開かれた。\n\n## 詳細\n\n"
                "港の記念式典は2025年10月10日に岸壁の広場で開かれた。\n"
            ),
            marks=("2025年10月10日",),
        ),
        Example(
            text=(
                "# 事故\n\n## 概要\n\n防波堤の衝突事故で、乗客14人がけがをした。\n\n## 被害\n\n"
                "防波堤の衝突事故のけが人は、14人から17人に訂正された。\n"
            ),
        ),
        Example(
            text=(
                "# 人口\n\n## 北\n\n北市の港の人口は2025年に12万人だった。\n\n## 南\n\n"
                "南市の港の人口は2025年に15万人だった。\n"
            ),
        ),
        Example(
            text=(
                "# Crash\n\n## Summary\n\nThe crash at the breakwater injured about 14,000 people.\n\n"
                "## Harm\n\nThe crash at the breakwater injured 14,100 people.\n"
            ),
        ),
    ),
)
