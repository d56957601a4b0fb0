"""Markdown and text files: front matter, headlines, plain words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from keii.model.article import Article, Problem
from keii.read.markdown import read_markdown, read_text

FRONT = "---\ntitle: 航路、3週間閉鎖へ\ndate: 2024-03-05\npublisher: 例新聞\nurl: https://rei.example/1\n---\n"


def one(found: Iterable[Article | Problem]) -> Article:
    (article,) = found
    assert isinstance(article, Article), article
    return article


def test_front_matter_and_markdown_become_fields_and_plain_words() -> None:
    article = one(
        read_markdown(
            FRONT + "\n# 航路、3週間閉鎖へ\n\n政府は**5日**、[航路](https://x.example)を\n閉じると発表した。\n\n"
            "- 桟橋が壊れた。\n- 船は出ない。\n\n![絵](x.png)\n\n> 「早く開けたい。」\n",
            "f",
        )
    )

    assert article.headline == "航路、3週間閉鎖へ"
    assert article.text == "政府は5日、航路を閉じると発表した。\n\n桟橋が壊れた。\n\n船は出ない。\n\n「早く開けたい。」"
    assert article.date_published is not None
    assert (article.date_published.day, article.date_published.origin) == (date(2024, 3, 5), "front-matter")
    assert article.publisher is not None
    assert article.publisher.name == "例新聞"
    assert article.url == "https://rei.example/1"


@pytest.mark.parametrize("read", [read_markdown, read_text])
def test_a_first_heading_is_the_headline_when_there_is_no_front_matter(read: object) -> None:
    article = one(read("# The line closes\n\nThe ferry line will close on Friday.\n", "f"))  # type: ignore[operator]

    assert article.headline == "The line closes"
    assert article.text.strip() == "The ferry line will close on Friday."
    assert article.date_published is None


def test_a_text_that_begins_with_a_sentence_has_no_headline() -> None:
    article = one(read_text("島の航路は5日に閉じた。\n再開は未定だ。\n", "f"))

    assert article.headline == ""
    assert article.text == "島の航路は5日に閉じた。\n再開は未定だ。\n"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("---\ntitle: a\n  bad: [1\n---\n", 3),
        ("---\ntitle: 航路\nfoo bar\n---\n", 3),
        ("---\ntitle: a\n\nbody without an end\n", 1),
        ("---\n- a\n- b\n---\n", 2),
    ],
)
def test_broken_front_matter_is_a_problem_naming_its_line(head: str, line: int) -> None:
    (found,) = read_markdown(head + "島の航路は閉じた。\n", "f.md")

    assert isinstance(found, Problem)
    place, _, number = found.where.partition(":")
    assert place == "f.md"
    assert abs(int(number) - line) <= 1


def test_an_unreadable_date_is_named_and_the_article_kept() -> None:
    problem, article = read_markdown("---\ndate: last week\n---\n島の航路は閉じた。\n", "f")

    assert isinstance(problem, Problem)
    assert isinstance(article, Article)
    assert article.date_published is None


def test_a_line_of_dashes_alone_is_no_front_matter() -> None:
    assert one(read_markdown("---\n\n島の航路は閉じた。\n\n---\n\n続報を待つ。\n", "f")).text.startswith("島の")
