"""Files, folders, globs and standard input become a list of files to read."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from keii.collect.files import RawFile, buffered, find_files, find_lines, kind_of, open_file, read_bytes
from keii.model.article import Problem


def names(sources: list[str]) -> list[str]:
    return [Path(found.name).name for found in find_files(sources) if isinstance(found, RawFile)]


def problem(source: str) -> Problem:
    (found,) = find_files([source])
    assert isinstance(found, Problem)
    return found


def test_a_folder_is_read_with_its_folders_in_order_without_what_belongs_to_saved_pages(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.html", "a.md", "b/x.jsonl.gz", "b/style.css", "b/photo.png", ".hidden"):
        (tmp_path / name).write_text("x")

    assert names([str(tmp_path)]) == ["a.md", "c.html", "x.jsonl.gz"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")

    assert names([str(tmp_path), str(tmp_path / "a.txt"), str(tmp_path / "*.txt")]) == ["a.txt"]


def test_what_cannot_be_read_is_a_problem_with_a_reason(tmp_path: Path) -> None:
    assert "holds no file" in problem(str(tmp_path)).what
    assert "no such file" in problem(str(tmp_path / "missing.txt")).what
    assert "pattern" in problem(str(tmp_path / "*.txt")).what
    assert "needs the network" in problem("https://example.org/feed").what


@pytest.mark.parametrize(
    ("name", "kind"), [("a.JSONL.gz", "jsonl"), ("a.htm", "html"), ("a.rdf", "xml"), ("a", "unknown")]
)
def test_the_name_tells_the_kind(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_gzip_file_is_unpacked_and_a_damaged_one_is_a_problem(tmp_path: Path) -> None:
    packed = gzip.compress(b"first\nsecond\n" * 5000)
    (tmp_path / "whole.gz").write_bytes(packed)
    (tmp_path / "torn.gz").write_bytes(packed[: len(packed) // 2])

    whole, torn = (RawFile(name, str(tmp_path / name), "jsonl") for name in ("whole.gz", "torn.gz"))

    with open_file(whole) as whole_stream, open_file(torn) as torn_stream:
        assert not isinstance(whole_stream, Problem)
        assert not isinstance(torn_stream, Problem)
        assert sum(1 for _ in find_lines(whole_stream, "whole.gz", 100)) == 10_000
        *_, (_, last) = find_lines(torn_stream, "torn.gz", 100)
        assert isinstance(last, Problem)


def test_a_line_that_is_too_long_is_skipped_and_the_rest_goes_on() -> None:
    stream = buffered(io.BytesIO(b"one\n" + b"x" * 50 + b"\ntwo\n"))

    lines = [line for _, line in find_lines(stream, "f", 10)]

    assert lines[0] == b"one\n"
    assert isinstance(lines[1], Problem)
    assert lines[2] == b"two\n"


def test_a_file_above_the_limit_is_a_problem() -> None:
    stream = buffered(io.BytesIO(b"x" * 50))

    assert isinstance(read_bytes(stream, "f", 10), Problem)
