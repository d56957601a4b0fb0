"""English: the verb of a headline, where verbs stand bare or are left out."""

from __future__ import annotations

from keii.lang.en.finite import AHEAD, PEOPLE, words_in
from keii.lang.en.patterns import pattern
from keii.lang.en.verb_forms import ALWAYS, AUXILIARIES, BASES, BEFORE_NOUN, NO_VERBS, PLURAL, PREPOSITIONS, base_of

VERBLESS = pattern("clauses", "verbless")


def headline_verb(words: str, main: int, *, sure: bool) -> int:
    """Return the verb of a headline, given what would be the main verb of a sentence with the same words."""
    word = words[main:].split(" ", 1)[0] if main >= 0 else ""
    verbless = find_verbless(words)
    if verbless == main + len(word) + 1 and word.endswith("s") and word not in ALWAYS | AUXILIARIES:
        return verbless  # Peace talks | on hold
    if sure and word not in PLURAL:
        aside = words.find(" as ", 0, main)
        bare = find_headline_main(words[:aside]) if aside > 0 else -1
        return bare if bare >= 0 else main  # Canada mulls levy | as mills cut shifts
    bare = find_headline_main(words)
    return bare if bare >= 0 and not (sure and bare > main) else main


def find_headline_main(words: str) -> int:
    """Return the verb of a headline: Retailer mulls sale; Divers hunt for crew; King to visit Oslo."""
    found = words_in(words)
    for place in range(1, len(found) - 1):
        word, before, after = (found[n].group() for n in (place, place - 1, place + 1))
        if word == "to" and base_of(after) in BASES:
            return found[place - (before in AHEAD)].start()
        if is_bare_verb(word, before):
            return found[place].start()
        if word in BASES and ((before.endswith("s") and not before.endswith("ss")) or before in PEOPLE):
            return found[place].start()
    return find_verbless(words)


def find_present(words: str) -> int:
    """Return a verb in -s that stands before a bare noun (the coach deserves credit), where no other verb is seen."""
    found = words_in(words)
    places = range(1, len(found) - 1)
    return next((found[n].start() for n in places if is_bare_verb(found[n].group(), found[n - 1].group())), -1)


def is_bare_verb(word: str, before: str) -> bool:
    """Answer whether a word in -s behind another can be a verb, whatever follows."""
    if before in BEFORE_NOUN or before in PREPOSITIONS or before == "to" or before.endswith("'s"):
        return False
    return word.endswith("s") and word[:-1] != before and base_of(word) in BASES and word not in NO_VERBS


def find_verbless(words: str) -> int:
    """Return the predicate of a headline without a verb: Peace talks on hold; Hundreds of jobs at risk."""
    match = VERBLESS.search(words)
    return match.start() if match else -1
