"""No article is older than the sources it lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from keii.model.article import Article, Problem
from keii.read import read_articles

LISTED = "市は橋を閉鎖した。島日報『橋を閉鎖』。島日報社、2006年2月3日。北新聞『閉鎖決定』。北新聞社、2006年2月2日。"
LISTED_EN = (
    'The city closed the bridge. "Bridge shut". Isle Daily, 3 February 2006. '
    '"No way across". North Post, 2 February 2006.'
)


@pytest.mark.parametrize("text", [LISTED, LISTED_EN], ids=["ja", "en"])
def test_a_date_before_all_listed_sources_is_not_believed(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\npublished: 2005-03-16\n---\n{text}\n", "utf-8")

    problem, article = read_articles([str(path)])

    assert isinstance(problem, Problem)
    assert "is earlier than every source the text lists" in problem.what
    assert isinstance(article, Article)
    assert article.date_published is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (LISTED, "2006-02-01"),  # the day before: another side of the earth
        (LISTED, "2006-02-03"),
        ("市は「橋を閉鎖する」と発表、2006年4月3日。", "2005-03-16"),
        ("市は『橋の日』を祝う。島まつり、2006年4月3日。", "2005-03-16"),
    ],
    ids=["a day before", "the same day", "a plan", "one date"],
)
def test_a_date_that_can_be_right_stays(text: str, day: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\npublished: {day}\n---\n{text}\n", "utf-8")

    (article,) = read_articles([str(path)])

    assert isinstance(article, Article)
    assert article.date_published is not None
