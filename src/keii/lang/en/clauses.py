"""English: the main verb of a clause and what stands around it, without a model.

Relative and participial clauses, brackets and subordinate clauses are blanked
out, so that every offset stays; a cue is then looked up at the main verb.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

from keii.lang.base.cues import Act, Tense, Unit
from keii.lang.base.tokens import Token
from keii.lang.en.patterns import pattern
from keii.model.text import Span

WORDS = tomllib.loads(Path(__file__).with_name("verbs.toml").read_text("utf-8"))
AUXILIARIES = frozenset(WORDS["auxiliaries"].split())
PAST = frozenset(WORDS["past"].split())
BASE_OF = {form: base for base, forms in WORDS["irregular"].items() for form in forms.split()}
IRREGULAR_PAST = PAST | frozenset(BASE_OF)
PRESENT = frozenset(WORDS["present"].split())
PLURAL = frozenset(WORDS["plural"].split())
NO_VERBS = frozenset(WORDS["not_verbs"].split())
ALWAYS = frozenset(WORDS["always"].split())
PARTICIPLES = frozenset(WORDS["participles"].split())
KNOWN = (
    frozenset(tomllib.loads(Path(__file__).with_name("acts.toml").read_text("utf-8"))["regular"].split())
    | frozenset(WORDS["irregular"])
    | PLURAL
    | frozenset(WORDS["bases"].split())
)
BEFORE_NOUN = frozenset(WORDS["before_noun"].split())
PREPOSITIONS = frozenset(WORDS["prepositions"].split())
FOLLOWS_PRESENT = frozenset(WORDS["follows_present"].split())
NEGATIONS = ("not", "never", "cannot")
BETWEEN = frozenset("also now just still already again to so yet since then".split())
BEING = ("is", "are", "am", "been", "was", "were", "be")
NOW = frozenset("is are am 's has have will would may might could should can does do".split())
SPAN_OF = re.Match.span
KEPT = 64  # stretches remembered: frame, predicate and subject of one sentence ask for the same ones
WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
BRACKETS = pattern("clauses", "brackets")
RELATIVE = pattern("clauses", "relative")
LEADING = pattern("clauses", "leading")
TRAILING = pattern("clauses", "trailing")
CONDITION = pattern("clauses", "condition")
# The pattern is slow (18 us a sentence) and rarely matches: one of these signs stands in each of its matches.
CONDITION_SIGNS = ("if ", "unless", "provided ", "condition that", "as long as", "in the event")
PARTICIPLE_AFTER = pattern("clauses", "participle_after")
HEADLINE_END = pattern("clauses", "headline_end")


def read_unit(text: str, span: Span, tokens: Sequence[Token]) -> Unit:
    """Return the main clause of `span` with everything subordinate blanked out."""
    raw = span.of(text)
    words = raw.lower().replace("’", "'")
    if len(words) != len(raw):  # a letter whose lower case is longer: offsets would slip
        words = raw.replace("’", "'")
    words = masked(words)
    condition = CONDITION.search(words) if any(sign in words for sign in CONDITION_SIGNS) else None
    if condition:
        words = blank(words, condition.start(), condition.end())
    places = tuple([(start, span.start + start, span.start + end) for start, end in map(SPAN_OF, words_in(words))])
    main = find_main(words, raw)
    tense, negated, verb, trigger = predicate(words, main, span.start)
    if tense == "present" and is_headline(text, span) and len(places) <= 14:
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
    )


def is_headline(text: str, span: Span) -> bool:
    """Answer whether the stretch is a line of its own that no full stop ends."""
    return (span.end >= len(text) or text[span.end] == "\n") and not HEADLINE_END.search(span.of(text))


@lru_cache(maxsize=KEPT)
def masked(words: str) -> str:
    """Blank out brackets, relative clauses, and clauses before and after the main one."""
    for match in BRACKETS.finditer(words) if "(" in words or "[" in words else ():
        words = blank(words, match.start(), match.end())
    for _ in range(3):
        match_leading = LEADING.match(words.lstrip())
        if match_leading is None or "if " in match_leading.group()[:8]:
            break
        lead = len(words) - len(words.lstrip())
        words = blank(words, lead, lead + match_leading.end())
    for match in RELATIVE.finditer(words) if " wh" in words or " that " in words else ():
        words = blank(words, match.start(), match.end())
    trailing = TRAILING.search(words, 12)
    if trailing and " if " not in trailing.group() and "unless" not in trailing.group():
        words = blank(words, trailing.start(), trailing.end())
    return words


def blank(words: str, start: int, end: int) -> str:
    """Replace words by spaces, so that what stands behind keeps its place."""
    return words[:start] + " " * (end - start) + words[end:]


@lru_cache(maxsize=KEPT)
def words_in(words: str) -> tuple[re.Match[str], ...]:
    """Return the words of a clause with their places."""
    return tuple(WORD.finditer(words))


@lru_cache(maxsize=KEPT)
def find_main(words: str, raw: str) -> int:
    """Return where the main verb group begins, -1 if none is seen."""
    found = words_in(words)
    for position, match in enumerate(found):
        if not is_verb_form(match.group()):
            continue
        if is_finite(words, raw, found, position) and not is_reduced(words, raw, found, position, match):
            if position and found[position - 1].group() in ("never", "longer"):
                return found[position - (2 if found[position - 1].group() == "longer" else 1)].start()
            return match.start()
    return -1


@lru_cache(maxsize=50_000)
def is_verb_form(word: str) -> bool:
    """Answer whether a word can be a finite verb or an auxiliary anywhere; most words cannot."""
    return (
        is_auxiliary(word)
        or word in IRREGULAR_PAST
        or (word.endswith("ed") and len(word) > 3 and word not in NO_VERBS)
        or word in PRESENT
        or word in PLURAL
    )


def is_auxiliary(word: str) -> bool:
    """Answer whether a word is an auxiliary, alone or with what is joined to it (won't, she'll)."""
    bare = word.split("'")[0]
    return word in AUXILIARIES or (bare in AUXILIARIES and "'" in word) or word.endswith(("n't", "'ll"))


def is_finite(words: str, raw: str, found: Sequence[re.Match[str]], position: int) -> bool:
    """Answer whether the word at `position` can be the verb of its clause."""
    word = found[position].group()
    before = found[position - 1].group() if position else ""
    after = found[position + 1].group() if position + 1 < len(found) else ""
    if before in ("to", "the", "a", "an", "of", "'s"):
        return False
    if word == "may" and raw[found[position].start()] == "M" and position:
        return False  # the month
    if is_auxiliary(word):
        return True
    if position == 0 or before in BEFORE_NOUN:
        return False
    if word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 3 and word not in NO_VERBS):
        return not before.endswith("'s")
    if word in PRESENT:
        return after in FOLLOWS_PRESENT or word in ALWAYS or after.endswith(("ing", "ed", "ly"))
    return word in PLURAL and (
        before in ("they", "we", "i", "you", "who", "people", "police", "women", "men")
        or (before.endswith("s") and len(before) > 3)
    )


def is_reduced(words: str, raw: str, found: Sequence[re.Match[str]], position: int, match: re.Match[str]) -> bool:
    """Answer whether a participle modifies the noun before it (flights suspended in May resumed)."""
    word = match.group()
    if word in AUXILIARIES or not (word.endswith("ed") or word in PARTICIPLES):
        return False
    if not PARTICIPLE_AFTER.match(words[match.end() :]):
        return False
    for later in range(position + 2, min(position + 14, len(found))):
        between = words[match.end() : found[later].start()]
        if re.search(r"[,;]| and | but ", between):
            return False
        if is_finite(words, raw, found, later) and found[later].group() not in ("that",):
            return True
    return False


def predicate(words: str, main: int, offset: int) -> tuple[Tense, bool, str, Span | None]:
    """Return tense, negation, base form and place of the verb that carries the meaning."""
    if main < 0:
        return "noun", False, "", None
    chain = list(islice(WORD.finditer(words, main), 8))
    negated = False
    verb = chain[0]
    auxiliaries: list[str] = []
    for match in chain:
        word = match.group()
        if word in NEGATIONS or word.endswith("n't"):
            negated = True
        elif word in AUXILIARIES:
            auxiliaries.append(word)
        elif word not in BETWEEN and not word.endswith("ly"):
            verb = match
            break
    tense = tense_of(chain[0].group(), verb.group(), auxiliaries)
    return tense, negated, base_of(verb.group()), Span(offset + verb.start(), offset + verb.end())


def tense_of(first: str, verb: str, auxiliaries: Sequence[str]) -> Tense:
    """Return the tense of a verb group by its first word, its verb and what stands between."""
    if verb.endswith("ing") and auxiliaries and auxiliaries[-1] in BEING:
        return "past" if first in ("was", "were", "had") else "progressive"
    if first in ("has", "have") and (verb.endswith("ed") or verb in IRREGULAR_PAST):
        return "past"
    return "present" if first in NOW or first in PRESENT or first in PLURAL else "past"


@lru_cache(maxsize=50_000)
def base_of(word: str) -> str:
    """Return the base form of a verb."""
    if word in BASE_OF:
        return str(BASE_OF[word])
    if word in KNOWN:
        return word
    for ending, candidates in (
        ("ied", ("y",)),
        ("ies", ("y",)),
        ("ing", ("", "e")),
        ("ed", ("", "e")),
        ("es", ("e", "")),
        ("s", ("",)),
    ):
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        tries = [stem + add for add in candidates]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "sl":
            tries.insert(0, stem[:-1])
        for candidate in tries:
            if candidate in KNOWN:
                return candidate
        if ending in ("ing", "ed"):
            if tries[0] != stem + candidates[0]:
                return tries[0]
            return (
                stem + "e"
                if stem.endswith(("at", "iz", "is", "uc", "as", "ag", "v", "c", "dg", "in"))
                and not stem.endswith(("ain", "oin", "ein"))
                else stem
            )
        return tries[0] if ending != "es" else (stem if stem.endswith(("s", "x", "ch", "sh")) else stem + "e")
    return word


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
