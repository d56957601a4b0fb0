"""The overlay of a checked page in a real browser: keys, links without a script, narrow screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from command_line import keii
from conftest import DEMO

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def overlay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Check the faulty page of the demo."""
    path = tmp_path_factory.mktemp("overlay") / "check.html"
    keii("check", DEMO / "faulty_page_en.md", "--format", "html", "-o", path)
    return path


@pytest.fixture
def tab(browser: Browser, overlay: Path) -> Iterator[Page]:
    """Open the overlay; anything the console says fails the test."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.goto(overlay.as_uri())
    yield page
    page.close()
    assert noise == []


def test_the_keys_go_from_finding_to_finding_and_show_both_sides(tab: Page) -> None:
    for key, place in (("j", "#f1"), ("j", "#f2"), ("n", "#f3"), ("k", "#f2")):
        tab.keyboard.press(key)
        assert tab.evaluate("location.hash") == place

    for name in ("f2", "w2"):
        box = tab.locator(f"#{name}").bounding_box()
        assert box
        assert -1 <= box["y"] < 800
    assert tab.evaluate("getComputedStyle(document.getElementById('w2')).outlineStyle") == "solid"


def test_the_last_finding_is_the_end(tab: Page) -> None:
    last = tab.locator("aside li[id]").count()
    tab.evaluate(f"location.hash = 'f{last}'")

    tab.keyboard.press("j")

    assert tab.evaluate("location.hash") == f"#f{last}"


@pytest.mark.parametrize("width", [1280, 390])
def test_it_works_without_a_script_and_fits_the_screen(browser: Browser, overlay: Path, width: int) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(overlay.as_uri())
        page.locator("#f1 .steps a").last.click()

        assert page.url.endswith("#f2")
        box = page.locator("body").bounding_box()
        assert box
        assert box["width"] <= width
