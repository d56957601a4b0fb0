"""`keii write`, `keii demo`, `keii timeline`: from files to pages, through the command line."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from command_line import Ran, keii, lines_of

JA = [
    "運輸省は3日、新しい橋を2025年5月9日に開通させると発表した。費用は約120億円とされる。",
    "例市の市長は5日、橋の開通を歓迎すると述べた。橋の長さは1200メートルである。",
    "新しい橋は9日に開通し、市民およそ300人が式典に出席した。",
]
DAYS = ("2025-04-03", "2025-05-05", "2025-05-10")
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>例新聞</title><item><title>橋の式典</title>'
    "<link>https://example.org/4</link><pubDate>Sun, 11 May 2025 09:00:00 +0900</pubDate>"
    "<description>橋の式典には運輸相も出席し、安全を誓うと述べた。運輸省が11日に発表した。</description></item></channel></rss>"
)


def a_folder(tmp_path: Path) -> Path:
    """Lay out one story as a web page, Markdown, text, a feed and JSON lines, in several encodings."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    head = f'<html lang="ja"><head><meta charset="shift_jis"><meta name="date" content="{DAYS[0]}"><title>橋</title>'
    page = f"{head}</head><body><article><h1>橋の開通日が決まる</h1><p>{JA[0]}</p></article></body></html>"
    (folder / "1.html").write_bytes(page.encode("shift_jis"))
    front = f"---\ntitle: 市長の談話\npublished: {DAYS[1]}\n---\n"
    (folder / "2.md").write_bytes((front + JA[1]).encode("euc_jp"))
    (folder / "3.txt").write_bytes((front.replace(DAYS[1], DAYS[2]) + JA[2]).encode("utf-16"))
    (folder / "4.rss").write_text(RSS, "utf-8")
    lines_of(folder / "5.jsonl", {"id": 5, "text": JA[2] + "橋は混雑した。", "published": DAYS[2]})
    (folder / "6.pdf").write_bytes(b"%PDF-1.7\n\x00\xff")
    return folder


def a_story(folder: Path) -> Path:
    """Write the three articles as JSON lines."""
    told = enumerate(zip(JA, DAYS, strict=True))
    return lines_of(folder / "a.jsonl", *({"id": n, "text": text, "published": day} for n, (text, day) in told))


def sentences_in(part: Any) -> list[dict[str, Any]]:
    """List every published sentence of a page.json."""
    if isinstance(part, list):
        return [found for piece in part for found in sentences_in(piece)]
    if not isinstance(part, dict):
        return []
    own = [part] if "text" in part and "evidence" in part else []
    return own + [found for piece in part.values() for found in sentences_in(piece)]


def test_a_folder_of_every_kind_becomes_a_site(tmp_path: Path) -> None:
    ran = keii("write", a_folder(tmp_path), "-o", tmp_path / "out")

    page = json.loads((tmp_path / "out" / "page.json").read_text("utf-8"))
    assert ran.code == 0
    assert ran.text == f"{tmp_path / 'out' / 'index.html'}\n"
    assert sorted(os.listdir(tmp_path / "out")) == ["index.html", "page.json", "page.md"]
    assert page["as_of"] == "2025-05-11"
    assert sentences_in(page)
    assert all(sentence["evidence"] for sentence in sentences_in(page))
    assert ran.err.endswith("6.pdf: not a text file: a PDF file; save its text as .txt or .md\n")
    assert len(ran.err.splitlines()) == 1
    assert any("6.pdf" in unread for unread in page["unread"])


def test_evidence_points_into_the_text_as_it_was_given(tmp_path: Path) -> None:
    told = enumerate(zip(JA, DAYS, strict=True))
    articles = [{"id": n, "text": f"\n  {text} ", "published": day} for n, (text, day) in told]
    source = "".join(json.dumps(article) + "\n" for article in articles).encode()

    ran = keii("write", "-", "--format", "json", stdin=source)

    passages = [passage for sentence in sentences_in(json.loads(ran.out)) for passage in sentence["evidence"]]
    assert (ran.code, ran.err) == (0, "")
    assert passages
    for passage in passages:
        text = str(articles[passage["article_id"]]["text"])
        assert text[passage["span"]["start"] : passage["span"]["end"]] == passage["exact"]


@pytest.mark.parametrize(("shape", "opening"), [("html", "<!doctype html>"), ("md", "# "), ("json", "{")])
def test_a_page_in_one_file_goes_to_standard_output_or_where_it_is_told(
    tmp_path: Path, shape: str, opening: str
) -> None:
    source = a_story(tmp_path)

    printed = keii("write", source, "--format", shape)
    saved = keii("write", source, "--format", shape, "-o", tmp_path / "new" / "page")

    assert printed.code == saved.code == 0
    assert printed.text.lower().lstrip("-\n").startswith(opening) or shape == "md"
    assert (tmp_path / "new" / "page").read_bytes() == printed.out
    assert saved.text == f"{tmp_path / 'new' / 'page'}\n"


