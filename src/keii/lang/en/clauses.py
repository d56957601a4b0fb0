"""English: the main verb of a clause and what stands around it, without a model.

Relative and participial clauses, brackets, titles and subordinate clauses are blanked
out, so that every offset stays; a cue is then looked up at the main verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from keii.lang.base.cues import Act, Tense, Unit
from keii.lang.base.tokens import Token
from keii.lang.en.finite import KEPT, WORD, words_in
from keii.lang.en.headlines import find_present, headline_verb
from keii.lang.en.main_verb import find_clauses
from keii.lang.en.patterns import pattern
from keii.lang.en.verb_forms import AUXILIARIES, BEFORE_NOUN, BETWEEN, KNOWN, NEGATIONS, base_of, tense_of
from keii.model.text import Span

BRACKETS = pattern("clauses", "brackets")
TITLE = pattern("clauses", "title")
SCARE = pattern("clauses", "scare")
RELATIVE = pattern("clauses", "relative")
LEADING = pattern("clauses", "leading")
TRAILING = pattern("clauses", "trailing")
CONDITION = pattern("clauses", "condition")
CONDITION_FIRST = pattern("clauses", "condition_first")
# The pattern is slow (18 us a sentence) and rarely matches: one of these signs stands in each of its matches.
SHOULD = " should "  # will lapse should the rating fall
CONDITION_SIGNS = ("if ", "unless", "provided ", "condition that", "long as", "in the event", "only when ", SHOULD)
INVERTED = tuple(
    "were |had |without |should |only |barring |assuming |failing |absent |weather permitting|in the absence of "
    "|pending |subject to ".split("|")
)
PROGRESSIVE = re.compile(r"(?:was|were) (?:\w+ly )?\w+ing\b")
HEADLINE_END = pattern("clauses", "headline_end")
LATER = pattern("clauses", "later")
HALTED = pattern("clauses", "halted")
# A tokenised text parts contractions (we 're, do n't): written out in as many signs, so that every offset stays.
PARTED = (
    (re.compile(r"\bca n't\b"), "cannot"),
    (re.compile(r"(?<=[a-z]) n't\b"), " not"),
    (re.compile(r"(?<= )' ve\b"), "have"),
    (re.compile(r"(?<= )'re\b"), "are"),
    (re.compile(r"(?<=\bi )'m\b"), "am"),
    (re.compile(r"(?<=\bi )' m\b"), " am"),
    (re.compile(r"\b(s?he|it|t?here|that|what|who) 's\b(?! (?:been|had|got|done|gone|become|\w+ed)\b)"), r"\1 is"),
)
# The same in a text that is not parted: it's, they're; what stands for the pronoun fills up the signs.
JOINED = pattern("clauses", "joined")
WRITTEN = {
    "it's": "i is",
    "he's": "i is",
    "she's": "he is",
    "here's": "ere is",
    "there's": "here is",
    "that's": "it  is",
    "they're": "you are",
    "you're": "we are",
    "we're": "i are",
    "i'm": " am",
}
NO_MARKS = str.maketrans('"“”‘', "    ")
MARK = re.compile("[\"“‘]|(?<![^ ])'")


def read_unit(text: str, span: Span, tokens: Sequence[Token]) -> Unit:
    """Return the main clause of `span` with everything subordinate blanked out."""
    raw = span.of(text)
    words = plain(raw)
    headline = is_headline(text, span)
    words, main, sure, found = main_clause(words)
    if headline:
        main = headline_verb(words, main, sure=sure)
    elif main < 0:
        main = find_present(words)
    condition = find_condition(words, main)
    if condition:
        words = blank(words, condition.start(), condition.end())
    spans, offset = [match.span() for match in found], span.start
    places = tuple([(start, offset + start, offset + end) for start, end in spans if words[start] != " "])
    tense, negated, verb, trigger = predicate(words, main, span.start)
    reported = is_embedded(text, span)
    if tense == "past" and reported and PROGRESSIVE.match(words, main):
        tense = "progressive"  # said engineers were replacing the track
    if tense == "present" and headline and len(places) <= 14 and not words.startswith("to ", main):
        tense = "past"  # a headline: Quake kills 12
    return Unit(
        words=words,
        places=places,
        main=main,
        trigger=trigger,
        verb=verb,
        tense=tense,
        negated=negated,
        stative=True,
        condition=Span(span.start + condition.start(), span.start + condition.end()) if condition else None,
        question=raw.rstrip("\"'”’ ").endswith("?"),
        reported=reported,
    )


def is_embedded(text: str, span: Span) -> bool:
    """Answer whether the stretch is what somebody said, in the tense of the saying."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return (before[-1:] == " " and before[0].isalnum()) or (after == ", " and text[span.end - 1].isalnum())


