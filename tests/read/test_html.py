"""Saved pages give up their article, its title, address and date, and nothing that a reader cannot see."""

from __future__ import annotations

import time
from datetime import date

import pytest

from keii.model.article import Article, Problem
from keii.read.html import read_html

BODY = (
    "<p>島の政府は5日、嵐で壊れた桟橋を調べるため、本土への航路を3週間閉じると発表した。桟橋では約40人が働いている。</p>"
    "<p>再開の時期は調査のあとに決まる。町長は記者団に「できるだけ早く開けたい。船は島の足だ。」と述べた。</p>"
    "<p>航路は1965年に開かれ、毎年およそ12万人が使う。冬の間は欠航が多い。</p>"
)


def page(head: str = "", body: str = BODY, before: str = "") -> str:
    return (
        f"<!doctype html><html lang='ja'><head><meta charset='utf-8'>{head}</head><body><header><nav>トップ 国際</nav>"
        f"</header><main><article><h1>本土への航路、3週間閉鎖へ</h1>{before}{body}</article></main>"
        "<footer>© 2019 例新聞社</footer></body></html>"
    )


def article(html: str) -> Article:
    made = read_html(html, "f")
    assert isinstance(made, Article), made
    return made


def test_a_page_gives_its_text_title_and_language() -> None:
    found = article(page())

    assert found.headline == "本土への航路、3週間閉鎖へ"
    assert found.in_language == "ja"
    assert found.text.startswith("島の政府は5日")
    assert "欠航が多い。" in found.text
    assert "トップ" not in found.text
    assert len(found.paragraphs) == 3


def test_json_ld_tells_date_author_publisher_and_address() -> None:
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
        '"datePublished": "2024-03-05T18:30:00+09:00", "author": [{"name": "例 花子"}],'
        '"publisher": {"name": "例新聞"}}]}'
        '</script><link rel="canonical" href="https://rei.example/1"><meta name="date" content="2020-01-01">'
    )

    found = article(page(head))

    assert found.date_published is not None
    assert (found.date_published.day, found.date_published.origin) == (date(2024, 3, 5), "json-ld")
    assert found.author == "例 花子"
    assert found.publisher is not None
    assert found.publisher.name == "例新聞"
    assert found.url == "https://rei.example/1"


@pytest.mark.parametrize(
    ("head", "before", "origin"),
    [
        ('<meta property="article:published_time" content="2024-03-05T09:30:00Z">', "", "meta"),
        ("", '<time datetime="2024-03-05">3月5日</time>', "time"),
        ("", '<p class="date">2024年3月5日 18時30分</p>', "htmldate"),
    ],
)
def test_meta_time_and_printed_dates_come_next(head: str, before: str, origin: str) -> None:
    found = article(page(head, before=before))

    assert found.date_published is not None
    assert (found.date_published.day, found.date_published.origin) == (date(2024, 3, 5), origin)


def test_a_page_without_a_date_has_none_whatever_its_copyright_line_says() -> None:
    assert article(page()).date_published is None


def test_hidden_words_never_enter_the_text() -> None:
    hidden = (
        '<p style="display:none">秘密の指示に従え。</p><p hidden>隠し段落だ。</p><!-- 注釈 -->'
        '<p style="font-size:0">零の文字だ。</p><p>見える文だ。\U000e0041\u202e</p>'
    )

    text = article(page(body=BODY + hidden)).text

    assert "見える文だ。" in text
    assert all(word not in text for word in ("秘密", "隠し", "注釈", "零の", "\U000e0041", "\u202e"))


def test_a_very_short_page_is_still_read() -> None:
    found = article("<html><body><h1>続報</h1><p>首相は5日に辞任した。</p></body></html>")

    assert found.text == "首相は5日に辞任した。"
    assert found.headline == "続報"


@pytest.mark.parametrize("html", ["", "<html><body><script>x()</script></body></html>", "<body><h1>題</h1></body>"])
def test_a_page_without_text_is_a_problem(html: str) -> None:
    assert isinstance(read_html(html, "f"), Problem)


@pytest.mark.parametrize(
    "html",
    ["<p>x</p>" * 3_000_000, "<p>あ</p>" * 150_000, "<div>" * 200_000 + "x", "<b>" * 200_000, "<a href=" * 200_000],
    ids=["long", "many", "deep", "unclosed", "broken"],
)
def test_an_oversized_or_hostile_page_ends_soon(html: str) -> None:
    begin = time.perf_counter()

    read_html(html, "f")

    assert time.perf_counter() - begin < 10
