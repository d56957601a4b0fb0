"""Word stems as ROUGE-1.5.5 makes them: Porter's algorithm of 1980, with that script's own departures.

The steps are those of the paper; what differs is told where it does. Exceptions of WordNet
come first: `rouge.WordLists` brings them.
"""

from __future__ import annotations

import re

CONSONANTS = "[^aeiou][^aeiouy]*"
VOWELS = "[aeiouy][aeiou]*"
SHORT = re.compile(rf"{CONSONANTS}[aeiouy][^aeiouwxy]")  # hop, fil: whole stem
VOWEL = re.compile(rf"(?:{CONSONANTS})?[aeiouy]")
ONCE = re.compile(rf"(?:{CONSONANTS})?{VOWELS}{CONSONANTS}")  # the measure m of the paper is above 0
ONLY_ONCE = re.compile(rf"(?:{CONSONANTS})?{VOWELS}{CONSONANTS}(?:{VOWELS})?")
TWICE = re.compile(rf"(?:{CONSONANTS})?{VOWELS}{CONSONANTS}{VOWELS}{CONSONANTS}")
SECOND = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "bli": "ble",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
    "logi": "log",
}
THIRD = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
FOURTH = "al ance ence er ic able ible ant ement ou ism ate iti ous ive ize".split()


def any_of(endings: list[str] | dict[str, str]) -> re.Pattern[str]:
    """Return the pattern of a word with one of the endings, the longest that fits."""
    return re.compile(f"(?P<stem>.*?)(?P<ending>{'|'.join(endings)})", re.DOTALL)


SECOND_ENDING, THIRD_ENDING, FOURTH_ENDING = any_of(SECOND), any_of(THIRD), any_of(FOURTH)


def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    if len(word) < 3:
        return word
    yes = word.startswith("y")  # a first y counts as a consonant
    found = "Y" + word[1:] if yes else word
    for step in (without_plural, without_past, with_final_i, second_step, third_step, fourth_step, last_step):
        found = step(found)
    return "y" + found[1:] if yes else found


def without_plural(word: str) -> str:
    """Step 1a: caresses, ponies, cats."""
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if len(word) > 1 and word[-1] == "s" and word[-2] != "s" else word


def without_past(word: str) -> str:
    """Step 1b: agreed, plastered, motoring."""
    if word.endswith("eed"):
        return word[:-1] if ONCE.match(word[:-3]) else word
    cut = 2 if word.endswith("ed") else 3 if word.endswith("ing") else 0
    base = word[:-cut] if cut else ""
    if not cut or not VOWEL.match(base):
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if len(base) > 1 and base[-1] == base[-2] and base[-1] not in "aeiouylsz":
        return base[:-1]
    return base + "e" if SHORT.fullmatch(base) else base


def with_final_i(word: str) -> str:
    """Step 1c: happy, happi."""
    return word[:-1] + "i" if word.endswith("y") and VOWEL.match(word[:-1]) else word


def second_step(word: str) -> str:
    """Step 2: relational, relate."""
    found = SECOND_ENDING.fullmatch(word)
    return found["stem"] + SECOND[found["ending"]] if found and ONCE.match(found["stem"]) else word


def third_step(word: str) -> str:
    """Step 3: electrical, electric."""
    found = THIRD_ENDING.fullmatch(word)
    return found["stem"] + THIRD[found["ending"]] if found and ONCE.match(found["stem"]) else word


def fourth_step(word: str) -> str:
    """Step 4: adjustment, adjust. What ended in -ement is tried for -ment and -ent too, as in the script."""
    found = FOURTH_ENDING.fullmatch(word)
    if found and TWICE.match(found["stem"]):
        word = found["stem"]
    if word.endswith("ment") and TWICE.match(word[:-4]):
        word = word[:-4]
    if word.endswith("ent"):
        return word[:-3] if TWICE.match(word[:-3]) else word
    return word[:-3] if word.endswith(("sion", "tion")) and TWICE.match(word[:-3]) else word


def last_step(word: str) -> str:
    """Step 5: probate, controll."""
    base = word[:-1]
    if word.endswith("e") and (TWICE.match(base) or (ONLY_ONCE.fullmatch(base) and not SHORT.fullmatch(base))):
        word = base
    return word[:-1] if word.endswith("ll") and TWICE.match(word) else word
