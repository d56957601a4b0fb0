"""Who a Japanese row names as the speaker, and which words name nobody."""

from __future__ import annotations

import pytest

from keii.lang.ja.phrases import SURNAME
from keii.lang.ja.tellers import find_speaker


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("青葉県の森田知事", "青葉県の森田知事"),
        ("青葉国(略:青国)のパク・ミナ(朴美奈)大使", "青葉国のパク・ミナ大使"),
        ("青葉気象台", "青葉気象台"),
        ("表", None),
        ("国際社会", None),
        ("青葉高校の部員58人", None),
        ("朝凪日報", None),
        ("若葉新聞社", None),
        ("女性", None),
    ],
)
def test_a_speaker_is_somebody(words: str, speaker: str | None) -> None:
    assert find_speaker(words) == speaker


@pytest.mark.parametrize(
    ("name", "short"), [("リンド氏", True), ("森田さん", True), ("マリナ・コスタさん", False), ("森田大臣", False)]
)
def test_a_surname_alone_is_a_short_name(name: str, short: bool) -> None:
    assert (SURNAME.fullmatch(name) is not None) is short
