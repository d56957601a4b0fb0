"""How a page shows a plan that moved: struck, with a link to its new day and the passage that says so."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from builders import an_article
from keii import pipeline
from keii.annotate import read_closely
from keii.model.notes import Status
from keii.model.order import Order
from keii.model.page import Line, TimelineEntry
from keii.publish import as_text
from keii.publish.view import View

REPORTS = {
    "ja": [
        ("ミラ市の新しい橋の名は、公募でソラ橋に決まった。", "2026-03-01"),
        ("ミラ市は6日、ソラ橋の開通式を5月9日に開くと発表した。", "2026-03-07"),
        ("ミラ市は20日、5月9日に予定していたソラ橋の開通式を6月12日に延期すると発表した。", "2026-04-21"),
        ("ソラ橋の工事にあたるナミ建設は、資材が届かず工事が遅れていると説明した。", "2026-04-22"),
    ],
    "en": [
        ("The city of Mira has named its new bridge after the river Sora.", "2026-03-01"),
        ("The city of Mira said on Friday it will open the Sora bridge on May 9.", "2026-03-07"),
        ("The city of Mira on Monday postponed the opening of the Sora bridge to June 12.", "2026-04-21"),
        ("Nami Works, which builds the Sora bridge, said steel had come late.", "2026-04-22"),
    ],
}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_moved_plan_links_to_its_new_day(code: str) -> None:
    articles = [
        an_article(text, published=day, id=f"{number}", publisher=f"paper {number}", headline=text[:12])
        for number, (text, day) in enumerate(REPORTS[code])
    ]
    made = pipeline.write(articles, Order(as_of=date(2026, 4, 25), max_share=1.0))
    states = {entry.date: entry.standing for entry in made.page.timeline}

    if "2026-05-09" not in states:
        pytest.skip("lead and cards took the plan's sentence")
    html, plain = (as_text(made.page, made.readings, shape) for shape in ("html", "md"))

    assert states["2026-05-09"] == "moved"
    assert 'data-state="moved"' in html
    assert ('href="#t-2026-06-12-1"' in html) == ("2026-06-12" in states)
    assert "（延期・先送り、2026年6月12日に変更）" in plain or "(Postponed, moved to 12 June 2026)" in plain


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ナミ海運は18日、ミラ航路の全便の運航を中止した。", "2026-05-18"),
        ("Nami Lines suspended all its ferries to Mira on Monday.", "2026-05-18"),
    ],
)
def test_who_stopped_something_on_a_day_did_so(text: str, day: str) -> None:
    report = an_article(text, published="2026-05-19", id="1", publisher="paper")
    page, readings = pipeline.write([report], Order(as_of=date(2026, 5, 20), max_share=1.0)), (read_closely(report),)
    entry: TimelineEntry[Line] = TimelineEntry(
        id="t-1",
        date=day,
        precision="day",
        status=Status.SUSPENDED,
        text=Line(text=text, evidence=(readings[0].passage(0),), role="entry"),
        published=date(2026, 5, 19),
    )

    assert View(page.page, readings).state(entry) == "past"
    assert View(page.page, readings).state(replace(entry, date="2026-06-01")) == "ended"
