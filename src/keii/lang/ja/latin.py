"""How a name in kana or kanji may be spelled in Latin letters: a pattern of all spellings its sounds allow.

One name has many (ヴィクトル: Viktor, Victor), so a given spelling is matched against the pattern; none is made up.
A name in kanji has the pattern of its reading. What kana do not tell apart (l and r, b and v), no pattern does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from keii.lang.ja.tokens import tokenizer

VOWELS = {
    "a": "a|aa|ah|u(?=[a-z])",
    "i": "i|ie|ee|ea|y|ey|e",
    "u": "u|oo|ou|w",
    "e": "e|a|ai|ay|ei|ae",
    "o": "o|oh|oa|ow|au|aw",
}
CONSONANTS = {
    "": "",
    "k": "k|kk|c|cc|ck|ch|q|kh",
    "s": "s|ss|c(?=[eiy])|th|z",
    "sh": "sh|s|sch|ss|ch",
    "t": "t|tt|th|dt",
    "ch": "ch|tch|tsch|cz|c|t",
    "ts": "ts|tz|z|zz|t",
    "n": "n|nn|kn",
    "h": "h|j|kh",
    "f": "f|ff|ph",
    "m": "m|mm",
    "y": "y|i|j",
    "r": "r|rr|l|ll|rh|wr",
    "w": "w|wh|u",
    "g": "g|gg|gh|gu(?=[ei])",
    "z": "z|zz|s|ds",
    "j": "j|g(?=[eiy])|dg|zh|z|dj",
    "d": "d|dd",
    "b": "b|bb|v",
    "v": "v|w|b",
    "p": "p|pp",
}
ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "t": "タ--テト",
    "n": "ナニヌネノ",
    "h": "ハヒ-ヘホ",
    "m": "マミムメモ",
    "y": "ヤ-ユ-ヨ",
    "r": "ラリルレロ",
    "w": "ワ---ヲ",
    "g": "ガギグゲゴ",
    "d": "ダヂヅデド",
    "b": "バビブベボ",
    "p": "パピプペポ",
    "s": "サ-スセソ",
    "z": "ザ-ズゼゾ",
}
SOUNDS = {
    kana: (row, vowel) for row, kanas in ROWS.items() for kana, vowel in zip(kanas, "aiueo", strict=True) if kana != "-"
}
SOUNDS |= {
    "シ": ("sh", "i"),
    "チ": ("ch", "i"),
    "ツ": ("ts", "u"),
    "フ": ("f", "u"),
    "ジ": ("j", "i"),
    "ヴ": ("v", "u"),
}
SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "a", "ュ": "u", "ョ": "o"}
PALATAL = "'"
GLIDES = {"ャ": PALATAL, "ュ": PALATAL, "ョ": PALATAL}
# A vowel that Japanese puts after a consonant which the name itself closes with: Kort, コルト.
PUT_IN = {("t", "o"), ("d", "o"), ("ch", "i"), ("j", "i"), ("sh", "i")}
DIPHTHONGS = {"aイ": "i|y|igh", "eイ": "a|e", "oウ": "o|oh", "uウ": "u"}
ENDINGS = {"ン": "(?:n|nn|m|ng)", "ー": "(?:r|h|e|w|y|a|o|u)?"}
KANJI = re.compile(r"[一-鿿々]{2,8}")
FULL = re.compile("[アイウエオカ-ヂツ-モヤユヨラ-ヴ]")
SHORTEST = 3  # full kana of a name: ミュー has one, and sounds like too much
KATAKANA = re.compile(r"[ァ-ヴー]{2,}")


@lru_cache(maxsize=20_000)
def spelled(name: str) -> re.Pattern[str] | None:
    """Return the pattern of a name's spellings in lower-case letters; None when it is not all in katakana."""
    parts = re.split(r"[・＝=]", name)
    if len(parts) == 1 and not KATAKANA.fullmatch(name):
        return read_aloud(name)
    if not all(KATAKANA.fullmatch(part) for part in parts) or len(FULL.findall(name)) < SHORTEST:
        return None
    return re.compile(r"[\s-]".join(map(pattern_of, parts)))


