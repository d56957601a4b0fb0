"""`keii check --fetch`: the page and its sources come through the door; without it nothing leaves the machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import keii
from hostile_server import ANSWERS, HostileServer, hostile_server, sized

ARTICLE = """<!doctype html><html lang="en"><head><title>Ferry to stop in May</title>
<meta property="article:published_time" content="2026-03-02T09:00:00+00:00"></head><body><article>
<h1>Ferry to stop in May</h1>
<p>The ferry between Orla and Brint will stop on 9 May 2026, the harbour office said on Monday.</p>
<p>It carried 12,000 people last year, and the office expects fewer this summer because a bridge has opened.</p>
<p>Mayor Lena Voss called the decision hasty and asked the office to publish its figures before the council meets.</p>
</article></body></html>"""
PAGE = """# Why the ferry stops

The ferry between Orla and Brint will stop on 9 May 2025, the harbour office said. [1]

## Sources

1. [Ferry to stop in May]({there}) Strait Wire, 2 March 2026
2. [Answer of the office]({missing}) Strait Wire, 3 March 2026
"""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    """A server whose network and port the settings open."""
    monkeypatch.setitem(ANSWERS, "/ferry", sized(ARTICLE.encode()))
    with hostile_server() as running:
        monkeypatch.setenv("KEII_ALLOW_PRIVATE", "127.0.0.0/8")
        monkeypatch.setenv("KEII_PORTS", str(running.port))
        yield running


def page_at(folder: Path, server: HostileServer) -> Path:
    """Write the page, its sources on the server, one of them missing there."""
    path = folder / "page.md"
    path.write_text(PAGE.format(there=server.url("/ferry"), missing=server.url("/404")), "utf-8")
    return path


def test_listed_sources_are_fetched_and_judged_and_a_missing_one_is_said(tmp_path: Path, server: HostileServer) -> None:
    ran = keii("check", page_at(tmp_path, server), "--fetch", "--format", "line")

    assert ran.code == 1
    assert ":error:DAT002:" in ran.text
    assert ":note:SRC007: could not be read" in ran.text
    assert f"{server.url('/404')}: there is no such page (404)" in ran.err


def test_nothing_is_fetched_unless_asked(tmp_path: Path, server: HostileServer) -> None:
    ran = keii("check", page_at(tmp_path, server), "--format", "line")

    assert server.asked == []
    assert "DAT002" not in ran.text


def test_a_page_is_fetched_by_its_address(server: HostileServer) -> None:
    asked = keii("check", server.url("/ferry"), "--source", server.url("/ferry"), "--fetch", "--format", "line")
    unasked = keii("check", server.url("/ferry"))

    assert asked.code in (0, 1)
    assert "SUP" not in asked.text
    assert (unasked.code, unasked.out) == (2, b"")
    assert "add --fetch" in unasked.err


def test_what_cannot_be_fetched_is_one_line_in_the_readers_language(server: HostileServer) -> None:
    page = keii("check", server.url("/500"), "--fetch", "--ui", "ja")
    source = keii("check", "-", "--source", server.url("/404"), "--fetch", stdin=b"The ferry stops.")

    assert page.code == 2
    assert "ホストが 500 を返しました" in page.err
    assert source.code == 2
    assert "no source could be read" in source.err
    assert "Traceback" not in page.err + source.err


def test_a_private_host_is_refused_without_the_setting(
    tmp_path: Path, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KEII_ALLOW_PRIVATE")

    ran = keii("check", page_at(tmp_path, server), "--fetch", "--format", "line")

    assert server.asked == []
    assert "private or reserved network" in ran.err


def test_a_network_in_the_settings_must_be_one(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEII_ALLOW_PRIVATE", "my lan")

    ran = keii("check", server.url("/ferry"), "--fetch")

    assert ran.code == 2
    assert "allow_private" in ran.err
