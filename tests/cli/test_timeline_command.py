"""`keii timeline` on the command line: what it takes as given, what it refuses, and what it never does."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from command_line import keii

SANK = "The ferry Aran sank in the strait on May 9, 2025, killing 12 people."


def lines(*records: dict[str, Any]) -> bytes:
    """Write records as JSON lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def an_input(id: object, text: str = SANK, **fields: Any) -> dict[str, Any]:
    """Make one article of the input."""
    return {"id": id, "language": "en", "published": "2025-05-10", "text": text, **fields}


def split(*sentences: str) -> dict[str, Any]:
    """Make a text of sentences, with their places."""
    spans, start = [], 0
    for sentence in sentences:
        spans.append({"start": start, "end": start + len(sentence)})
        start += len(sentence) + 1
    return {"text": "\n".join(sentences), "sentences": spans}


def timeline(*records: dict[str, Any], options: tuple[object, ...] = ()) -> Any:
    """Run the command on records and return its JSON."""
    ran = keii("timeline", "-", *options, stdin=lines(*records))
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_an_entry_has_its_day_status_reports_and_passages() -> None:
    wire = an_input(1, publisher="Wire")
    other = an_input(
        2,
        "The ferry Aran sank on Friday in the strait and 12 people were killed.",
        publisher="Post",
        published="2025-05-11",
    )

    (day,) = timeline(wire, other)

    (entry,) = day.pop("entries")
    assert day == {"date": "2025-05-09", "precision": "day", "status": "happened"}
    assert (entry["text"], entry["reports"], entry["published"]) == (SANK, 2, "2025-05-10")
    assert [(p["source"], p["exact"]) for p in entry["evidence"]] == [(1, SANK), (2, other["text"])]
    assert "why" not in entry


def test_copies_of_one_text_are_one_report() -> None:
    copies = [an_input(number, SANK + " The crew were saved.", publisher=f"Paper {number}") for number in range(40)]

    (day,) = timeline(*copies)

    assert day["entries"][0]["reports"] == 1


def test_given_sentences_and_times_are_used_as_they_are() -> None:
    text = split("The ferry sank on May 9 . It was", "a calm day on 1 June 2025 .")
    times = [{"start": 0, "end": 31, "text": None, "type": "DATE", "value": "2025-05-08"}]

    (day,) = timeline(an_input(1, **text, times=times), options=("--dates", "5"))

    assert day["date"] == "2025-05-08"
    assert day["entries"][0]["evidence"][0]["exact"] == "The ferry sank on May 9 . It was"


@pytest.mark.parametrize("value", ["2010-W21", "PXW", "PRESENT_REF", "2010-13-45", "P3D", "", None, "XXXX-05-09"])
@pytest.mark.parametrize("kind", ["DATE", "TIME", "DURATION", "SET"])
def test_values_that_are_no_days_make_no_entry(value: str | None, kind: str) -> None:
    times = [{"start": 4, "end": 9, "type": kind, "value": value}]

    assert timeline(an_input(1, times=times, published=None)) == []


def test_a_month_and_a_year_keep_their_precision() -> None:
    days = timeline(an_input(1, "Work on the ferry port began in May 2001. The ferry line was founded in 1999."))

    assert [(day["date"], day["precision"]) for day in days] == [("1999", "year"), ("2001-05", "month")]


def test_an_early_part_of_a_japanese_month_keeps_its_part() -> None:
    (day,) = timeline(an_input(1, "フェリー港の工事は2025年5月上旬に始まった。", language="ja", published="2025-06-01"))

    assert (day["date"], day["precision"], day["mod"]) == ("2025-05", "part", "START")


def test_with_a_number_only_whole_days_are_taken() -> None:
    text = SANK + " Work on the ferry began in May 2001. The ferry was raised on June 2, 2025."

    days = timeline(an_input(1, text, published="2025-07-01"), options=("--dates", "2"))

    assert [day["date"] for day in days] == ["2025-05-09", "2025-06-02"]


def test_the_first_and_last_day_bound_the_entries_and_not_the_articles() -> None:
    late = an_input(1, SANK + " An inquiry opened on June 2, 2025.", published="2025-07-01")

    days = timeline(late, options=("--from", "2025-05-01", "--to", "2025-05-31"))

    assert [day["date"] for day in days] == ["2025-05-09"]


