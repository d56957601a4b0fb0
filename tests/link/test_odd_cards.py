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


def test_the_subject_of_a_clause_before_a_noun_is_no_doer() -> None:
    text = "青葉連盟の委員会が4月2日に行われ、若手選手が球団を選ぶ「希望枠」を2010年度から廃止することを決めた。"
    assert questions((text, "2009-08-11")) == []


def test_the_doer_is_the_last_topic() -> None:
    text = "青葉自動車の玲社長が週刊誌に批判されたことを受けて、若葉放送は番組「朝の歌」を放送すると発表した。"
    assert [text for text, _ in questions((text, "2009-08-11"))] == ["若葉放送は番組「朝の歌」を放送するか"]


def test_only_the_last_clause_is_asked() -> None:
    text = "玲一郎・青葉党代表が党本部で緊急記者会見を行い代表職を辞めることを表明した。"
    assert [text for text, _ in questions((text, "2009-08-11"))] == ["玲一郎・青葉党代表は代表職を辞めるか"]


def test_what_stopped_for_good_or_earlier_is_not_asked_for() -> None:
    before = "若葉航空は、空港の設備に不安があるとして青葉線の運航を停止していた。"
    licence = "青葉航空局は若葉航空の運航免許を停止した。"
    assert questions((before, "2009-08-11"), (licence, "2009-08-11")) == []


def test_a_state_is_no_plan() -> None:
    assert questions(("青葉政府は若葉港の境界を監視する計画を公表している。", "2009-08-11")) == []


def test_a_thing_is_not_done() -> None:
    assert questions(("青葉県の玲知事は47市町村分を3年間で行いたい考えを示した。", "2009-08-11")) == []


def test_days_of_one_month_share_it() -> None:
    text = "青葉連盟は、若葉大会を9月29日と30日に若葉球場で行うと発表した。"
    assert [text for text, _ in questions((text, "2009-08-11"))] == [
        "青葉連盟は若葉大会を2009年9月29日と30日に若葉球場で行うか"
    ]


def test_two_names_of_one_government_are_one_doer() -> None:
    one = "青葉特別行政区政府は、青葉鉄道公司と若葉地下鉄公司を合併させることを発表した。"
    other = "青葉政府は11日、青葉鉄道公司と若葉地下鉄公司を合併させることを公表した。"
    assert len(questions((one, "2009-08-11"), (other, "2009-08-12"))) == 1


def test_what_is_weighed_without_a_doer_is_asked_of_the_thing() -> None:
    found = questions(("若葉市によると、若葉大橋の取り壊しが検討されている。", "2009-08-11"))
    assert [text for text, _ in found] == ["若葉大橋は取り壊されるか"]


def test_what_was_called_off_is_asked_for() -> None:
    found = questions(("若葉市は11日、若葉花火大会の開催を中止した。", "2009-08-25"))
    assert [text for text, _ in found] == ["若葉市は若葉花火大会を開催するか"]


def test_a_ban_is_not_weighed_once_it_was_permitted() -> None:
    assert questions(("青葉政府は若葉航空に、若葉空港の使用を許可した。", "2009-08-11")) == []


def test_who_drops_something_is_not_who_is_dropped() -> None:
    reports = (
        ("2009-07-01", "Some BP station owners want to drop the BP name and go back to the Amoco brand."),
        ("2009-08-10", "The exchange said BP would be dropped from the Green Index from September 18."),
    )
    readings = [read_closely(an_article(text, id=day, published=day)) for day, text in reports]
    (question,) = find_questions(readings, as_of=date(2009, 9, 1))

    assert question.text == "Will BP be dropped from the Green Index from 18 September 2009?"
    assert question.history[0].stated_on == date(2009, 8, 10)
