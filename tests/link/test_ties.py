"""Acts between two sides, read from sentences and counted once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builders import an_article
from keii.annotate import read_closely
from keii.link.parties import find_homes, find_parties
from keii.link.ties import TABLE, find_ties
from keii.model.reading import Reading
from keii.model.ties import TieEvent

ACTS = {
    "Turkey condemned Syria on Tuesday.": ("Syria", "Turkey", "ACCUSE"),
    "The French foreign minister, Luc Manet, urged the Iranian government to wait.": ("France", "Iran", "REQUEST"),
    "Norway has imposed new sanctions on Belarus.": ("Belarus", "Norway", "SANCTION"),
    "Kenya recalled its ambassador to Somalia.": ("Kenya", "Somalia", "SANCTION"),
    "Chile and Peru signed a border agreement on Monday.": ("Chile", "Peru", "SUPPORT"),
    "Israeli jets bombed Syria overnight.": ("Israel", "Syria", "ASSAULT"),
    "India delivered food and medicine to Nepal.": ("India", "Nepal", "AID"),
    "Ankara summoned the Swedish ambassador.": ("Sweden", "Turkey", "ACCUSE"),
    "Poland closed two crossings, accusing Belarus of sending migrants.": ("Belarus", "Poland", "ACCUSE"),
    "Two Kenyan soldiers were arrested by Ugandan police.": ("Kenya", "Uganda", "COERCE"),
    "The White House said Iran must answer by Friday.": ("Iran", "United States", "REQUEST"),
    "The UN Secretary General urged Sudan to let aid in.": ("Sudan", "United Nations", "REQUEST"),
    "トルコ政府はシリアを強く非難した。": ("シリア", "トルコ", "ACCUSE"),
    "韓国の李外相は3日、中国の王外相と会談した。": ("中国", "韓国", "CONSULT"),
    "日本は北朝鮮に対する制裁を強化した。": ("北朝鮮", "日本", "SANCTION"),
    "インドとネパールは国境をめぐる協定に署名した。": ("インド", "ネパール", "SUPPORT"),
    "イスラエル軍はレバノンを空爆した。": ("イスラエル", "レバノン", "ASSAULT"),
    "ポーランドはベラルーシに説明を求めた。": ("ベラルーシ", "ポーランド", "REQUEST"),
    "米国務省は「残念だ」と述べ、イランを批判した。": ("イラン", "米国", "ACCUSE"),
    "日韓首脳会談が行われた。": ("日本", "韓国", "CONSULT"),
}
SILENT = [
    "Protesters in Turkey condemned Syria.",  # who acts is in Turkey, not Turkey
    "Syrian activists accused Turkey of silence.",
    "France met leaders of Libya's opposition.",
    "The former Turkish minister criticised Iran.",
    "If Turkey attacked Syria, prices would rise.",
    "Turkey may condemn Syria.",
    "Clinton launched a stinging attack on Russia.",
    "The Syrian Observatory accused Iran.",
    "Turkey has long supported Qatar.",
    "Russia opposed the Libya contact group.",
    "Turkey has been a member since 1952; Syria waits.",
    "ロドリゲス首相はインドを訪れる予定はない。",
    "中国人の留学生が日本を訪れた。",
    "トルコの野党はシリアを非難した。",
    "トルコはシリアを非難しなかった。",
]


def readings_of(*texts: tuple[str, str, str]) -> list[Reading]:
    return [
        read_closely(an_article(text, published=day, publisher=outlet, id=f"{number}"))
        for number, (text, day, outlet) in enumerate(texts)
    ]


def ties_of(
    readings: Sequence[Reading], **options: Sequence[Sequence[str]]
) -> dict[tuple[str, str], Sequence[TieEvent]]:
    homes = find_homes(readings)
    return dict(find_ties(readings, [find_parties(reading, homes) for reading in readings], **options))


@pytest.mark.parametrize(("text", "told"), ACTS.items(), ids=ACTS)
def test_a_sentence_tells_who_did_what_to_whom(text: str, told: tuple[str, str, str]) -> None:
    ties = ties_of(readings_of((text, "2026-03-10", "Rei")))

    assert [(*pair, event.root) for pair, events in ties.items() for event in events] == [told]


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_that_only_looks_like_an_act_tells_none(text: str) -> None:
    assert ties_of(readings_of((text, "2026-03-10", "Rei"))) == {}


def test_sides_that_act_together_each_have_the_act() -> None:
    ties = ties_of(readings_of(("Britain, France and Germany urged Iran to wait.", "2026-03-10", "Rei")))

    assert set(ties) == {("Britain", "Iran"), ("France", "Iran"), ("Germany", "Iran")}


def test_a_person_acts_for_the_state_whose_office_the_articles_print() -> None:
    ties = ties_of(
        readings_of(
            ("Turkish Foreign Minister Emre Kaya arrived.", "2026-03-01", "Rei"),
            ("The Turkish Foreign Minister Emre Kaya spoke.", "2026-03-02", "Rei"),
            ("Mr Kaya condemned Syria.", "2026-03-10", "Rei"),
        )
    )

    assert set(ties) == {("Syria", "Turkey")}


def test_reports_of_one_act_a_day_apart_are_one_event() -> None:
    ties = ties_of(
        readings_of(
            ("Turkey condemned Syria.", "2026-03-10", "Rei"),
            ("The Turkish government denounced Syria over the shelling.", "2026-03-11", "Ono"),
        )
    )

    (event,) = ties["Syria", "Turkey"]
    assert (str(event.on), event.publishers) == ("2026-03-10", ("Ono", "Rei"))


def test_the_same_words_weeks_later_tell_the_same_event() -> None:
    text = "Turkey expelled the Syrian ambassador after the massacre in the north."
    ties = ties_of(readings_of((text, "2026-03-10", "Rei"), (text, "2026-05-02", "Rei")))

    assert [str(event.on) for event in ties["Syria", "Turkey"]] == ["2026-03-10"]


def test_the_same_act_in_other_words_weeks_later_is_another_event() -> None:
    ties = ties_of(
        readings_of(
            ("Turkey condemned Syria over the raid on the port.", "2026-03-10", "Rei"),
            ("In Ankara, officials were angry: Turkey denounced Syria again.", "2026-05-02", "Rei"),
        )
    )

    assert len(ties["Syria", "Turkey"]) == 2


@pytest.mark.parametrize(
    "text", ["Norway plans to impose sanctions on Belarus.", "チリの大統領は4月20日にペルーを訪問する予定だ。"]
)
def test_an_act_that_is_only_planned_does_not_count(text: str) -> None:
    (events,) = ties_of(readings_of((text, "2026-03-10", "Rei"))).values()

    assert [event.standing for event in events] == ["planned"]


def test_an_act_that_a_source_doubts_is_disputed() -> None:
    ties = ties_of(readings_of(("Israeli jets reportedly bombed Syria on Monday.", "2026-03-10", "Rei")))

    assert [event.standing for event in ties["Israel", "Syria"]] == ["disputed"]


@pytest.mark.parametrize("text", ["Iraq had invaded Kuwait.", "After the quarrel of July 1990 Iraq invaded Kuwait."])
def test_an_act_of_long_ago_is_not_dated_by_its_report(text: str) -> None:
    ties = ties_of(readings_of((text, "2026-03-10", "Rei")))

    assert not any(event.on.year == 2026 for events in ties.values() for event in events)


def test_an_accusation_is_hostile_although_the_manual_prints_plus_three() -> None:
    assert TABLE["scores"]["ACCUSE"] == -3
    assert set(TABLE["scores"]) == set(TABLE["quads"])
    assert len(TABLE["scores"]) == 16
