"""Happenings: one event, one entry, on its own day."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii.annotate import read_closely
from keii.link.events import find_happenings
from keii.model.notes import Status
from keii.model.reading import Reading

STRUCK = "ミラ港で18日、フェリー「ナミ号」が防波堤に衝突した。"


def a_report(text: str, day: str, name: str) -> Reading:
    return read_closely(an_article(text, published=day, id=name, publisher=f"{name}新聞"))


def test_two_reports_of_one_event_are_one_happening() -> None:
    readings = [
        a_report(STRUCK, "2025-05-19", "東"),
        a_report("フェリー「ナミ号」が18日夜、ミラ港の防波堤に衝突した。", "2025-05-19", "西"),
    ]

    (happening,) = find_happenings(readings)

    assert happening.date == "2025-05-18"
    assert happening.publishers == ("東新聞", "西新聞")
    assert happening.reported_on == date(2025, 5, 19)
    assert len(happening.passages) == 2


def test_a_copy_adds_no_voice() -> None:
    readings = [a_report(STRUCK, "2025-05-19", "東"), a_report(STRUCK, "2025-05-19", "西")]

    (happening,) = find_happenings(readings, copies=[("東", "西")])

    assert happening.publishers == ("東新聞",)


def test_an_event_without_a_day_of_its_own_is_not_dated_by_its_report() -> None:
    assert find_happenings([a_report("ミラ港でフェリー「ナミ号」が防波堤に衝突した。", "2025-05-19", "東")]) == ()


def test_a_plan_stands_on_the_day_it_is_for_not_on_the_day_of_the_announcement() -> None:
    text = "ナミ海運は19日、ミラとソラを結ぶ航路を6月1日に再開する予定だと発表した。"

    (happening,) = find_happenings([a_report(text, "2025-05-20", "東")])

    assert happening.date == "2025-06-01"
    assert happening.status is Status.PLANNED


def test_a_sentence_that_cannot_be_read_alone_is_no_happening() -> None:
    assert find_happenings([a_report("同氏は18日、これを否定する考えを会見で述べた。", "2025-05-19", "東")]) == ()


def test_different_events_of_one_day_stay_apart() -> None:
    readings = [
        a_report(STRUCK, "2025-05-19", "東"),
        a_report("ソラ議会は18日、来年度の農業予算案を賛成多数で可決した。", "2025-05-19", "西"),
    ]

    assert len(find_happenings(readings)) == 2


def test_the_address_of_a_happening_survives_another_report() -> None:
    first = a_report(STRUCK, "2025-05-19", "東")
    second = a_report("フェリー「ナミ号」が18日夜、ミラ港の防波堤に衝突した。", "2025-05-19", "西")

    (alone,) = find_happenings([first])
    (both,) = find_happenings([first, second])

    assert alone.id == both.id


def test_what_is_announced_without_a_day_stands_on_the_day_of_the_announcement() -> None:
    text = "ミラ県警は23日、灯台の管理会社の社長を横領の疑いで逮捕した、と発表した。"

    (happening,) = find_happenings([a_report(text, "2025-05-24", "東")])

    assert happening.date == "2025-05-23"


def test_what_is_announced_with_a_day_of_its_own_keeps_it() -> None:
    text = "ミラ県警は23日、灯台の管理会社の社長を20日に横領の疑いで逮捕したと発表した。"

    (happening,) = find_happenings([a_report(text, "2025-05-24", "東")])

    assert happening.date == "2025-05-20"


def test_what_is_only_said_has_no_day() -> None:
    text = "ミラ市の市長は23日、灯台の管理会社が約束を破ったと述べた。"

    assert find_happenings([a_report(text, "2025-05-24", "東")]) == ()
