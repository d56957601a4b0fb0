"""The page as data, and as Markdown."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from markdown_it import MarkdownIt

from keii.model.page import Line, Page
from keii.publish import as_text, complete, write_site
from keii.publish.typography import escaped
from story_pages import HOSTILE, a_story_page

LANGUAGES = ["ja", "en"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_page_json_decodes_as_the_page_it_was(code: str, tmp_path: Path) -> None:
    page, readings = a_story_page(code)

    write_site(page, readings, tmp_path, unread=("feed.xml: empty",))

    decoded = msgspec.json.decode((tmp_path / "page.json").read_bytes(), type=Page[Line])
    assert decoded == complete(page, readings, ("feed.xml: empty",))
    assert decoded.unread[-1] == "feed.xml: empty"
    assert decoded.quotation


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_passage_in_page_json_says_what_its_article_says(code: str) -> None:
    page, readings = a_story_page(code)
    texts = {reading.article.id: reading.article.text for reading in readings}

    decoded = msgspec.json.decode(as_text(page, readings, "json"), type=Page[Line])

    for row in decoded.statements:
        for passage in row.text.evidence:
            assert texts[passage.article_id][passage.span.start : passage.span.end] == passage.exact


def test_markdown_has_the_shape_that_check_reads() -> None:
    page, readings = a_story_page("ja")

    lines = as_text(page, readings, "md").splitlines()

    assert lines[0] == "# 桐野市の跳ね橋：これまでの経緯"
    assert "最終更新: 2026年3月12日" in lines
    assert "### 跳ね橋は2026年4月6日に閉鎖されるか？" in lines
    assert "状況: 決定（実施前）（2026年2月21日時点）" in lines
    assert "なぜ重要か: 改修が遅れれば、島の診療所への救急車の到着が20分遅くなると市は試算する。[2]" in lines
    assert lines.index("## 経過") < lines.index("## まとめ") < lines.index("## 出典")
    assert "- 2026年4月6日（予定）: 橋は2026年4月6日に閉鎖される。[3]" in lines
    assert lines[-1].startswith("6. [404](https://gone.example/)")


def test_markdown_in_english_names_its_parts() -> None:
    page, readings = a_story_page("en")

    text = as_text(page, readings, "md")

    assert "\n## Timeline\n" in text
    assert "\n## Sources\n" in text
    assert "\nStatus: Decided, not yet in effect (as of 21 February 2026)\n" in text
    assert "\nAs of: 12 March 2026\n" in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_hostile_text_in_markdown_stays_text(code: str) -> None:
    page, readings = a_story_page(code)

    html = MarkdownIt("commonmark").render(as_text(page, readings, "md"))

    assert "<script" not in html
    assert "<img" not in html
    assert "javascript:" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE, "# not a heading", "1. not a list", "- not a list", "a *b* _c_ `d` [e](https://f.example) ![g](h)",
        "&amp; &#60;", "snake_case_name 3*4", "> said", "\\ and \\*", "~~kept~~", "2025-05-09", "=== rule",
    ],
)  # fmt: skip
def test_text_comes_back_from_markdown_as_it_was(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(escaped(text))

    (inline,) = [token for token in tokens if token.type == "inline"]
    assert "".join(child.content for child in inline.children or ()) == text


def test_half_a_surrogate_pair_does_not_stop_the_page(tmp_path: Path) -> None:
    page, readings = a_story_page("ja")

    write_site(msgspec.structs.replace(page, notice="a\ud800b"), readings, tmp_path)

    assert json.loads((tmp_path / "page.json").read_text("utf-8"))["notice"] == "a\ud800b"
    assert "a\ufffdb" in (tmp_path / "index.html").read_text("utf-8")


def test_a_source_without_an_address_names_its_outlet_first() -> None:
    page, readings = a_story_page("ja")

    lines = as_text(page, readings, "md").splitlines()

    assert "4. 北浜タイムズ「談合の疑い、市は否定」2026年3月5日" in lines


def test_markdown_lists_bullets_under_their_source_with_its_outlet_and_day() -> None:
    page, readings = a_story_page("ja")
    source = next(source for source in page.sources if source.bullets and source.url)

    lines = [line for line in as_text(page, readings, "md").splitlines() if line]

    at = lines.index(f"### [{source.title}]({source.url})")
    assert lines[at + 1].startswith(f"出典: {source.publisher}、")
    assert all(line.startswith("- ") for line in lines[at + 2 : at + 2 + len(source.bullets)])
