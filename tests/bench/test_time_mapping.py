"""Values as TempEval-3 writes them: what all its corpora write alike is mapped, the rest stays."""

from __future__ import annotations

import pytest

from keii.bench.times.mapping import te3_value


@pytest.mark.parametrize(
    ("value", "written"),
    [("FY1989", "1989"), ("1918-03-05/1918-03-09", "1918-03-05"), ("1950-08/1950-09", "1950-08")],
)
def test_a_fiscal_year_is_a_year_and_a_range_its_first_end(value: str, written: str) -> None:
    assert te3_value(value) == written


@pytest.mark.parametrize(
    "value", ["199", "1998-W33", "1998-W14-WE", "1998-SU", "1989-Q3", "1999-02-04TNI", "P1D", None]
)
def test_what_the_corpora_write_in_several_ways_or_like_keii_stays(value: str | None) -> None:
    assert te3_value(value) == value
