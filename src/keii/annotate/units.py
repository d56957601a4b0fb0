"""The unit a number counts in: the word right behind it, or the noun at the head of its phrase."""

from __future__ import annotations

import re
from collections.abc import Mapping

from keii.lang.base.figures import Effect, FigureTable, Unit

WORD = re.compile(r"per cent\b|[^\W\d_]\w*|[%％°℃][A-Za-z]?")
LATIN = re.compile(r"[A-Za-z]{2}")
PLURAL = re.compile(r"[a-z]{2,}[^siu\W]s\Z")
PHRASE = 4  # words of a noun phrase looked at: "12 heavily armed police officers"


def unit_after(text: str, end: int, table: FigureTable) -> tuple[Unit | None, int]:
    """Return the unit of the number that ends at `end`, and where number and adjoining unit end."""
    if table.heads_stop is not None:
        return _counted_noun(text, end, table, table.heads_stop)
    start = end + 1 if text[end : end + 1] in (" ", "\u3000") else end
    unit, stop = longest_after(text, start, table.units)
    if unit is None or LATIN.match(text, stop - 1):
        return None, end
    return unit, stop


def _counted_noun(text: str, end: int, table: FigureTable, stop_words: frozenset[str]) -> tuple[Unit | None, int]:
    """Return the unit of an English number: the first known unit of its phrase, else its first plural."""
    words: list[re.Match[str]] = []
    start = end
    while len(words) < PHRASE:
        if text[start : start + 1] in (" ", "-") and (start == end or words):
            start += 1
        elif start != end:
            break
        match = WORD.match(text, start)
        if match is None or match.group().lower() in stop_words:
            break
        words.append(match)
        start = match.end()
    plural: Unit | None = None
    for at, first in enumerate(words):
        for last in reversed(words[at : at + 3]):
            unit = table.units.get(text[first.start() : last.end()].lower())
            if unit is not None:
                return unit, last.end() if at == 0 else end
        if plural is None and PLURAL.match(first.group()):
            plural = Unit(re.sub(r"(?:(i)e)?s\Z", lambda ending: "y" if ending[1] else "", first.group().lower()))
    return plural, end


def longest_after(text: str, start: int, words: Mapping[str, Unit]) -> tuple[Unit | None, int]:
    """Return the longest of `words` that begins at `start`, and its end."""
    for length in range(min(10, len(text) - start), 0, -1):
        found = words.get(text[start : start + length])
        if found is not None:
            return found, start + length
    return None, start


def stands_before(text: str, end: int, ends: frozenset[str]) -> bool:
    """Answer whether one or two signs of `ends`, in lower or upper case, stand before the place `end`."""
    signs = text[max(0, end - 2) : end]
    return signs in ends or signs[-1:] in ends or signs.lower() in ends


def effect_before(text: str, start: int, table: FigureTable) -> tuple[Effect | None, int]:
    """Return what the words that end at `start` do to a number, and where they begin."""
    spaced = table.heads_stop is not None
    end = start - 1 if spaced and text[start - 1 : start] == " " else start
    if not stands_before(text, end, table.before_ends):
        return None, start
    for length in range(min(18, end), 0, -1):
        words = text[end - length : end]
        effect = table.before.get(words.lower() if spaced else words)
        if effect is None or (effect == "minus" and end != start and not words.isalpha()):
            continue
        if not (spaced and words[0].isalnum() and text[end - length - 1 : end - length].isalnum()):
            return effect, end - length
    return None, start


def effect_after(text: str, end: int, table: FigureTable) -> tuple[Effect | None, int]:
    """Return what the words behind a number do to it, and where they end."""
    spaced = table.heads_stop is not None
    start = end + 1 if spaced and text[end : end + 1] == " " else end
    if text[start : start + 2] not in table.after_starts and text[start : start + 1] not in table.after_starts:
        return None, end
    for length in range(min(14, len(text) - start), 0, -1):
        effect = table.after.get(text[start : start + length])
        if effect is None:
            continue
        behind = text[start + length : start + length + 1]
        # 3割強 is a bit over 30 %, 3人強盗 is no such thing.
        if (spaced and behind.isalnum()) or (length == 1 and "一" <= behind <= "鿿"):
            continue
        return effect, start + length
    return None, end
