"""The language is told by script, declaration and small words, or not at all."""

from __future__ import annotations

import pytest

from keii.read.language import language_of

CASES = {
    "kana": ("首相は会見した。", None, "ja"),
    "kana beats a wrong label": ("首相は会見した。", "en", "ja"),
    "kanji only, declared": ("首相辞任、内閣総辞職。", "ja", "ja"),
    "kanji only, Chinese": ("总统辞职，内阁解散。", "zh-CN", "zh"),
    "kanji only, undeclared": ("首相辞任、内閣総辞職。", None, None),
    "English": ("The minister left the room and did not return to it.", None, "en"),
    "English under a Japanese label": ("The minister left the room and did not return to it.", "ja", "en"),
    "English with a Japanese name": ("The party (自由の会, or Jiyu no Kai) said it will run for the seat.", None, "en"),
    "short English": ("Ministers meet.", None, "en"),
    "German": ("Der Minister hat das Land verlassen und ist nicht mit den Beratern zurück.", None, "de"),
    "Korean": ("총리는 회견했다.", "en", "ko"),
    "Russian": ("Премьер ушёл в отставку.", "ru", "ru"),
    "numbers": ("1 2 3", None, None),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_language_is_told(case: tuple[str, str | None, str | None]) -> None:
    text, declared, code = case

    assert language_of(text, declared) == code
