"""Which Latin spellings the sounds of a Japanese name allow."""

from __future__ import annotations

import pytest

from keii.lang.ja.latin import initials, spelled


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("ジョン・ケリー", "John Kerry"),
        ("マイケル・ジャクソン", "Michael Jackson"),
        ("デイビッド・キャメロン", "David Cameron"),
        ("アンゲラ・メルケル", "Angela Merkel"),
        ("ヴァルデ・エストマール", "Valde Estmar"),
        ("ロレンツ・ハルヴェン", "Lorenz Halven"),
        ("ハルグスタ", "Halgsta"),
        ("東京", "Tokyo"),
        ("大阪", "Osaka"),
        ("麻生太郎", "Taro Aso"),
    ],
)
def test_a_name_allows_its_spelling(name: str, spelling: str) -> None:
    pattern = spelled(name)

    assert pattern is not None
    assert pattern.fullmatch(spelling.lower())
    assert spelling[0].lower() in initials(name)


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("マリア・ロペス", "Mario Lopez"),
        ("ハルヴェン", "Halden"),
        ("コルト", "Karte"),
        ("ノルダ", "Nerda"),
        ("ジョン・ケリー", "Joan Kelso"),
        ("南紀", "Nancy"),
        ("芦屋", "Asia"),
    ],
)
def test_a_name_allows_no_spelling_that_sounds_otherwise(name: str, spelling: str) -> None:
    pattern = spelled(name)

    assert pattern is not None
    assert not pattern.fullmatch(spelling.lower())


@pytest.mark.parametrize("name", ["ミュー", "Kerry", "ロスメル海運", "与党"])
def test_of_other_names_nothing_is_known(name: str) -> None:
    assert spelled(name) is None
