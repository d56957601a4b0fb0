"""Feeds on disk become articles; bombs never reach the parser."""

from __future__ import annotations

import json
import time
import zipfile
from pathlib import Path

import pytest

from keii.model.article import Article, Problem
from keii.read import read_articles
from keii.read.decode import Decoded, decode
from keii.read.feedxml import read_feed

FEEDS = Path(__file__).resolve().parents[2] / "../shared/data/collect/feeds"
RSS = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    "<channel><title>例新聞</title><link>https://rei.example/</link><language>ja</language>{}</channel></rss>"
)
ITEM = (
    "<item><title>航路、3週間&lt;b&gt;閉鎖&lt;/b&gt;へ</title><link>https://rei.example/1</link>"
    "<pubDate>2024年3月5日 18:30</pubDate><description>要約だ。</description>"
    "<content:encoded><![CDATA[<p>政府は5日、航路を閉じると発表した。</p><script>x</script><p>再開は<b>未定</b>だ。</p>]]>"
    "</content:encoded></item>"
)


def test_an_item_becomes_an_article() -> None:
    (article,) = read_feed(RSS.format(ITEM), "f")

    assert isinstance(article, Article)
    assert article.headline == "航路、3週間閉鎖へ"
    assert article.text == "政府は5日、航路を閉じると発表した。\n再開は未定だ。"
    assert article.url == "https://rei.example/1"
    assert article.publisher is not None
    assert article.publisher.name == "例新聞"
    assert article.date_published is not None
    assert article.date_published.at is not None
    assert article.date_published.at.isoformat() == "2024-03-05T18:30:00"
    assert article.date_published.origin == "feed"


def test_atom_keeps_the_zone_it_prints() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title><entry><title>Line closes</title>'
        "<published>2024-03-05T23:30:00-05:00</published><updated>2024-03-06T09:00:00Z</updated>"
        "<content type='html'>&lt;p&gt;The line will close on Friday for the winter.&lt;/p&gt;</content></entry></feed>"
    )

    (article,) = read_feed(atom, "f")

    assert isinstance(article, Article)
    assert article.date_published is not None
    assert article.date_published.day.isoformat() == "2024-03-05"


def test_an_item_with_a_title_only_is_a_problem_of_its_own() -> None:
    problem, article = read_feed(RSS.format("<item><title>速報</title></item>" + ITEM), "f")

    assert isinstance(problem, Problem)
    assert "only a headline" in problem.what
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("feed", "word"),
    [
        ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><rss/>', "entities"),
        (RSS.format("<item/>" * 2_001), "items"),
        (RSS.format("<a>" * 300 + "</a>" * 300), "nested"),
        ("<rss>" + "x" * 10_000_001, "larger"),
        ("<page><p>hello</p></page>", "no RSS"),
    ],
)
def test_what_must_not_reach_the_parser_is_refused(feed: str, word: str) -> None:
    (problem,) = read_feed(feed, "f")

    assert isinstance(problem, Problem)
    assert word in problem.what


def test_a_json_feed_is_read(tmp_path: Path) -> None:
    item = {
        "id": "1",
        "title": "航路",
        "content_html": "<p>航路は閉じた。</p>",
        "date_published": "2024-03-05T18:30:00+09:00",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "例新聞", "items": [item]}
    (tmp_path / "feed.json").write_text(json.dumps(feed), "utf-8")

    (article,) = read_articles([str(tmp_path / "feed.json")])

    assert isinstance(article, Article)
    assert article.text == "航路は閉じた。"


@pytest.mark.parametrize("name", ["feedparser", "w3c", "miniflux"])
def test_no_published_test_feed_crashes_or_takes_long(name: str) -> None:
    if not FEEDS.exists():
        pytest.skip("shared/data is not here")
    feeds = zipfile.ZipFile(FEEDS / f"{name}.zip")

    slow = []
    for member in feeds.namelist()[::7]:
        text = decode(feeds.read(member), member)
        begin = time.perf_counter()
        if isinstance(text, Decoded):
            list(read_feed(text.text, member))
        if time.perf_counter() - begin > 5:
            slow.append(member)

    assert slow == []
