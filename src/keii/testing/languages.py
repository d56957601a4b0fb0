"""The conformance suite of a language: its functions and tables hold together."""

from __future__ import annotations

from collections.abc import Sequence

from keii.lang.base import Language
from keii.model.text import Span


def assert_language(language: Language, samples: Sequence[str]) -> None:
    """Check a language on sample texts: spans in order and inside the text, nothing lost, labels complete.

    Raises AssertionError that names the sample.
    """
    assert language.code, "a language needs its code"
    for text in samples:
        assert_sentences(language, text)
        assert_tokens(language, text)
        assert language.terms(text) == language.terms(text), f"terms change from call to call: {text!r}"
    for template in (language.phrases.title, language.phrases.heading):
        assert "{topic}" in template, f"template without {{topic}}: {template!r}"
    assert "{date}" in language.phrases.reading, "the reading template has no {date}"


def assert_sentences(language: Language, text: str) -> None:
    """Check that sentence spans are ordered, apart, inside the text, and leave only white space out."""
    spans = language.split_sentences(text, (Span(0, len(text)),))
    last = 0
    for span in spans:
        assert last <= span.start <= span.end <= len(text), f"sentence {span} out of order in {text!r}"
        assert not text[last : span.start].strip(), f"lost {text[last : span.start]!r} in {text!r}"
        last = span.end
    assert not text[last:].strip(), f"lost {text[last:]!r} in {text!r}"


def assert_tokens(language: Language, text: str) -> None:
    """Check that words are ordered, apart, and cover what they say they cover."""
    last = 0
    for token in language.tokens(text):
        assert last <= token.start <= token.end <= len(text), f"word {token.surface!r} out of order in {text!r}"
        assert text[token.start : token.end] == token.surface, f"word {token.surface!r} is not what stands there"
        last = token.end
