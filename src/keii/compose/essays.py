"""Articles that argue or tell a tale of the writer's own: comment, letters, reviews, diaries, profiles."""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base import Language
from keii.model.reading import Reading

# Share of the sentences in the writer's own voice, less that of those that give what others say. Chosen by eye, not
# measured: of some 85 articles in order of this figure on three stories most above were comment, letters or diaries.
OWN = 0.1
# Share of the sentences with a speaker or a day of the news below which nothing is reported. By eye, too: of 48
# articles on one story that only this finds some 40 were reviews, profiles, obituaries or background.
TOLD = 0.2
THIN = 0.3  # the same for an article with as much of the writer as of those who know
FEWEST = 6  # sentences from which an article shows a voice
SHORT = 20  # signs below which a piece is a heading


def is_essay(sentences: Sequence[str], language: Language) -> bool:
    """Answer whether an article argues rather than reports: more of the writer than of those who know, or no news."""
    phrases = language.phrases
    long = [words for words in sentences if len(words) > SHORT]
    if len(long) < FEWEST:
        return False
    own = relayed = told = 0
    for words in long:
        for part in phrases.find_quoted(words):
            words = words.replace(part, "“”")
        own += phrases.own_voice.search(words) is not None
        relayed += phrases.relayed.search(words) is not None
        told += phrases.told.search(words) is not None
    return own - relayed >= OWN * len(long) or told < (THIN if own >= relayed else TOLD) * len(long)


def is_attributed(reading: Reading, index: int) -> bool:
    """Answer whether a sentence gives the words of somebody it names."""
    note = reading.statement_of(index)
    return note is not None and note.source is not None and note.source_class in ("official", "named")
