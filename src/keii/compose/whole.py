"""Whether a sentence is whole and stands alone: none torn at a line's end, no caption, no heading glued on."""

from __future__ import annotations

from collections.abc import Sequence

from keii.compose.printed import tidy
from keii.lang.base import Language

CUT = 12  # words from which a piece without a full stop is no headline


def is_torn(sentences: Sequence[str], index: int, language: Language) -> bool:
    """Answer whether a sentence of an article is the rest of another one, or what stands below a picture."""
    before, after = sentences[index - 1] if index else "", sentences[index + 1 : index + 2]
    return is_cut(before, language) or any(language.phrases.captioned.match(words) for words in after)


def is_cut(before: str, language: Language) -> bool:
    """Answer whether the text before breaks off, so that what follows is the rest of a sentence."""
    words = before.split()
    return len(words) >= CUT and words[-1][-1:].islower() and words[-1][-1:] not in language.phrases.ends


def stands_alone(words: str, language: Language) -> bool:
    """Answer whether a reader understands the sentence without the one before it."""
    phrases = language.phrases
    words = plain_of(words, language)
    bare = bare_of(words, language)
    if not phrases.shortest <= len(bare) <= phrases.longest:
        return False
    if bare[-1] not in phrases.ends or bare.endswith(("?", "？", "…", "...")):
        return False
    if phrases.dangling.match(bare) or phrases.boilerplate.search(words) or not phrases.subject.search(bare):
        return False
    if phrases.leans(bare):
        return False
    if language.code == "en" and not (bare[0].isupper() or bare[0].isdigit() or bare[0] in '“"'):
        return False
    return all(bare.count(opening) == bare.count(closing) for opening, closing in phrases.quotes) and (
        bare.count('"') % 2 == 0
    )


def plain_of(words: str, language: Language) -> str:
    """Return the words of a sentence without layout clutter."""
    return language.phrases.clutter.sub("", tidy(words)).strip()


def bare_of(words: str, language: Language) -> str:
    """Return the words of a sentence without layout clutter and opening conjunction."""
    bare = plain_of(words, language)
    if language.phrases.opener.match(bare):
        bare = language.phrases.opener.sub("", bare, count=1)
        bare = bare[:1].upper() + bare[1:]
    return bare
