"""How much of a source a page shows."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import an_article
from conftest import demo_articles
from keii import pipeline
from keii.cli.demo import order_of
from keii.evidence.budget import Budget, covered, letters
from keii.model.page import Line, Page
from keii.model.quoting import Allowance, Limits
from keii.model.text import ArticleId, Span
from keii.publish.passages import find_passages
from keii.publish.quotation import quotation_of
from story_pages import Scribe, a_story_page, readings_of

TEXT = "桐野市の橋 は閉じる。" * 9


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 20))))
def test_characters_are_counted_once_however_often_they_are_shown(places: list[tuple[int, int]]) -> None:
    spans = [Span(min(start, len(TEXT)), min(start + length, len(TEXT))) for start, length in places]

    shown = {place for span in spans for place in range(span.start, span.end)}

    assert covered(spans, TEXT) == sum(not TEXT[place].isspace() for place in shown)


def test_a_passage_counts_with_the_sentences_around_it() -> None:
    readings = readings_of("ja")
    page: Page[Line] = Page(id="x", in_language="ja", title=Scribe(readings).line(0, 1))
    article = readings[0].article

    (quoted,) = quotation_of(page, [article])

    shown = article.text[: article.sentences[2].end]
    assert quoted.characters == len(shown)
    assert 0 < quoted.share < 1


def test_the_order_of_lines_does_not_change_the_report() -> None:
    page, readings = a_story_page("ja")
    articles = [reading.article for reading in readings]

    turned = replace(page, takeaways=page.takeaways[::-1], statements=page.statements[::-1])

    assert quotation_of(page, articles) == quotation_of(turned, articles)


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_sentences_around_a_passage_go_before_a_line_does(code: str) -> None:
    page, readings = a_story_page(code)
    articles = [reading.article for reading in readings]

    tight = replace(page, max_share=0.01)

    spans: dict[ArticleId, list[Span]] = {}
    for entry in find_passages(page, articles):
        spans.setdefault(entry.passage.article_id, []).append(entry.passage.span)
    lines_alone = {article.id: covered(spans.get(article.id, ()), article.text) for article in articles}
    assert all(row.characters == lines_alone[row.article_id] for row in quotation_of(tight, articles))
    assert len(find_passages(tight, articles)) == len(find_passages(page, articles))


PIECES = {
    "ja": ["市は橋を閉じる。", "工事は四月に始まる。", "費用は四億円だ。", "渡し船が増える。", "議会は認めた。"],
    "en": [
        "The city closes the bridge.",
        "Work begins in April.",
        "It costs 4 million.",
        "Ferries will run.",
        "So it was.",
    ],
}
COUNTS = {"ja": [8, 10, 8, 8, 7], "en": [23, 18, 16, 15, 8]}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_characters_are_counted_without_white_space(code: str) -> None:
    assert [letters(text) for text in PIECES[code]] == COUNTS[code]
    assert letters(" ".join(PIECES[code])) == letters("\n\n".join(PIECES[code])) == sum(COUNTS[code])


@pytest.mark.parametrize(
    ("text", "count"),
    [("ガス", 2), ("ｶﾞｽ", 2), ("カ\u3099ス", 2), ("ＡＢＣ　１２", 5), ("A\u00a0B", 2), ("…", 3), ("㍻", 2), ("", 0)],
)
def test_every_form_of_a_character_counts_the_same(text: str, count: int) -> None:
    assert letters(text) == count


@pytest.mark.parametrize(
    ("limits", "ja", "en"),
    [
        (Limits(), 2000, 2000),
        (Limits(0.5), 1000, 1000),
        (Limits(1.0, 0), 600, 1500),
        (Limits(0.5, 0), 600, 1000),
        (Limits(0.5, 120), 120, 120),
        (Limits(0.5, 0, {"rei.example": Allowance(max_characters=90)}), 90, 90),
        (Limits(0.5, 0, {"rei.example": Allowance(max_share=0.01)}), 20, 20),
        (Limits(0.5, 0, {"例新聞": Allowance(0.1, 50), "example": Allowance(max_share=1.0)}), 600, 1500),
        (Limits(0.5, 0, {"例新聞": Allowance(0.1, 50)}), 50, 50),
        (Limits(0.5, 0, {"ei.example": Allowance(0.1, 50)}), 600, 1000),
    ],
)
def test_the_limit_of_an_article_is_the_smaller_of_share_and_number(limits: Limits, ja: int, en: int) -> None:
    for code, most in (("ja", ja), ("en", en)):
        article = an_article(
            "x" * 2000, language=code, url="https://news.rei.example/1", publisher="例新聞", published="2026-01-01"
        )
        assert limits.of(article, 2000) == most


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_budget_takes_exactly_what_fits_and_always_the_first_sentence(code: str) -> None:
    article = an_article(" ".join(PIECES[code]), language=code, published="2026-01-01")
    first, second, third = ([article.passage(span)] for span in article.sentences[:3])
    one, two, three = COUNTS[code][:3]

    exact, short = (Budget([article], Limits(1.0, most)) for most in (one + two, one + two - 1))
    assert [exact.take(first), exact.take(second), exact.take(third)] == [True, True, False]
    assert [short.take(first), short.take(second), short.take(first)] == [True, False, True]
    tight = Budget([article], Limits(1.0, 1))
    assert [tight.take(third), tight.take(first), tight.take(third)] == [True, False, True]
    assert three > 1


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_page_reports_limit_and_what_it_trimmed(code: str) -> None:
    readings = readings_of(code)
    article = readings[0].article
    page: Page[Line] = Page(id="x", in_language=code, title=Scribe(readings).line(0, 1))
    alone = letters(article.sentences[1].of(article.text))
    whole = letters(article.text[: article.sentences[2].end])

    (free,) = quotation_of(page, [article])
    (tight,) = quotation_of(replace(page, max_characters=whole - 1), [article])
    (least,) = quotation_of(replace(page, max_characters=1), [article])

    assert (free.characters, free.limit, free.trimmed) == (whole, letters(article.text), 0)
    assert (tight.limit, tight.trimmed) == (whole - 1, 1)
    assert alone <= tight.characters < whole
    assert (least.characters, least.limit, least.trimmed) == (alone, 1, 1)


@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_composer_keeps_to_the_limit_and_nothing_is_dropped_late(code: str) -> None:
    free, tight = (
        pipeline.write(demo_articles(code), replace(order_of(code), max_characters=most)) for most in (None, 150)
    )

    articles = [reading.article for reading in tight.readings]
    shown = Counter(entry.passage.article_id for entry in find_passages(tight.page, articles))
    for row in quotation_of(tight.page, articles):
        assert row.limit is not None
        assert row.characters <= row.limit or shown[row.article_id] == 1
    assert not [row for row in tight.page.withheld if row.rule == "max_share"]
    assert tight.page.lead == free.page.lead
    assert len(tight.page.questions) >= len(free.page.questions) - 2
    less = [sum(len(source.bullets) for source in made.page.sources) for made in (free, tight)]
    assert less[1] < less[0]  # bullets go first
