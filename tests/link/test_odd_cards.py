"""Cards that real collections tempted out: a forecaster as doer, and acts of other years or other people."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii.annotate import read_closely
from keii.link.questions import find_questions

RAIL = "青葉鉄道は11日、若葉大橋の崩れで若葉線の運転を見合わせている。"


def questions(*reports: tuple[str, str]) -> list[tuple[str, int]]:
    readings = [
        read_closely(an_article(text, id=f"a{number}", published=day)) for number, (text, day) in enumerate(reports)
    ]
    return [(q.text, len(q.history)) for q in find_questions(readings, as_of=date(2009, 9, 1))]


def test_a_forecaster_does_not_do_it() -> None:
    assert questions(("青葉海軍台風情報センターは14日ごろ若葉市に接近すると予想している。", "2009-08-11")) == []


def test_a_report_of_another_year_tells_of_another_act() -> None:
    alone = questions((RAIL, "2009-08-11"))
    older = ("玲鉄道は21日、西線の運転を再開した。", "2005-08-21")
    assert questions(older, (RAIL, "2009-08-11")) == alone
