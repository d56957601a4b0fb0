"""Anyone's page becomes drafts that know their place; bad files end in one sentence."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keii.check.intake import PageText, read_page
from keii.errors import KeiiError
from keii.evidence.walk import drafts_of

MARKDOWN = """---
updated: 2026-03-12
language: ja
---
# 海峡のいま

フェリーは**再開**した。[1]

## 船

### フェリーは便を増やすか？

状況: 予定（2026年3月10日時点）
なぜ重要か: 島の病院はフェリーに頼っている。[2]

- 会社は4月から便を増やす計画だ。[1][2]
- 利用客は戻っている（例新聞、3月2日）。

## 経過

- 2025年11月17日: フェリーが再開する。[1]

## まとめ

- フェリーは再開した。

## 出典

1. [フェリー再開](https://rei.example/1) 例新聞, 2025年11月18日
2. 環海通信「便を増やす計画」2026年3月3日 https://kankai.example/2
"""
DIGEST = """海峡の船はどうなる?
フェリーの運航をめぐり、会社が動いた。
フェリーの再開
フェリーは再開する?
検討中
島の病院はフェリーに頼っています。
公開日:2025/11/01

✅ 会社は再開を検討しています。
✅ 港の点検は終わりました。
さらに読む ⇒例新聞出典/画像元: https://rei.example/1フェリーは事故のあと止まりました。
会社は点検を続けています。

💡 再開はまだ決まっていません。
"""
HTML = """<!doctype html><html lang="en"><head><title>x</title><script type="application/ld+json">
{"@type":"Article","dateModified":"2026-03-12","citation":[{"headline":"Ferry back","publisher":{"name":"Strait Wire"},
"datePublished":"2025-11-18","url":"https://wire.example/1"}]}</script></head><body><nav>Home</nav><main>
<h1>The ferry</h1><p>It is <b>back</b>. <a href="#e1">[1]</a></p><!-- keii-disable DAT007 -- metadata has it -->
<h2>Line</h2><h3>Will it sail more?</h3><p>Status: Planned (as of 10 March 2026)</p>
<ul><li>More trips from April. <a href="https://wire.example/1">source</a></li></ul></main></body></html>"""


def texts(paper: PageText) -> dict[str, str]:
    return {path: draft.text for path, draft in drafts_of(paper.page)}


def test_markdown_gives_cards_with_status_why_and_bullets() -> None:
    paper = read_page(MARKDOWN.encode(), "page.md")

    (card,) = paper.page.questions
    assert card.question.text == "フェリーは便を増やすか？"
    assert card.status_text is not None
    assert card.status_text.text == "予定"
    assert card.as_of == dt.date(2026, 3, 10)
    assert card.why is not None
    assert card.why.text == "島の病院はフェリーに頼っている。"
    assert [draft.refs for draft in card.bullets] == [("1", "2"), ("例新聞|3月2日",)]
    assert paper.page.as_of == dt.date(2026, 3, 12)


def test_a_line_that_names_a_source_is_no_claim() -> None:
    paper = read_page(
        "# 船\n\n## 要点\n\n### フェリー再開\n\n出典: 例新聞、2025年11月18日\n\n- 会社は便を増やす。\n".encode(),
        "page.md",
    )

    assert "会社は便を増やす。" in texts(paper).values()
    assert not [text for text in texts(paper).values() if "例新聞" in text]


def test_markup_and_citations_are_no_part_of_a_sentence() -> None:
    paper = read_page(MARKDOWN.encode(), "page.md")

    assert texts(paper)["lead[0]"] == "フェリーは再開した。"


def test_a_timeline_entry_knows_its_date_and_a_source_its_parts() -> None:
    page = read_page(MARKDOWN.encode(), "page.md").page

    assert [(entry.date, entry.text.text) for entry in page.timeline] == [("2025-11-17", "フェリーが再開する。")]
    assert [(s.title, s.publisher, s.published and s.published.day, s.url) for s in page.sources] == [
        ("フェリー再開", "例新聞", dt.date(2025, 11, 18), "https://rei.example/1"),
        ("便を増やす計画", "環海通信", dt.date(2026, 3, 3), "https://kankai.example/2"),
    ]


def test_a_digest_without_markup_gives_the_same_parts() -> None:
    page = read_page(DIGEST.encode(), "digest.txt").page

    (card,) = page.questions
    assert card.status_text is not None
    assert card.status_text.text == "検討中"
    assert [draft.text for draft in card.bullets] == ["会社は再開を検討しています。", "港の点検は終わりました。"]
    assert [draft.text for draft in page.takeaways] == ["再開はまだ決まっていません。"]


def test_a_sentence_glued_to_a_url_comes_free() -> None:
    page = read_page(DIGEST.encode(), "digest.txt").page

    assert page.questions[0].body[0].text == "フェリーは事故のあと止まりました。"
    assert page.sources[0].url == "https://rei.example/1"
    assert page.sources[0].publisher == "例新聞"


def test_html_is_read_with_its_metadata_and_links() -> None:
    paper = read_page(HTML.encode(), "page.html")

    assert paper.page.as_of == dt.date(2026, 3, 12)
    assert texts(paper)["lead[0]"] == "It is back."
    assert paper.page.questions[0].bullets[0].refs == ("https://wire.example/1",)
    assert paper.page.sources[0].publisher == "Strait Wire"
    assert paper.comments[0].ref.startswith("keii-disable DAT007")


def test_our_own_page_is_read_back_and_its_evidence_becomes_references() -> None:
    line = '{"text":"The ferry is back.","evidence":[{"article_id":"a","version":"v"}],"role":"lead"}'
    record = f'{{"id":"p","in_language":"en","title":null,"as_of":"2026-03-12","lead":[{line}]}}'

    paper = read_page(record.encode(), "page.json")

    assert paper.page.lead[0].refs == ("a",)
    assert paper.page.lead[0].text == "The ferry is back."


def test_what_our_own_page_withheld_is_no_claim_of_it() -> None:
    line = '{"text":"The ferry is back.","evidence":[{"article_id":"a","version":"v"}],"role":"lead"}'
    withheld = '{"text":"It sank.","role":"bullet","rule":"SUP001","reason":"no sentence carries this"}'
    record = f'{{"id":"p","in_language":"en","title":null,"lead":[{line}],"withheld":[{withheld}]}}'

    paper = read_page(record.encode(), "page.json")

    assert paper.text == "The ferry is back.\n"


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "page.md", "empty"),
        (b"  \n ", "page.md", "empty"),
        (b"\x00\x01\x02binary\x00", "page.md", "not a text file"),
        (b"# Title only\n", "page.md", "no sentence"),
        (b"---\ntitle: [broken\n---\ntext\n", "page.md", "YAML"),
        (b"---\ntitle: open\n# never closed\n", "page.md", "never closed"),
        (b"<html><body></body></html>", "page.html", "without text"),
        (b'{"a": 1}', "page.json", "no page of keii"),
        (b"{", "page.json", "no JSON"),
        (b"x" * 5_000_001, "page.txt", "5 MB"),
    ],
    ids=[
        "empty",
        "blank",
        "binary",
        "title-only",
        "broken-yaml",
        "open-yaml",
        "no-text",
        "other-json",
        "no-json",
        "huge",
    ],
)
def test_a_file_that_cannot_be_checked_ends_in_one_sentence(data: bytes, name: str, words: str) -> None:
    with pytest.raises(KeiiError) as caught:
        read_page(data, name)

    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


PARTS = """# 題名
## 節
### いつか？
- 点[1]
1. [t](https://a.example/1) 例新聞, 2026年3月1日
文だ。次の文だ。[2]
状況: 予定
> 引用
💡 要点
✅ 点
## 出典
## 経過
- 2026年3月1日: 出来事。
**太字**と`符号`
a [b](c) d.
| a | b |
[^1]: https://x.example/ y
<!-- c -->
https://a.example/文
Really?! Yes.
---
「
[
!["""
PIECES = st.sampled_from([*PARTS.splitlines(), "\t", "\u2028"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14), st.sampled_from(["page.md", "page.txt", "page.html"]))
def test_every_sentence_of_any_page_lies_in_its_text(lines: list[str], name: str) -> None:
    try:
        paper = read_page("\n\n".join(lines).encode(), name)
    except KeiiError:
        return

    assert len(paper.plain) == len(paper.text)
    for _, draft in drafts_of(paper.page):
        if draft.span is not None:
            assert draft.span.end <= len(paper.text)
            assert "".join(draft.text.split()) == "".join(paper.plain[draft.span.start : draft.span.end].split())
