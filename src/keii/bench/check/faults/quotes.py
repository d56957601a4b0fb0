"""Faults in quotations: a word inside the quotation marks exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from keii.bench.check.faults.words import QUOTED, places_of
from keii.bench.check.mutants import Change, Mutant, Scene, edited

SHORTEST = 6  # characters: shorter quotations are names and single words


def other_words(scene: Scene) -> Iterator[Mutant]:
    """Yield quotations with one word exchanged."""
    kinds = ("reworded", "antonyms", "synonyms", "negations")
    for part in scene.shuffled(scene.page.parts):
        for match in QUOTED.finditer(part.text) if part.is_claim else ():
            words = match.group()[1:-1]
            if len(words) < SHORTEST:
                continue
            ways = [
                (old, new)
                for kind in kinds
                for one, two in scene.words.pairs[kind]
                for old, new in ((one, two), (two, one))
            ]
            for old, new in ways:
                at = places_of(old, words)
                if at and f"{words[: at[0]]}{new}{words[at[0] + len(old) :]}" not in scene.page.everything:
                    start = match.start() + 1 + at[0]
                    yield edited(scene, "quote", part, Change(start, start + len(old), new))
                    break
            else:
                if change := shorter(scene, words, match.start() + 1):
                    yield edited(scene, "quote", part, change)


def shorter(scene: Scene, words: str, at: int) -> Change | None:
    """Leave out one inner word of an English quotation without saying so."""
    parts = words.split(" ")
    if scene.language == "ja" or len(parts) < 4:
        return None
    place = len(parts) // 2
    start = at + len(" ".join(parts[:place])) + 1
    return Change(start, start + len(parts[place]) + 1, "")


FAULTS = {"quote": other_words}
