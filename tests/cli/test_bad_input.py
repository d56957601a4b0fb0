"""Bad input as a user meets it: a finding or one line, never a traceback, and unreadable is never unsupported."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import pytest

from command_line import keii

SOURCES = "## 出典\n\n1. 例新聞「橋が開通」2026年3月10日 https://rei.example/1\n"
PAGE = f"# 橋\n\n最終更新: 2026年3月12日\n\n橋は2025年9月1日に開いた。[1]\n\n{SOURCES}"
FRENCH = "Le pont a été ouvert par le maire. Les habitants de la ville sont contents de cette ouverture.\n"
WRONG = "橋は2025年9月1日に開いた。住民は喜んでいる。".encode().decode("latin-1")


class Ran(NamedTuple):
    """What a command gave."""

    exit_code: int
    output: str


def check(folder: Path, page: str, *sources: tuple[str, bytes], name: str = "page.md") -> Ran:
    """Check a page against sources written beside it; whatever happens, there is no traceback."""
    (folder / name).write_bytes(page.encode())
    words: list[object] = ["check", folder / name, "--format", "line"]
    for given, data in sources:
        (folder / given).write_bytes(data)
        words += ["--source", folder / given]
    ran = keii(*words)
    assert "Traceback" not in ran.err
    return Ran(ran.code, ran.out.decode() + ran.err)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "a PDF file"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "an image"),
        ("fr.md", FRENCH.encode(), "language fr is not supported yet"),
    ],
)
def test_a_source_that_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    alone = check(tmp_path, PAGE, (name, data))
    beside = check(tmp_path, PAGE, (name, data), ("2.md", "橋は長い。\n".encode()))

    assert alone.exit_code == 2
    assert reason in alone.output
    assert reason in beside.output
    assert "SUP" not in beside.output


def test_a_page_without_text_is_one_line(tmp_path: Path) -> None:
    found = check(tmp_path, "<html><body><script>1</script></body></html>", name="page.html")

    assert found.exit_code == 2
    assert "without text" in found.output


@pytest.mark.parametrize("words", [WRONG, "橋は2025年9月\ufffd\ufffdに開いた。"], ids=["latin-1", "replaced"])
def test_mojibake_is_told(tmp_path: Path, words: str) -> None:
    assert "STY003" in check(tmp_path, f"# 橋\n\n{words}\n").output


def test_a_page_that_cites_itself_is_told(tmp_path: Path) -> None:
    found = check(tmp_path, PAGE.replace("# 橋", "---\nurl: https://rei.example/1\n---\n# 橋"))

    assert found.exit_code == 1
    assert "SRC009" in found.output


@pytest.mark.parametrize(
    "page",
    [
        PAGE + "2. 例新聞「橋が開通」2026年3月10日 https://rei.example/1\n",
        PAGE.replace("橋は2025", "市長は「住民が『「橋」は要る』と言った」と述べた。[1]\n\n橋は2025"),
    ],
    ids=["one address twice", "nested quotes"],
)
def test_odd_pages_are_checked_without_errors(tmp_path: Path, page: str) -> None:
    assert check(tmp_path, page).exit_code == 0


def test_a_suppression_without_a_reason_is_reported(tmp_path: Path) -> None:
    found = check(tmp_path, PAGE.replace("橋は2025", "<!-- keii-disable SRC005 -->\n橋は2025"))

    assert "SUP000" in found.output


def test_a_long_page_stays_linear(tmp_path: Path) -> None:
    lines = "".join(f"<p>市長は{1 + i % 28}日、橋を{i}回視察したと述べた。</p>\n" for i in range(1000))
    start = perf_counter()

    found = check(tmp_path, f"<html><body><article><h1>橋</h1>{lines}</article></body></html>", name="page.html")

    assert "Traceback" not in found.output
    assert perf_counter() - start < 12  # 3 s; it took 15 when every sentence looked through all notes
