"""Choosing the articles that a query names."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builders import an_article
from keii.link.ranking import Index
from keii.link.stories import select
from keii.model.article import Article
from keii.model.text import ArticleId

HARBOUR = [
    an_article(
        "港湾局は新しい桟橋の工事を始めた。桟橋は来春に開く。",
        id="pier-1",
        headline="桟橋の工事が始まる",
        published="2024-03-02",
    ),
    an_article(
        "桟橋の工事が資材の不足で止まった。港湾局は再開の時期を示していない。",
        id="pier-2",
        headline="桟橋工事、資材不足で中断",
        published="2024-06-20",
    ),
    an_article(
        "市の図書館が改装を終えて開いた。港からは歩いて十分ほどで、近くに桟橋もある。",
        id="library",
        headline="図書館が改装開館",
        published="2024-06-21",
    ),
    an_article(
        "桟橋の工事が再び始まった。港湾局が明らかにした。",
        id="pier-3",
        headline="桟橋の工事を再開",
        published="2026-01-09",
    ),
    an_article(
        "サッカーの県大会は雨で順延となった。", id="football", headline="県大会、雨で順延", published="2024-06-20"
    ),
]
FERRY = [
    an_article(
        "The ferry service to Halva island was suspended after an engine fire.",
        id="f1",
        headline="Island ferry suspended",
        published="2025-02-01",
    ),
    an_article(
        "Ferries to the island will resume next week, the operator said.",
        id="f2",
        headline="Ferry to resume",
        published="2025-02-08",
    ),
    an_article(
        "The council approved a budget for schools and parks.",
        id="c1",
        headline="Council passes budget",
        published="2025-02-08",
    ),
]


def chosen(articles: Sequence[Article], query: str, *, limit: int = 500) -> list[ArticleId]:
    return [article.id for article in select(articles, query, limit=limit)]


def test_every_word_of_the_query_is_wanted_and_the_order_is_by_date() -> None:
    assert chosen(HARBOUR, "桟橋 工事") == ["pier-1", "pier-2", "pier-3"]


def test_a_word_in_passing_is_no_matter_of_an_article() -> None:
    assert "library" not in chosen(HARBOUR, "桟橋 工事")


def test_a_particle_joins_words_as_a_blank_does() -> None:
    assert chosen(HARBOUR, "桟橋の工事") == chosen(HARBOUR, "桟橋 工事")


def test_full_width_letters_find_half_width_ones() -> None:
    articles = [an_article("ＮＴＴが新しい回線を発表した。", id="n", headline="ＮＴＴの新回線")]

    assert chosen(articles, "NTT") == ["n"]


def test_a_story_runs_for_years_without_a_cut() -> None:
    assert "pier-3" in chosen(HARBOUR, "桟橋 工事")


def test_english_words_are_found_in_other_forms() -> None:
    assert chosen(FERRY, "ferries island") == ["f1", "f2"]


@pytest.mark.parametrize("query", ["", "  ", "宇宙船 着陸", "spaceship landing", "!?"])
def test_nothing_that_matches_gives_nothing(query: str) -> None:
    assert chosen([*HARBOUR, *FERRY], query) == []


def test_no_articles_give_none() -> None:
    assert select((), "桟橋") == ()


def test_a_single_letter_is_a_query() -> None:
    assert chosen([an_article("熊が町に出た。", id="bear", headline="熊が出没")], "熊") == ["bear"]


def test_the_limit_keeps_the_best() -> None:
    assert len(chosen(HARBOUR, "桟橋 工事", limit=2)) == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert chosen(HARBOUR[::-1], "桟橋 工事") == chosen(HARBOUR, "桟橋 工事")


def test_the_undated_come_last() -> None:
    articles = [an_article("桟橋の工事が延びた。", id="u", headline="桟橋の工事"), *HARBOUR]

    assert chosen(articles, "桟橋 工事")[-1] == "u"


def test_few_full_matches_let_partial_ones_in() -> None:
    assert "pier-1" in chosen(HARBOUR[:1], "桟橋 工事 花火")


def test_a_rare_term_ranks_before_a_common_one() -> None:
    index = Index.of([["ship", "sank"], ["ship", "left"], ["ship", "came"]])

    assert index.search(["ship", "sank"])[0][1] == 0


def test_equal_scores_keep_the_order_of_the_texts() -> None:
    index = Index.of([["a"], ["a"], ["b"]])

    assert [number for _, number in index.search(["a"])] == [0, 1]
    assert index.search(["c"]) == []
    assert Index.of([]).search(["a"]) == []


def test_an_outlet_that_is_only_cited_is_no_matter_of_the_article() -> None:
    about = an_article(
        "波止場ニュースは新しい編集局を港に開いた。波止場ニュースの記者は二十人だ。",
        id="about",
        headline="波止場ニュース、港に編集局",
    )
    cites = an_article(
        "潮見新聞、波止場ニュースによれば、県は橋の工事を始めた。波止場ニュースの報道によると、工事は五年続く。",
        id="cites",
        headline="県、橋の工事を開始",
    )

    assert chosen([about, cites], "波止場ニュース") == ["about"]


def test_a_latin_word_of_a_japanese_query_is_found_as_a_word() -> None:
    about = an_article("EUは港の新しい規則を決めた。", id="about", headline="EU、港の規則を決定")
    other = an_article(
        "REUNION号が港に着いた。MUSEUM前の桟橋で式典があった。", id="other", headline="REUNION号が入港、MUSEUM前に"
    )

    assert chosen([about, other], "EU") == ["about"]
