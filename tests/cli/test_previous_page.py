"""`keii write --previous`: the page before this one, or one line that says why it is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import keii, lines_of

TEXTS = {
    "ja": ["玲島市は1月5日、港の旧倉庫を3月に取り壊すと発表した。", "玲島市は3月20日、港の旧倉庫を取り壊した。"],
    "en": [
        "The city of Lund plans to demolish the old warehouse in March 2026.",
        "The city of Lund demolished the old warehouse on 20 March 2026.",
    ],
}
DAYS = ["2026-01-05", "2026-03-20"]


def articles(tmp_path: Path, code: str, *, name: str = "a") -> Path:
    told = [
        {"id": f"{name}{n}", "published": day, "text": text, "publisher": f"paper {n}", "language": code}
        for n, (day, text) in enumerate(zip(DAYS, TEXTS[code], strict=True))
    ]
    return lines_of(tmp_path / f"{name}_{code}.jsonl", *told)


def page_of(tmp_path: Path, code: str = "ja", *, name: str = "a", day: str = DAYS[0]) -> Path:
    folder = tmp_path / f"{name}-{code}-{day}"
    assert keii("write", articles(tmp_path, code, name=name), "--as-of", day, "-o", folder).code == 0
    return folder


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_next_page_says_what_changed(tmp_path: Path, code: str) -> None:
    before = page_of(tmp_path, code)

    ran = keii("write", articles(tmp_path, code), "--previous", before, "-o", tmp_path / "next")

    assert (ran.code, ran.err) == (0, "")
    page = json.loads((tmp_path / "next" / "page.json").read_text("utf-8"))
    assert page["changes"]["sources"][0]["source"]["article_id"] == "a1"
    assert 'id="changes"' in (tmp_path / "next" / "index.html").read_text("utf-8")
    assert {"ja": "## 前の版からの変更", "en": "## Changes since the previous page"}[code] in (
        tmp_path / "next" / "page.md"
    ).read_text("utf-8")


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    before = page_of(tmp_path, day=DAYS[1])

    again = keii("write", articles(tmp_path, "ja"), "--previous", before / "page.json", "-o", tmp_path / "again")

    assert again.code == 0
    for name in ("index.html", "page.json", "page.md"):
        assert (tmp_path / "again" / name).read_bytes() == (before / name).read_bytes()


@pytest.mark.parametrize(
    ("content", "message", "japanese"),
    [
        ("# A page\n", "no JSON:", "JSON として読めません"),
        ('{"findings": []}', "no page of keii:", "keii の page.json ではありません"),
        (
            '{"id": "x", "in_language": "ja", "title": null, "format": 9}',
            "a page of format 9; this keii reads format 1",
            "書式 9 のページです",
        ),
        (
            '{"id": "x", "in_language": "en", "title": null}',
            "a page in en, but this one is in ja",
            "言語が en のページです",
        ),
        (
            '{"id": "x", "in_language": "ja", "title": null}',
            "a page of another story: it has no article in common with this one",
            "別の話のページです",
        ),
    ],
    ids=["no JSON", "no page", "format", "language", "story"],
)
def test_what_is_no_previous_page_is_one_line(tmp_path: Path, content: str, message: str, japanese: str) -> None:
    path = tmp_path / "page.json"
    path.write_text(content, "utf-8")

    for ui, expected in (("en", message), ("ja", japanese)):
        ran = keii("write", articles(tmp_path, "ja"), "--previous", path, "-o", tmp_path / "out", "--ui", ui)

        assert (ran.code, ran.out) == (2, b"")
        assert ran.err.startswith(f"keii: {path}: {expected}")
        assert len(ran.err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_page_is_one_line(tmp_path: Path) -> None:
    ran = keii("write", articles(tmp_path, "ja"), "--previous", tmp_path, "--ui", "en")

    assert (ran.code, ran.out) == (2, b"")
    assert ran.err == f"keii: {tmp_path}: no page.json in this folder; name one that `keii write` made\n"


def test_a_later_previous_page_is_doubted_but_taken(tmp_path: Path) -> None:
    later = page_of(tmp_path, day=DAYS[1])

    ran = keii(
        "write", articles(tmp_path, "ja"), "--as-of", DAYS[0], "--previous", later, "-o", tmp_path / "o", "--ui", "en"
    )

    assert (ran.code, ran.err) == (0, f"keii: {later} speaks from a later day than the new page; is the order right?\n")
