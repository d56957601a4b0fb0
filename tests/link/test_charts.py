"""Relations over time: bins, thresholds, what the sources cover, and when a change may be named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.charts import LEAST, find_charts, with_events
from keii.model.ties import TieChart
from tie_charts import START, a_chart, a_tie, daily_reports

ROOTS = ("ACCUSE", "CONSULT", "SANCTION", "SUPPORT")
TOLD = {
    "ACCUSE": "Chile condemned Peru over matter {number} of the {thing}.",
    "CONSULT": "Chile held talks with Peru about question {number} of the {thing}.",
    "SANCTION": "Chile imposed sanctions on Peru, list {number}, for the {thing}.",
    "SUPPORT": "Chile praised Peru in speech {number} on the {thing}.",
}
THINGS = "harbour river border fishery railway copper salt glacier university museum lighthouse pipeline".split()


def steady_story(coverage: int, weeks: int = 24) -> TieChart:
    """Tell a relation that never changes; in the second half each event is told `coverage` times."""
    random, readings = Random(4), []
    for week in range(weeks):
        for weekday, root in ((0, random.choice(ROOTS)), (3, random.choice(ROOTS))):
            day = START + timedelta(days=7 * week + weekday)
            words = TOLD[root].format(number=2 * week + weekday, thing=random.choice(THINGS))
            for copy in range(coverage if week >= weeks // 2 else 1):
                article = an_article(words, published=day, publisher=f"Outlet {copy}", id=f"{day}-{copy}")
                readings.append(read_closely(article))
    (chart,) = find_charts(readings)
    return chart


def test_eight_times_the_reports_leave_the_mean_where_it_was() -> None:
    plain, loud = steady_story(1), steady_story(8)

    assert [each.mean for each in loud.bins] == [each.mean for each in plain.bins]
    assert loud.mean == plain.mean
    assert sum(each.articles for each in loud.bins) > 4 * sum(each.articles for each in plain.bins)
    assert not (loud.trend and loud.trend.clear)


def test_the_same_articles_give_the_same_chart() -> None:
    assert steady_story(2) == steady_story(2)


@pytest.mark.parametrize(("events", "charts"), [(LEAST - 1, 0), (LEAST, 1)])
def test_under_twelve_events_nothing_is_drawn(events: int, charts: int) -> None:
    readings = [
        read_closely(
            an_article(
                f"Chile condemned Peru over the {THINGS[number % 12]}.",
                published=START + timedelta(days=5 * number),
                id=f"{number}",
            )
        )
        for number in range(events)
    ]

    assert len(find_charts(readings)) == charts


def test_a_chart_that_loses_events_below_twelve_is_gone() -> None:
    chart = a_chart([a_tie(7 * number) for number in range(LEAST)])

    assert with_events(chart, chart.events) == chart
    assert with_events(chart, chart.events[1:]) is None


def test_a_chart_that_loses_events_is_counted_anew() -> None:
    chart = a_chart([a_tie(number, "ACCUSE" if number else "AID") for number in range(LEAST + 1)])

    fewer = with_events(chart, chart.events[1:])

    assert fewer is not None
    assert (fewer.mean, sum(len(each.events) for each in fewer.bins)) == (-3.0, LEAST)


def test_the_unit_grows_until_the_median_bin_has_eight_events() -> None:
    weekly = a_chart([a_tie(day) for day in range(84) for _ in range(2)])
    monthly = a_chart([a_tie(day) for day in range(0, 360, 3)], days=360)
    quarterly = a_chart([a_tie(day) for day in range(0, 360, 20)], days=360)

    assert (weekly.unit, monthly.unit, quarterly.unit) == ("week", "month", "quarter")


def test_a_bin_of_two_events_has_no_mean() -> None:
    chart = a_chart([*(a_tie(day % 25) for day in range(20)), a_tie(60), a_tie(61)], days=84)

    assert [(len(each.events), each.mean is None) for each in chart.bins if each.events][-1] == (2, True)


def test_only_what_took_place_is_scored() -> None:
    chart = a_chart(
        [
            *(a_tie(day) for day in range(LEAST)),
            a_tie(20, "AID", standing="planned"),
            a_tie(21, "AID", standing="disputed"),
        ]
    )

    assert chart.mean == -3.0
    assert len(chart.events) == LEAST + 2
    assert sum(len(each.events) for each in chart.bins) == LEAST


def test_a_clear_change_is_tested_before_it_is_named() -> None:
    chart = a_chart([a_tie(day, "SANCTION" if day < 42 else "SUPPORT") for day in range(0, 84, 2)])

    assert chart.trend is not None
    assert chart.trend.clear
    assert chart.trend.p < 0.05
    assert (chart.trend.before, chart.trend.after) == (-6.0, 5.0)


def test_a_half_of_eleven_events_is_not_tested() -> None:
    events = [*(a_tie(day, "SANCTION") for day in range(11)), *(a_tie(day, "SUPPORT") for day in range(50, 80))]

    assert a_chart(events).trend is None


def test_a_change_of_the_sources_marks_a_day_and_lasting_outlets_must_agree() -> None:
    reports = [*daily_reports(84, "Rei"), *daily_reports(42, "Ono")]
    early = [a_tie(day, "SUPPORT", publishers=("Ono",)) for day in range(0, 40, 2)]
    lasting = [a_tie(day, "SANCTION", publishers=("Rei",)) for day in range(44, 84, 2)]

    chart = a_chart([*early, *lasting], reports=sorted(reports, key=lambda report: report.day))

    assert chart.panel == ("Rei",)
    assert chart.breaks
    assert chart.breaks[0] > START + timedelta(days=41)
    assert chart.trend is not None
    assert chart.trend.p < 0.05
    assert not chart.trend.clear


def test_a_bin_counts_its_outlets_and_the_articles_that_name_both() -> None:
    reports = [*daily_reports(28, "Rei"), *daily_reports(28, "Ono", sides=("Chile",))]
    chart = a_chart(
        [a_tie(day, publishers=("Rei",)) for day in range(14)], reports=sorted(reports, key=lambda r: r.day)
    )

    assert {each.outlets for each in chart.bins if each.events} == {1}
    assert (sum(e.articles for e in chart.bins), sum(e.naming for e in chart.bins)) == (56, 28)


def test_copies_of_one_text_are_one_report_and_one_voice() -> None:
    readings = [
        read_closely(
            an_article(
                f"Chile condemned Peru over the {THINGS[number]}.",
                published=START + timedelta(days=5 * number),
                publisher=outlet,
                id=f"{outlet}-{number}",
            )
        )
        for number in range(12)
        for outlet in ("Rei", "Ono")
    ]
    copies: Sequence[Sequence[str]] = [(f"Rei-{number}", f"Ono-{number}") for number in range(12)]

    (chart,) = find_charts(readings, copies=copies)

    assert sum(each.articles for each in chart.bins) == 12
    assert {len(event.publishers) for event in chart.events} == {1}


def test_what_happened_before_the_first_report_is_left_out() -> None:
    readings = [
        read_closely(an_article(f"Chile condemned Peru over the {THINGS[n]}.", published=START + timedelta(days=5 * n)))
        for n in range(12)
    ]
    readings.append(
        read_closely(an_article("On 3 May 2019 Chile condemned Peru.", published=START + timedelta(days=3)))
    )

    (chart,) = find_charts(readings)

    assert min(event.on for event in chart.events) >= START > date(2019, 5, 3)
