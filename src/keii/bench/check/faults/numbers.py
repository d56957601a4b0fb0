"""Faults in figures: another number, another unit or scale, another anniversary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from keii.bench.check.calendar import find_dates
from keii.bench.check.mutants import Change, Mutant, Scene, edited
from keii.bench.check.parts import Part
from keii.bench.check.signs import signs

NUMERAL = re.compile(r"(?<![\d.,A-Za-z-])\d[\d,]*(?:\.\d+)?(?![\d:：]|st\b|nd\b|rd\b|th\b|周年)")
# Clock times, ordinals and years of age stand too often by themselves: 午前0時, 第3回, 2回目.
NO_FIGURE_AFTER = re.compile(r"\s*(?:時|分|回目|代|年度|歳|月|日(?!間)|[ap]\.?m)")
NO_FIGURE_BEFORE = re.compile(r"(?:第|午前|午後|同)$")
FACTORS = (1.3, 0.7, 1.5, 2, 0.5, 3)
UNITS = signs()["units"]
ANNIVERSARY = re.compile(r"(?P<n>\d+)(?:周年|(?:st|nd|rd|th) anniversary)")
SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def other_numbers(scene: Scene) -> Iterator[Mutant]:
    """Yield figures a third to three times as large, if the cited sources do not have the new one."""
    for part in scene.shuffled(scene.page.parts):
        for found in figures_in(part) if part.is_claim else ():
            for factor in scene.rng.sample(FACTORS, len(FACTORS)):
                new = scaled(found.group(), factor)
                if new != found.group() and not stands_in(new, scene.page.cited(part)):
                    yield edited(scene, "number", part, Change(found.start(), found.end(), new))
                    break


def other_units(scene: Scene) -> Iterator[Mutant]:
    """Yield figures with another unit or scale."""
    for part in scene.shuffled(scene.page.parts):
        for found in figures_in(part) if part.is_claim else ():
            rest = part.text[found.end() :]
            for old, new in UNITS[scene.language]:
                gap = len(rest) - len(rest.lstrip(" "))
                if rest[gap:].startswith(old) and f"{found.group()}{new}" not in scene.page.cited(part):
                    start = found.end() + (0 if new.startswith(" ") else gap)
                    yield edited(scene, "unit", part, Change(start, found.end() + gap + len(old), new))
                    break


def other_anniversaries(scene: Scene) -> Iterator[Mutant]:
    """Yield anniversaries of another count."""
    for part in scene.shuffled(scene.page.parts):
        for found in ANNIVERSARY.finditer(part.text):
            new = int(found["n"]) + scene.rng.choice((-10, 5, 10, 1))
            if new > 0:
                words = f"{new}周年" if "周年" in found.group() else f"{ordinal(new)} anniversary"
                yield edited(scene, "anniversary", part, Change(found.start(), found.end(), words))


def figures_in(part: Part) -> list[re.Match[str]]:
    """List the figures of a sentence that belong to no date."""
    text = part.text
    dates = [(found.start, found.end) for found in find_dates(text)]
    return [
        found
        for found in NUMERAL.finditer(text)
        if not any(start <= found.start() < end for start, end in dates)
        and not NO_FIGURE_AFTER.match(text, found.end())
        and not NO_FIGURE_BEFORE.search(text[: found.start()])
    ]


def scaled(printed: str, factor: float) -> str:
    """Return a figure made larger or smaller, with as many digits behind the point and zeros at its end."""
    bare = printed.replace(",", "")
    if "." in bare:
        return f"{float(bare) * factor:.{len(bare.split('.')[1])}f}"
    zeros = len(bare) - len(bare.rstrip("0"))
    step = 10 ** max(0, zeros)
    value = max(1, round(int(bare) * factor / step)) * step if int(bare) else 2
    if value == int(bare):
        value += step
    return f"{value:,}" if "," in printed else str(value)


def stands_in(number: str, text: str) -> bool:
    """Answer whether a figure stands in a text, with or without separators."""
    return re.search(rf"(?<![\d.]){re.escape(number.replace(',', ''))}(?![\d]|\.\d)", plain(text)) is not None


def plain(text: str) -> str:
    """Return a text in compatibility form, the separators of its figures taken out."""
    return re.sub(r"(?<=\d),(?=\d)", "", normalize("NFKC", text))


def ordinal(number: int) -> str:
    """Print an English ordinal."""
    suffix = "th" if 10 <= number % 100 <= 20 else SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


FAULTS = {"number": other_numbers, "unit": other_units, "anniversary": other_anniversaries}
