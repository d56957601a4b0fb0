"""The wording tables of all languages at once, for reading a page whose language is not known yet."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from keii import plugins
from keii.lang.base import Language, WordingTable

KANA_OR_KANJI = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


@cache
def wordings() -> tuple[WordingTable, ...]:
    """Return the wording tables of all known languages, by language code."""
    return tuple(language(code).wording for code in plugins.names("languages"))


@cache
def language(code: str) -> Language:
    """Return the language `code`."""
    found: Language = plugins.load("languages", code)
    return found


def language_of(text: str) -> str:
    """Return the language a text is written in: Japanese if a tenth of its letters are kana or kanji."""
    letters = sum(c.isalpha() for c in text)
    return "ja" if letters and len(KANA_OR_KANJI.findall(text)) * 10 >= letters else "en"


@cache
def label_pattern(role: str) -> re.Pattern[str]:
    """Return the pattern of a line that opens with a label of `role` and a colon ("状況: …", "Status: …")."""
    words = sorted({word for table in wordings() for word in table.labels.get(role, ())}, key=lambda w: (-len(w), w))
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s*[:：]\s*", re.IGNORECASE)


@cache
def spaced_label(role: str) -> re.Pattern[str]:
    """Return the pattern of a label with a blank instead of a colon before a date ("最終更新 2026年3月11日")."""
    return re.compile(label_pattern(role).pattern.replace(r"\s*[:：]\s*", r"\s+(?=[^\W\d_]{0,9}\s?\d)"), re.IGNORECASE)


@cache
def turn_pattern() -> re.Pattern[str]:
    """Return the pattern of the mark behind a sentence that is new on a page, or changed: "[3] (new)"."""
    labels = [language(code).phrases.labels for code in plugins.names("languages")]
    marks = {
        label["md_turn"].format(turn=label[turn]).strip() for label in labels for turn in ("turn_new", "turn_changed")
    }
    return re.compile(rf"(?<=[\]）)]) ?(?:{'|'.join(map(re.escape, sorted(marks)))})")


@cache
def heading_words(part: str) -> frozenset[str]:
    """Return the headings that open the part `part` of a page, folded."""
    return frozenset(folded(word) for table in wordings() for word in table.headings.get(part, ()))


def folded(heading: str) -> str:
    """Return a heading without case, width, marks at its ends and numbering."""
    return re.sub(r"^[\W\d_]+|[\W_]+$", "", normalize("NFKC", heading)).casefold()


def part_of(heading: str) -> str | None:
    """Return which part of a page a heading opens: timeline, takeaways, sources, questions, statements, skip."""
    words = folded(heading)
    parts = ("timeline", "takeaways", "sources", "questions", "statements", "skip")
    return next((part for part in parts if words in heading_words(part)), None)


def shortened(text: str, size: int) -> str:
    """Return text of at most `size` characters: a longer one ends behind a word, where it has any, with an ellipsis."""
    if len(text) <= size:
        return text
    kept = text[:size].rpartition(" ")[0] if " " in text[size // 2 : size] else text[: size - 1]
    return f"{kept.rstrip(' ,、。.')}…"
