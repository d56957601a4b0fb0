"""Means of few events, their intervals, and the test before any word of change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keii.link.scoring import chance, interval, shrunk

SCORES = st.lists(st.sampled_from([-9.0, -6.0, -3.0, 0.0, 2.5, 5.0, 9.5]), min_size=3, max_size=30)


def test_a_mean_of_few_events_is_drawn_towards_the_whole() -> None:
    assert shrunk([10.0, 10.0, 10.0], 0.0) == pytest.approx(10 / 3)


@given(SCORES, st.floats(-9, 10))
def test_a_shrunk_mean_lies_between_its_own_and_that_of_the_whole(scores: list[float], whole: float) -> None:
    own = sum(scores) / len(scores)

    assert min(own, whole) - 1e-9 <= shrunk(scores, whole) <= max(own, whole) + 1e-9


@given(SCORES)
def test_an_interval_is_the_same_each_time_and_in_order(scores: list[float]) -> None:
    low, high = interval(scores, scores, seed="a|b|2026-01-01")

    assert (low, high) == interval(scores, scores, seed="a|b|2026-01-01")
    assert low <= high


def test_equal_events_are_not_certain_where_others_differ() -> None:
    low, high = interval([2.5] * 4, [2.5] * 4 + [-9.0, -6.0, 5.0] * 4, seed="x")

    assert high - low > 1


def test_halves_dealt_by_chance_are_no_change() -> None:
    assert chance([2.5, -3.0] * 8, [-3.0, 2.5] * 8, seed="x") > 0.5


def test_halves_that_differ_in_each_event_are_a_change() -> None:
    assert chance([5.0, 2.5] * 8, [-3.0, -6.0] * 8, seed="x") < 0.01
