"""How much of one stretch of text is found in another, by its content words."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

from keii.check.rule import Audit
from keii.lang.base import Language
from keii.lang.base.tokens import Token
from keii.model.text import Span

MATTER = ("noun", "proper", "verb", "adjective")
EMPTY = frozenset(
    "する なる ある いる こと もの ため よう これ それ れる られる いう できる さん 氏 受ける 行う 述べる 語る "
    "be have do say make get go take".split()
)


def terms_of(language: Language, texts: Iterable[str]) -> frozenset[str]:
    """Return the content words of some texts: lemmas of nouns, verbs and adjectives, no figures."""
    return frozenset(
        token.lemma.lower()
        for text in texts
        for token in language.tokens(normalize("NFKC", text))
        if is_matter(token) and token.surface.lower() not in language_stop(language)
    )


def is_matter(token: Token) -> bool:
    """Answer whether a word carries matter."""
    return token.kind in MATTER and token.lemma not in EMPTY and any(c.isalpha() for c in token.surface)


def language_stop(language: Language) -> frozenset[str]:
    """Return the function words of a language whose tokeniser does not tell them apart."""
    if language.code != "en":
        return frozenset()
    from keii.lang.en.terms import STOP

    return STOP


def share_found(terms: Iterable[str], text: str, found: frozenset[str]) -> float:
    """Return which share of `terms` is among `found` or stands in `text` letter by letter (0 without terms)."""
    listed = list(terms)
    return sum(is_found(term, text, found) for term in listed) / len(listed) if listed else 0.0


def is_found(term: str, text: str, found: frozenset[str]) -> bool:
    """Answer whether a word is found, as a word or inside a longer one, whole or in its two halves."""
    if term in found or (len(term) > 1 and not term.isascii() and term in text):
        return True
    if not term.isascii() and len(term) >= 4:
        half = len(term) // 2
        return term[:half] in text and term[half:] in text
    return len(term) >= 5 and term.isascii() and any(other.startswith(term[:5]) for other in found)


def squeezed(texts: Iterable[str]) -> str:
    """Return texts as one string in one width and case."""
    return normalize("NFKC", "\n".join(texts)).lower()


def content_tokens(audit: Audit, span: Span) -> list[tuple[Token, Span]]:
    """List the content words of a place with their place in the page."""
    words = audit.words(span)
    stop = language_stop(audit.language)
    return [
        (token, Span(span.start + token.start, span.start + token.end))
        for token in audit.language.tokens(words)
        if is_matter(token) and token.surface.lower() not in stop
    ]
