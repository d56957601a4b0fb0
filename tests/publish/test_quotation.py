"""How much of a source a page shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from keii.evidence.budget import covered
from keii.model.page import Line, Page
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
