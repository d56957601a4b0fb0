"""The page in a real browser: widths, themes, no JavaScript, evidence, silence."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from conftest import demo_articles
from keii import pipeline
from keii.cli.demo import order_of
from keii.publish import write_site
from story_pages import a_story_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

WIDTHS = [1280, 1100, 720, 390, 320]
LANGUAGES = ["ja", "en"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the hand-made pages of both languages."""
    folder = tmp_path_factory.mktemp("site")
    for code in LANGUAGES:
        page, readings = a_story_page(code)
        write_site(page, readings, folder / code)
    return folder


def open_page(context: BrowserContext, site: Path, code: str, hash: str = "") -> tuple[Page, list[str]]:
    """Open a page from its file; the list fills with console messages, errors and requests beyond that file."""
    noise: list[str] = []
    tab = context.new_page()
    address = (site / code / "index.html").as_uri()
    tab.on("console", lambda message: noise.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: noise.append(f"error: {error}"))
    tab.on("dialog", lambda dialog: noise.append(f"dialog: {dialog.message}"))
    tab.on("request", lambda sent: noise.append(sent.url) if sent.url.split("#")[0] != address else None)
    tab.goto(address + hash)
    return tab, noise


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_width_scrolls_sideways(browser: Browser, site: Path, code: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    tab, noise = open_page(context, site, code)
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")

    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        outside = tab.evaluate(
            """() => [...document.querySelectorAll('main *, header *, nav *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.vh'))
            .map(e => e.outerHTML.slice(0, 80))"""
        )
        assert outside == []
    assert noise == []
    context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_without_javascript_every_passage_is_reached(browser: Browser, site: Path, code: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    tab, _ = open_page(context, site, code)

    links = tab.locator(".ref").all()
    passages = {link.get_attribute("href") or "" for link in links}

    assert len(passages) == tab.locator("#evidence mark").count()
    assert tab.locator("#rail").is_hidden()
    for passage in sorted(passages):
        assert tab.locator(f"mark{passage}").is_visible()
    tab.locator("h1 .ref").first.click()
    assert tab.locator("mark:target").count() == 1
    context.close()


@pytest.mark.parametrize("width", [1280, 1100, 390])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_number_opens_its_passage_and_escape_returns(browser: Browser, site: Path, code: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    tab, noise = open_page(context, site, code)
    tab.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    links = tab.locator(".ref")

    for position in range(links.count()):
        link = links.nth(position)
        passage = link.get_attribute("href") or ""
        link.click()
        rail = tab.locator("#rail")
        assert rail.locator("mark").inner_text() == tab.locator(f"mark{passage}").inner_text()
        assert rail.locator("mark").is_visible()
        assert rail.locator("h3").evaluate("node => node === document.activeElement")
        assert tab.evaluate("location.hash") == passage
        assert link.evaluate(
            """(node) => { const box = node.getBoundingClientRect(); const rail = document.getElementById('rail');
            return box.top >= 0 && (getComputedStyle(rail).position !== 'fixed' ||
            box.bottom <= rail.getBoundingClientRect().top + 1); }"""
        )
        tab.keyboard.press("Escape")
        assert link.evaluate("node => node === document.activeElement")
        assert rail.locator("mark").count() == 0
    assert noise == []
    context.close()


def test_a_shared_address_shows_its_passage_at_once(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")

    tab, _ = open_page(context, site, "ja")
    shared = tab.locator("main .ref").nth(5).get_attribute("href") or ""
    tab, noise = open_page(context, site, "ja", shared)

    assert tab.locator("#rail mark").inner_text() == tab.locator(f"mark{shared}").inner_text()
    assert ":~:text=" in (tab.locator("#rail a.original").get_attribute("href") or "")
    assert noise == []
    context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_passage_is_reached_from_the_top_with_few_keys(browser: Browser, site: Path, code: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    tab, _ = open_page(context, site, code)

    presses = 1
    tab.keyboard.press("Tab")
    for _ in range(10):
        focused = tab.evaluate("document.activeElement.getAttribute('href')")
        if focused == "#timeline":
            break
        tab.keyboard.press("Tab")
        presses += 1
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")

    assert presses + 3 <= 12
    assert tab.locator("#rail mark").count() == 1
    context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_print_opens_the_details_and_gives_addresses(browser: Browser, site: Path, code: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 720, "height": 900})
    tab, _ = open_page(context, site, code)

    tab.emulate_media(media="print")

    assert tab.locator(".history li").first.is_visible()
    assert tab.locator("#evidence .url").first.is_visible()
    assert not tab.locator("nav.contents").is_visible()
    context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_with_changes_fits_every_width_and_old_addresses_open(
    browser: Browser, tmp_path: Path, code: str
) -> None:
    before = pipeline.write(demo_articles(code), replace(order_of(code), as_of=date(2025, 10, 31)))
    built = pipeline.write(demo_articles(code), order_of(code), previous=before.page)
    write_site(built.page, built.readings, tmp_path / code)
    context = browser.new_context(reduced_motion="reduce")
    folded = next(alias.id for alias in built.page.aliases if alias.to.startswith("s-"))

    tab, noise = open_page(context, tmp_path, code, f"#{folded}")

    assert tab.evaluate(f"document.getElementById('{folded}').closest('details:not([open])')") is None
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.locator("#changes li").first.is_visible()
    assert tab.locator(".turned").count() > 3
    assert noise == []
    context.close()
