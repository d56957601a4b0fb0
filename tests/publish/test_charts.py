"""A relation over time on the page: every mark stands where its numbers say, and opens its passages."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree, html
from msgspec.structs import replace

from keii.evidence.admit import admit
from keii.evidence.retrieve import Library
from keii.model.order import Order
from keii.model.page import Draft, Page
from keii.pipeline import Explainer, write
from keii.publish import as_text
from keii.publish.charts import drawing_of, word_of
from tie_charts import a_chart, a_tie, daily_reports, tie_articles

LANGUAGES = ("ja", "en")
SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "schemas" / "page.schema.json"


@cache
def explainer(code: str, count: int = 24) -> Explainer:
    return write(tie_articles(code, count), Order(language=code, max_share=1.0))


@cache
def figure_of(code: str) -> Any:
    tree: Any = html.document_fromstring(as_text(explainer(code).page, explainer(code).readings, "html"))
    (figure,) = tree.xpath("//figure[@class='course']")
    return figure


def drawn(*days: int, **options: Any) -> Any:
    return drawing_of(a_chart([a_tie(day, **options) for day in days]), lambda unit, day: str(day))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_drawing_is_well_formed_and_says_what_it_is(code: str) -> None:
    svg = figure_of(code).xpath(".//svg[@class='marks']")[0]

    again = etree.fromstring(etree.tostring(svg))

    named = svg.get("aria-labelledby").split()
    assert [svg.xpath(f"./*[@id='{name}']")[0].tag for name in named] == ["title", "desc"]
    assert all(svg.xpath(f"./*[@id='{name}']")[0].text for name in named)
    assert len(list(again.iter())) == len(list(svg.iter()))
    assert not svg.xpath(".//@style")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_mark_and_every_event_opens_a_passage_of_the_page(code: str) -> None:
    figure = figure_of(code)
    ids = set(figure.getroottree().xpath("//@id"))
    chart = explainer(code).page.charts[0]

    links = figure.xpath(".//svg[@class='marks']//a")
    listed = figure.xpath(".//details//a[@role='doc-noteref']")

    means = sum(each.mean is not None for each in chart.bins)
    assert len(links) == len(chart.events) + means
    assert len(listed) == len(chart.events)
    assert {link.get("href")[1:] for link in (*links, *listed)} <= ids
    assert all(link.get("aria-label") for link in (*links, *listed))


@pytest.mark.parametrize("code", LANGUAGES)
def test_without_a_test_no_change_is_named_and_the_error_is_said(code: str) -> None:
    words = " ".join(figure_of(code).text_content().split())

    assert explainer(code).page.charts[0].trend is not None
    assert ("はっきりした変化はない" if code == "ja" else "No clear change in the articles collected.") in words
    assert ("向きであり、大きさではない" if code == "ja" else "Direction, not size") in words
    assert "PLOVER 5e0c24f" in words
    assert "p =" not in words


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_plan_is_a_hollow_mark_of_its_own(code: str) -> None:
    assert len(figure_of(code).xpath(".//*[@class='plan']")) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_without_enough_events_the_page_draws_nothing(code: str) -> None:
    few = explainer(code, 8)

    text = as_text(few.page, few.readings, "html")

    assert few.page.charts == ()
    assert "<figure" not in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_is_the_same_each_time_and_its_data_fit_the_schema(code: str) -> None:
    again = write(tie_articles(code), Order(language=code, max_share=1.0))

    assert as_text(again.page, again.readings, "html") == as_text(
        explainer(code).page, explainer(code).readings, "html"
    )
    jsonschema.validate(json.loads(as_text(again.page, again.readings, "json")), json.loads(SCHEMA.read_text("utf-8")))


def test_an_event_whose_passage_is_not_found_is_not_counted() -> None:
    page, readings = explainer("en").page, explainer("en").readings
    chart = page.charts[0]
    lost = replace(chart.events[0], evidence=(replace(chart.events[0].evidence[0], exact="Chile praised Peru."),))
    drafts: Page[Draft] = Page(
        id="x", in_language="en", title=None, charts=(replace(chart, events=(lost, *chart.events[1:])),)
    )

    (kept,) = admit(drafts, Library.of(readings)).charts

    assert len(kept.events) == len(chart.events) - 1


def test_few_events_are_hollow_and_many_are_full() -> None:
    chart = a_chart([a_tie(day) for day in (*range(8), *range(100, 104))], days=200)

    columns = drawing_of(chart, lambda unit, day: str(day)).columns

    assert [column.is_solid for column in columns if column.mean is not None] == [True, False]


def test_a_bin_that_one_outlet_tells_is_hatched() -> None:
    assert {column.is_hatched for column in drawn(*range(12), publishers=("Rei",)).columns if column.boxes} == {True}
    assert {column.is_hatched for column in drawn(*range(12)).columns if column.boxes} == {False}


def test_friendly_acts_stand_above_the_line_and_hostile_ones_below() -> None:
    drawing = drawing_of(
        a_chart([a_tie(day, "AID" if day % 2 else "ASSAULT") for day in range(24)]), lambda unit, day: str(day)
    )

    for box in (box for column in drawing.columns for box in column.boxes):
        assert (box.y < drawing.base) is (box.event.score > 0)


def test_everything_is_drawn_inside_the_drawing() -> None:
    drawing = drawn(*range(0, 84, 2))

    for column in drawing.columns:
        assert 0 <= column.left < column.left + column.width <= 100.01
        assert all(box.y >= 0 and box.y + box.height <= drawing.cover for box in column.boxes)
        assert column.naming <= column.articles <= drawing.cover


def test_where_the_sources_change_a_rule_is_drawn() -> None:
    reports = sorted([*daily_reports(84, "Rei"), *daily_reports(40, "Ono")], key=lambda report: report.day)
    chart = a_chart([a_tie(day, publishers=("Rei",)) for day in range(0, 84, 2)], reports=reports)

    drawing = drawing_of(chart, lambda unit, day: str(day))

    assert len(drawing.rules) == 1
    assert drawing.dashes


@pytest.mark.parametrize(
    ("score", "word"), [(-6.4, "sanctions"), (-2.0, "accusation"), (0.9, "zero"), (3.0, "talks"), (8.0, "cooperation")]
)
def test_a_score_is_printed_as_the_nearest_word(score: float, word: str) -> None:
    assert word_of(score) == word
