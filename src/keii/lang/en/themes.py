"""English: the noun phrases that can name a page or head one of its sections."""

from __future__ import annotations

import re

from keii.lang.en.act_words import BASES, IRREGULAR
from keii.lang.en.terms import STOP
from keii.lang.en.tokens import find_tokens

# Words that a news text repeats without being about them.
WEAK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december mr mrs ms dr year years month months week weeks day days time times people percent "
    "million billion news former last next first second two three four five told says saying added called many "
    "including according like just still even since between against during under through because made make get "
    "yesterday today tomorrow much being out only massive huge big large small new third fourth fifth total jan feb "
    "mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun edition transcript editor correspondent "
    "correspondents anchor staff writer reporter reporters photo photograph images gmt bst est "
    "edt pm am via".split()
)
# One word that heads a section must name a matter; these name a place, a time, somebody or anything.
ANYTHING = frozenset(
    "world country nation government state people public capital region area city town island ground street streets "
    "scene scenes situation number numbers total extent scale level rate weekend night morning evening afternoon "
    "moment start beginning end aftermath wake heart brink centre center focus point process future past history story "
    "stories message matter problem question issue answer result results reason cause case cases fact facts event "
    "events thing things group groups company companies organization organisation agency ministry department "
    "commission committee council party president minister prime leader director spokesman spokeswoman mayor officer "
    "official officials authorities police army military media press internet globe planet majority minority others "
    "other both rest worst best first latest poor rich injured dead living elderly woman women child children family "
    "families friend friends person author teacher operator victim victims patient patients building buildings house "
    "home place north south east west coast border surface power right rights order chance hope ability strength "
    "impact effect effects threat danger dangers risk response reaction content subject picture report reports "
    "statement letter announcement speech meeting visit operation event public single money value paper part parts "
    "side sides kind sort type face hands head mind eyes life lives words name names market deal plan plans move "
    "decision promise remark disaster tragedy crisis emergency incident accident attack presidency regime regimes "
    "structure network affairs return search spread shares votes favourites threshold proposal water crowd wrath tweet "
    "union effort efforts magnitude epicentre epicenter potential precaution disease region role guru poster "
    "square".split()
)
ARTICLE = re.compile(r"\b(?:the|an?)\s\Z", re.IGNORECASE)
# "Centers for | Disease Control", "Human Rights | and Public Life": half a name.
NAME_OPEN = re.compile(r"[A-Z][\w.]*\s(?:of|for|and|on)\s(?:the\s)?\Z")
NAME_GOES_ON = re.compile(r"\s(?:of|for|and|on)\s(?:the\s)?[A-Z]")
SHORTEST = 5  # letters of a word that heads a section alone
GOVERNING = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|and|not|n['’]t|helps?|helped)\s\Z")
POSSESSIVE = re.compile(r"\b(?:his|her|its|their|my|our|your)\s\Z", re.IGNORECASE)
VERBAL = re.compile(
    r"(?:ed|ing|ly)$|^(?:struck|hit|reports|says|key|peaceful|central|early|late|loyal|able|available|likely|due)$"
)


def find_phrases(text: str) -> tuple[str, ...]:
    """List the phrases of two or three content words that stand between function words or marks."""
    found: list[str] = []
    run: list[tuple[int, int]] = []
    for token in find_tokens(text):
        word = token.surface.lower()
        if token.kind in ("noun", "proper") and word not in STOP and word not in WEAK and token.surface != "new":
            if run and text[run[-1][1] : token.start] != " ":
                found.extend(phrase_of(text, run))
                run = []
            run.append((token.start, token.end))
            continue
        found.extend(phrase_of(text, run))
        run = []
    found.extend(phrase_of(text, run))
    return tuple(found)


def phrase_of(text: str, run: list[tuple[int, int]]) -> tuple[str, ...]:
    """Return the run as one phrase if it is two or three words that look like a noun phrase, or "the ferry"."""
    capitals = next((n for n, (first, _) in enumerate(run) if not text[first].isupper()), len(run))
    if 2 <= capitals < len(run):  # Rosmel Lines | runs: a name, and what it does
        return phrase_of(text, run[:capitals])
    if not 1 <= len(run) <= 3:
        return ()
    start, end = run[0][0], run[-1][1]
    if "-" in text[max(0, start - 2) : start] or "-" in text[end : end + 2] or text[start - 1 : start].isdigit():
        return ()  # half a compound: quake-hit Haiti, the 60th-anniversary ceremony
    words = [text[first:last] for first, last in run]
    if words[0] in IRREGULAR or words[-1] in IRREGULAR or VERBAL.search(words[-1]) or VERBAL.search(words[0]):
        return ()
    if len(run) == 1:
        return (words[0],) if is_matter(words[0]) and ARTICLE.search(text, 0, start) else ()
    if words[0] in BASES and GOVERNING.search(text, 0, start):
        return ()  # "to help victims"
    if POSSESSIVE.search(text, 0, start):
        return ()  # "their bare hands": somebody's, not the story's
    if (
        words[0][0].isupper()
        and words[-1][0].isupper()
        and (NAME_OPEN.search(text[:start]) or NAME_GOES_ON.match(text, end))
    ):
        return ()
    if any(len(word) > SHORTEST and word.isupper() for word in words):
        return ()  # a dateline ran into it
    return (text[start:end],)


def is_matter(word: str) -> bool:
    """Answer whether a single word can head a section: a common noun that is not about just anything."""
    return len(word) >= SHORTEST and word.islower() and word.isalpha() and word not in ANYTHING
