"""English: which words carry the matter, what is negated, what is a name, what says the contrary."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from keii.lang.base.compare import CompareTable
from keii.lang.base.opposites import read_opposites
from keii.lang.base.tokens import Token
from keii.lang.en.hedges import find_predicate, hedge_of
from keii.lang.en.terms import STOP, carries, is_content
from keii.lang.en.tokens import WORDS, kind_of, stem
from keii.model.text import Span

NEGATORS = frozenset("not never no neither nor cannot can't won't without".split())
# "failed to agree": nothing was agreed
FAILING = frozenset("fail failed fails failing refuse refused refuses refusing".split())
BORDERS = re.compile(
    r"[,;:()–—]\s|\b(?:and|but|or|which|who|whom|whose|that|because|while|whereas|although|though|if|unless|when|"
    r"before|after|until|since|as|so)\b",
    re.IGNORECASE,
)
REACH = 3  # a negation belongs to the next matter word within this many words
TABLES = tomllib.loads(Path(__file__).with_name("compare.toml").read_text("utf-8"))
IRREGULAR = {form: word for word, forms in TABLES["irregular"].items() for form in forms.split()}
SAME_NAMES = tuple(map(frozenset, TABLES["same_names"]))
NO_NAMES = frozenset(
    "mr mrs ms dr sir lord lady president prime minister chancellor secretary general senator governor king queen "
    "prince princess pope judge justice captain colonel police department ministry government parliament "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter "
    "mon tue tues wed thu thur thurs fri sat sun".split()
)
LINKS = frozenset("of the and for de la van von der bin al".split())


@cache
def key_of(word: str) -> str:
    """Return the stem of a lower-cased word, irregular forms and adjectives of countries led back first."""
    return stem(IRREGULAR.get(word, word))


def key(token: Token) -> str:
    """Return the form in which two words count as the same."""
    return printed_key(token.surface, token.kind == "number")


@lru_cache(maxsize=100_000)
def printed_key(surface: str, is_number: bool) -> str:
    """Return the key of a word as printed."""
    word = surface.lower().replace("’", "'")
    return word.replace(",", "") if is_number else key_of(word)


def keys(text: str) -> tuple[str, ...]:
    """List the keys of the content words of a text."""
    return tuple(filter(None, map(content_key, WORDS.findall(text))))


@lru_cache(maxsize=100_000)
def content_key(surface: str) -> str | None:
    """Return the key of a word as printed, None for one that carries no matter."""
    kind = kind_of(surface)
    return printed_key(surface, kind == "number") if carries(surface, kind) else None


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Return the table of opposites, by stem."""
    return read_opposites(Path(__file__).with_name("antonyms.txt"), key_of)


def negated(tokens: Sequence[Token]) -> Mapping[str, int]:
    """Count the words under an odd number of negations: "has not sent" gives send once."""
    counts: dict[int, tuple[str, int]] = {}
    for place, token in enumerate(tokens):
        word = token.surface.lower().replace("’", "'")
        if word in NEGATORS or word.endswith("n't") or word in FAILING:
            if word == "not" and place + 1 < len(tokens) and tokens[place + 1].surface.lower() == "only":
                continue
            if word in FAILING and not is_to(tokens, place + 1):
                continue
            head = head_of(tokens, place)
            if head is not None:
                counts[head.start] = (key(head), counts.get(head.start, ("", 0))[1] + 1)
    return Counter(word for word, count in counts.values() if count % 2)


def is_to(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether "to" stands at `place`: one who refused a plan negates no verb."""
    return place < len(tokens) and tokens[place].surface.lower() == "to"


def head_of(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the word that the negation at `place` belongs to: the next one that carries matter."""
    for token in tokens[place + 1 : place + 2 + REACH]:
        if token.kind == "symbol":
            return None
        if is_content(token):
            return token
    return None


def found_names(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return names as printed: runs of capitalised words; a sentence's first word only within a run."""
    spans: list[Span] = []
    place = 0
    while place < len(tokens):
        last = end_of_name(tokens, place)
        if last is None:
            place += 1
            continue
        first = place
        while first < last and tokens[first].surface.lower() in NO_NAMES | STOP:
            first += 1
        opens = first == 0 or opens_quote(tokens, first - 1)
        single = first == last
        if is_name(tokens[first]) and not (single and opens and not tokens[first].surface.isupper()):
            spans.append(Span(tokens[first].start, tokens[last].end))
        place = last + 1
    return tuple(spans)


def opens_quote(tokens: Sequence[Token], place: int) -> bool:
    """Answer whether the mark at `place` opens a quotation; of straight marks every other one does."""
    mark = tokens[place].surface
    return mark in "“‘" or (mark == '"' and sum(token.surface == '"' for token in tokens[:place]) % 2 == 0)


def end_of_name(tokens: Sequence[Token], place: int) -> int | None:
    """Return the place of the last word of the run of capitalised words that begins at `place`."""
    if not tokens[place].surface[0].isupper():
        return None
    last = place
    for after in range(place + 1, len(tokens)):
        word = tokens[after].surface
        if word[0].isupper():
            last = after
        elif word.lower() not in LINKS or after - last > 1:
            break
    return last


def is_name(token: Token) -> bool:
    """Answer whether a capitalised word is a name: no title, day or function word."""
    word = token.surface.lower()
    return word not in NO_NAMES and word not in STOP and len(word) > 1


TABLE = CompareTable(
    is_content=is_content,
    key=key,
    keys=keys,
    negated=negated,
    found_names=found_names,
    opposites=opposites,
    find_predicate=find_predicate,
    hedge_of=hedge_of,
    borders=BORDERS,
    same_names=SAME_NAMES,
    quotes=(("“", "”"), ('"', '"'), ("«", "»")),
    reasons={
        "SUP001": "no sentence of the sources carries this",
        "SUP002": "a number differs from the source's sentence",
        "SUP003": "a name stands in no source",
        "SUP004": "a quotation differs from the source's words",
        "SUP005": "the source's sentence says it of somebody else",
        "SUP006": "negation, or a word of opposite meaning, differs from the source",
        "SUP007": "the certainty differs from the source's",
        "SUP008": "joined from several places",
        "SUP009": "a unit differs from the source's",
        "SUP010": "the speaker differs from the source's",
        "DAT002": "a date differs from the source's",
        "DAT004": "a relative date is counted from another day",
        "REP001": "the same sentence stands above",
        "SRC006": "the cited source has no such sentence",
        "max_share": "the page quotes as much of this source as it may",
        "QNA005": "the question was withheld, and its answer with it",
    },
)
