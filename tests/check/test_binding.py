"""Which given article a source of the page is, where neither an address nor a title tells."""

from __future__ import annotations

from collections.abc import Sequence

from builders import an_article
from keii.annotate import read_closely
from keii.check.intake import read_page
from keii.check.sources import bind
from keii.model.article import Article

MARKDOWN = "# Ferry\n\nThe ferry resumed. [1]\n\n## Sources\n\n1. Untitled source. Strait Wire, 9 June 2010\n"
HTML = (
    "<html lang='en'><body><h1>Ferry</h1><p>The ferry sails again. <a href='#e-b' role='doc-noteref'>[2]</a></p>"
    "<section role='doc-endnotes'><h2>Evidence</h2><ol><li><p><cite>Ferry</cite> 9 June 2010</p><blockquote>"
    "<p><mark id='e-a'>The port is open.</mark> <mark id='e-b'>The ferry sails again.</mark></p></blockquote></li>"
    "<li><p><cite>Train</cite> 10 June 2010</p><blockquote><p><mark id='e-c'>The train is late.</mark></p>"
    "</blockquote></li></ol></section></body></html>"
)


def bound(page: str, name: str, articles: Sequence[Article]) -> dict[int, object]:
    """Return the ids of the articles that the sources of a page are bound to, by their number."""
    found = bind(read_page(page.encode("utf-8"), name).page, [read_closely(article) for article in articles])
    return {number: reading.article.id for number, reading in found.by_number.items()}


def test_a_number_in_an_id_is_no_number_of_the_list_where_another_article_has_the_day() -> None:
    meant = an_article("The ferry resumed.", published="2010-06-09", id="wire/248")
    other = an_article("The train is late.", published="2011-01-06", id="wire/1")

    assert bound(MARKDOWN, "page.md", [other, meant]) == {1: "wire/248"}


def test_a_number_in_a_file_name_binds_a_source_with_a_day_nobody_has() -> None:
    article = an_article("The ferry resumed.", published="2010-06-08", id="src-01")

    assert bound(MARKDOWN, "page.md", [article]) == {1: "src-01"}


def test_a_day_that_two_articles_have_binds_none() -> None:
    articles = [an_article("The ferry resumed.", published="2010-06-09", id=name) for name in ("a", "b")]

    assert bound(MARKDOWN, "page.md", articles) == {}


def test_a_note_of_several_passages_is_cited_by_its_place_in_the_list() -> None:
    page = read_page(HTML.encode("utf-8"), "page.html").page

    assert page.lead[0].refs == ("1",)


def test_a_page_of_ours_cites_by_id_also_where_ids_are_numbers() -> None:
    page = read_page(
        b'{"title": null, "in_language": "en", "lead": [{"text": "The ferry resumed.", "evidence": [{"article_id": 2}]}'
        b'], "sources": [{"number": 1, "article_id": 2}, {"number": 2, "article_id": 7}]}',
        "page.json",
    ).page
    readings = [read_closely(an_article("The ferry resumed.", id=number)) for number in (2, 7)]

    (found,) = bind(page, readings).readings_of(page.lead[0].refs)

    assert found.article.id == 2
