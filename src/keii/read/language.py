"""Which language an article is in: by its script first, then by what was declared, then by its small words."""

from __future__ import annotations

import re

SUPPORTED = ("ja", "en")
SAMPLE = 5_000  # characters
KANA = re.compile("[ぁ-ゖァ-ヺｦ-ﾟ]")
HAN = re.compile("[一-鿿]")
HANGUL = re.compile("[가-힣]")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
OTHER = re.compile("[Ͱ-\u1fff]")  # Greek, Cyrillic, Hebrew, Arabic, Indic, Thai …
WORD = re.compile("[a-zà-ɏ]+")
NAMES = {"japanese": "ja", "jpn": "ja", "jp": "ja", "日本語": "ja", "english": "en", "eng": "en", "英語": "en"}
SMALL_WORDS = {
    "en": "the of and to in a is that for it was on with he as by at from said has have an be are this were will",
    "de": "der die das und ist nicht ein eine mit auf für von den im dem zu sich des wird auch hat als bei nach",
    "fr": "le la les des et est une un du dans pour que qui sur pas au par avec plus ce il sont été aux ne",
    "es": "el la los las de y en que un una por con para se del su al es lo como más ha fue no",
    "it": "il la di che e in un una per con del della è le dei gli non si nel da al sono ha alla",
    "pt": "o a os as de e que um uma em do da no na para com por se dos das não foi mais ao",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar heeft",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada telah oleh",
}
SMALL = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}


def language_of(text: str, declared: str | None = None) -> str | None:
    """Return the code of the language `text` is in, None when it cannot be told without guessing."""
    sample = text[:SAMPLE]
    kana, han, hangul, latin, other = (len(script.findall(sample)) for script in (KANA, HAN, HANGUL, LATIN, OTHER))
    letters = kana + han + hangul + latin + other
    code = code_of(declared)
    if not letters:
        return code
    if hangul > 0.3 * letters:
        return "ko"
    if other > 0.5 * letters:
        return None if code in SUPPORTED else code
    if kana + han > 0.2 * letters and (kana or han > latin):
        return "ja" if kana > 0.03 * letters else code
    if code == "en":
        return "en"
    return by_small_words(sample) or (None if code == "ja" else code)


def code_of(declared: str | None) -> str | None:
    """Return the two-letter code of a declared language: `ja-JP`, `Japanese` and `jpn` are ja."""
    name = re.split("[-_]", (declared or "").strip().lower())[0]
    return NAMES.get(name, name) or None


def by_small_words(sample: str) -> str | None:
    """Return the language whose small words are most frequent in a Latin text, None when none stands out."""
    words = WORD.findall(sample.lower())
    counts = {code: sum(word in small for word in words) for code, small in SMALL.items()}
    best = max(counts, key=lambda code: counts[code])
    if counts[best] >= max(1, 0.08 * len(words)) and counts[best] >= counts["en"]:
        return "en" if counts["en"] == counts[best] else best
    # A few words, all plain letters, none of them foreign: a short English headline.
    return "en" if words and len(words) < 12 and sample.isascii() and not any(counts.values()) else None
