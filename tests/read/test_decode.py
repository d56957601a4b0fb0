"""Bytes become text in the encoding they are really in."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.model.article import Problem
from keii.read.decode import Decoded, decode

ENCODINGS = Path(__file__).resolve().parents[2] / "../shared/data/collect/encodings"
TEXT = "政府は5日、首脳会談を来月に開くと発表した。協議はまだ続いている。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
def test_japanese_is_read_in_every_encoding_without_a_label(encoding: str) -> None:
    found = decode(TEXT.encode(encoding), "f")

    assert isinstance(found, Decoded)
    assert found.text == TEXT


@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "shift_jis", "x-unknown"])
def test_a_wrong_label_is_not_believed(label: str) -> None:
    found = decode(TEXT.encode("euc_jp"), "f", label)

    assert isinstance(found, Decoded)
    assert found.text == TEXT


def test_latin_text_is_read_as_labelled() -> None:
    found = decode("The café’s owner, Zoë, left.".encode("cp1252"), "f", "iso-8859-1")

    assert isinstance(found, Decoded)
    assert found.text == "The café’s owner, Zoë, left."


def test_one_broken_sequence_is_flagged_and_the_rest_is_kept() -> None:
    found = decode(TEXT.encode().replace("会談".encode(), b"\xe4\xbc", 1), "f")

    assert isinstance(found, Decoded)
    assert found.flags == ("broken",)
    assert found.text.startswith("政府は5日、首脳")
    assert found.text.endswith("続いている。")


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04zip", b"\x89PNG\r\n", b"text\0with\0zeros and more"])
def test_a_binary_file_is_a_problem(data: bytes) -> None:
    found = decode(data, "f")

    assert isinstance(found, Problem)
    assert "not a text file" in found.what


def test_utf7_is_refused() -> None:
    assert isinstance(decode(b"<?xml version='1.0' encoding='utf-7'?><rss/>", "f"), Problem)


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "shift_jis", "rot13", "utf-16", "hex", "\u0130"]))
def test_no_bytes_raise(data: bytes, label: str | None) -> None:
    assert isinstance(decode(data, "f", label), Decoded | Problem)


def test_the_encoding_matrix_is_read_exactly() -> None:
    if not ENCODINGS.exists():
        pytest.skip("shared/data is not here")
    feeds = zipfile.ZipFile(ENCODINGS / "matrix.zip")
    rows = [json.loads(line) for line in (ENCODINGS / "expected.jsonl").read_text("utf-8").splitlines()]

    wrong = []
    for row in rows:
        found = decode(feeds.read(row["file"]), row["file"], row["http_charset"])
        title = re.findall(r"<title>([^<]*)", found.text)[1] if isinstance(found, Decoded) else None
        if row["first_title"] is not None and title != row["first_title"]:
            wrong.append(row["file"])

    assert wrong == []
