"""English: sentences with a headline, a caption or a dateline glued to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from keii.lang.en.alone import CALENDAR
from keii.lang.en.patterns import rows_of

NAME_BEFORE = re.compile(r"[a-z0-9’')\]]\s\Z")
WORD = re.compile(r"[A-Za-z][\w’'-]*")
JOINING = frozenset(
    "the a an and or of in on at to for from by with as that than into near is was are were said".split()
)
DETERMINERS = frozenset(
    "the a an in on at it he she they we when while if although because but so some many two three four five six there "
    "this these those more most all one about around nearly".split()
)
SEAM = rows_of("seams", "seam")
INNER_DATELINE = re.compile(r".{20}[a-z]\s[A-Z]{3,}[A-Za-z0-9 ,.]{0,30}(?:\(|-LRB- )[A-Z]\w+(?:\)| -RRB-)\s--?\s")


def find_glued(sentences: Iterable[str]) -> Callable[[str], bool]:
    """Return the test whether a sentence has a headline or caption glued to it ("… fears of unrest Anger is growing").

    A capital in the middle of a sentence, behind a small word that no preposition is, on a word that the
    texts write small elsewhere, is where two pieces were joined.
    """
    small: Counter[str] = Counter()
    for sentence in sentences:
        small.update(word for word in set(WORD.findall(sentence)) if word[:1].islower())

    def is_glued(sentence: str) -> bool:
        """Answer whether a seam shows in the sentence."""
        if INNER_DATELINE.search(sentence) or SEAM.search(sentence):
            return True
        words = list(WORD.finditer(sentence))
        for place, match in enumerate(words[1:], 1):
            word, last = match.group(), words[place - 1].group()
            if not word[:1].isupper() or not NAME_BEFORE.search(sentence[: match.start()]):
                continue
            if last.lower() in JOINING or last[:1].isupper():
                continue
            following = words[place + 1].group() if place + 1 < len(words) else ""
            low = word.lower()
            if low in DETERMINERS or (
                small[low] >= 2 and following[:1].islower() and low not in CALENDAR and len(low) > 2
            ):
                return True
        return False

    return is_glued