def test_articles_without_any_date_need_a_day_to_speak_from(tmp_path: Path) -> None:
    source = lines_of(tmp_path / "a.jsonl", *({"id": n, "text": text} for n, text in enumerate(JA)))

    without = keii("write", source, "-o", tmp_path / "o")
    given = keii("write", source, "--as-of", "2025-06-01", "-o", tmp_path / "o")

    assert without.code == 2
    assert without.err == "keii: articles: none has a publication date; add dates or give --as-of 2026-03-09\n"
    assert given.code == 0
    assert json.loads((tmp_path / "o" / "page.json").read_text("utf-8"))["as_of"] == "2025-06-01"


def test_a_japanese_query_asks_for_a_japanese_page(tmp_path: Path) -> None:
    english = [{"id": f"e{n}", "text": f"The bridge no. {n} opened on Friday.", "published": DAYS[0]} for n in range(5)]
    japanese = [{"id": n, "text": text, "published": DAYS[0]} for n, text in enumerate(JA)]

    ran = keii("write", lines_of(tmp_path / "a.jsonl", *english, *japanese), "--about", "橋", "--format", "json")

    assert json.loads(ran.out)["in_language"] == "ja"


def test_a_query_that_matches_nothing_says_what_to_try(tmp_path: Path) -> None:
    ran = keii("write", a_story(tmp_path), "--about", "火山の噴火", "-o", tmp_path / "o")

    assert ran.code == 2
    assert ran.err == "keii: articles: none of 3 is about '火山の噴火' in ja; try other words or --lang\n"
    assert not (tmp_path / "o").exists()


def test_a_limit_is_kept(tmp_path: Path) -> None:
    source = lines_of(
        tmp_path / "a.jsonl", *({"id": n, "text": f"{JA[0]}第{n}報。", "published": DAYS[0]} for n in range(30))
    )

    ran = keii("write", source, "--about", "橋", "--limit", 5, "--format", "json")

    assert len(json.loads(ran.out)["sources"]) <= 5


def test_without_a_query_a_limit_keeps_the_newest_articles(tmp_path: Path) -> None:
    ran = keii("write", a_story(tmp_path), "--limit", 2, "--format", "json")

    page = json.loads(ran.out)
    assert {source["article_id"] for source in page["sources"]} == {1, 2}
    assert page["made_by"].startswith("keii ")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Path]:
    """The bundled story, built once."""
    folder = tmp_path_factory.mktemp("demo")
    return keii("demo", "-o", folder, "--ui", "en"), folder


def test_the_demo_writes_both_pages_and_a_marked_digest(demo: tuple[Ran, Path]) -> None:
    ran, folder = demo

    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())

    pages = [f"{code}/{name}" for code in ("en", "ja") for name in ("index.html", "page.json", "page.md")]
    assert (ran.code, ran.err) == (0, "")
    assert files == ["check/index.html", *pages]
    assert ran.text.splitlines() == [str(folder / part / "index.html") for part in ("ja", "en", "check")]
    assert [json.loads((folder / code / "page.json").read_bytes())["in_language"] for code in ("ja", "en")] == [
        "ja",
        "en",
    ]


def test_the_demos_digest_is_marked(demo: tuple[Ran, Path]) -> None:
    _, folder = demo

    overlay = (folder / "check" / "index.html").read_text("utf-8")

    assert overlay.count("<mark") >= 5


@pytest.mark.parametrize("shape", ["json", "md", "html", "csv", "timelinejs"])
def test_a_timeline_in_every_format(tmp_path: Path, shape: str) -> None:
    source = a_story(tmp_path)

    ran = keii("timeline", source, "--format", shape)

    assert (ran.code, ran.err) == (0, "")
    assert "2025" in ran.text
    if shape == "json":
        for day in json.loads(ran.out):
            assert {"date", "precision", "status", "entries"} <= set(day)
            assert all(entry["evidence"] for entry in day["entries"])
    elif shape == "csv":
        assert all(row["date"].startswith("2025") for row in csv.DictReader(io.StringIO(ran.text)))
    elif shape == "timelinejs":
        assert json.loads(ran.out)["events"]


def test_a_timeline_keeps_to_its_range(tmp_path: Path) -> None:
    source = a_story(tmp_path)

    ran = keii("timeline", source, "--from", "2025-05-01", "--to", "2025-05-31", "--dates", 1)
    none = keii("timeline", source, "--from", "1990-01-01", "--to", "1990-01-02")

    assert [day["date"][:7] for day in json.loads(ran.out)] == ["2025-05"]
    assert (none.code, json.loads(none.out)) == (0, [])
    assert none.err == "no day to report in 3 articles\n"
