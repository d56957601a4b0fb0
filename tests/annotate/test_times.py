"""Times: what an editor relies on, and the properties that hold for any text."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builders import an_article, times_of
from keii import plugins
from keii.annotate.times import find_times
from keii.lang.base import Language
from keii.model.notes import Time
from keii.model.text import Span


def language(code: str) -> Language:
    found: Language = plugins.load("languages", code)
    return found


def test_next_year_is_counted_from_the_publication_date() -> None:
    article = an_article("首脳会談は来年3月1日に開かれる。", published=date(2025, 11, 30))

    (time,) = find_times(article, language("ja"))

    assert (time.value, time.anchor, time.relative) == ("2026-03-01", "publication", True)
    assert time.begin == time.end == date(2026, 3, 1)


def test_given_times_are_kept_as_they_are() -> None:
    given_time = Time(span=Span(0, 2), type="DATE", value="1999")
    article = an_article("昨年の話。", published=date(2025, 11, 30))
    article = type(article)(
        **{**{f: getattr(article, f) for f in article.__struct_fields__}, "given_times": (given_time,)}
    )

    assert find_times(article, language("ja")) == (given_time,)


def test_the_year_of_an_anniversary_is_its_base_plus_n() -> None:
    article = an_article("1965年に結ばれた条約は60周年を迎えた。", published=date(2025, 6, 1))

    times = find_times(article, language("ja"))

    assert [time.implied_year for time in times] == [None, 2025]


def test_two_clocks_of_one_instant_agree_in_utc() -> None:
    text = "会見は米東部時間10日午後1時（日本時間11日午前2時）に始まった。"

    first, second = times_of(text, date(2026, 6, 12), "ja")

    assert first.utc == second.utc == "2026-06-10T17:00Z"


def test_a_month_at_equal_distance_stays_open_and_keeps_its_candidates() -> None:
    (time,) = times_of("記念館の開館時期は7月。", date(2026, 1, 15), "ja")

    assert time.value is None
    assert {"2025-07", "2026-07"} <= set(time.candidates)


def test_a_megabyte_of_dates_is_read() -> None:
    text = "3月5日に可決した。同日、閉会した。\n" * 50_000

    times = times_of(text[:1_000_000], date(2026, 3, 10), "ja")

    assert len(times) > 90_000


JA = """27日に可決した|来年3月1日に開かれる|翌日|同月|先週金曜日|22年8月|午後7時|2024年5月3日|
「|」|、|。|平成33年|13月|25時|8～10日|から|4日間"""
EN = """on Friday| said| will open |March 3|2024| the next day|"|. |Feb. 30|7 p.m.| last month| to |July 3-5"""
CLAUSES = {"ja": [*JA.split("|"), "\n"], "en": [*EN.split("|"), "\n"]}
CODES = st.sampled_from(["ja", "en"])
DAYS = st.dates(date(1995, 1, 1), date(2030, 12, 31))


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, str]:
    code = draw(CODES)
    parts = draw(st.lists(st.one_of(st.sampled_from(CLAUSES[code]), st.text(max_size=4)), max_size=12))
    return code, "".join(parts)


@given(stories(), st.none() | DAYS)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order_and_days_agree(story: tuple[str, str], published: date | None) -> None:
    code, text = story

    times = times_of(text, published, code)

    assert times == times_of(text, published, code)
    last = 0
    for time in times:
        assert last <= time.span.start < time.span.end <= len(text)
        last = time.span.end
        assert (time.begin is None) == (time.end is None)
        if time.begin and time.end:
            assert time.begin <= time.end
            if time.value and time.type == "DATE" and len(time.value) == 10:
                assert time.value == time.begin.isoformat()


@given(stories())
@example(("ja", "2024年5月3日22年8月"))
@settings(max_examples=200, deadline=None)
def test_nothing_relative_is_dated_without_a_publication_date(story: tuple[str, str]) -> None:
    code, text = story

    times = times_of(text, None, code)

    assert not [time for time in times if time.anchor == "publication"]


