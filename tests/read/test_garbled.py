"""A text in a wrong encoding is told from one in a rare language."""

from __future__ import annotations

import pytest

from keii.read.garbled import is_garbled

JA = "港の再開は早くても十一月になると、運航会社の広報担当者が会見で説明した。島の病院には薬が届いている。"
FR = "Le ministère a décidé de fermer le pont; les élus de la région étaient opposés à l'arrêté préfectoral."


@pytest.mark.parametrize(
    "text",
    [
        JA.encode().decode("cp932", "replace"),
        JA.encode().decode("cp1252", "replace"),
        JA.encode().decode("latin-1"),
        JA.encode("cp932").decode("cp1252", "replace"),
        JA.encode("cp932").decode("utf-8", "replace"),
        JA.encode("euc_jp").decode("latin-1"),
        JA.encode("euc_jp").decode("utf-8", "replace"),
        JA.encode("ascii", "replace").decode(),
        FR.encode().decode("cp1252", "replace"),
    ],
    ids="utf8-cp932 utf8-cp1252 utf8-latin sjis-cp1252 sjis-utf8 euc-latin euc-utf8 asked french".split(),
)
def test_a_wrong_encoding_is_seen(text: str) -> None:
    assert is_garbled(text)


@pytest.mark.parametrize(
    "text",
    [
        JA,
        FR,
        "São Paulo e a situação não são comuns; Åse Ærø bor på en ø i Øresund.",
        "The fare rose by ¥5,000 and £3 (Â£3 on one sheet), the company said on its page. " * 3,
        "Really?? The minister asked: why now? Nobody on the island had an answer to that.",
        "何が起きたのか？？ 市長は「分からない」と答えた。料金は¥500になる。",
    ],
)
def test_letters_of_other_languages_are_no_garble(text: str) -> None:
    assert not is_garbled(text)
