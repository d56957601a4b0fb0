"""Which phrases may head a section: matters, no places, sources, clocks or people of no name."""

from __future__ import annotations

import pytest

from builders import an_article
from keii import plugins
from keii.annotate import read_closely
from keii.compose.topics import find_topics


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        ("弾道ミサイル", True),
        ("感染防止", True),
        ("パキスタン", False),
        ("新潟県", False),
        ("成田空港", False),
        ("北朝鮮北東部", False),
        ("高校生", False),
        ("UTC", False),
        ("ロイター通信", False),
        ("マグニチュード", False),
    ],
)
def test_phrase_heads_a_section(words: str, heads: bool) -> None:
    found = plugins.load("languages", "ja").phrases.phrases(f"青葉市は{words}を調べた。")
    assert (words in found) is heads


def test_number_and_what_it_counts_part_no_phrase() -> None:
    found = plugins.load("languages", "ja").phrases.phrases("震源は北緯46度東経154度だった。")
    assert not any("東経" in phrase for phrase in found)


def test_source_is_no_theme() -> None:
    texts = (
        "青葉測候所によると、橋の近くで強い風を観測した。若葉大橋の通行止めは続いた。",
        "青葉測候所によると、川の水位は下がった。若葉大橋の通行止めは解かれた。",
    )
    readings = tuple(
        read_closely(an_article(text, id=str(number), published="2025-05-11")) for number, text in enumerate(texts)
    )
    phrases = [topic.phrase for topic in find_topics(readings, plugins.load("languages", "ja"))]
    assert "若葉大橋" in phrases
    assert "青葉測候所" not in phrases
