"""Dates as the page prints them."""

from __future__ import annotations

import pytest

from keii import pipeline, plugins
from keii.publish import as_text
from keii.publish.dates import DatePrinter, machine_date, period_of, year_of


@pytest.mark.parametrize(
    ("value", "mod", "ja", "en"),
    [
        ("2026-05-09", None, "5月9日（土）", "Sat 9 May"),
        ("2026-05", None, "5月", "May"),
        ("2026-05", "START", "5月上旬", "early May"),
        ("2026", None, "2026年", "2026"),
        ("FY2026", None, "2026年度", None),
        ("2026-SU", None, "2026年夏", None),
        ("not a date", None, "not a date", "not a date"),
    ],
)
def test_a_date_below_its_year(value: str, mod: str | None, ja: str, en: str | None) -> None:
    printers = {code: DatePrinter(plugins.load("languages", code)) for code in ("ja", "en")}

    assert printers["ja"].under_year(value, mod) == ja
    assert en is None or printers["en"].under_year(value, mod) == en


@pytest.mark.parametrize(
    ("value", "machine", "year"),
    [
        ("2026-02-29", None, "2026"), ("2026-05-09", "2026-05-09", "2026"), ("2026-05", "2026-05", "2026"),
        ("2026-13", None, "2026"), ("2026", "2026", "2026"), ("FY2026", None, "2026"), ("2026-W20", None, "2026"),
        (None, None, None), ("XXXX", None, None),
    ],
)  # fmt: skip
def test_only_days_that_exist_are_given_to_machines(value: str | None, machine: str | None, year: str | None) -> None:
    assert machine_date(value) == machine
    assert year_of(value) == year


@pytest.mark.parametrize(
    ("date", "end", "period"),
    [
        ("2025-W21", "2025-05-25", "2025-05-19/2025-05-25"), ("2025-W07-WE", None, "2025-02-15/2025-02-16"),
        ("2025-W99", None, "2025-W99"), ("2025-05-08", "2025-05-10", "2025-05-08/2025-05-10"),
        ("2025-05-08", "2025-05-08", "2025-05-08"), ("FY2025", "2026-03-31", "FY2025"),
    ],
)  # fmt: skip
def test_a_week_is_printed_by_its_days(date: str, end: str | None, period: str) -> None:
    assert period_of(date, end) == period


def test_the_head_says_how_many_articles_have_no_date(demo: pipeline.Explainer) -> None:
    head = as_text(demo.page, demo.readings, "html")

    count = sum(reading.article.date_published is None for reading in demo.readings)
    said = {"ja": f"（日付のない記事{count}本を除く）", "en": f"(articles without a date aside: {count})"}
    assert count
    assert said[demo.page.in_language] in head
