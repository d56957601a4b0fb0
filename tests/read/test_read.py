"""A folder of everything: every kind of file, every encoding, every fault in its own line."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.model.article import Article, Problem
from keii.read import read_articles
from keii.read.paragraphs import find_paragraphs

DATA = Path(__file__).resolve().parents[2] / "../shared/data"
TEXT = "島の航路は5日に閉じた。再開の時期はまだ決まっていない。"


def test_a_mixed_folder_is_read_and_each_fault_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("cp932"))
    (tmp_path / "b.md").write_bytes(f"---\ntitle: 航路\n---\n{TEXT}続報。".encode())
    (tmp_path / "c.html").write_bytes(f"<html><body><h1>航路</h1><p>{TEXT}別報。</p></body></html>".encode("euc_jp"))
    (tmp_path / "d.jsonl").write_text(json.dumps({"text": TEXT + "詳報。"}), "utf-8")
    (tmp_path / "e.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "f.txt").write_bytes(b"")
    (tmp_path / "g").write_bytes(f"<html><body><p>{TEXT}本紙。</p></body></html>".encode("iso2022_jp"))

    found = list(read_articles([str(tmp_path)]))

    texts = [made.text for made in found if isinstance(made, Article)]
    assert [text[-3:] for text in texts] == ["ない。", "続報。", "別報。", "詳報。", "本紙。"]
    assert [Path(made.where).name for made in found if isinstance(made, Problem)] == ["e.pdf", "f.txt"]


def test_a_long_run_of_blanks_is_read_at_once() -> None:
    begun = time.process_time()

    spans = find_paragraphs("March" + " " * 50_000 + "3\n\n" + "\t" * 50_000 + "April")

    assert len(spans) == 2
    assert time.process_time() - begun < 1


@given(st.text(st.sampled_from("あ。a \n\r\t\u2028\x85\x0b"), max_size=60))
def test_paragraphs_cover_all_that_is_printed(text: str) -> None:
    spans = find_paragraphs(text)

    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(place in covered for place, sign in enumerate(text) if not sign.isspace())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@pytest.mark.parametrize("path", ["ja_wikinews/articles.jsonl.gz", "timeline/t17/h1n1/articles.jsonl.gz"])
def test_real_corpora_are_read_whole(path: str) -> None:
    if not DATA.exists():
        pytest.skip("shared/data is not here")

    problems = [made.what for made in read_articles([str(DATA / path)]) if not isinstance(made, Article)]
    assert [what for what in problems if "earlier than every source" not in what] == []
    assert len(problems) < 20
