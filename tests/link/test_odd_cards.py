"""Cards that real collections tempted out: a forecaster as doer, and acts of other years or other people."""

from __future__ import annotations

from datetime import date

from builders import an_article
from keii.annotate import read_closely
from keii.lang.ja.questions import TABLE
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


def test_a_pointer_to_somebody_is_no_doer() -> None:
    text = "青葉新聞によると、該当選手は若葉市の店に入り、青葉製の腕時計を盗んだとされている。"
    assert questions((text, "2009-08-11")) == []


def test_a_bare_noun_that_the_sentence_named_in_full_asks_nothing() -> None:
    text = "青葉鉄道は、特急「若葉」の第3編成を来年春に走らせるにあたり、編成の愛称を募集することを発表した。"
    assert questions((text, "2009-08-11")) == []


def test_two_general_nouns_identify_no_more_than_one() -> None:
    assert questions(("青葉百貨店は29日に土地と建物を買収する。", "2009-08-25")) == []


def test_what_will_stop_is_not_stopped() -> None:
    assert questions(("玲花子さんは結婚後当面は芸能活動を休業する。", "2009-08-11")) == []


def test_a_stop_that_is_announced_is_asked_for() -> None:
    found = questions(("若葉海運は11日、青葉航路の全便を運休すると発表した。", "2009-08-11"))
    assert [text for text, _ in found] == ["若葉海運は青葉航路の便を再開するか"]


def test_the_doer_of_a_shared_verb_announced_nothing_on_the_day_of_another() -> None:
    text = "青葉電話は8月10日、ワカバテレコムは8月11日に料金の引き下げに追随すると発表した。"
    assert questions((text, "2009-08-12")) == []


def test_this_years_fair_does_not_answer_whether_the_next_is_held() -> None:
    text = (
        "22日から24日にかけ、若葉市で青葉ゲーム展が開催された。"
        "なお、次の青葉ゲーム展は同じく若葉市で2010年9月21日から23日に開催される予定。"
    )
    assert all(steps == 1 for _, steps in questions((text, "2009-08-24")))


def test_the_end_of_a_month_is_not_its_last_ten_days() -> None:
    found = questions(("若葉鉄道は青葉線の青葉駅を9月末に廃止すると発表した。", "2009-08-11"))
    assert [text for text, _ in found] == ["若葉鉄道は青葉線の青葉駅を2009年9月末に廃止するか"]


def speakers(text: str) -> list[str | None]:
    reading = read_closely(an_article(text, id="a", published="2009-08-11"))
    return [q.history[-1].stated_by for q in find_questions([reading], as_of=date(2009, 9, 1))]


def test_who_tells_something_else_does_not_say_that_a_cause_is_unknown() -> None:
    text = "若葉橋の崩落の原因はまだ不明だが、青葉放送は現場の技師の話として橋げたが古かった可能性があることを伝えた。"
    assert set(speakers(text)) <= {None}


def test_a_thing_that_is_sold_says_nothing() -> None:
    assert set(speakers("各紙報道は、獲得した排出権は、排出権の需要をもつ青葉企業へ販売されると予想している。")) <= {
        None
    }


def test_a_plan_is_not_dated_on_the_day_it_was_announced() -> None:
    reading = read_closely(
        an_article("青葉党の玲一郎首相は10日午前、首相官邸で内閣改造の実施を決定した。", id="a", published="2009-08-11")
    )
    (question,) = find_questions([reading], as_of=date(2009, 8, 12))
    assert [(str(step.stated_on), step.on) for step in question.history] == [("2009-08-10", None)]


def test_a_consequence_of_somebody_elses_match_is_no_reason() -> None:
    assert not TABLE.consequence.search("青葉が決勝に進むのは1990年以来24年ぶりで、13日に若葉と対戦する。")
    assert not TABLE.consequence.search("1954年以来51年ぶりの新しいチームとして監督を招いた。")
    assert TABLE.consequence.search("両国の首脳が会うのは2011年以来14年ぶりとなる。")
