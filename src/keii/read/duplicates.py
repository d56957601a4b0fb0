"""Near-copies: the same wire text printed by several outlets, so that copies do not count as independent reports."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Sequence
from zlib import crc32

from keii.model.article import Article
from keii.model.text import ArticleId

WORDS = 3  # words of a shingle; 113 known pairs of the t17 news are defined with it
CHARACTERS = 8  # of a Japanese shingle
SKETCH = 32  # smallest hashes kept of each article
SHARED = 4  # of these two must share before they are compared in full; copies at Jaccard .5 share about 16
MOST_BEARERS = 12  # earlier articles compared for one hash: boilerplate must not make the work quadratic
LIKENESS = 0.5
LATIN_WORD = re.compile(r"[^\W_]+")
LETTERS_ONLY = re.compile(r"[\W_]+")


def find_copies(articles: Sequence[Article]) -> tuple[tuple[ArticleId, ...], ...]:
    """Return the groups of articles whose texts are nearly the same, each with its earliest article first."""
    order = sorted(range(len(articles)), key=lambda place: (published_key(articles[place]), place))
    # Arrays, not sets: a tenth of the memory, and only candidates are ever compared.
    shingles = [array("I", shingles_of(articles[place])) for place in order]
    bearers: dict[int, list[int]] = defaultdict(list)
    group = list(range(len(order)))
    for number, hashes in enumerate(shingles):
        shared: dict[int, int] = defaultdict(int)
        sketch = hashes[:SKETCH]
        for mark in sketch:
            for earlier in bearers[mark]:
                shared[earlier] += 1
            if len(bearers[mark]) < MOST_BEARERS:
                bearers[mark].append(number)
        need = min(SHARED, len(sketch))
        for earlier in sorted(shared):
            one, other = first_of(group, number), first_of(group, earlier)
            if shared[earlier] >= need and one != other and likeness(set(hashes), set(shingles[earlier])) >= LIKENESS:
                group[max(one, other)] = min(one, other)
    return grouped(articles, order, [first_of(group, number) for number in group])


def published_key(article: Article) -> str:
    """Return what an article sorts by: its day and clock, undated ones last."""
    stamp = article.date_published
    if stamp is None:
        return "~"
    return f"{stamp.day.isoformat()} {stamp.at.time().isoformat() if stamp.at else ''}"


def shingles_of(article: Article) -> list[int]:
    """Return the hashes of an article's runs of words (English) or characters (Japanese)."""
    text = unicodedata.normalize("NFKC", article.text).lower()
    if article.in_language == "ja":
        signs = LETTERS_ONLY.sub("", text)
        runs = [signs[place : place + CHARACTERS] for place in range(max(1, len(signs) - CHARACTERS + 1))]
    else:
        words = LATIN_WORD.findall(text)
        runs = [" ".join(words[place : place + WORDS]) for place in range(max(1, len(words) - WORDS + 1))]
    return sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs})


def likeness(one: set[int], other: set[int]) -> float:
    """Return the Jaccard index of two sets of shingles."""
    common = len(one & other)
    return common / max(1, len(one) + len(other) - common)


def first_of(group: list[int], number: int) -> int:
    """Return the first article of the group that an article is in, shortening the way to it."""
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number


def grouped(
    articles: Sequence[Article], order: Sequence[int], group: Sequence[int]
) -> tuple[tuple[ArticleId, ...], ...]:
    """Return the groups of two or more as article ids, in the order of publication."""
    members: dict[int, list[ArticleId]] = defaultdict(list)
    for place, number in zip(order, group, strict=True):
        members[number].append(articles[place].id)
    return tuple(tuple(ids) for _, ids in sorted(members.items()) if len(ids) > 1)