def read_aloud(name: str) -> re.Pattern[str] | None:
    """Return the pattern of a name in kanji by the dictionary's reading; the family name may come last (麻生太郎)."""
    tokens = tokenizer().tokenize(name) if KANJI.fullmatch(name) else ()
    if not tokens or not all(token.part_of_speech()[1] == "固有名詞" for token in tokens):
        return None
    parts = [romaji_of(token.reading_form()) for token in tokens]
    if len(parts) == 1:
        return re.compile(parts[0])
    return re.compile(r"[\s-]".join(parts) + "|" + r"[\s-]".join(reversed(parts)))


def romaji_of(kana: str) -> str:
    """Return the pattern of a Japanese reading in Hepburn's letters, a long vowel with or without its second sign."""
    letters = ""
    for sign in kana:
        if sign in SMALL:
            before = letters[-1:]
            letters = letters[:-1] + ("" if letters[-2:-1] in ("h", "j") else "y") + SMALL[sign] if before else letters
        elif sign == "ン":
            letters += "[nm]"
        elif sign == "ッ":
            letters += "[kstpc]"
        elif sign == "ー" or (sign == "ウ" and letters[-1:] in ("o", "u")):
            letters += "[ou]?" if sign == "ウ" else ""
        elif sign in SOUNDS:
            consonant, vowel = SOUNDS[sign]
            letters += consonant + vowel
    return letters.replace("oo", "oo?")


@lru_cache(maxsize=20_000)
def initials(name: str) -> str:
    """Return the letters with which a spelling of a name can begin: a quick no before its pattern is tried."""
    first, following = name[:1], name[1:2]
    if first not in SOUNDS:
        readings = [token.reading_form() for token in tokenizer().tokenize(name)] if KANJI.fullmatch(name) else []
        return "".join(romaji_of(reading)[:1] for reading in readings)
    consonant, vowel = SOUNDS[first]
    if consonant:
        letters = CONSONANTS[consonant].split("|")
    else:
        letters = (
            VOWELS[SMALL.get(following, vowel)].split("|") + DIPHTHONGS.get(f"{vowel}イ", "").split("|") + ["w", "h"]
        )
    return "".join({letter[0] for letter in letters if letter})


def pattern_of(part: str) -> str:
    """Return the pattern of one part of a name, kana by kana."""
    pieces: list[str] = []
    place = 0
    while place < len(part):
        kana, following = part[place], part[place + 1 : place + 2]
        place += 1
        if kana in ENDINGS:
            pieces.append(ENDINGS[kana])
        elif kana in SOUNDS:
            consonant, vowel = SOUNDS[kana]
            small = following in SMALL
            if small:
                vowel, place = SMALL[following], place + 1
                consonant += GLIDES.get(following, "")
            glide = DIPHTHONGS.get(vowel + part[place : place + 1])
            pieces.append(syllable(consonant, vowel, glide, small=small))
            place += glide is not None
    return "".join(pieces) + "e?"


def syllable(consonant: str, vowel: str, glide: str | None, *, small: bool) -> str:
    """Return the pattern of one consonant and vowel; the vowel may only be put in, or open a diphthong."""
    plain = consonant.removesuffix(PALATAL)
    letters, choices = CONSONANTS[plain], VOWELS[vowel]
    if consonant != plain:
        letters = f"(?:{letters})(?:y|i|h|j)?"
    if glide is not None:
        choices = f"(?:{choices})(?:{VOWELS['i']})|{glide}"
    put_in = letters and not small and glide is None and (vowel == "u" or (consonant, vowel) in PUT_IN)
    return (f"(?:{letters})" if letters else "") + f"(?:{choices})" + ("?" if put_in else "")