@given(
    DAYS, st.integers(1, 200), st.sampled_from(["水曜日に可決した。", "来週火曜日に開く。", "先週金曜日に合意した。"])
)
def test_a_week_later_every_weekday_is_a_week_later(published: date, weeks: int, text: str) -> None:
    (before,) = times_of(text, published, "ja")
    (after,) = times_of(text, published + timedelta(weeks=weeks), "ja")

    assert before.begin is not None
    assert after.begin is not None
    assert after.begin - before.begin == timedelta(weeks=weeks)


YEARLY = [
    ("ja", "来年3月1日に開かれる。"),
    ("ja", "昨年7～9月期は減益だった。"),
    ("ja", "3年前に廃止された。"),
    ("ja", "来年度に始める。"),
    ("ja", "おととし秋に決まった。"),
    ("en", "It will open on March 1 next year."),
    ("en", "They met two years ago."),
    ("en", "Sales fell in the second quarter of last year."),
]


@given(st.dates(date(1995, 3, 2), date(2020, 12, 31)), st.integers(1, 9), st.sampled_from(YEARLY))
def test_some_years_later_what_hangs_on_the_year_is_as_many_years_later(
    published: date, years: int, story: tuple[str, str]
) -> None:
    code, text = story
    later = published.replace(year=published.year + years, day=min(published.day, 28))

    (before,) = times_of(text, published.replace(day=min(published.day, 28)), code)
    (after,) = times_of(text, later, code)

    assert before.value is not None
    assert after.value is not None
    assert re.sub(r"\d{4}", lambda year: str(int(year[0]) + years), before.value) == after.value


VALUE = re.compile(
    r"(?:(?:FY)?\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]|W\d\d(?:-WE)?|SP|SU|FA|WI))?(?:T(?:\d\d:\d\d(?::\d\d)?|MO|AF|EV|NI))?"
    r"|T(?:\d\d:\d\d(?::\d\d)?|MO|AF|EV|NI)|BC\d{4}|\d{2,3})(?:/.+)?"
    r"|PT?[\dX.]+[YMWDHSQ](?:E|[\d.]+[MS])?|XXXX-.+|(?:PRESENT|PAST|FUTURE)_REF"
)


@given(stories(), st.none() | DAYS)
@settings(max_examples=300, deadline=None)
def test_every_value_is_written_as_documented_and_lies_in_its_days(
    story: tuple[str, str], published: date | None
) -> None:
    code, text = story

    for time in times_of(text, published, code):
        assert time.value is None or VALUE.fullmatch(time.value)
        if time.value and time.begin and time.end and re.match(r"\d{4}-\d\d-\d\d", time.value):
            assert time.begin <= date.fromisoformat(time.value[:10]) <= time.end


@given(DAYS, st.none() | DAYS, st.dates(date(1950, 1, 1), date(2050, 12, 31)))
def test_an_explicit_date_does_not_depend_on_publication(first: date, second: date | None, day: date) -> None:
    ja = f"{day.year}年{day.month}月{day.day}日に可決した。"
    en = f"It was passed on {day:%B} {day.day}, {day.year}."

    for text, code in ((ja, "ja"), (en, "en")):
        assert times_of(text, first, code) == times_of(text, second, code)
        assert times_of(text, first, code)[0].value == day.isoformat()


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_full_width_digits_read_like_ascii(published: date, month: int, day: int) -> None:
    text = f"大会は来年{month}月{day}日午後7時に開かれ、{day}日から4日間続く。"
    wide = text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))

    assert times_of(text, published, "ja") == times_of(wide, published, "ja")


@pytest.mark.parametrize(
    "text",
    [
        "「" * 50 + "27日",
        '"' * 51 + "Friday",
        "同日",
        "February 30",
        "平成99年",
        "24時",
        "第9四半期",
        "9999年12月の翌月の翌年",
        "1年の前年",
    ],
)
def test_bad_input_never_raises_and_never_dates(text: str) -> None:
    for published in (None, date(2026, 3, 1), date(1, 1, 1), date(9999, 12, 31)):
        for code in ("ja", "en"):
            times_of(text, published, code)
