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
    "yesterday today tomorrow much being out only".split()
)
GOVERNING = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|and|not|n['’]t|helps?|helped)\s\Z")
POSSESSIVE = re.compile(r"\b(?:his|her|its|their|my|our|your)\s\Z", re.IGNORECASE)
VERBAL = re.compile(r"(?:ed|ing|ly)$")


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
    """Return the run as one phrase if it is two or three words that look like a noun phrase."""
    if not 2 <= len(run) <= 3:
        return ()
    if "-" in text[max(0, run[0][0] - 2) : run[0][0]] or "-" in text[run[-1][1] : run[-1][1] + 2]:
        return ()  # half a compound: quake-hit Haiti
    words = [text[start:end] for start, end in run]
    if words[0] in BASES and GOVERNING.search(text, 0, run[0][0]):
        return ()  # "to help victims"
    if POSSESSIVE.search(text, 0, run[0][0]):
        return ()  # "their bare hands": somebody's, not the story's
    if words[0] in IRREGULAR or VERBAL.search(words[-1]) or VERBAL.search(words[0]):
        return ()
    return (text[run[0][0] : run[-1][1]],)
