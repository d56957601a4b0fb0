"""The clauses of a sentence, and what stands in one clause with a word."""

from __future__ import annotations

from collections.abc import Iterator

from keii.evidence.sentence import Sentence, language_of
from keii.lang.base.tokens import Token

FEW = 2  # a clause with fewer words of matter than these tells its sentence's matter only with the rest of it


def clauses_of(sentence: Sentence) -> tuple[tuple[Token, ...], ...]:
    """List the words of a sentence clause by clause."""
    table = language_of(sentence.reading).compare
    ends = [match.start() for match in table.borders.finditer(sentence.text)] if table.borders else []
    groups: list[list[Token]] = [[] for _ in range(len(ends) + 1)]
    at = 0
    for token in sentence.tokens:
        while at < len(ends) and token.start >= ends[at]:
            at += 1
        groups[at].append(token)
    return tuple(tuple(group) for group in groups if group)


def beside(word: str, sentence: Sentence) -> Iterator[frozenset[str]]:
    """Yield the other matter words of every clause with `word`; a clause of one word takes the next ones in."""
    table = language_of(sentence.reading).compare
    groups = [
        frozenset(table.key(token) for token in clause if table.is_content(token)) for clause in clauses_of(sentence)
    ]
    for place, keys in enumerate(groups):
        if word in keys:
            near = keys if len(keys) >= FEW else keys.union(*groups[max(0, place - 1) : place + 2])
            yield near - {word}


def of_one_thing(word: str, other: str, claim: Sentence, passage: Sentence) -> bool:
    """Answer whether `word` and `other` stand in clauses that share another word, or are all there is."""
    mine, theirs = list(beside(word, claim)), list(beside(other, passage))
    return any(one & its or not (one and its) for one in mine for its in theirs)
