"""Relations made up for tests: events, the reports that tell them, and the chart of both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from builders import an_article
from keii.link.charts import Report, chart_of
from keii.link.ties import TABLE
from keii.model.article import Article
from keii.model.notes import Status
from keii.model.text import Passage, Span
from keii.model.ties import Standing, TieChart, TieEvent

START = date(2026, 1, 5)  # a Monday


def a_tie(
    day: int,
    root: str = "ACCUSE",
    *,
    standing: Standing = "counted",
    publishers: Sequence[str] = ("Rei", "Ono"),
    article: str = "a",
) -> TieEvent:
    """Build an event so many days after the start, told by the sentence of an article."""
    return TieEvent(
        on=START + timedelta(days=day),
        root=root,
        quad=TABLE["quads"][root],
        score=TABLE["scores"][root],
        standing=standing,
        status=Status.HAPPENED,
        evidence=(Passage(article, "v", Span(day, day + 1), "x"),),
        publishers=tuple(publishers),
    )


def daily_reports(days: int, *publishers: str, sides: Sequence[str] = ("Chile", "Peru")) -> list[Report]:
    """Build one report a day and outlet."""
    return [Report(START + timedelta(days=day), name, frozenset(sides)) for day in range(days) for name in publishers]


def a_chart(events: Sequence[TieEvent], days: int = 84, reports: Sequence[Report] | None = None) -> TieChart:
    """Build the chart of Chile and Peru."""
    return chart_of(("Chile", "Peru"), events, reports or daily_reports(days, "Rei", "Ono"))


THINGS = {
    "en": "harbour river border fishery railway copper salt glacier university museum lighthouse pipeline".split(),
    "ja": "港湾 漁業 鉄道 銅山 塩湖 氷河 大学 博物館 灯台 送電線 水道 運河".split(),
}
TOLD = {
    "en": ("Chile condemned Peru over the {thing}.", "Chile held talks with Peru about the {thing}."),
    "ja": ("チリ政府は、{thing}をめぐりペルーを非難した。", "チリの外相は、{thing}についてペルーの外相と会談した。"),
}
AHEAD = {"en": "Chile plans to impose sanctions on Peru.", "ja": "チリの大統領は6月20日にペルーを訪問する予定だ。"}


def tie_articles(code: str, count: int = 24) -> list[Article]:
    """Write short reports, one every three days: one act each, of two kinds in turn, and a plan at the end."""
    texts = [TOLD[code][n % 2].format(thing=THINGS[code][n // 2 % 12]) for n in range(count)] + [AHEAD[code]]
    return [
        an_article(text, published=START + timedelta(days=3 * n), publisher="Rei" if n % 3 else "Ono", id=f"{code}-{n}")
        for n, text in enumerate(texts)
    ]