def test_a_plan_is_coming_until_its_day_and_then_overdue() -> None:
    plan = an_input(1, "The ministry will open the new ferry port on June 1, 2025.", publisher="Wire")
    later = an_input(2, "The ferry office was shut on July 1, 2025.", published="2025-07-02")

    coming = timeline(plan, later, options=("--as-of", "2025-05-20"))
    overdue = timeline(plan, later)

    assert [(d["date"], d["entries"][0]["standing"]) for d in coming] == [("2025-06-01", "coming")]
    assert [(d["date"], d["entries"][0]["standing"]) for d in overdue] == [
        ("2025-06-01", "overdue"),
        ("2025-07-01", None),
    ]


def test_later_articles_are_not_read_when_the_timeline_speaks_from_an_earlier_day() -> None:
    days = timeline(
        an_input(1),
        an_input(2, "The Aran was raised on June 2, 2025.", published="2025-06-03"),
        options=("--as-of", "2025-05-31"),
    )

    assert [day["date"] for day in days] == ["2025-05-09"]


def test_a_keyword_matches_at_the_start_of_a_latin_word_and_anywhere_in_japanese() -> None:
    english = an_input(1, "The Egyptian ferry sank on May 9, 2025. A reegypt was signed on May 3, 2025.")
    japanese = an_input(2, "大型ﾌｪﾘｰが2025年5月6日に沈没した。", language="ja")

    days = timeline(english, japanese, options=("--keywords", "egypt、フェリー"))

    assert [day["date"] for day in days] == ["2025-05-06", "2025-05-09"]


def test_a_first_sentence_without_a_day_may_tell_the_day_of_its_report_unless_forbidden() -> None:
    lead = "The ferry Aran sank with 12 people in a storm off the islands."
    asides = ("Smith flew home on May 10, 2025.", "Rain fell on May 10, 2025.", "Shops shut on May 10, 2025.")
    reports = [an_input(number, f"{lead} {aside}") for number, aside in enumerate(asides)]

    (day,) = timeline(*reports, options=("--explain", "--dates", "1"))
    (strict,) = timeline(*reports, options=("--explain", "--dates", "1", "--strict"))

    assert day["date"] == strict["date"] == "2025-05-10"
    assert (day["entries"][0]["text"], day["entries"][0]["why"]["dated_by"]) == (lead, "publication")
    assert strict["entries"][0]["text"] in asides


def test_reasons_come_when_asked_for() -> None:
    ran = keii("timeline", "-", "--explain", "--dates", "3", stdin=lines(an_input(1)))

    why = json.loads(ran.out)[0]["entries"][0]["why"]
    assert (why["rank"], why["articles"], why["outlets"]) == (1, 1, 1)
    assert "1 days taken, as ordered" in ran.err


def test_every_shape_can_be_read_back() -> None:
    given = lines(an_input(1, '=SUM(A1) sank on May 9, 2025, said <b>"Aran"</b> | owners.'))
    shapes = {
        shape: keii("timeline", "-", "--format", shape, stdin=given).text
        for shape in ("md", "html", "csv", "timelinejs")
    }

    assert shapes["md"].startswith("- **2025-05-09** ")
    assert "<b>" not in shapes["html"]
    assert next(csv.DictReader(io.StringIO(shapes["csv"])))["text"].startswith("'=SUM")
    assert json.loads(shapes["timelinejs"])["events"][0]["start_date"] == {"year": 2025, "month": 5, "day": 9}


def test_articles_off_the_topic_make_an_empty_timeline() -> None:
    ran = keii("timeline", "-", "--keywords", "volcano", stdin=lines(an_input(1)))

    assert (ran.code, json.loads(ran.out)) == (0, [])
    assert ran.err.count("no day to report in 1 articles") == 1


def test_an_undated_article_is_kept_and_named_once() -> None:
    ran = keii("timeline", "-", stdin=lines(an_input("late", SANK + " It sank yesterday.", published=None)))

    assert [day["date"] for day in json.loads(ran.out)] == ["2025-05-09"]
    assert ran.err.count("late") == 1


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--from", "2025-06-01", "--to", "2025-05-01"), "2025-06-01"),
        (("--from", "May 9"), "May 9"),
        (("--dates", "0"), "0"),
    ],
)
def test_an_order_that_cannot_be_is_refused_with_the_value_named(options: tuple[str, ...], named: str) -> None:
    ran = keii("timeline", "-", *options, stdin=lines(an_input(1)))

    assert ran.code == 2
    assert named in ran.err


