"""`keii bench`: a group that measures speed when no benchmark is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import keii, lines_of

ARTICLE = {
    "id": 1,
    "language": "en",
    "published": "2026-03-10",
    "text": "The hall opened on March 1. It closed on Friday.",
}


@pytest.mark.parametrize("name", [(), ("speed",)], ids=["alone", "speed"])
def test_without_a_name_speed_is_measured(tmp_path: Path, name: tuple[str, ...]) -> None:
    ran = keii("bench", *name, lines_of(tmp_path / "articles.jsonl", ARTICLE), "--about", "hall")

    assert ran.code == 0
    for figure in ("keii --help", "annotate en", "write 1 articles, 1 workers", "peak memory"):
        assert figure in ran.text


def test_help_names_the_benchmarks() -> None:
    ran = keii("bench", "--help")

    assert ran.code == 0
    assert "speed" in ran.text
    assert "time" in ran.text


def test_an_unknown_option_is_named_with_the_command() -> None:
    ran = keii("bench", "time", "--nowhere", "--ui", "en")

    assert ran.code == 2
    assert ran.err.startswith("keii bench time: No such option")
