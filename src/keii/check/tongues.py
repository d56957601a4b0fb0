"""Sentences of a page in another language than its own: a card may quote a foreign source in its own words."""

from __future__ import annotations

from keii.read.language import HAN, KANA, LATIN

WORDS = 4  # words without kana or kanji from which a sentence of a Japanese page is English


def tongue_of(words: str, page: str) -> str:
    """Return the language of a sentence by its script; without a sign of another one that of the page."""
    kana, han, latin = (len(script.findall(words)) for script in (KANA, HAN, LATIN))
    if kana and kana + han > latin:
        return "ja"
    return "en" if page == "ja" and not kana + han and len(words.split()) >= WORDS else page
