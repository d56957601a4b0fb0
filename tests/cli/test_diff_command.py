"""`keii diff`: two pages in, what changed out; one line for what cannot be compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import keii, lines_of

REPORTS = [
    ("2026-01-05", "市は港の旧倉庫を取り壊す方針だ。旧倉庫は1931年に建てられた。", "潮路新報"),
    ("2026-03-20", "市は3月20日、港の旧倉庫を取り壊した。費用は4億円だった。", "北浜タイムズ"),
]


def builds(tmp_path: Path) -> tuple[Path, Path]:
    """Build the page on the day of each report."""
    told = [
        {
            "id": n,
            "published": day,
            "text": text,
            "publisher": outlet,
            "headline": f"旧倉庫 第{n}報",
            "url": f"https://x.example/{n}",
        }
        for n, (day, text, outlet) in enumerate(REPORTS)
    ]
    path = lines_of(tmp_path / "a.jsonl", *told)
    for day, _, _ in REPORTS:
        assert keii("write", path, "--as-of", day, "-o", tmp_path / day).code == 0
    return tmp_path / REPORTS[0][0], tmp_path / REPORTS[1][0]


def test_two_builds_of_a_page_are_compared_in_its_language(tmp_path: Path) -> None:
    old, new = builds(tmp_path)

    ran = keii("diff", old, new / "page.json", "--ui", "en")

    assert (ran.code, ran.err) == (0, "")
    answered = (
        "「市は港の旧倉庫を取り壊すか」に答えが出た: 予定・方針 → 実現・発生（2026年3月20日、出典1 北浜タイムズ「旧倉庫"
    )
    assert answered in ran.text
    assert "出典1 北浜タイムズ「旧倉庫 第1報」が加わった（2026年3月20日）" in ran.text


def test_every_shape_is_printed_the_same_each_time(tmp_path: Path) -> None:
    old, new = builds(tmp_path)

    for shape in ("text", "md", "json"):
        assert keii("diff", old, new, "--format", shape).out == keii("diff", old, new, "--format", shape).out
    assert json.loads(keii("diff", old, new, "--format", "json").out)["questions"][0]["kind"] == "answered"


def test_a_page_is_the_same_as_itself(tmp_path: Path) -> None:
    old, _ = builds(tmp_path)

    ran = keii("diff", old, old)

    assert ran.code == 0
    assert ran.text.splitlines()[-1] == "問い、年表、出典に変わったところはありません。"


def test_the_wrong_order_is_doubted_but_done(tmp_path: Path) -> None:
    old, new = builds(tmp_path)

    ran = keii("diff", new, old, "--ui", "en")

    assert ran.code == 0
    assert ran.err == f"keii: {new} speaks from a later day than {old}; is the order right?\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("# A page\n", "no JSON:"),
        ('{"findings": []}', "no page of keii:"),
        ('{"id": "x", "in_language": "fr", "title": null}', "language fr is not supported yet"),
        ('{"id": "x", "in_language": "en", "title": null}', "a page in en, but"),
        ('{"id": "x", "in_language": "ja", "title": null}', "a page of another story than"),
        ('{"id": "x", "in_language": "ja", "title": {"text": "x", "evidence": []}}', "no page of keii:"),
    ],
)
def test_what_is_no_page_or_another_one_is_one_line(tmp_path: Path, content: str, message: str) -> None:
    old, _ = builds(tmp_path)
    other = tmp_path / "other.json"
    other.write_text(content, "utf-8")

    for ui in ("en", "ja"):
        ran = keii("diff", old, other, "--ui", ui)

        assert (ran.code, ran.out) == (2, b"")
        assert len(ran.err.splitlines()) == 1
        assert ui == "ja" or f"keii: {other}: {message}" in ran.err


def test_a_folder_without_a_page_is_one_line(tmp_path: Path) -> None:
    old, _ = builds(tmp_path)

    ran = keii("diff", old, tmp_path, "--ui", "en")

    assert ran.code == 2
    assert ran.err == f"keii: {tmp_path}: no page.json in this folder; name one that `keii write` made\n"
