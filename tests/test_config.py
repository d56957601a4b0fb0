"""Settings: what is read, and what a wrong one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from keii.config import RIGHT, Settings, read_settings
from keii.errors import UnusableInput
from keii.model.quoting import Allowance


def settings_of(folder: Path, text: str, **variables: str) -> Settings:
    (folder / "keii.toml").write_text(text, "utf-8")
    return read_settings(folder, variables)


def test_without_a_file_every_setting_has_its_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path, {}) == Settings()


def test_a_variable_overrules_the_file(tmp_path: Path) -> None:
    found = settings_of(tmp_path, 'limit = 10\nui = "ja"\n', KEII_LIMIT="20")

    assert (found.limit, found.ui) == (20, "ja")


def test_levels_of_rules_come_from_the_file_and_from_a_variable(tmp_path: Path) -> None:
    assert settings_of(tmp_path, '[rules]\nSRC003 = "off"\n').rules == {"SRC003": "off"}
    assert read_settings(tmp_path / "no", {"KEII_RULES": "SRC003=off, DAT001=note"}).rules == {
        "SRC003": "off",
        "DAT001": "note",
    }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('ui = "ja"\nlimmit = 3\n', ":2", "limmit: no such setting; did you mean limit?"),
        ("colour = 1\n", ":1", "colour: no such setting; there are"),
        ('limit = "many"\n', ":1", "limit: expected a whole number from 1, found 'many'"),
        ("limit = 0\n", ":1", "limit: expected a whole number from 1, found 0"),
        ("max_characters = -1\n", ":1", "max_characters: expected a whole number from 0, found -1"),
        (
            'limit = 3\n[outlets."rei.example"]\nmax_words = 3\n',
            ":2",
            "outlets: expected outlets with max_share or max_characters, found {'rei.example': {'max_words': 3}}",
        ),
        ("max_share = 3\n", ":1", "max_share: expected a number above 0, at most 1, found 3"),
        ('ui = "fr"\n', ":1", "ui: expected ja or en, found 'fr'"),
        ('\n[rules]\nSRC003 = "loud"\n', ":2", "rules: expected rule ids with off, note, warning or error"),
        ("limit = \n", "", "not a TOML file"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line_and_what_is_right(
    tmp_path: Path, text: str, line: str, message: str
) -> None:
    with pytest.raises(UnusableInput) as caught:
        settings_of(tmp_path, text)

    assert f"keii.toml{line}: {message}" in str(caught.value)


def test_a_wrong_variable_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match="KEII_WORKERS: workers: expected a whole number from 1 to 64, found 'two'"):
        read_settings(tmp_path, {"KEII_WORKERS": "two"})


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "keii.toml").write_bytes('ui = "日本"'.encode("shift_jis"))

    with pytest.raises(UnusableInput, match="save it as UTF-8"):
        read_settings(tmp_path, {})


def test_a_file_saved_on_windows_is_read(tmp_path: Path) -> None:
    (tmp_path / "keii.toml").write_bytes(b"\xef\xbb\xbflimit = 7\r\n")

    assert read_settings(tmp_path, {}).limit == 7


def test_every_setting_says_what_is_right() -> None:
    assert set(RIGHT) == set(Settings.__struct_fields__)


def test_the_limits_of_outlets_are_read_from_file_and_variable(tmp_path: Path) -> None:
    (tmp_path / "keii.toml").write_text('[outlets."rei.example"]\nmax_characters = 200\n', "utf-8")

    from_file = read_settings(tmp_path, {})
    given = read_settings(tmp_path, {"KEII_OUTLETS": "rei.example.max_share=0.1, 例新聞.max_characters=90"})

    assert from_file.outlets == {"rei.example": Allowance(max_characters=200)}
    assert given.outlets == {"rei.example": Allowance(max_share=0.1), "例新聞": Allowance(max_characters=90)}
