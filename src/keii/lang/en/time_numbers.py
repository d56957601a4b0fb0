"""English: numbers, months and parts of a period as they are written, read as numbers and signs."""

from __future__ import annotations

import re

from keii.lang.en import time_words as words


def number(written: str) -> float:
    """Read a count written in digits or words (12, twenty-one, a couple of)."""
    written = written.lower().strip()
    if written[0].isdigit():
        half = written.endswith(" 1/2")
        return float(written.removesuffix(" 1/2").replace(",", "")) + 0.5 * half
    written = written.removesuffix(" of")
    if written == "a couple":
        return 2
    if written in words.NUMBERS:
        return words.NUMBERS[written]
    tens, _, ones = written.replace("-", " ").partition(" ")
    return words.NUMBERS.get(tens, 0) + words.NUMBERS.get(ones, 0)


def month_number(written: str) -> int:
    """Return 1 to 12 for a month's name."""
    return words.MONTHS[written.lower().rstrip(".")]


def ordinal(written: str) -> int:
    """Return 19 for 19th or nineteenth."""
    if written[0].isdigit():
        return int(written[:-2])
    return words.ORDINALS.get(written.lower(), 100)


def possible(month: int | None, day: int | None = None) -> bool:
    """Answer whether such a month and day can exist in some year."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (longest[month - 1] if month else 31)


PART_MODS = {
    "early": "START", "beginning": "START", "start": "START", "first": "START", "turn": "START",
    "earlier": None, "later": None,
    "late": "END", "end": "END", "close": "END", "second": "END", "year-end": "END",
    "mid": "MID", "middle": "MID",
}  # fmt: skip


def part_of(written: str) -> str | None:
    """Return START, MID or END for words like early, mid-, the end of."""
    for word, mod in PART_MODS.items():
        if re.search(rf"\b{word}\b", written.lower()):
            return mod
    return None


def unit_of(written: str) -> str:
    """Return the unit's letter."""
    return words.UNITS["century" if written.startswith("centur") else written.lower()]


HALVES = {"Y": "P{1}M", "TH": "PT{0}H30M", "TM": "PT{0}M30S"}  # two and a half years, 5 1/2 hours, a minute and a half


def amount_of(count: float | None, unit: str) -> str:
    """Write P3D, PT2H, P30M, PT5H30M; several days is PXD."""
    size = unit_of(unit)
    scale = {"DE": 10, "CE": 100, "F": 2}.get(size, 1)
    size = {"DE": "Y", "CE": "Y", "F": "W"}.get(size, size)
    if count is None:
        return f"PTX{size[1]}" if size[0] == "T" else f"PX{size}"
    if count * 2 % 2 == 1 and scale == 1 and size in HALVES:
        return HALVES[size].format(int(count), int(count * 12)).replace("T0H", "T").replace("T0M", "T")
    shown = f"{count * scale:g}"
    return f"PT{shown}{size[1]}" if size[0] == "T" else f"P{shown}{size}"