TWO = split("The ferry sank on May 9, 2025.", "It was raised on June 2, 2025.")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"sentences": [{"start": 0, "end": 999}]}, "sentences[0]"),
        ({"sentences": [{"start": 0, "end": 20}, {"start": 10, "end": 30}]}, "sentences[1]"),
        ({"sentences": [{"start": 30, "end": 40}, {"start": 0, "end": 9}]}, "sentences[1]"),
        ({"sentences": [{"start": 0, "end": 9}], "times": [{"start": 18, "end": 29, "value": None}]}, "times[0]"),
        ({"times": [{"start": 5, "end": 999, "value": "2025-05-09"}]}, "times[0]"),
        ({"times": [{"start": -1, "end": 3, "value": "2025-05-09"}]}, "times[0]"),
        ({"times": "2025-05-09"}, "times"),
        ({"times": [{"start": 0, "end": 3, "type": "DAY", "value": "2025-05-09"}]}, "times[0].type"),
    ],
)  # fmt: skip
def test_a_broken_line_is_refused_with_its_place_and_the_rest_goes_on(fields: dict[str, Any], field: str) -> None:
    broken = {"id": "broken", "language": "en", **TWO, **fields}

    ran = keii("timeline", "-", stdin=lines(broken, an_input("good")))

    assert [day["date"] for day in json.loads(ran.out)] == ["2025-05-09"]
    assert f":1: {field}" in ran.err


def test_thousands_of_articles_of_one_sentence_end_well() -> None:
    many = b"".join(
        lines({"id": n, "language": "en", "published": "2025-05-10", "publisher": f"P{n % 50}", "times": [],
               "text": f"Ferry number {n} sank in the strait on May 9, 2025."})
        if n % 1000 else lines(an_input(n)) for n in range(5_000)
    )  # fmt: skip

    ran = keii("timeline", "-", "--dates", "3", stdin=many)

    assert ran.code == 0
    assert [day["date"] for day in json.loads(ran.out)] == ["2025-05-09"]


def test_an_article_of_half_a_megabyte_ends_well() -> None:
    sentence = "The ferry Aran passed the strait of the islands on May {}, 2025, with many passengers on board. "
    text = "".join(sentence.format(1 + n % 28) for n in range(5_000))

    days = timeline(an_input(1, text, publisher="Wire", published="2025-06-01"), options=("--dates", "10"))

    assert len(days) == 10


def test_a_thousand_copies_are_one_report() -> None:
    ran = keii("timeline", "-", stdin=lines(*(an_input(n, publisher=f"Paper {n}") for n in range(1_000))))

    (day,) = json.loads(ran.out)
    assert day["entries"][0]["reports"] == 1


def test_articles_in_two_languages_make_one_timeline() -> None:
    days = timeline(an_input(1), an_input(2, "フェリー「アラン」は2025年6月2日に引き揚げられた。", language="ja"))

    assert [(day["date"], day["entries"][0]["evidence"][0]["source"]) for day in days] == [
        ("2025-05-09", 1),
        ("2025-06-02", 2),
    ]


def test_when_every_day_counts_the_same_at_most_sixty_are_taken() -> None:
    months = [f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    year = [
        {"id": day, "language": "en", "published": day, "text": f"Ferry {n} sank on {day} near port {n}."}
        for n, day in enumerate(months)
    ]

    days = timeline(*year)

    assert 8 <= len(days) <= 60


@pytest.mark.parametrize("published", ["1970-01-01", "2999-12-31", "9999-12-31", "0001-01-01"])
def test_a_day_of_publication_at_the_edge_of_the_calendar_ends_well(published: str) -> None:
    ran = keii("timeline", "-", stdin=lines(an_input(1, SANK + " It was raised today.", published=published)))

    assert ran.code == 0
    assert "2025-05-09" in [day["date"] for day in json.loads(ran.out)]


def test_the_order_of_articles_makes_no_difference() -> None:
    articles = [
        an_input(n, f"{SANK} Ship {n} came on May {n + 10}, 2025.", publisher=f"P{n}", published="2025-05-30")
        for n in range(9)
    ]

    assert timeline(*articles) == timeline(*reversed(articles))


def test_a_packed_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl.gz"
    path.write_bytes(gzip.compress(lines(an_input(1))))

    ran = keii("timeline", path)

    assert json.loads(ran.out)[0]["date"] == "2025-05-09"


def test_without_keywords_the_topic_is_what_the_headlines_say_and_the_text_takes_up() -> None:
    datelines = ("BST 2010", "GMT 2011", "BST 2010", "BST 2010")
    told = [
        an_input(n, f"The ferry Aran sank off port {n} {line}. It sank. The storm went on. The ferry lay on the sand. "
                 f"The ferry was raised on May {n + 1}, 2025. A concert was given on April {n + 1}, 2025.")
        for n, line in enumerate(datelines)
    ]  # fmt: skip

    days = timeline(*told, options=("--dates", "9"))

    assert [day["date"] for day in days] == [f"2025-05-{n:02}" for n in range(1, 5)]
