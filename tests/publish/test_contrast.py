"""Colours are far enough apart to be read, in the light and in the dark."""

from __future__ import annotations

import re

import pytest

from keii.model.notes import GROUPS
from keii.publish.html import asset

CHIPS = [f"--{group.lower()}" for group in GROUPS if group != "NONE"]
TEXTS = ["--ink", "--soft", "--link", "--accent", *CHIPS]


def themes() -> dict[str, dict[str, str]]:
    """Read the custom properties of both themes from the stylesheet."""
    blocks = re.findall(r":root\{(.*?)\}", asset("keii.css"), re.DOTALL)
    light, dark = (dict(re.findall(r"(--[\w-]+):(#[0-9a-f]{6})", block)) for block in blocks[:2])
    return {"light": light, "dark": dark}


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["--paper", "--tint"])
@pytest.mark.parametrize("name", TEXTS)
def test_text_can_be_read(theme: str, ground: str, name: str) -> None:
    colours = themes()[theme]

    assert contrast(colours[name], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_shapes_and_marked_words_can_be_seen(theme: str) -> None:
    colours = themes()[theme]

    assert contrast(colours["--edge"], colours["--paper"]) >= 3
    assert contrast(colours["--mark-ink"], colours["--mark"]) >= 4.5
