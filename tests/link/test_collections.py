"""Pages of many posts: found by their stamps, their length or their own words, and never read as one report."""

from __future__ import annotations

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.acts import find_tellings
from keii.link.collections import POSTS, collection_of, without_guesses
from keii.model.reading import Reading

REPORT = "Divers closed the leak in Harwick today. The mayor thanked them on Monday."


def a_reading(text: str, headline: str = "") -> Reading:
    return read_closely(an_article(text, published="2024-03-06", headline=headline))


def a_log(posts: int) -> str:
    return "\n\n".join(f"{hour}:15 The pumps of Harwick ran at {hour} percent." for hour in range(9, 9 + posts))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (REPORT, None),
        (a_log(8), "log"),
        (a_log(3), None),
        (f"{REPORT} " * (POSTS // 2 + 1), "days"),
        (
            "By Ann Lee | 3 March 2024\n\nIt broke.\n\nBy Ann Lee | 4 March 2024\n\nIt held.\n\nBy X | 5 March 2024",
            "days",
        ),
        ("2 May 2023 The dam breaks.\n\n4 June 2023 The trial opens.\n\n1 July 2023 The judge rests.", "days"),
        ("Updated: Mon Jul 8 2024 21:41:00 The dam was closed on Monday.", "days"),
        ("A day-by-day account of the flood: The dam breaks and the town is cleared.", "days"),
        ("On 2 May 2023 the dam broke. On 4 June 2023 the trial opened. It ended on 1 July 2023 in Harwick.", None),
        ("The judge read from the letters of 2 May 2023, 4 June 2023 and 1 July 2023.", None),
    ],
    ids=["report", "log", "few-clocks", "long", "bylines", "headings", "later-stamp", "named", "prose", "list"],
)
def test_a_collection_is_known_by_its_posts(text: str, kind: str | None) -> None:
    assert collection_of(a_reading(text)) == kind


def test_a_headline_may_name_a_collection() -> None:
    assert collection_of(a_reading(REPORT, headline="Timeline of the Harwick flood")) == "days"
    assert collection_of(a_reading(REPORT, headline="Harwick flood: divers close the leak")) is None


def test_today_in_a_log_is_nobodys_day_and_a_weekday_stays() -> None:
    reading = without_guesses(a_reading(f"{a_log(8)}\n\n{REPORT}"))

    values = {reading.words(time.span): time.value for time in reading.notes.times}

    assert values["today"] is None
    assert values["Monday"] == "2024-03-04"


def test_of_posts_of_many_days_only_printed_dates_stay() -> None:
    reading = without_guesses(a_reading(f"Diary of a flood: {REPORT} The dam was built in May 1971."))

    values = {reading.words(time.span): time.value for time in reading.notes.times}

    assert values == {"today": None, "Monday": None, "May 1971": "1971-05"}


def test_a_report_keeps_its_times() -> None:
    reading = a_reading(REPORT)

    assert without_guesses(reading) is reading


def test_posts_of_many_days_have_no_newest_status() -> None:
    plan = "Harwick town council plans to rebuild the old dam."

    assert list(find_tellings([a_reading(plan)]))
    assert not list(find_tellings([a_reading(plan, headline="Key dates in the Harwick flood")]))


def test_an_undated_article_is_left_alone() -> None:
    article = an_article(a_log(8))

    assert article.date_published is None
    assert collection_of(read_closely(article)) is None
