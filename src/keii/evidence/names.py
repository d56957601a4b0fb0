"""Names of a claim against the names of a passage and of all sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from keii.evidence.conflict import Conflict, conflict
from keii.evidence.retrieve import Library, Place
from keii.evidence.sentence import Sentence, language_of, plain
from keii.model.text import Span

PARTS = re.compile(r"[・=＝\s‐-]+")
KANA = re.compile(r"[ァ-ヺー]+")
LONG_KANA = 5  # from here on a transliteration may differ by one kana


def compare_names(claim: Sentence, passage: Sentence, library: Library, *, covered: bool) -> Iterator[Conflict]:
    """Yield a conflict for each name that no source has, or that stands in another's place.

    `covered` says that the passage has the rest of the claim: only then is another
    name there a name in the same role.
    """
    absent = [name for name in claim.names if not has_name(passage, name)]
    rivals = [name for name in passage.names if not has_name(claim, name)]
    for name in absent:
        start = claim.text.find(name)
        span = Span(start, start + len(name)) if start >= 0 else None
        if not is_known(name, claim, library):
            # An acronym may be a word of the trade (SNS, GDP) that the source spells out.
            yield conflict("SUP003", name, closest(name, rivals), span, hard=not (name.isascii() and name.isupper()))
        elif not any(has_name(near, name) for near in context_of(passage, library)):
            kind = kind_of(name, claim)
            rival = closest(name, [other for other in rivals if kind and kind_of(other, passage) == kind])
            yield conflict("SUP005", name, rival, span, hard=bool(rival) and covered)


def kind_of(name: str, sentence: Sentence) -> str | None:
    """Return what a name names (person, organization, place), None when the reader of names does not know."""
    for mention in sentence.mentions:
        words = sentence.reading.words(mention.span)
        if name in words or words in name:
            return mention.type
    return None


def context_of(passage: Sentence, library: Library) -> Iterator[Sentence]:
    """Yield the sentences that tell who a passage speaks of: its neighbours and the one its article opens with."""
    yield from library.around(passage)
    yield library.open(Place(library.by_id[passage.reading.article.id], 0))


def has_name(sentence: Sentence, name: str) -> bool:
    """Answer whether a sentence has a name, whole, by its telling part, or under another name for the same."""
    text = plain(sentence.text)
    words = {token.surface for token in sentence.tokens}
    return any(form in (text if len(form) > 1 else words) for form in forms_of(name, sentence)) or bool(
        keys_of(name, sentence) and keys_of(name, sentence) <= sentence.words
    )


def is_known(name: str, claim: Sentence, library: Library) -> bool:
    """Answer whether any source has a name, in any of its forms."""
    if any(library.has_text(form) for form in forms_of(name, claim) if len(form) > 1 or form == plain(name)):
        return True
    keys = keys_of(name, claim)
    if keys and all(library.index.holding(key) for key in keys):
        return True
    return bool(KANA.fullmatch(plain(name))) and len(plain(name)) > LONG_KANA and has_near_kana(plain(name), library)


def has_near_kana(letters: str, library: Library) -> bool:
    """Answer whether a source has a transliteration that differs by one kana at most."""
    return any(
        abs(len(run) - len(letters)) <= 1 and Levenshtein.distance(run, letters, score_cutoff=1) <= 1
        for run in library.runs_of(KANA)
    )


def forms_of(name: str, sentence: Sentence) -> list[str]:
    """Return the letters by which a name may stand elsewhere: whole, its telling part, other names for the same."""
    table = language_of(sentence.reading).compare
    whole = plain(name)
    forms = [whole]
    for group in table.same_names:
        if any(plain(other) == whole for other in group):
            forms += sorted(plain(other) for other in group)
    parts = [plain(part) for part in PARTS.split(name)]
    if table.characters and len(parts) > 1 and len(parts[-1]) > 1:
        forms.append(parts[-1])
    return [form for form in dict.fromkeys(forms) if form and (table.characters or form == whole or len(form) > 3)]


def keys_of(name: str, sentence: Sentence) -> frozenset[str]:
    """Return the words a name is known by in a language with blanks: the last one of a person's or body's name."""
    language = language_of(sentence.reading)
    if language.compare.characters:
        return family_of(name, sentence)
    tokens = [token for token in language.tokens(name) if language.compare.is_content(token)]
    return frozenset({language.compare.key(tokens[-1])}) if tokens else frozenset()


def family_of(name: str, sentence: Sentence) -> frozenset[str]:
    """Return the family name of a Japanese full name that the analyser split (岸田文雄: 岸田)."""
    language = language_of(sentence.reading)
    tokens = [token for token in language.tokens(name) if token.kind == "proper"]
    return (
        frozenset({language.compare.key(tokens[0])}) if len(tokens) == 2 and len(tokens[0].surface) > 1 else frozenset()
    )


def closest(name: str, rivals: Sequence[str]) -> str:
    """Return the rival name that looks most like `name`, or the first, or nothing."""
    return min(
        rivals, key=lambda rival: (Levenshtein.distance(plain(name), plain(rival)), rivals.index(rival)), default=""
    )
