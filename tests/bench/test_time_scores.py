"""The scorer of times: known hits and misses with their exact figures, in our counting and in TempEval-3's."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from keii.bench.times.gold import GoldRecord, GoldSpan
from keii.bench.times.scoring import figures_of, rows_by_tag, score, score_te3
from keii.bench.times.values import Guess, days, is_right, normal

TEXT = "The hall opened on March 1 and closed on Friday; it had stood since 1980, rain or shine."


def a_span(words: str, value: str | None, **more: Any) -> GoldSpan:
    start = TEXT.index(words)
    fields = {"start": start, "end": start + len(words), "type": "DATE", "value": value, **more}
    return msgspec.convert(fields, GoldSpan)


def a_guess(words: str, value: str | None, **more: Any) -> Guess:
    start = TEXT.index(words)
    return Guess(**{"start": start, "end": start + len(words), "type": "DATE", "value": value, **more})


def a_record(*spans: GoldSpan, tags: tuple[str, ...] = ()) -> GoldRecord:
    return GoldRecord(id="a", text=TEXT, language="en", spans=spans, tags=tags)


def test_hits_misses_and_harm_are_counted() -> None:
    record = a_record(
        a_span("March 1", "2026-03-01"), a_span("Friday", "2026-03-06"), a_span("1980", "1980"), tags=("bare",)
    )
    guesses = [
        a_guess("on March 1", "2025-03-01"),
        a_guess("Friday", None),
        a_guess("1980", "1980"),
        a_guess("rain", "2026", type="SET"),
    ]

    figures = figures_of([score(record, guesses)])

    assert (figures.gold, figures.found, figures.spurious) == (3, 3, 1)
    assert (figures.value_f1, figures.relaxed_f1) == (28.6, 85.7)  # 2 of 7, 6 of 7
    assert (figures.strict_f1, figures.type_f1) == (57.1, 85.7)
    assert (figures.value_of_all, figures.value_of_found) == (33.3, 33.3)
    assert (figures.dates, figures.wrong_dates, figures.wrong_years, figures.abstained) == (3, 1, 1, 1)


def test_another_day_of_the_right_year_is_a_wrong_date_and_no_wrong_year() -> None:
    record = a_record(a_span("Friday", "2026-03-06"))

    figures = figures_of([score(record, [a_guess("Friday", "2026-03-13")])])

    assert (figures.wrong_dates, figures.wrong_years) == (1, 0)


def test_an_optional_span_is_neither_hit_nor_miss() -> None:
    record = a_record(a_span("Friday", None, optional=True, bad=["2026-03-06"]))

    silent = figures_of([score(record, [])])
    dated = figures_of([score(record, [a_guess("Friday", "2026-03-06")])])

    assert (silent.gold, silent.spurious, silent.bad, silent.dated_open) == (0, 0, 0, 0)
    assert (dated.gold, dated.spurious, dated.bad, dated.dated_open) == (0, 0, 1, 1)


def test_tempeval_allows_one_guess_and_compares_the_written_value() -> None:
    record = a_record(a_span("March 1 and closed on Friday", "2026-03-01"), a_span("1980", "198X"))
    guesses = [a_guess("March 1", "2026-03-01"), a_guess("Friday", "2026-03-06"), a_guess("1980", "198")]

    ours, te3 = (figures_of([counting(record, guesses)]) for counting in (score, score_te3))

    assert (ours.spurious, ours.value_f1) == (0, 100.0)
    assert (te3.spurious, te3.value_f1) == (1, 40.0)


def test_the_table_by_tag_counts_spurious_guesses_under_the_tags_of_the_record() -> None:
    record = a_record(a_span("March 1", "2026-03-01", tags=["chain", "clock"]), tags=("chain",))

    rows = list(rows_by_tag([score(record, [a_guess("rain", "2026")])]))

    assert [(row.tag, row.gold, row.found, row.abstained, row.spurious) for row in rows] == [
        ("chain", 1, 0, 1, 1),
        ("clock", 1, 0, 1, 0),
    ]


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("2026-03-01T19:30+09:00", "2026-03-01T19:30"),
        ("2026-03-01T19", "2026-03-01T19:00"),
        ("2026-XX-XX", "2026"),
        ("199X", "199"),
        ("2026-W7", "2026-W07"),
        ("2026-03-01T24:00/2026-03-02T01", "2026-03-01T00:00/2026-03-02T01:00"),
    ],
)
def test_one_value_has_one_spelling(value: str, same: str) -> None:
    assert normal(value) == normal(same) == same


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("2026-02", ("2026-02-01", "2026-02-28")),
        ("2026-Q3", ("2026-07-01", "2026-09-30")),
        ("2026-H2", ("2026-07-01", "2026-12-31")),
        ("2026-02/2026-04-03", ("2026-02-01", "2026-04-03")),
        ("2026-13", None),
        ("P3D", None),
    ],
)
def test_a_value_has_its_days(value: str, meant: tuple[str, str] | None) -> None:
    assert days(value) == meant


@pytest.mark.parametrize(
    ("gold", "guess", "right"),
    [
        pytest.param({"value": "2026-Q1", "from": "2026-01-01", "to": "2026-03-31"}, {"value": "2026-01/2026-03"},
                     True, id="the same days"),
        pytest.param({"value": "2026-Q1"}, {"value": "2026-Q2"}, False, id="another quarter"),
        pytest.param({"value": "2026", "alt": ["2025"]}, {"value": "2025"}, True, id="another accepted value"),
        pytest.param({"value": "2026-03-01T19:00", "type": "TIME"}, {"value": "2026-03-01"}, False, id="no clock"),
        pytest.param({"value": "2026-03-01T19:00", "type": "TIME", "score": "date"},
                     {"value": "2026-03-01T07:00"}, True, id="only the day counts"),
        pytest.param({"value": "FY2026", "from": "2026-04-01", "to": "2027-03-31"},
                     {"value": "2026", "first": "2026-04-01", "last": "2027-03-31"}, True, id="inclusive days"),
        pytest.param({"value": "2026-03", "mod": "END"}, {"value": "2026-03-31"}, False, id="end of March is no day"),
        pytest.param({"value": "2026-W10", "intervals": [[None, "2026-03-08"]]},
                     {"value": "2026-03-01/2026-03-08"}, True, id="an open interval"),
        pytest.param({"value": None}, {"value": None}, True, id="nothing can be known"),
        pytest.param({"value": None}, {"value": "2026"}, False, id="known though nothing can be"),
        pytest.param({"value": "2026-03-01", "type": "DATE"}, {"value": None}, False, id="unresolved"),
    ],
)  # fmt: skip
def test_a_guess_is_right_when_it_means_the_same(gold: dict[str, Any], guess: dict[str, Any], right: bool) -> None:
    value = gold.pop("value")

    assert is_right(a_span("Friday", value, **gold), a_guess("Friday", **guess)) is right