@lru_cache(maxsize=KEPT)
def plain(raw: str) -> str:
    """Return the words in lower case, titles in quotation marks blanked out; no offset changes."""
    if MARK.search(raw):
        for title in TITLE.finditer(raw):
            raw = blank(raw, *title.span())
        for scare in SCARE.finditer(raw):
            raw = blank(raw, *scare.span())
        raw = raw.translate(NO_MARKS)
    raw = raw.replace("’", "'").replace("`", " ")
    words = raw.lower()
    if " n't" in words or " '" in words:
        for parted, written in PARTED:
            words = parted.sub(written, words)
    if "'" in words:
        words = JOINED.sub(lambda match: WRITTEN.get(match[0]) or match[0].replace("'", " "), words)
    return words if len(words) == len(raw) else raw  # a letter whose lower case is longer


def find_condition(words: str, main: int) -> re.Match[str] | None:
    """Return the condition the main clause hangs on: one that opens the sentence, or stands behind the main verb."""
    if not words.startswith(INVERTED) and not any(sign in words for sign in CONDITION_SIGNS):
        return None
    found = CONDITION_FIRST.match(words) or CONDITION.search(words, max(main, 0))
    return None if found is not None and found.start() <= main < found.end() else found  # the charter provided that …


def is_headline(text: str, span: Span) -> bool:
    """Answer whether the stretch is a line of its own that no full stop ends."""
    return (span.end >= len(text) or text[span.end] == "\n") and not HEADLINE_END.search(span.of(text))


class Main(NamedTuple):
    """The words of a main clause, where its verb begins (-1: none is seen), whether it is surely the main one.

    `found` are the places of all words, of the blanked ones too.
    """

    words: str
    verb: int
    sure: bool
    found: Sequence[re.Match[str]]


@lru_cache(maxsize=KEPT)
def main_clause(words: str) -> Main:
    """Blank out brackets and all clauses but the main one, and find its verb."""
    for match in BRACKETS.finditer(words) if "(" in words or "[" in words or "-lrb-" in words else ():
        words = blank(words, match.start(), match.end())
    for _ in range(3):
        match_leading = LEADING.match(words.lstrip())
        if match_leading is None or "if " in match_leading.group()[:8]:
            break
        lead = len(words) - len(words.lstrip())
        words = blank(words, lead, lead + match_leading.end())
    main, inner, sure = find_clauses(words)
    found = words_in(words)
    if sure and " but " in words[main:] and (later := LATER.search(words, main)) is not None:
        shorter = blank(words, main, later.end())  # was suspended but resumed: the later verb tells how it stands
        again = find_clauses(shorter)
        if again.sure and again.main >= later.end() and not words[later.end() : again.main].strip():
            return main_clause(shorter)
    if sure and " been " in words[main:] and (halted := HALTED.search(words, main)) is not None:
        return main_clause(blank(words, 0, halted.start("subject")))  # will not be held tonight; it has been moved
    for start, end in inner:
        words = blank(words, start, end)
    for match in RELATIVE.finditer(words, max(main, 0)) if " wh" in words or " that " in words else ():
        words = blank(words, match.start(), match.end())
    trailing = TRAILING.search(words, max(12, main))
    if trailing and " if " not in trailing.group() and "unless" not in trailing.group():
        words = blank(words, trailing.start(), trailing.end())
    return Main(words, main, sure, found)


def blank(words: str, start: int, end: int) -> str:
    """Replace words by spaces, so that what stands behind keeps its place."""
    return words[:start] + " " * (end - start) + words[end:]


def predicate(words: str, main: int, offset: int) -> tuple[Tense, bool, str, Span | None]:
    """Return tense, negation, base form and place of the verb that carries the meaning."""
    first = WORD.search(words, main) if main >= 0 else None
    if first is None:
        return "noun", False, "", None
    negated = False
    verb = first
    auxiliaries: list[str] = []
    for match in islice(WORD.finditer(words, main), 8):
        word = match.group()
        if word in NEGATIONS or word.endswith("n't"):
            negated = True
        elif word in AUXILIARIES:
            auxiliaries.append(word)
        elif word not in BETWEEN and not word.endswith("ly"):
            verb = match
            break
    tense = tense_of(first.group(), verb.group(), auxiliaries)
    return tense, negated, base_of(verb.group()), Span(offset + verb.start(), offset + verb.end())


def read_act(text: str, unit: Unit, start: int, end: int, tokens: Sequence[Token]) -> Act:
    """Return the event a cue speaks of: the verb behind it."""
    offset = unit.places[0][1] - unit.places[0][0] if unit.places else 0
    rest = list(islice(WORD.finditer(unit.words, end), 7))
    ahead = (
        unit.words[start:end]
        .rstrip()
        .endswith(("to", "will", "would", "may", "might", "could", "shall", "not", "n't", "ing"))
    )
    for number, match in enumerate(rest):
        word = match.group()
        before = rest[number - 1].group() if number else ""
        if word in AUXILIARIES or word in ("to", "not", "be", "been", "also") or word.endswith("ly"):
            ahead = True
            continue
        if word in BEFORE_NOUN:
            ahead = False
            continue
        known = base_of(word) in KNOWN
        if (ahead and number <= 3 and before not in BEFORE_NOUN) or (
            known and (before == "to" or word.endswith("ing"))
        ):
            return Act(trigger=Span(offset + match.start(), offset + match.end()), verb=base_of(word))
        ahead = False
    return Act(trigger=unit.trigger, verb=unit.verb)
