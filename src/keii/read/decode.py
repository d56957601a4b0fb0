"""From bytes to text: which encoding a file is really in, whatever it says of itself."""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from keii.model.article import Problem

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY = (
    (b"%PDF", "a PDF file; save its text as .txt or .md"),
    (b"PK\x03\x04", "a ZIP or Office file; unpack it or save its text"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a gzip file inside a gzip file"),
    (b"\xd0\xcf\x11\xe0", "an Office file; save its text as .txt or .md"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
# WHATWG: a label names the encoding that browsers use for it, not the one it spells.
WHATWG = {
    **dict.fromkeys("shift_jis shift-jis sjis x-sjis windows-31j ms_kanji csshiftjis ms932 cp932".split(), ("cp932",)),
    **dict.fromkeys("euc-jp euc_jp x-euc-jp cp51932 eucjp".split(), ("euc_jp", "euc_jis_2004")),
    **dict.fromkeys("iso-2022-jp csiso2022jp cp50220 cp50221".split(), ("iso2022_jp_ext", "iso2022_jp_2004")),
    **dict.fromkeys("gb2312 gbk gb18030 x-gbk chinese gb_2312-80".split(), ("gb18030",)),
    **dict.fromkeys("big5 big5-hkscs cn-big5 x-x-big5".split(), ("big5hkscs",)),
    **dict.fromkeys("euc-kr ks_c_5601-1987 korean windows-949".split(), ("cp949",)),
    **dict.fromkeys("ascii us-ascii iso-8859-1 latin1 latin-1 windows-1252 cp1252".split(), ("cp1252",)),
    **dict.fromkeys("utf-8 utf8 unicode-1-1-utf-8".split(), ("utf-8",)),
}
FALLBACKS = ("cp932", "euc_jp", "euc_jis_2004", "gb18030", "big5hkscs", "cp949", "cp1252")
JAPANESE_MAIL = ("iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_1")
DECLARED = re.compile(
    rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
KANA = re.compile("[ぁ-ゖァ-ヺー]")
KANJI = re.compile("[一-鿿]")
NOISE = re.compile("[｡-ﾟ\ufffd\ue000-\uf8ff\x80-\x9f]")
SAMPLE = 200_000  # bytes: enough to tell encodings apart, little enough to try eight of them
TWICE = re.compile("[ÃÂ][\x80-\xbf]|[ãåæçè][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}")


class Decoded(Struct, frozen=True):
    """A file's text, the encoding it was really in, and what to doubt: "broken", "twice"."""

    text: str
    encoding: str
    flags: tuple[str, ...] = ()


def decode(data: bytes, where: str, label: str | None = None) -> Decoded | Problem:
    """Return the text of `data`, or why it is none; `label` is the encoding somebody else named."""
    for magic, kind in BINARY:
        if data.startswith(magic):
            return Problem(where, f"not a text file: {kind}")
    labels = tuple(name.lower() for name in (declared(data), label) if name)
    if "utf-7" in labels:
        return Problem(where, "UTF-7 is not read; save it as UTF-8")
    encoding = marked_encoding(data)
    if encoding:
        return decoded(data, encoding)
    if b"\0" in data[:SAMPLE]:
        return Problem(where, "not a text file: it holds NUL bytes")
    if b"\x1b$" in data and data.isascii():
        return from_japanese_mail(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return best_reading(data, labels)
    return Decoded(text, "utf-8", ("twice",) if TWICE.search(text[:SAMPLE]) else ())


def declared(data: bytes) -> str | None:
    """Return the encoding a page or feed declares in its head, if any."""
    found = DECLARED.search(data, 0, 4096)
    return (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None


def marked_encoding(data: bytes) -> str | None:
    """Return the encoding that a byte order mark, or the zeros of UTF-16 beside its first sign, give away."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return encoding
    if len(data) >= 4 and 0 not in data[2:4:2] + data[:1] and data[1] == 0 == data[3]:
        return "utf-16-le"
    if len(data) >= 4 and data[0] == 0 == data[2] and data[1] and data[3]:
        return "utf-16-be"
    return None


def decoded(data: bytes, encoding: str) -> Decoded:
    """Decode with `encoding`; bytes that do not fit become U+FFFD and are flagged."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, ("broken",))


def from_japanese_mail(data: bytes) -> Decoded:
    """Decode the ISO-2022-JP family: seven-bit bytes with escape sequences."""
    for encoding in JAPANESE_MAIL:
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return decoded(data, JAPANESE_MAIL[0])


def best_reading(data: bytes, labels: tuple[str, ...]) -> Decoded:
    """Decode in every way that is likely and keep the one that looks most like Japanese; else trust the label."""
    named = [encoding for label in labels for encoding in encodings_of(label)]
    first = next((place for place, byte in enumerate(data[:5_000_000]) if byte > 127), 0)
    sample = data[max(0, first - 100) : first + SAMPLE]
    candidates = tuple(dict.fromkeys((*named, *FALLBACKS, "utf-8")))
    best = max(candidates, key=lambda encoding: score(sample.decode(encoding, "replace")))
    if not KANA.search(sample.decode(best, "replace")):
        best = unjapanese(sample, named)
    return decoded(data, best)


def encodings_of(label: str) -> tuple[str, ...]:
    """Return the codecs that a label stands for, none when nobody knows it."""
    if label in WHATWG:
        return WHATWG[label]
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ()
    try:
        b"a".decode(name)
    except (
        LookupError,
        UnicodeDecodeError,
    ):  # rot13, base64 and the like are no text encodings; UTF-16 needs two bytes
        return ()
    return (name,)


def score(text: str) -> float:
    """Return how Japanese a decoding looks, per character.

    Kana weigh more than kanji: with equal weights GB18030 wins on 12 of 42 Japanese files (design, section 2).
    """
    weight = 2 * len(KANA.findall(text)) + 0.5 * len(KANJI.findall(text)) - 4 * len(NOISE.findall(text))
    return weight / max(1, len(text))


def unjapanese(sample: bytes, named: list[str]) -> str:
    """Return the encoding of a text without kana: as labelled if that fits, else as it looks."""
    for encoding in named:
        try:
            sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    marks = sum(byte > 127 for byte in sample)
    if 4 * sample.decode("utf-8", "replace").count("\ufffd") < marks:
        return "utf-8"
    if 10 * marks < len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    guess = from_bytes(sample[:20_000]).best()
    return guess.encoding if guess else "cp1252"
